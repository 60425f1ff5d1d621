"""The register of measures: name → a number read off the evidence, held against thresholds."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from factcheck.evidence.words import content_stems, tokens
from factcheck.records import Evidence, Framing, Measure, Probabilities, Result, Statement


def _over_directions(
    pick: Callable[[float, float], float], read: Callable[[Probabilities], float], about: str
) -> Measure:
    def measure(evidence: Evidence) -> float | None:
        entailment = evidence.entailment
        if entailment is None:
            return None
        return pick(read(entailment.forward), read(entailment.backward))

    return Measure(measure, of_entailment=True, about=about)


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


def _age(evidence: Evidence) -> float | None:
    """The days from the older article to the newer."""
    left, right = evidence.match.left.article.published, evidence.match.right.article.published
    return abs((left - right).days) if left and right else None


def _similarity(evidence: Evidence) -> float:
    return evidence.match.similarity


MEASURES: Mapping[str, Measure] = {
    "similarity": Measure(_similarity, least=-1.0, about="the cosine of both vectors"),
    "shared_words": Measure(
        _shared_words,
        about="of the words that carry content, the share of the shorter side's that both have",
    ),
    "differences": Measure(
        _differences,
        most=math.inf,
        about="how many observers of what is told say that the sides differ",
    ),
    "age": Measure(
        _age,
        most=math.inf,
        about="the days between both articles, where both have a date",
    ),
    "same_fact": Measure(
        lambda evidence: evidence.same_fact,
        about="how likely both speak of the same fact at all, whatever each says of it",
    ),
    "rank": Measure(
        lambda evidence: evidence.match.rank,
        least=1.0,
        most=math.inf,
        about="1 where each is the other's nearest statement of its article, 2 where one of them "
        "has one nearer",
    ),
    "entailment": _over_directions(
        max,
        lambda direction: direction.entailment,
        "how likely one side follows from the other, the larger of both directions",
    ),
    "entailment_both": _over_directions(
        min,
        lambda direction: direction.entailment,
        "how likely one side follows from the other, the smaller of both directions",
    ),
    "contradiction": _over_directions(
        max,
        lambda direction: direction.contradiction,
        "how likely both can't be true, the larger of both directions",
    ),
    "contradiction_both": _over_directions(
        min,
        lambda direction: direction.contradiction,
        "how likely both can't be true, the smaller of both directions",
    ),
    "neutral": _over_directions(
        max,
        lambda direction: direction.neutral,
        "how likely neither follows nor is denied, the larger of both directions",
    ),
}


def measure(evidence: Evidence) -> dict[str, float | None]:
    """What every measure comes to, to four decimals; None where it was not taken."""
    values = {name: each.read(evidence) for name, each in MEASURES.items()}
    return {name: None if value is None else round(value, 4) for name, value in values.items()}
