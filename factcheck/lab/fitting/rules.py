"""Thresholds of the rules, fitted: `python -m factcheck.lab.fitting.rules FOLDER… [--config FILE]`.

Takes the rules as they stand and tries, one rule after the other and until nothing gets better,
every combination of the thresholds in its `when`; what an observer must say is left alone. What is
best is what `Costs` says. Rules that share all their thresholds are fitted as one. Prints each
rule's thresholds, what the rules come to with them, and with `--validate` what they come to on
each two articles when fitted on the others: the honest figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.lab.data.gold import GoldArticles, read_gold
from factcheck.lab.fitting.labelled_matches import LabelledMatch, label_matches
from factcheck.pipeline.engine import load_engine
from factcheck.pipeline.rule_arrays import Flags, RuleArrays
from factcheck.records import Condition, Label, Rule
from factcheck.settings import load_settings, shipped_configs

# What isn't here is left as the rule has it, such as a rank. Coarse on purpose: 18 pairs of
# articles can't tell 0.52 from 0.55. What asks for most first, for of thresholds that come to the
# same the first is kept, and a rule that asks for more errs less.
GRID = {
    "similarity": (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8),
    "same_fact": (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7),
    "shared_words": (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75),
    # an agreement that asks for entailment is to get some
    "entailment": (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    "entailment_both": (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8),
    "contradiction": (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95),
    "contradiction_both": (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    "neutral": (0.1, 0.3, 0.5, 0.7, 0.9, 1.0),
}
_ROUNDS = 4  # by then nothing changed in any run


@dataclass(frozen=True)
class Costs:
    """What a conflict or an agreement of the gold is worth when found, and what errors cost.

    A false conflict costs more than a found one brings, for an editor switches off what cries
    wolf. A false agreement only hides one more line among those that stand alone.
    """

    conflict: float = 1.0
    false_conflict: float = 1.5
    agreement: float = 0.8
    false_agreement: float = 0.25
    missed_as_agree: float = 0.3


@dataclass(frozen=True)
class Tally:
    """What some rules come to on some articles."""

    conflicts: int
    conflicts_found: int
    predicted: int
    predicted_right: int
    agreements: int
    agreements_found: int
    agreed: int
    agreed_paired: int
    missed_as_agree: int

    def worth(self, costs: Costs) -> float:
        """The sum of what was found, less the errors."""
        return (
            costs.conflict * self.conflicts_found
            - costs.false_conflict * (self.predicted - self.predicted_right)
            + costs.agreement * self.agreements_found
            - costs.false_agreement * (self.agreed - self.agreed_paired)
            - costs.missed_as_agree * self.missed_as_agree
        )

    def __str__(self) -> str:
        """The shares in a line."""
        return (
            f"conflicts: precision {_share(self.predicted_right, self.predicted)}"
            f" recall {_share(self.conflicts_found, self.conflicts)}"
            f" missed as agree {_share(self.missed_as_agree, self.conflicts)}"
            f" | agreements: precision {_share(self.agreed_paired, self.agreed)}"
            f" recall {_share(self.agreements_found, self.agreements)}"
        )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}% ({part}/{whole})" if whole else "none"


@dataclass(frozen=True)
class _Overlaps:
    """Which match overlaps which pair of the gold, and the articles of each pair."""

    by_match: Flags
    articles: NDArray[np.int64]

    def within(self, articles: Sequence[int]) -> int:
        """How many pairs of the gold these articles have."""
        return int(np.isin(self.articles, articles).sum())


def _overlaps(
    matches: Sequence[LabelledMatch], gold: Sequence[GoldArticles], label: Label
) -> _Overlaps:
    keys = [
        (number, at)
        for number, articles in enumerate(gold)
        for at, pair in enumerate(articles.pairs)
        if pair.label is label
    ]
    hit = [match.conflicts if label is Label.CONFLICT else match.agreements for match in matches]
    by_match = np.array([[key in found for key in keys] for found in hit], bool)
    numbers = np.array([number for number, _ in keys], np.int64)
    return _Overlaps(by_match.reshape(len(matches), len(keys)), numbers)


class Fitting:
    """Labelled matches as arrays, on which many thresholds can be tried fast."""

    def __init__(self, matches: Sequence[LabelledMatch], gold: Sequence[GoldArticles]) -> None:
        """`gold` are the articles that `matches` come from, in the order of their numbers."""
        self._articles = np.array([match.articles for match in matches])
        self._arrays = RuleArrays([match.evidence for match in matches])
        self._paired = np.array([match.paired for match in matches], bool)
        self._overlaps = {
            label: _overlaps(matches, gold, label) for label in (Label.CONFLICT, Label.AGREE)
        }

    def holds(self, rule: Rule) -> Flags:
        """For each match, whether every condition of the rule does."""
        return self._arrays.holds(rule)

    def tally(self, rules: Sequence[Rule], held: Sequence[Flags], articles: Sequence[int]) -> Tally:
        """What the rules come to on these articles, `held` being `holds` of each of them."""
        left = np.isin(self._articles, articles)
        labelled = {label: np.zeros(len(left), bool) for label in Label}
        for rule, holding in zip(rules, held, strict=True):
            labelled[rule.label] |= left & holding
            left = left & ~holding
        conflict, agree = labelled[Label.CONFLICT], labelled[Label.AGREE]
        conflicts, agreements = (self._overlaps[label] for label in (Label.CONFLICT, Label.AGREE))
        found = conflicts.by_match[conflict].any(0)
        return Tally(
            conflicts=conflicts.within(articles),
            conflicts_found=int(found.sum()),
            predicted=int(conflict.sum()),
            predicted_right=int(conflicts.by_match[conflict].any(1).sum()),
            agreements=agreements.within(articles),
            agreements_found=int(agreements.by_match[agree].any(0).sum()),
            agreed=int(agree.sum()),
            agreed_paired=int(self._paired[agree].sum()),
            missed_as_agree=int((conflicts.by_match[agree].any(0) & ~found).sum()),
        )

    def fit(self, rules: Sequence[Rule], articles: Sequence[int], costs: Costs) -> tuple[Rule, ...]:
        """The rules with the thresholds that are worth most on these articles."""
        groups = _groups(rules)
        fitted = tuple(rules)
        held = {rule: self.holds(rule) for rule in fitted}
        best = self.tally(fitted, [held[rule] for rule in fitted], articles).worth(costs)
        for _ in range(_ROUNDS):
            before = best
            for group in groups:
                seen: set[bytes] = set()
                for tried in _variants(fitted, group):
                    holding = [held.setdefault(rule, self.holds(rule)) for rule in tried]
                    digest = b"".join(holding[place].tobytes() for place in group)
                    if digest in seen:
                        continue
                    seen.add(digest)
                    worth = self.tally(tried, holding, articles).worth(costs)
                    if worth > best:
                        best, fitted = worth, tried
            if best == before:
                break
        return fitted


def _dials(rule: Rule) -> tuple[Condition, ...]:
    """The conditions of a rule that have a threshold to fit."""
    return tuple(condition for condition in rule.conditions if _is_dial(condition))


def _is_dial(condition: Condition) -> bool:
    return condition.threshold is not None and condition.name in GRID


def _groups(rules: Sequence[Rule]) -> list[list[int]]:
    """The places of the rules that share all their thresholds and are fitted as one.

    A rule by itself may hold of three matches, from which no threshold can be learnt.
    """
    groups: dict[tuple[Label, tuple[Condition, ...]], list[int]] = {}
    for place, rule in enumerate(rules):
        if _dials(rule):
            groups.setdefault((rule.label, _dials(rule)), []).append(place)
    return list(groups.values())


def _variants(rules: tuple[Rule, ...], group: Sequence[int]) -> Iterator[tuple[Rule, ...]]:
    """The rules with every combination of thresholds in those of the group."""
    dials = _dials(rules[group[0]])
    for thresholds in product(*(_tried(dial) for dial in dials)):
        tried = list(rules)
        for place in group:
            tried[place] = _with_thresholds(
                rules[place], dict(zip(_names(dials), thresholds, strict=True))
            )
        yield tuple(tried)


def _with_thresholds(rule: Rule, thresholds: Mapping[tuple[str, str | None], float]) -> Rule:
    conditions = tuple(
        replace(condition, threshold=thresholds[condition.name, condition.comparison])
        if _is_dial(condition)
        else condition
        for condition in rule.conditions
    )
    return replace(rule, conditions=conditions)


def _names(dials: Sequence[Condition]) -> list[tuple[str, str | None]]:
    return [(dial.name, dial.comparison) for dial in dials]


def cross_validated(
    fitting: Fitting, rules: Sequence[Rule], articles: Sequence[int], costs: Costs
) -> Tally:
    """What rules fitted on all other articles come to on each two, summed."""
    parts = []
    for held_out in articles:
        fitted = fitting.fit(rules, [one for one in articles if one != held_out], costs)
        parts.append(fitting.tally(fitted, [fitting.holds(one) for one in fitted], [held_out]))
    columns = (vars(part).values() for part in parts)
    return Tally(*(sum(column) for column in zip(*columns, strict=True)))


def _tried(condition: Condition) -> tuple[float, ...]:
    """The values of the grid, those that ask for most first."""
    values = GRID[condition.name]
    return values if (condition.comparison or "").startswith("<") else values[::-1]


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--config", type=click.Path(path_type=Path, exists=True), help="The rules to fit.")
@click.option("--validate", is_flag=True, help="Also fit once for each two articles left out.")
def main(folders: tuple[Path, ...], config: Path | None, validate: bool) -> None:
    """Fit the thresholds of the rules to articles with gold labels."""
    settings = load_settings(config or shipped_configs() / "default.yaml")
    engine = load_engine(settings)
    gold = [articles for folder in folders for articles in read_gold(folder)]
    fitting = Fitting(label_matches(gold, settings, engine), gold)
    everything, costs = range(len(gold)), Costs()
    fitted = fitting.fit(engine.rules, everything, costs)
    for rule in fitted:
        dials = ", ".join(f"{one.name} {one.expected}" for one in _dials(rule))
        click.echo(f"{rule.id}: {dials}")
    for name, rules in (("as they stand", engine.rules), ("fitted", fitted)):
        tally = fitting.tally(rules, [fitting.holds(rule) for rule in rules], everything)
        click.echo(f"{name}: {tally}")
    if validate:
        found = cross_validated(fitting, engine.rules, everything, costs)
        click.echo(f"fitted on the other articles: {found}")


if __name__ == "__main__":
    main()
