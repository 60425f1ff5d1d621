"""A parsed spaCy sentence → plain words, and what their places in the tree tell."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from factcheck.english import inflection, reporting_verbs
from factcheck.statements.once import once

_TELLING = frozenset({"acl:relcl", "parataxis", "punct", "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_OPENING, _CLOSING, _EITHER = "“«", "”»", '"'


class Word(NamedTuple):
    """A token as the mentions need it; `head` and `children` are places in the sentence."""

    text: str
    lower: str
    space: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    children: tuple[int, ...]
    quoted: bool


def read_words(sentence: Any, *, quoted: bool = False) -> tuple[Word, ...]:
    """The tokens of a parsed Doc or Span; `quoted` where a quotation is already open."""
    first = sentence[0].i if len(sentence) else 0
    key = ("words", first, len(sentence), quoted)
    return once(sentence.doc, key, lambda: _read_words(sentence, quoted))


def _read_words(sentence: Any, quoted: bool) -> tuple[Word, ...]:
    base = sentence[0].i if len(sentence) else 0
    children: list[list[int]] = [[] for _ in sentence]
    heads = [token.head.i - base for token in sentence]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    words = []
    for index, token in enumerate(sentence):
        text = token.text
        opens = text in _OPENING or (text in _EITHER and not quoted)
        words.append(
            Word(text, text.lower().replace("’", "'"), token.whitespace_, token.pos_, token.tag_,
                 token.dep_.lower(), heads[index], token.ent_type_, tuple(children[index]), quoted)
        )  # fmt: skip
        quoted = opens or (quoted and not (text in _CLOSING or text in _EITHER))
    return tuple(words)


def quotation_open(words: Sequence[Word], before: bool) -> bool:
    """Whether a quotation is still open after the words; `before`: whether one was before them."""
    for word in words:
        if word.text and word.text in _OPENING:
            before = True
        elif word.text and word.text in _CLOSING:
            before = False
        elif word.text == _EITHER:
            before = not before
    return before


def is_saying(word: Word) -> bool:
    """Whether the lexicon has it as a verb of speech: "said", "added"."""
    return reporting_verbs.is_saying(word.lower)


def role_of(index: int, words: Sequence[Word]) -> str:
    """What the word does in its clause; the members of a coordination do what their first does."""
    word = words[index]
    while word.dep == "conj" and words[word.head].pos in {"NOUN", "PROPN", "PRON"}:
        word = words[word.head]
    return "nsubj" if word.dep in _SUBJECTS - {"nsubj:pass"} else word.dep


def singular(word: Word) -> str:
    """The noun's form in the singular, in small letters: "parties" is "party"."""
    return inflection.singular(word.lower, plural=word.tag == "NNS")


def span_of(index: int, words: Sequence[Word]) -> tuple[int, int]:
    """The first and the last word (exclusive) of a word and what hangs on it, to name it by."""
    start, end = index, index + 1
    waiting = list(words[index].children)
    seen = {index}
    while waiting:
        child = waiting.pop()
        if child not in seen:
            seen.add(child)
            # what tells more about it is no part of what names it
            if words[child].dep not in _TELLING:
                start, end = min(start, child), max(end, child + 1)
                waiting.extend(words[child].children)
    return start, end


def text_of(words: Sequence[Word], start: int, end: int) -> str:
    """The words from `start` to before `end` as the article writes them."""
    return "".join(word.text + word.space for word in words[start:end]).strip()
