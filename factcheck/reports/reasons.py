"""Why the closest statement of another source did not agree, in an editor's words."""

from collections.abc import Mapping, Sequence

from factcheck.records import NOT_COUNTED, Condition, Finding, Result, Trial

# measure → what it means that it lies below, and above, what a rule asks for
MEASURE_WORDS: Mapping[str, tuple[str, str]] = {
    "similarity": ("the wording is too far apart", "the wording is too close"),
    "shared_words": ("too few words in common", "too many words in common"),
    "agree": ("hardly the same fact", "too surely the same fact"),
    "conflict": ("too little contradicts", "the two may contradict each other"),
    "neither": ("too much in common", "hardly about the same fact"),
    "elsewhere": ("no other statement agrees", "another statement agrees better"),
    "rank": ("the two are too close", "one of the two has a closer match"),
    "age": ("too near in time", "too far apart in time"),
    "differences": ("too little differs", "the two differ"),
}


def reason_words(reason: Trial, findings: Sequence[Finding]) -> str:
    """Such as "hardly about the same fact (agree 0.12; rule same-fact asks for >= 0.6)".

    `findings` are those of the match; "" where no condition failed.
    """
    if reason.failed is None:
        return ""
    condition = reason.failed
    words = (
        _observed(condition.name, reason.actual)
        if condition.results or condition.kinds
        else _measured(condition, findings)
    )
    seen = "" if condition.results or condition.kinds else f"{condition.name} {reason.actual}; "
    return f"{words} ({seen}rule {reason.rule} asks for {condition.expected})"


def _observed(observer: str, actual: str | None) -> str:
    if actual == Result.SILENT.value:
        return f"no {observer} to compare"
    return _verb(observer, "agree" if actual == Result.AGREES.value else "differ")


def _measured(condition: Condition, findings: Sequence[Finding]) -> str:
    low, high = MEASURE_WORDS.get(condition.name, ("too little", "too much"))
    if condition.comparison in (">", ">="):
        return low
    differing = [one.observer for one in findings if one.result is Result.DIFFERS]
    named = [_verb(one, "differ") for one in differing if one not in NOT_COUNTED]
    return ", ".join(named) if condition.name == "differences" and named else high


def _verb(observer: str, verb: str) -> str:
    """ "numbers differ", "polarity differs"."""
    return f"{observer} {verb}{'' if observer.endswith('s') else 's'}"
