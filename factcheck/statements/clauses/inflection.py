"""Forms of English verbs that a clause needs once it stands alone.

"signing" → "signed"; "are" → "is". Regular pasts are made by rule, the rest are in clauses.yaml.
"""

from __future__ import annotations

from functools import cache

from factcheck.statements.lexicons import word_lists

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
    """The article before a word, by its spelling: "an" for "actor", "a" for "European"."""
    small = word.lower()
    vowel = small.startswith(tuple("aeiou")) and not small.startswith(("eu", "uni", "us"))
    return "an" if vowel else "a"


def forms_of(verb: str) -> frozenset[str]:
    """A verb's forms by its base: "meet" → meet, meets, meeting, met; for text without lemmas."""
    participle = f"{verb.removesuffix('e')}ing"
    irregular = _irregular().get(f"{verb}ing") or _irregular().get(participle)
    return frozenset({verb, singular_of(verb), participle, irregular or past_of(participle)})


@cache
def _irregular() -> dict[str, str]:
    lines = (line.split() for line in word_lists("clauses")["irregular"])
    return {line[0]: line[1] for line in lines}
