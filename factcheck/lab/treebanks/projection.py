"""spaCy's training examples from annotated sentences, on spaCy's own tokens.

The sets and spaCy split words differently in one token of a hundred ("e-mail", "7:30PM"). What runs
on articles is spaCy's tokenizer, so it is also what is trained on: the sentences are written out as
text, spaCy splits it, and every word's annotation goes to the token that covers it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from factcheck.lab.treebanks.mentions import TITLES
from factcheck.lab.treebanks.sentences import ALL_KINDS, Sentence, Word
from factcheck.lab.treebanks.variants import vary

LONGEST = 10  # sentences in one passage: the parser learns where sentences end from passages
_DATED = re.compile(r"\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?$|\w+day$", re.I)
_UNKNOWN = ""  # spaCy's sign for a token whose name is not known


@dataclass(frozen=True)
class Passage:
    """A text of a few sentences, and where each word of them stands in it."""

    text: str
    sentences: tuple[Sentence, ...]
    spans: tuple[tuple[tuple[int, int], ...], ...]


def passages(sentences: Iterable[Sentence], random: Random) -> Iterator[Passage]:
    """Every sentence once, a random number of neighbours at a time, each in a random variant."""
    held: list[Sentence] = []
    size = random.randint(1, LONGEST)
    for sentence in sentences:
        if held and (sentence.starts_document or len(held) >= size):
            yield passage(held, random)
            held, size = [], random.randint(1, LONGEST)
        held.append(vary(sentence, random))
    if held:
        yield passage(held, random)


def passage(sentences: Sequence[Sentence], random: Random | None = None) -> Passage:
    """The sentences as one text, paragraphs apart; `random` varies how paragraphs are parted."""
    text = ""
    spans: list[tuple[tuple[int, int], ...]] = []
    for sentence in sentences:
        if text:
            text += _separator(sentence, random)
        own: list[tuple[int, int]] = []
        for word in sentence.words:
            own.append((len(text), len(text) + len(word.form)))
            text += word.form + " " * word.space_after
        text = text.rstrip(" ")
        spans.append(tuple(own))
    return Passage(text, tuple(sentences), tuple(spans))


def _separator(sentence: Sentence, random: Random | None) -> str:
    if not sentence.starts_paragraph:
        return " "
    return random.choice(["\n\n", "\n\n", "\n", " "]) if random else "\n\n"


def examples(nlp: Any, found: Iterable[Passage]) -> Iterator[Any]:
    """A spaCy `Example` for each passage: its tokens, and what is known of them."""
    from spacy.training import Example

    for one in found:
        predicted = nlp.make_doc(one.text)
        annotations = project(one, [(token.idx, token.idx + len(token)) for token in predicted])
        yield Example(predicted, _doc(nlp, predicted, annotations))


@dataclass
class Annotations:
    """What is known of each token; lists of one length. `heads` is the token itself for a root."""

    heads: list[int]
    deps: list[str]
    tags: list[str]
    pos: list[str]
    morphs: list[str]
    lemmas: list[str]
    names: list[str]


def project(one: Passage, tokens: Sequence[tuple[int, int]]) -> Annotations:
    """The annotation of tokens at these places (start, end) of the passage's text."""
    words = [word for sentence in one.sentences for word in sentence.words]
    places = [span for spans in one.spans for span in spans]
    offsets = _offsets(one.sentences)
    heads = [word.head + offset for word, offset in zip(words, offsets, strict=True)]
    covered, covering = _overlaps(tokens, places)
    mains = [_main_token(own, tokens, one.text) for own in covering]
    size = len(tokens)
    result = Annotations(list(range(size)), *([""] * size for _ in range(6)))
    for token in range(size):
        _project_token(result, token, words, heads, covered[token], mains)
        if result.pos[token] == "SPACE":
            result.heads[token] = max(token - 1, 0)
        elif mains[covered[token][0]] != token and len(covered[token]) == 1:
            _project_piece(result, token, one.text[slice(*tokens[token])])
    result.names = _names(one, tokens, covering)
    return result


