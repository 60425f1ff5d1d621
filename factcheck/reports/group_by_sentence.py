"""Verdicts that tell a reader the same: of the same two sentences, with the same framing or words.

Three things said in one sentence, each of them hedged in the other article, are one item.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Label, Severity, Verdict


def alike(verdicts: Sequence[Verdict]) -> list[tuple[Verdict, int]]:
    """Of each group the surest and most similar verdict, and how many more there are; in order."""
    groups: dict[object, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(_key(verdict), []).append(verdict)
    return [(max(group, key=_weight), len(group) - 1) for group in groups.values()]


def _key(verdict: Verdict) -> tuple[object, ...]:
    told = verdict.message if verdict.label is Label.CONFLICT else verdict.framing
    sides = (side for side in (verdict.left, verdict.right) if side)
    return told, *((side.article.id, side.sentence) for side in sides)


def _weight(verdict: Verdict) -> tuple[bool, float]:
    similarity = verdict.evidence.match.similarity if verdict.evidence else 0.0
    return verdict.severity is Severity.ERROR, similarity
