"""The register of measures: name → a number read off the evidence, held against thresholds."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from factcheck.evidence.words import content_stems, tokens
from factcheck.records import Evidence, Framing, Measure, Probabilities, Result, Statement


def _over_directions(
    pick: Callable[[float, float], float], read: Callable[[Probabilities], float]
) -> Measure:
    def measure(evidence: Evidence) -> float | None:
        entailment = evidence.entailment
        if entailment is None:
            return None
        return pick(read(entailment.forward), read(entailment.backward))

    return Measure(measure, of_entailment=True)


def _shared_words(evidence: Evidence) -> float:
    """The share of the content words of the side with fewer that the other has too."""
    left, right = _stems(evidence.match.left), _stems(evidence.match.right)
    return len(left & right) / (min(len(left), len(right)) or 1)


def _stems(statement: Statement) -> set[str]:
    return set(content_stems(tokens(statement.text)))


def _differences(evidence: Evidence) -> float:
    """How many observers of what is told, not of how it is told, say that the sides differ."""
    framing = {mark.value for mark in Framing}
    differing = (one for one in evidence.findings if one.result is Result.DIFFERS)
    return sum(finding.observer not in framing for finding in differing)


MEASURES: Mapping[str, Measure] = {
    "similarity": Measure(lambda evidence: evidence.match.similarity, least=-1.0),
    "shared_words": Measure(_shared_words),
    "differences": Measure(_differences, most=math.inf),
    "same_fact": Measure(lambda evidence: evidence.same_fact),
    "rank": Measure(lambda evidence: evidence.match.rank, least=1.0, most=math.inf),
    "entailment": _over_directions(max, lambda direction: direction.entailment),
    "entailment_both": _over_directions(min, lambda direction: direction.entailment),
    "contradiction": _over_directions(max, lambda direction: direction.contradiction),
    "contradiction_both": _over_directions(min, lambda direction: direction.contradiction),
    "neutral": _over_directions(max, lambda direction: direction.neutral),
}
