"""How a word becomes its lemma: how much of its end goes, and what comes instead."""

from __future__ import annotations

from itertools import takewhile

_WHOLE = "="


def rule_of(word: str, lemma: str) -> str:
    """The rule that makes the lemma of the word, "" where there is no lemma.

    >>> rule_of("planned", "plan"), rule_of("Armies", "army"), rule_of("went", "go")
    ('3+', '3+y', '=go')
    """
    if not lemma:
        return ""
    small = word.lower()
    if lemma == word and word != small:
        return "C"
    kept = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(small, lemma, strict=False))
    )
    if kept == 0 or (len(small) - kept > 3 and len(lemma) - kept > 3):
        return _WHOLE + lemma
    return f"{len(small) - kept}+{lemma[kept:]}"


def lemma_by(rule: str, word: str) -> str:
    """The lemma that the rule makes of the word; a rule that doesn't fit leaves the word.

    >>> lemma_by("3+y", "Armies"), lemma_by("=go", "went"), lemma_by("C", "NATO")
    ('army', 'go', 'NATO')
    """
    if rule == "C":
        return word
    if rule.startswith(_WHOLE):
        return rule.removeprefix(_WHOLE)
    cut, _, added = rule.partition("+")
    small = word.lower()
    gone = int(cut) if cut.isdigit() else 0
    return small[: len(small) - gone] + added if gone < len(small) else small
