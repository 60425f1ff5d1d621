"""Which noun phrases go on naming what was named before: "the president", "the plan"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.english.lexicon import words_of
from factcheck.statements.context.entities import Entity
from factcheck.statements.context.mentions import Form, Mention
from factcheck.statements.context.offices import asked_words
from factcheck.statements.context.parsed import Word

# with one of these it tells by itself who or what is meant: "the president of France"
_TELLING = frozenset(
    {"nmod", "acl", "acl:relcl", "cop", "appos", "nmod:poss", "nmod:desc", "flat", "nummod"}
)
# sentences back, for bodies and persons and for deeds: further, GUM's texts mean another by it
_FARTHEST, _FARTHEST_DEED = 3, 1
_PARTS = frozenset({"appos", "compound", "flat", "nmod:desc", "fixed"})


def is_description(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether it is "the …" or "this …" with a noun of the lists, and nothing that tells more."""
    if mention.coordinated or mention.form is not Form.NOUN or mention.plural:
        return False
    if mention.definiteness not in {"the", "this"} or not _is_listed(mention.key):
        return False
    word = words[mention.head]
    deps = {words[child].dep for child in word.children}
    return not deps & _TELLING and word.dep not in _PARTS


def _is_listed(key: str) -> bool:
    return any(key in words_of("context", name) for name in ("roles", "bodies", "deeds"))


def is_telling(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a name in it tells a reader what is meant: "the French president"."""
    return any(words[index].text[:1].isupper() for index in range(mention.start + 1, mention.head))


def fuller_mention(entity: Entity, mention: Mention) -> Mention | None:
    """The first mention of a thing without a name, if it tells more than a later one."""
    asked = asked_words(mention.text)
    deed = mention.key in words_of("context", "deeds")
    farthest = _FARTHEST_DEED if deed else _FARTHEST
    for known in entity.mentions:
        if known.place >= mention.place or mention.sentence - known.sentence > farthest:
            continue
        told = asked_words(known.text)
        # "our plan", "every plan": whose or which is no clearer from it
        same = known.key == mention.key and known.form is Form.NOUN
        same = same and known.definiteness in {"the", "indefinite"}
        if same and told > asked and not told & words_of("context", "unclear"):
            return known
    return None
