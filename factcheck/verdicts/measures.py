"""The register of measures: name → a number read off the evidence, held against thresholds."""

import math
from collections.abc import Callable, Mapping

from factcheck.english.words import stems
from factcheck.records import NOT_COUNTED, Evidence, Judgement, Measure, Result


def _of_judge(read: Callable[[Judgement], float], about: str) -> Measure:
    def measure(evidence: Evidence) -> float | None:
        return None if evidence.judge is None else read(evidence.judge)

    return Measure(measure, of_judge=True, about=about)


def _shared_words(evidence: Evidence) -> float:
    """The share of the content words of the side with fewer that the other has too."""
    left, right = stems(evidence.match.left.text), stems(evidence.match.right.text)
    return len(left & right) / (min(len(left), len(right)) or 1)


def _differences(evidence: Evidence) -> float:
    """How many observers of what is told, not of how it is told, say that the sides differ."""
    differing = (one for one in evidence.findings if one.result is Result.DIFFERS)
    return sum(finding.observer not in NOT_COUNTED for finding in differing)


def _age(evidence: Evidence) -> float | None:
    """The days from the older article to the newer."""
    left, right = evidence.match.left.article.published, evidence.match.right.article.published
    return abs((left - right).days) if left and right else None


MEASURES: Mapping[str, Measure] = {
    "agree": _of_judge(lambda judge: judge.agree, "how likely both assert the same fact"),
    "conflict": _of_judge(
        lambda judge: judge.conflict,
        "how likely both speak of the same thing and can't both be true",
    ),
    "neither": _of_judge(
        lambda judge: judge.neither, "how likely neither says or denies what the other says"
    ),
    "elsewhere": Measure(
        lambda evidence: evidence.elsewhere,
        of_judge=True,
        about="how likely one of the two agrees with another statement of the other's article",
    ),
    "similarity": Measure(
        lambda evidence: evidence.match.similarity, least=-1.0, about="the cosine of both vectors"
    ),
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
        _age, most=math.inf, about="the days between both articles, where both have a date"
    ),
    "rank": Measure(
        lambda evidence: evidence.match.rank,
        least=1.0,
        most=math.inf,
        about="1 where each is the other's nearest statement of its article, 2 where one of them "
        "has one nearer",
    ),
}


def measure(evidence: Evidence) -> dict[str, float | None]:
    """What every measure comes to, to four decimals; None where it was not taken."""
    values = {name: each.read(evidence) for name, each in MEASURES.items()}
    return {name: None if value is None else round(value, 4) for name, value in values.items()}
