"""What changes between two settings files: verdicts gained, lost and relabelled."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from factcheck.articles import told_apart
from factcheck.pipeline.compare import decide_on
from factcheck.pipeline.engine import load_engine, rules_of
from factcheck.pipeline.explain import EvidenceStore, LoadEngine
from factcheck.pipeline.observe import observe
from factcheck.records import Article, Label, Rule, Statement, Verdict
from factcheck.settings import Settings
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.scores import Evaluation, evaluate
from factcheck.verdicts import decide_match

_Place = tuple[tuple[int, str], int, int, str]


class Sort(str, Enum):
    """What became of a pair of statements."""

    GAINED = "gained"
    LOST = "lost"
    RELABELLED = "relabelled"


@dataclass(frozen=True)
class Change:
    """A pair of statements on which two settings differ; None where they have no verdict on it.

    `gold` is the label that people gave, where there is one.
    """

    before: Verdict | None
    after: Verdict | None
    gold: Label | None = None

    @property
    def sort(self) -> Sort:
        """What became of it."""
        if self.before is None:
            return Sort.GAINED
        return Sort.LOST if self.after is None else Sort.RELABELLED

    @property
    def either(self) -> Verdict:
        """The verdict that there is."""
        verdict = self.after or self.before
        assert verdict is not None, "a change has a verdict on one side at least"
        return verdict


@dataclass(frozen=True)
class Diff:
    """All changes; how many verdicts of each label there were and are; error rates of labels.

    `other_rule` counts the verdicts that stay as they are, by another rule.
    """

    changes: tuple[Change, ...]
    other_rule: int
    before: Mapping[Label, int]
    after: Mapping[Label, int]
    rates: tuple[Evaluation, Evaluation] | None = None


def diff_articles(
    articles: Sequence[Article], old: Settings, new: Settings, load: LoadEngine = load_engine
) -> Diff:
    """What changes in the report on these articles; they are looked at once if they can be."""
    articles = told_apart(articles)
    rules = rules_of(old), rules_of(new)

    def decided(settings: Settings, *rules: Sequence[Rule]) -> list[tuple[Verdict, ...]]:
        return decide_on(observe(articles, load(settings)), *rules)

    if _look_alike(old, new):
        before, after = decided(old, *rules)
    else:
        (before,), (after,) = decided(old, rules[0]), decided(new, rules[1])
    return _diff(before, after)


def diff_pairs(
    pairs: Sequence[LabelledPair], old: Settings, new: Settings, load: LoadEngine = load_engine
) -> Diff:
    """What changes on labelled pairs, and the error rates of both."""
    store = EvidenceStore(load)
    sides = [(pair.left, pair.right) for pair in pairs]
    verdicts = [
        [decide_match(evidence, rules) for evidence in seen]
        for settings in (old, new)
        for rules in [rules_of(settings)]
        for seen in [store.evidence(sides, settings)]
    ]
    before, after = verdicts
    changes = [
        Change(_or_none(one), _or_none(other), pair.label)
        for pair, one, other in zip(pairs, before, after, strict=True)
        if _told(one) != _told(other)
    ]
    return Diff(
        changes=tuple(changes),
        other_rule=_by_another_rule(zip(before, after, strict=True)),
        before=_count(before),
        after=_count(after),
        rates=(evaluate(pairs, before), evaluate(pairs, after)),
    )


def _look_alike(one: Settings, other: Settings) -> bool:
    same_words = dict(one.certainty) == dict(other.certainty)
    return one.models == other.models and one.matching == other.matching and same_words


def _diff(before: Sequence[Verdict], after: Sequence[Verdict]) -> Diff:
    one, other = _by_pair(before), _by_pair(after)
    keys = sorted(one.keys() | other.keys())
    both = [(one[key], other[key]) for key in keys if key in one and key in other]
    changes = [
        Change(one.get(key), other.get(key))
        for key in keys
        if key not in one or key not in other or _told(one[key]) != _told(other[key])
    ]
    return Diff(tuple(changes), _by_another_rule(both), _count(before), _count(after))


def _by_pair(verdicts: Sequence[Verdict]) -> dict[tuple[_Place, _Place], Verdict]:
    """The verdicts on two statements, by where these stand."""
    return {(_place(one.left), _place(one.right)): one for one in verdicts if one.right is not None}


def _place(statement: Statement) -> _Place:
    return statement.article.order, *statement.spans[0], statement.text


def _told(verdict: Verdict) -> tuple[object, ...]:
    """What a reader sees of it."""
    if verdict.label is Label.UNIQUE:
        return (verdict.label,)
    return verdict.label, verdict.kind, verdict.severity


def _or_none(verdict: Verdict) -> Verdict | None:
    return None if verdict.label is Label.UNIQUE else verdict


def _by_another_rule(both: Iterable[tuple[Verdict, Verdict]]) -> int:
    return sum(_told(one) == _told(other) and one.rule != other.rule for one, other in both)


def _count(verdicts: Sequence[Verdict]) -> dict[Label, int]:
    counts = Counter(verdict.label for verdict in verdicts)
    return {label: counts[label] for label in Label}
