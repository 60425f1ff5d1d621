"""Evidence → the same with what the judge says, and with who agrees better elsewhere."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

import numpy as np

from factcheck.english.words import without_accents
from factcheck.evidence.calibration import calibrated
from factcheck.evidence.in_context import in_context
from factcheck.models import Floats, Judge
from factcheck.records import Evidence, Judgement, Statement


def add_judgement(
    evidences: Sequence[Evidence],
    judge: Judge | None,
    context: Callable[[Statement], str] = in_context,
) -> tuple[Evidence, ...]:
    """The same, each with its judgement; the judge is asked for all in one call.

    `context` is what a judge that reads a statement in its sentence is shown of one.
    `elsewhere` is looked for among these evidences: all of two articles belong into one call.
    """
    if judge is None:
        return tuple(evidences)
    return with_elsewhere(judged(evidences, judge, context))


def judged(
    evidences: Sequence[Evidence], judge: Judge, context: Callable[[Statement], str] = in_context
) -> tuple[Evidence, ...]:
    """The same, each with its judgement, and `elsewhere` as it was.

    What a judge that reads a statement in its sentence says is calibrated; other judges are none
    that weights were fitted to.
    """
    found = judged_alone(evidences, judge, context)
    if not judge.in_context:
        return found
    return tuple(
        replace(one, judge=calibrated(one.judge, one.match)) if one.judge else one for one in found
    )


def judged_alone(
    evidences: Sequence[Evidence], judge: Judge, context: Callable[[Statement], str] = in_context
) -> tuple[Evidence, ...]:
    """The same, each with what the judge itself says of its two texts."""
    if not evidences:
        return ()
    read = context if judge.in_context else attrgetter("text")
    # models know "Lodz", and of "Łódź" hardly more than that it is a word
    sides = {id(side): side for side in _sides(evidences)}
    texts = {key: without_accents(read(side)) for key, side in sides.items()}
    found = judge.judge(
        [(texts[id(one.match.left)], texts[id(one.match.right)]) for one in evidences]
    )
    return tuple(
        replace(one, judge=_judgement(*rows))
        for one, *rows in zip(evidences, found.labels, found.kinds, found.framing, strict=True)
    )


def _sides(evidences: Iterable[Evidence]) -> Iterable[Statement]:
    for one in evidences:
        yield one.match.left
        yield one.match.right


def _judgement(labels: Floats, kinds: Floats, framing: Floats) -> Judgement:
    # four decimals: what is printed is what the rules see
    agree, neither, conflict = (round(float(value), 4) for value in labels)
    return Judgement(agree, neither, conflict, _known(kinds), _known(framing))


def _known(row: Floats) -> tuple[float, ...]:
    if np.isnan(row).any():
        return ()
    return tuple(round(float(value), 4) for value in row)


def with_elsewhere(evidences: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Each with the best agreement that either side has with another statement over there.

    What was not judged agrees with nothing.
    """
    best: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for one in evidences:
        left, right = one.match.left, one.match.right
        agree = one.judge.agree if one.judge else 0.0
        best.setdefault((id(left), right.article.id), []).append((agree, id(right)))
        best.setdefault((id(right), left.article.id), []).append((agree, id(left)))
    for partners in best.values():
        # the two best: one of them is not the partner at hand
        partners.sort(key=lambda each: -each[0])
        del partners[2:]

    def elsewhere(one: Evidence) -> float:
        left, right = one.match.left, one.match.right
        others = (
            agree
            for own, other in ((left, right), (right, left))
            for agree, partner in best[id(own), other.article.id]
            if partner != id(other)
        )
        return max(others, default=0.0)

    return tuple(replace(one, elsewhere=elsewhere(one)) for one in evidences)
