"""Where the words that differ stand in what is quoted."""

import re
from collections.abc import Iterable

from factcheck.records import FRAMINGS, Finding, Label, Result, Side, Span, Verdict

_ALL_WORDS = "words"
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_PARTS = re.compile(r"\s*(?:[,;/]|…|\band\b)\s*")


def differing(verdict: Verdict) -> list[Finding]:
    """The findings that a reader of the verdict wants: of an agreement, how it is told only.

    That one side has words which the other lacks is told only where nothing else differs.
    """
    # an agreement told alike needs no findings that its rule allows
    if verdict.label is Label.AGREE and not verdict.framing:
        return []
    found = verdict.evidence.findings if verdict.evidence else ()
    findings = [one for one in found if one.result is Result.DIFFERS]
    if verdict.framing:
        seen = {mark.value for mark in verdict.framing}
        return [one for one in findings if one.observer in seen]
    return [one for one in findings if one.observer != _ALL_WORDS] or findings


def words_of(finding: Finding, side: Side) -> str | None:
    """What the observer looked at on that side."""
    return finding.left if side is Side.LEFT else finding.right


def places(text: str, words: str | None) -> list[Span]:
    """Where the words stand in the text, in any case: as they are, else the parts of a list.

    Else each word behind the one before; [] where one is missing.

    >>> places("It killed 12 people", "12")
    [Span(start=10, end=12)]
    """
    words = words or ""
    for tried in ([words], [part for part in _PARTS.split(words) if part]):
        found = [_first(text, part) for part in tried if part.strip(" “”\"'")]
        if found and None not in found:
            return sorted({span for span in found if span})
    return _one_by_one(text, words)


def _one_by_one(text: str, words: str) -> list[Span]:
    spans: list[Span] = []
    for word in _WORD.findall(words):
        found = _first(text, word, spans[-1].end if spans else 0)
        if found is None:
            return []
        spans.append(found)
    return spans


def seen_in(
    quote: str, side: Side, findings: Iterable[Finding]
) -> tuple[list[Span], list[tuple[str, str]]]:
    """Where the words that differ stand in a quote, and what each observer saw besides."""
    spans: set[Span] = set()
    told = []
    for one in findings:
        words = words_of(one, side)
        found = places(quote, words) if is_about_facts(one) else []
        spans.update(found)
        if not found:
            told.append((one.observer, words or "—"))
    return sorted(spans), told


def _first(text: str, words: str, start: int = 0) -> Span | None:
    # what a statement's text leaves out of its sentence stands between as "…" or a comma
    wanted = r"[\s,…]+".join(re.escape(word) for word in words.strip(" “”\"'").split())
    found = re.compile(rf"(?<!\w){wanted}(?!\w)", re.IGNORECASE).search(text, start)
    return Span(*found.span()) if found else None


def is_about_facts(finding: Finding) -> bool:
    """Whether it is about what is told, not about how."""
    return finding.observer not in FRAMINGS
