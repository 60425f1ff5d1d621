"""How a word becomes its lemma: how much of its end goes, and what comes instead."""

from __future__ import annotations


def lemma_by(rule: str, word: str) -> str:
    """The lemma that the rule makes of the word; a rule that doesn't fit leaves the word.

    >>> lemma_by("3+y", "Armies"), lemma_by("=go", "went"), lemma_by("C", "NATO")
    ('army', 'go', 'NATO')
    """
    if rule == "C":
        return word
    if rule.startswith("="):
        return rule.removeprefix("=")
    cut, _, added = rule.partition("+")
    small = word.lower()
    gone = int(cut) if cut.isdigit() else 0
    return small[: len(small) - gone] + added if gone < len(small) else small
