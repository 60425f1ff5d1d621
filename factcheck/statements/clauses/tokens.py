"""A parsed sentence read once into plain tokens, under spaCy's own names.

spaCy makes new objects each time a token's head or children are asked for, which is most of what
finding clauses would cost.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
    from spacy.tokens import Token as SpacyToken


class Token:
    """One token: `i` counts from the sentence's first; `doc` are all of the sentence.

    `entity` numbers the named entity that it belongs to; None if it is in none.
    """

    def __init__(self, token: SpacyToken, i: int, doc: list[Token], entity: int | None) -> None:
        self.i, self.doc, self.entity = i, doc, entity
        self.text: str = token.text
        self.lower_: str = token.lower_
        self.lemma_: str = token.lemma_.lower()
        self.tag_: str = token.tag_
        self.pos_: str = token.pos_
        self.dep_: str = token.dep_
        self.whitespace_: str = token.whitespace_
        self.is_punct: bool = token.is_punct
        self.is_sent_start = bool(token.is_sent_start)
        self.head: Token = self
        self.children: list[Token] = []

    @cached_property
    def above(self) -> tuple[Token, ...]:
        """The token itself and all that govern it, innermost first."""
        return (self,) if self.head is self else (self, *self.head.above)

    @cached_property
    def subtree(self) -> tuple[Token, ...]:
        """The token and all that it governs, in the sentence's order."""
        found = [self]
        for token in found:
            found += token.children
        return tuple(sorted(found, key=lambda token: token.i))

    @property
    def left_edge(self) -> Token:
        """The first token of its phrase."""
        return self.subtree[0]

    @property
    def right_edge(self) -> Token:
        """The last token of its phrase."""
        return self.subtree[-1]


def read_tokens(sentence: Doc | Span) -> list[Token]:
    """The tokens of a parsed sentence, tied to each other; a head outside it counts as none."""
    first = sentence[0].i if len(sentence) else 0
    tokens: list[Token] = []
    entity = {
        at - first: number for number, ent in enumerate(sentence.ents) for at in range(*_ends(ent))
    }
    for i, token in enumerate(sentence):
        tokens.append(Token(token, i, tokens, entity.get(i)))
    for token, parsed in zip(tokens, sentence, strict=True):
        head = parsed.head.i - first
        if parsed.dep_ != "ROOT" and 0 <= head < len(tokens) and head != token.i:
            token.head = tokens[head]
            token.head.children.append(token)
    return tokens


def _ends(ent: Span) -> tuple[int, int]:
    return ent.start, ent.end
