"""What a cue may be, and the few looks at a parse that all kinds of cues share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.statements.lexicons import words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

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


def is_time(token: Token) -> bool:
    """Whether it is a day or a word such as "week"."""
    times = words_of("occasions", "days") | words_of("occasions", "times")
    return token.text.lower() in times


def is_mark(token: Token) -> bool:
    """Whether it is a mark or white space; a bare vocabulary doesn't know by itself."""
    return not any(map(str.isalnum, token.text)) and token.text not in _SIGNS


def subtree(token: Token) -> Tokens:
    """The numbers of the token and of all tokens under it, in order."""
    return tuple(word.i for word in token.subtree)