def _offsets(sentences: Sequence[Sentence]) -> list[int]:
    """For every word the number of words before its sentence."""
    offsets: list[int] = []
    for sentence in sentences:
        offsets += [len(offsets)] * len(sentence.words)
    return offsets


def _overlaps(
    tokens: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]]
) -> tuple[list[list[int]], list[list[int]]]:
    """The words of each token, and the tokens of each word."""
    covered: list[list[int]] = [[] for _ in tokens]
    covering: list[list[int]] = [[] for _ in places]
    first = 0
    for token, (start, end) in enumerate(tokens):
        while first < len(places) and places[first][1] <= start:
            first += 1
        word = first
        while word < len(places) and places[word][0] < end:
            covered[token].append(word)
            covering[word].append(token)
            word += 1
    return covered, covering


def _main_token(own: Sequence[int], tokens: Sequence[tuple[int, int]], text: str) -> int:
    """The token that stands for a word: its last one with a letter or digit ("e-mail": mail)."""
    spelt = [token for token in own if any(c.isalnum() for c in text[slice(*tokens[token])])]
    return (spelt or list(own))[-1]


def _project_token(
    result: Annotations,
    token: int,
    words: Sequence[Word],
    heads: Sequence[int],
    covered: Sequence[int],
    mains: Sequence[int],
) -> None:
    if not covered:
        result.tags[token], result.pos[token], result.deps[token] = "_SP", "SPACE", "dep"
        return
    # the word nearest the root speaks for a token of several, so that no head points in a circle
    main = min(covered, key=lambda word: _depth(word, heads))
    word = words[main]
    result.tags[token], result.pos[token], result.morphs[token] = word.tag, word.pos, word.morph
    result.deps[token], result.heads[token] = word.dep, mains[heads[main]]
    whole = len(covered) == 1
    result.lemmas[token] = word.lemma if whole else ""
    if mains[main] != token:
        result.heads[token] = mains[main]


def _depth(word: int, heads: Sequence[int]) -> int:
    depth = 0
    while heads[word] != word:
        word, depth = heads[word], depth + 1
    return depth


def _project_piece(result: Annotations, token: int, form: str) -> None:
    """A piece of a word that only spaCy splits is attached to the word's main token."""
    spelt = any(character.isalnum() for character in form)
    result.deps[token] = "compound" if spelt else "punct"
    result.lemmas[token], result.morphs[token] = form, ""
    if not spelt:
        result.tags[token], result.pos[token] = "HYPH" if form in "-–" else ":", "PUNCT"


def _names(
    one: Passage, tokens: Sequence[tuple[int, int]], covering: Sequence[Sequence[int]]
) -> list[str]:
    """Each token's name in IOB2, "O", or unknown."""
    tags = ["O"] * len(tokens)
    word = 0
    for sentence in one.sentences:
        for index, own in enumerate(sentence.words):
            if not _known(own, sentence.known):
                for token in covering[word + index]:
                    tags[token] = _UNKNOWN
        for name in sentence.names:
            inside = sorted({t for w in range(name.start, name.end) for t in covering[word + w]})
            tags[inside[0]] = f"B-{name.kind}"
            for token in inside[1:]:
                tags[token] = f"I-{name.kind}"
        word += len(sentence.words)
    return tags


def _known(word: Word, known: frozenset[str]) -> bool:
    """Whether a word outside every name is one for certain, given what its set annotates."""
    # GUM marks no mention for a name inside another's phrase: "the Mark Twain Prize winner"
    if word.tag.startswith("NNP") and word.form.lower() not in TITLES:
        return False
    if known == ALL_KINDS:
        return True
    dated = "DATE" not in known and _DATED.match(word.form)
    other = "MISC" not in known and word.form[:1].isupper()
    return bool(known) and not dated and not other


def _doc(nlp: Any, predicted: Any, found: Annotations) -> Any:
    from spacy.tokens import Doc

    return Doc(
        nlp.vocab,
        words=[token.text for token in predicted],
        spaces=[bool(token.whitespace_) for token in predicted],
        tags=found.tags,
        pos=found.pos,
        morphs=found.morphs,
        lemmas=found.lemmas,
        heads=found.heads,
        deps=found.deps,
        ents=found.names,
    )
