"""Done against not done: is the same word denied on one side only?

Looks only where both sides use nearly the same words; elsewhere a "not" belongs to something
else. An entailment model sees farther; this sees what can be pointed at.
"""

from __future__ import annotations

import re

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, overlap, tokens
from factcheck.records import Finding, Result

_NEGATIONS = frozenset("not never no nobody nothing without cannot neither nor".split())
# "refused to sign", "failed to agree"; but "the failed administration" denies nothing
_DENYING = re.compile(r"^(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?)$")
# "not only", "no fewer than", "no doubt": these assert
_ASSERTING = frozenset("only just merely simply least fewer less more doubt".split())
# A denial reaches the first few words that carry content: "did not formally approve the plan".
_REACH = 2
# Half of all content words must be the same, or a "not" may belong to something else. Set by
# judgement; not fitted yet.
_SAME_WORDS = 0.5


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if a word that both sides share is denied on one side only."""
    ours, theirs = _denials(left.text), _denials(right.text)
    one, other = content_stems(tokens(left.text)), content_stems(tokens(right.text))
    if not (ours or theirs) or overlap(one, other) < _SAME_WORDS:
        return Finding("polarity", Result.SILENT)
    shared = set(one) & set(other)
    left_denied, right_denied = shared & ours.keys(), shared & theirs.keys()
    if left_denied & right_denied:
        result = Result.AGREES
    else:
        result = Result.DIFFERS if left_denied | right_denied else Result.SILENT
    return Finding("polarity", result, _shown(ours, left_denied), _shown(theirs, right_denied))


def _denials(text: str) -> dict[str, str]:
    """The stems that a text denies and nowhere asserts, in order, with the words that deny them."""
    words = tokens(text)
    denied: dict[int, str] = {}
    for at, word in enumerate(words):
        if _denies(word, words[at + 1 : at + 2]):
            for reached in _reach(words, at):
                denied.setdefault(reached, f"{word} {words[reached]}")
    asserted = set(content_stems(word for at, word in enumerate(words) if at not in denied))
    by_stem = {content_stems([words[at]])[0]: shown for at, shown in denied.items()}
    return {stem: shown for stem, shown in by_stem.items() if stem not in asserted}


def _denies(word: str, following: list[str]) -> bool:
    lower, after = word.lower().replace("’", "'"), "".join(following).lower()
    if _DENYING.match(lower):
        return after == "to"
    return (lower in _NEGATIONS or lower.endswith("n't")) and after not in _ASSERTING


def _reach(words: list[str], at: int) -> list[int]:
    following = [index for index in range(at + 1, len(words)) if content_stems([words[index]])]
    return following[:_REACH]


def _shown(denials: dict[str, str], stems: set[str]) -> str | None:
    return next((words for denied, words in denials.items() if denied in stems), None)
