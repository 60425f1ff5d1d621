"""The shipped reader: MiniLM in onnxruntime, and what its vectors say of each word.

Its folder holds `model.onnx` (pieces of a sentence to their vectors) and its `weights.bin`,
`heads.npz` (the weights of the outputs), `lemmas.json` (those of known words), `tokenizer.json`,
`model.json` (what `Card` holds) and `card.md`; `factcheck.lab.reader.export` writes such folders.
Words are those of spaCy's English tokenizer, and what is read is a spaCy Doc.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.models.batching import run_each
from factcheck.models.onnx_folder import OnnxModel, open_card, open_model, unreadable
from factcheck.models.protocols import Floats, Part
from factcheck.models.spacy_loading import blank_english
from factcheck.models.spacy_reader import made_doc
from factcheck.models.word_forms import forms_of, lemma_by
from factcheck.models.word_scores import Grammar, grammar_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PARTS = "factcheck.parts"
# Words of a longer sentence are read a piece at a time: no article has one, a table may be one.
_LONGEST = 120
# sentences whose grammar is kept for the next time that they are read: those of two long articles
_MOST = 2_000
_PARTS_OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
_SPACE = {"tag": "_SP", "pos": "SPACE", "dep": "dep"}


# a sentence's words, and whether a space follows each
Written = tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Card:
    """What `model.json` says of the weights beside it; `sha256` is that of `model.onnx`.

    The lists are the classes of each output, in order.
    """

    name: str
    licence: str
    max_tokens: int
    tags: list[str]
    parts: list[str]
    lemmas: list[str]
    names: list[str]
    relations: list[str]
    sha256: str


class OnnxReader(OnnxModel):
    """A reader whose parse of a sentence depends on that sentence only, to the last bit."""

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        """Reads `model.json` only; the rest is loaded by `prepare` or for the first text.

        Raises ModelError.
        """
        card = self._card = open_card(folder, Card)

        def load() -> tuple[Any, ...]:
            return (*open_model(folder, card.max_tokens), _open_heads(folder), {})

        super().__init__(f"{card.name}@{card.sha256[:12]}", load, threads)
        self._folder = folder

    def parse(self, text: str, starts: Sequence[int]) -> Doc:
        """The text's words with their grammar; sentences begin at these offsets and nowhere else.

        An offset within a word begins no sentence.
        """
        (doc,) = self.parse_many([(text, starts)])
        return doc

    def parse_many(self, texts: Sequence[tuple[str, Sequence[int]]]) -> list[Doc]:
        """Each text with its starts as `parse` gives it, in less time."""
        return self.annotate([made_doc(self._english, text, starts) for text, starts in texts])

    def annotate(self, docs: Sequence[Doc]) -> list[Doc]:
        """Docs whose words and sentences are known, anew with their grammar."""
        cut = [list(_sentences(doc)) for doc in docs]
        read = iter(self._read([words for sentences in cut for words in sentences]))
        return [
            self._annotated(doc, [(words, next(read)) for words in sentences])
            for doc, sentences in zip(docs, cut, strict=True)
        ]

    def parts_of(self, doc: Doc) -> tuple[Part, ...]:
        """The statements of a Doc that another reader parsed."""
        sentences = list(_sentences(doc))
        return _parts(zip(sentences, self._read(sentences), strict=True))

    @cached_property
    def _lemmas(self) -> Mapping[str, Mapping[str, str]]:
        """The rules of known words in small letters, by their part of speech."""
        path = self._folder / "lemmas.json"
        try:
            found: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise unreadable(path, error) from error
        return found

    @cached_property
    def _english(self) -> Any:
        return blank_english()

    def _read(self, sentences: Sequence[Sequence[Token]]) -> list[Grammar]:
        *_, known = self._model.get()
        asked = [tuple((one.text, bool(one.whitespace_)) for one in each) for each in sentences]
        found = {key: grammar for key in asked if (grammar := known.get(key))}
        new = [key for key in dict.fromkeys(asked) if key not in found]
        if new:
            found |= zip(new, self._read_anew(new), strict=True)
            if len(known) > _MOST:
                known.clear()
            known |= found
        return [found[key] for key in asked]

    def _read_anew(self, sentences: Sequence[Written]) -> list[Grammar]:
        session, tokenizer, heads, _ = self._model.get()
        words = [[text for text, _ in each] for each in sentences]
        encoded = tokenizer.encode_batch(words, is_pretokenized=True)
        forms = [
            _of_pieces(one, forms_of(texts, [space for _, space in each]))
            for one, texts, each in zip(encoded, words, sentences, strict=True)
        ]
        numbered = [_Encoded(one.ids, form) for one, form in zip(encoded, forms, strict=True)]

        def run(alike: list[_Encoded]) -> Any:
            ids = np.array([one.ids for one in alike], np.int64)
            inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
            inputs["token_type_ids"] = np.array([one.forms for one in alike], np.int64)
            return session.run(["vectors"], inputs)[0]

        rows = run_each(numbered, run, threads=self._threads)
        root = self._card.relations.index("ROOT")
        return [
            grammar_of(row[_first_pieces(one, len(texts))], heads, root)
            for row, one, texts in zip(rows, encoded, words, strict=True)
        ]

    def _annotated(self, doc: Doc, read: Sequence[tuple[Sequence[Token], Grammar]]) -> Doc:
        from spacy.tokens import Doc as NewDoc

        size, card = len(doc), self._card
        tags, pos, deps = ([_SPACE[name]] * size for name in ("tag", "pos", "dep"))
        lemmas, names = [token.text for token in doc], ["O"] * size
        heads = _spaces_heads(doc)
        root: int | None = None
        for words, found in read:
            for place, token in enumerate(words):
                at, head = token.i, words[found.heads[place]].i
                tags[at] = card.tags[found.tags[place]]
                pos[at] = card.parts[found.parts_of_speech[place]]
                known = self._lemmas.get(pos[at], {}).get(token.text.lower())
                lemmas[at] = lemma_by(known or card.lemmas[found.lemmas[place]], token.text)
                names[at] = card.names[found.names[place]]
                heads[at], deps[at] = head, card.relations[found.relations[place]]
                if head != at:
                    continue
                # the rest of an endless sentence hangs on its beginning
                if root is None or words[0].is_sent_start:
                    root, deps[at] = at, "ROOT"
                else:
                    heads[at], deps[at] = root, "parataxis"
        _join_names(heads, deps, tags)
        _join_words(doc, heads, deps)
        made = NewDoc(
            doc.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            tags=tags,
            pos=pos,
            lemmas=lemmas,
            heads=heads,
            deps=deps,
            ents=_well_formed(names),
        )
        made.user_data[PARTS] = _parts(read)
        return made


def _join_names(heads: list[int], deps: list[str], tags: Sequence[str]) -> None:
    """Two nouns side by side have not both the same part of one clause: they make one name."""
    for at in range(len(heads) - 1):
        nouns = tags[at].startswith("NN") and tags[at + 1].startswith("NN")
        if nouns and heads[at] == heads[at + 1] and deps[at] == deps[at + 1] in _PARTS_OF_CLAUSES:
            heads[at], deps[at] = at + 1, "compound"


def _join_words(doc: Doc, heads: list[int], deps: list[str]) -> None:
    """Of the tokens of "36-year-old" one hangs on another word, and the rest on that one."""
    for word in _hyphened(doc):
        outside = [at for at in word if heads[at] not in word or heads[at] == at]
        # the nearest to the root, so that no head hangs on its own word
        top = min(outside, key=lambda at: (_depth(at, heads), -at))
        for at in outside:
            if at != top:
                heads[at], deps[at] = top, "compound" if doc[at].is_alpha else deps[at]


def _hyphened(doc: Doc) -> Iterator[range]:
    """The places of the tokens of each word with hyphens in it."""
    start = 0
    for token in doc:
        before = doc[token.i - 1] if token.i else token
        if before.whitespace_ or not (token.text == "-" or before.text == "-"):
            start = token.i
        ends = token.i + 1 == len(doc) or token.whitespace_ or doc[token.i + 1].text != "-"
        if ends and token.text != "-" and token.i > start and doc[start].text != "-":
            yield range(start, token.i + 1)


def _depth(at: int, heads: Sequence[int]) -> int:
    depth = 0
    while heads[at] != at:
        at, depth = heads[at], depth + 1
    return depth


def _spaces_heads(doc: Doc) -> list[int]:
    """For each white space the word before it, or else the first one; itself for any other."""
    first = next((token.i for token in doc if not token.is_space), 0)
    heads: list[int] = []
    for token in doc:
        heads.append(token.i if not token.is_space else heads[-1] if token.i > first else first)
    return heads


@dataclass(frozen=True)
class _Encoded:
    ids: Sequence[int]
    forms: Sequence[int]


def _sentences(doc: Doc) -> Iterator[list[Token]]:
    """The words of each sentence, without white space; of an endless one, a piece at a time."""
    words: list[Token] = []
    for token in doc:
        if words and (token.is_sent_start or len(words) == _LONGEST):
            yield words
            words = []
        if not token.is_space:
            words.append(token)
    if words:
        yield words


def _of_pieces(encoded: Any, forms: Sequence[int]) -> list[int]:
    return [0 if word is None else forms[word] for word in encoded.word_ids]


def _first_pieces(encoded: Any, count: int) -> list[int]:
    """The place of each word's first piece; that of the beginning for one that has none."""
    first = [0] * count
    for at, word in reversed(list(enumerate(encoded.word_ids))):
        if word is not None:
            first[word] = at
    return first


def _parts(read: Any) -> tuple[Part, ...]:
    return tuple(
        Part(words[part.anchor].i, tuple(words[at].i for at in part.words), *part[2:])
        for words, found in read
        for part in found.parts
    )


def _well_formed(names: Sequence[str]) -> list[str]:
    """The names with each one's first word marked as such."""
    made, before = [], "O"
    for name in names:
        inside = name.startswith("I-") and before[1:] == name[1:]
        made.append(f"B{name[1:]}" if name.startswith("I-") and not inside else name)
        before = name
    return made


def _open_heads(folder: Path) -> Mapping[str, Floats]:
    path = folder / "heads.npz"
    try:
        with np.load(path) as found:
            return {name: found[name].astype(np.float32) for name in found.files}
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
