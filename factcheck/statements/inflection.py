"""Forms of English verbs that a clause needs once it stands alone.

"signing" → "signed"; "are" → "is". Regular pasts are made by rule, the rest are in clauses.yaml.
"""

from __future__ import annotations

from functools import cache

from factcheck.statements.data import word_lists

_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "'re": "is", "’re": "is"}


def past_of(participle: str) -> str:
    """The past of a verb by its participle in -ing, in small letters: "studying" → "studied"."""
    word = participle.lower()
    known = _irregular().get(word)
    if known is not None or not word.endswith("ing"):
        return known or word
    base = word.removesuffix("ing")
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{base[:-1]}ied"
    return f"{base}ed"


def singular_of(verb: str) -> str:
    """The form of a verb in the present plural that goes with "she": "carry" → "carries"."""
    word = verb.lower()
    if word in _SINGULAR:
        return _SINGULAR[word]
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{word}s"


def article_for(word: str) -> str:
    """ "an" before a vowel as it is spelt, else "a"."""
    return "an" if word[:1].lower() in tuple("aeiou") and not word.startswith("eu") else "a"


@cache
def _irregular() -> dict[str, str]:
    lines = (line.split() for line in word_lists("clauses")["irregular"])
    return {participle: past for participle, past in lines}
