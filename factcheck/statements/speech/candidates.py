"""What a cue may be, and the few looks at a parse that all kinds of cues share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck.english import reporting_verbs
from factcheck.english.lexicon import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tokens = tuple[int, ...]

_SIGNS = {"$", "€", "£", "%", "#", "&", "+"}


@dataclass(frozen=True)
class Candidate:
    """A token that may be a cue: `cue`, `source` and `content` are numbers of the Doc's tokens.

    `frame` tells how the content hangs on the cue: "ccomp", "quote", "obl:about", "noun:acl" …
    """

    head: int
    cue: Tokens
    frame: str
    source: Tokens
    content: Tokens


class Frame(NamedTuple):
    """How a content hangs on its cue, the content's tokens, and what else belongs to the cue."""

    name: str
    content: Tokens
    cue: Tokens = ()


def case_of(token: Token) -> Token | None:
    """The preposition of a phrase, if it has one."""
    return next((c for c in token.children if c.dep_ == "case" and c.i < token.i), None)


def classes_of(token: Token) -> tuple[str, ...]:
    """The classes of verbs that the lexicon has the word in, such as ("speech",)."""
    found = reporting_verbs.classes_of(token.text.lower(), token.lemma_.lower())
    return tuple(kind.value for kind in found)


def is_speech(token: Token) -> bool:
    """Whether the lexicon has it as a verb of speech or thought."""
    return token.text.lower() in words_of("speech", "hearing") or bool(classes_of(token))


def is_as_saying(token: Token) -> bool:
    """Whether it is the "saying" of "was quoted as saying", which is the whole cue's head."""
    passive = any(c.dep_ in ("aux:pass", "nsubj:pass") for c in token.head.children)
    return passive and token.tag_ == "VBG" and is_speech(token) and as_of(token) is not None


def as_of(token: Token) -> Token | None:
    """The "as" before it."""
    marks = (c for c in token.children if c.dep_ in ("mark", "case"))
    return next((c for c in marks if c.text.lower() == "as"), None)


def is_time(token: Token) -> bool:
    """Whether it is a day or a word such as "week"."""
    times = words_of("occasions", "days", "times")
    return token.text.lower() in times


def day_between(cue: Token, clause: Token) -> Tokens:
    """The day of "said on Friday it failed", which is the cue's wherever a parse hangs it."""
    for child in clause.children:
        words = subtree(child)
        if is_time(child) and words[0] == cue.i + 1 and child.doc[words[-1] + 1].text != ",":
            return words
    return ()


def is_mark(token: Token) -> bool:
    """Whether it is a mark or white space; a bare vocabulary doesn't know by itself."""
    return not any(map(str.isalnum, token.text)) and token.text not in _SIGNS


def subtree(token: Token) -> Tokens:
    """The numbers of the token and of all tokens under it, in order."""
    return tuple(word.i for word in token.subtree)


def top_of(doc: Doc, tokens: Tokens) -> Token:
    """The token of them that hangs on none of the others."""
    own = set(tokens)
    heads = (doc[i] for i in tokens)
    return next((t for t in heads if t.head.i not in own or t.head.i == t.i), doc[tokens[0]])


def before_content(words: Iterable[Token]) -> list[Token]:
    """The words up to the "that" of what is said, which a parse may hang on a word before it."""
    return list(takewhile(lambda word: not _opens_content(word), words))


def _opens_content(word: Token) -> bool:
    clausal = ("ccomp", "acl", "advcl")
    return (
        word.text.lower() == "that" and word.tag_ == "IN" and not word.head.dep_.startswith(clausal)
    )
