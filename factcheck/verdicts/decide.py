"""Evidence → Verdicts: the first rule that holds of a match gives its label.

Looking (`try_rules`), deciding (`_decide`) and writing (`_write_pair`, `_write_unique`) are apart.
"""

import math
import operator
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from factcheck.fingerprint import distinct, place, verdict_id
from factcheck.records import (
    MARKS,
    Condition,
    Evidence,
    Framing,
    Label,
    Match,
    Result,
    Rule,
    Side,
    Statement,
    Trial,
    Verdict,
)
from factcheck.verdicts.kinds import kind_of
from factcheck.verdicts.measures import MEASURES
from factcheck.verdicts.messages import write_message
from factcheck.verdicts.rules import UNMATCHED

# of a number or of an array of them
COMPARISONS: Mapping[str, Callable[[Any, float], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_UNMEASURED = "not measured"
_LABELS = (Label.CONFLICT, Label.AGREE, Label.UNIQUE)
# From where on a mark of framing that the judge holds likely is told: six in ten of held-out
# agreements are then told differently; of those at which an observer points, not half.
_MARKED = 0.3
# Where no observer sees how, it has to be surer: below, it marked even the same words.
_ALONE = 0.5
# What their observers see of these is told whatever the judge holds.
_SEEN_WELL = {Framing.OCCASION, Framing.LOADED}


@dataclass(frozen=True)
class _Outcome:
    """What became of one match: the rule that holds first.

    How each rule fared is found out for what a report shows, and not for the hundreds of matches
    that it doesn't.
    """

    evidence: Evidence
    rule: Rule


class Deciding:
    """Takes evidence piece by piece, and keeps only what a report shows."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._pairs: list[_Outcome] = []
        self._closest: dict[str, _Outcome] = {}

    def take(self, evidences: Iterable[Evidence]) -> None:
        """Decides on each, for good."""
        for evidence in evidences:
            outcome = _decide(evidence, self._rules)
            if outcome.rule.label is not Label.UNIQUE:
                self._pairs.append(outcome)
            self._keep_closest(outcome)

    def _keep_closest(self, outcome: _Outcome) -> None:
        """Keeps it for those of its statements that no other was closer to, as their left."""
        match = outcome.evidence.match
        for own, other in ((match.left, match.right), (match.right, match.left)):
            known = self._closest.get(own.id)
            best = known and known.evidence.match
            # of equals, the first by name of source and place
            if best and _nearness(match, other) >= _nearness(best, best.right):
                continue
            evidence = outcome.evidence if own is match.left else outcome.evidence.turned
            self._closest[own.id] = replace(outcome, evidence=evidence)

    def verdicts(
        self, statements: Sequence[Statement], *, of: Collection[str] | None = None
    ) -> tuple[Verdict, ...]:
        """A verdict for each match that agrees or conflicts, and for each statement left over.

        Conflicts come first, then agreements, then what is unique, each in the order of the
        articles as `statements` has them. A `unique` verdict shows its statement's closest match.
        With `of`, those only whose left is of the articles of these ids.
        """
        matches = [one.evidence.match for one in self._pairs]
        settled = {side.id for match in matches for side in (match.left, match.right)}
        pairs = [_write_pair(one, self._rules) for one in self._pairs]
        alone = [statement for statement in statements if statement.id not in settled]
        # the others count as well where two of the same words are told apart
        names = iter(
            distinct(
                [*(one.id for one in pairs), *(verdict_id(one, None) for one in alone)],
                [*(place(one.left, one.right) for one in pairs), *map(place, alone)],
            )
        )
        verdicts = [replace(one, id=next(names)) for one in pairs]
        for statement, id in zip(alone, names, strict=True):
            if of is None or statement.article.id in of:
                closest = self._closest.get(statement.id)
                written = _write_unique(statement, id, closest, self._rules)
                verdicts.append(written)
        told = (one for one in verdicts if of is None or one.left.article.id in of)
        return _in_order(told, statements)


def decide_match(evidence: Evidence, rules: Sequence[Rule]) -> Verdict:
    """The verdict on one match; its `right` is set whatever its label."""
    return _write_pair(_decide(evidence, rules), rules)


def try_rules(evidence: Evidence, rules: Sequence[Rule]) -> tuple[Trial, ...]:
    """How each rule fares on a match, in order: it holds, or its first condition that fails.

    A condition on what was not measured comes after all others: one of those settled the match.
    """
    return tuple(_try_rule(evidence, rule) for rule in rules)


def may_hold(evidence: Evidence, rule: Rule, unknown: Callable[[Condition], bool]) -> bool:
    """Whether the rule holds of a match if its conditions do that are `unknown` yet."""
    known = (condition for condition in rule.conditions if not unknown(condition))
    return all(_look(evidence, condition)[0] for condition in known)


def _try_rule(evidence: Evidence, rule: Rule) -> Trial:
    seen = [(one, *_look(evidence, one)) for one in rule.conditions]
    failed = [(condition, actual) for condition, holds, actual in seen if not holds]
    if not failed:
        return Trial(rule.id, fired=True)
    first = min(failed, key=lambda each: each[1] == _UNMEASURED)
    return Trial(rule.id, False, *first, more_failed=len(failed) - 1)


def _look(evidence: Evidence, condition: Condition) -> tuple[bool, str]:
    """Whether the condition holds, and what it was held against."""
    if condition.kinds:
        kind = evidence.judge.kind if evidence.judge else None
        return kind in condition.kinds, _UNMEASURED if kind is None else kind.value
    if condition.comparison is None or condition.threshold is None:
        result = evidence.finding(condition.name).result
        return result in condition.results, result.value
    value = MEASURES[condition.name].read(evidence)
    if value is None or math.isnan(value):
        return False, _UNMEASURED
    # four decimals: what is shown is what was compared
    value = round(value, 4)
    return bool(COMPARISONS[condition.comparison](value, condition.threshold)), f"{value:g}"


def _decide(evidence: Evidence, rules: Sequence[Rule]) -> _Outcome:
    holding = (
        rule
        for rule in rules
        if all(_look(evidence, condition)[0] for condition in rule.conditions)
    )
    return _Outcome(evidence, next(holding, UNMATCHED))


def _reason(evidence: Evidence, rules: Sequence[Rule], trials: Sequence[Trial]) -> Trial | None:
    """The trial of the rule for agreement that fits best: the least share of its conditions fails.

    A rule that asks an observer where there is nothing to look at fits worse than any other. Of
    those that fit alike the last is taken, for it asks the least.
    """

    def misfit(rule: Rule) -> tuple[bool, float]:
        looks = [(one, *_look(evidence, one)) for one in rule.conditions]
        known = [look for look in looks if look[2] != _UNMEASURED]
        failed = [(one, actual) for one, holds, actual in known if not holds]
        silent = any(one.results and actual == Result.SILENT.value for one, actual in failed)
        return silent, len(failed) / max(1, len(known))

    tried = [
        (misfit(rule), trial)
        for rule, trial in reversed(list(zip(rules, trials, strict=True)))
        if rule.label is Label.AGREE and trial.failed is not None
    ]
    return min(tried, key=lambda pair: pair[0])[1] if tried else None


def _nearness(match: Match, other: Statement) -> tuple[object, ...]:
    return -match.similarity, place(other), other.text


def _write_pair(outcome: _Outcome, rules: Sequence[Rule]) -> Verdict:
    evidence, rule = outcome.evidence, outcome.rule
    match, trials = evidence.match, try_rules(evidence, rules)
    unique = rule.label is Label.UNIQUE
    return Verdict(
        id=verdict_id(match.left, match.right),
        label=rule.label,
        rule=rule.id,
        severity=rule.severity,
        message=write_message(rule, match.left, evidence),
        left=match.left,
        right=match.right,
        kind=kind_of(rule, evidence),
        framing=_framing(evidence) if rule.label is Label.AGREE else (),
        evidence=evidence,
        trials=trials,
        fuller=_fuller(evidence) if rule.label is Label.AGREE else None,
        reason=_reason(evidence, rules, trials) if unique else None,
    )


def _fuller(evidence: Evidence) -> Side | None:
    """The side that has words of its own where the other has none."""
    words = evidence.finding("words")
    if bool(words.left) == bool(words.right):
        return None
    return Side.LEFT if words.left else Side.RIGHT


def _write_unique(
    statement: Statement, id: str, closest: _Outcome | None, rules: Sequence[Rule]
) -> Verdict:
    if closest is not None:
        return replace(_write_pair(closest, rules), id=id, right=None)
    message = write_message(UNMATCHED, statement, None)
    return Verdict(id, Label.UNIQUE, UNMATCHED.id, UNMATCHED.severity, message, statement)


def _framing(evidence: Evidence) -> tuple[Framing, ...]:
    """In what the telling differs: whether it does tells the judge, in what tell the observers.

    What no observer sees is TELLING alone, and only where the judge is surer; where it knows of no
    marks, observers alone tell.
    """
    seen = tuple(mark for mark in MARKS if evidence.finding(mark.value).result is Result.DIFFERS)
    if not evidence.judge or not evidence.judge.framing:
        return seen
    likeliest = max(evidence.judge.framing)
    if likeliest < _MARKED:
        return tuple(mark for mark in seen if mark in _SEEN_WELL)
    if not seen and likeliest >= _ALONE:
        return (Framing.TELLING,)
    return seen


def _in_order(verdicts: Iterable[Verdict], statements: Sequence[Statement]) -> tuple[Verdict, ...]:
    order = {statement.id: index for index, statement in enumerate(statements)}

    def key(verdict: Verdict) -> tuple[int, ...]:
        right = order[verdict.right.id] if verdict.right else -1
        return _LABELS.index(verdict.label), order[verdict.left.id], right

    return tuple(sorted(verdicts, key=key))
