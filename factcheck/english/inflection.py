"""The past of English verbs: a participial clause needs it once it stands alone.

Regular pasts are made by rule, the rest are in clauses.yaml.
"""

from __future__ import annotations

from functools import cache

from factcheck.english.lexicon import word_lists


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


@cache
def _irregular() -> dict[str, str]:
    lines = (line.split() for line in word_lists("clauses")["irregular"])
    return {line[0]: line[1] for line in lines}
