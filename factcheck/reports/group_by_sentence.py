"""Verdicts that tell a reader the same: of the same two sentences, with the same framing.

Three things said in one sentence, each of them hedged in the other article, are one item.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Verdict


def alike(verdicts: Sequence[Verdict]) -> list[tuple[Verdict, int]]:
    """The most similar verdict of each group, and how many more the group has; in their order."""
    groups: dict[object, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(_key(verdict), []).append(verdict)
    return [(max(group, key=_similarity), len(group) - 1) for group in groups.values()]


def _key(verdict: Verdict) -> tuple[object, ...]:
    sides = (side for side in (verdict.left, verdict.right) if side)
    return verdict.framing, *((side.article.id, side.sentence) for side in sides)


def _similarity(verdict: Verdict) -> float:
    return verdict.evidence.match.similarity if verdict.evidence else 0.0
