"""Which noun phrases go on naming what was named before: "the president", "the plan"."""

from collections.abc import Sequence

from factcheck.english.lexicon import words_of
from factcheck.statements.context.mentions import Form, Mention
from factcheck.statements.context.parsed import Word

# with one of these it tells by itself who or what is meant: "the president of France"
_TELLING = frozenset(
    {"nmod", "acl", "acl:relcl", "cop", "appos", "nmod:poss", "nmod:desc", "flat", "nummod"}
)
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
