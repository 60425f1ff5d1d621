"""Thresholds of the rules that are marked tunable, fitted to the held-out article pairs.

    python -m factcheck.lab.judge.thresholds --data FOLDER [--write configs/default.yaml]

Runs statements → matches → observers → judge once, kept in WORK. What is told of the result is
cross-fitted: half of the events judged by thresholds that were fitted to the other half, and the
reverse. What is written is fitted to all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from random import Random

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.cache import Cache
from factcheck.errors import FactcheckError
from factcheck.lab.judge.goals import Goals, Part, Tally, score
from factcheck.lab.judge.gold import ArticlePair, article_pairs
from factcheck.lab.judge.held_out import LABELS, SETS, HeldOut, held_out, set_of
from factcheck.pipeline.engine import load_engine
from factcheck.records import Rule
from factcheck.settings import load_settings, shipped_configs
from factcheck.tuning.rule_file import write_thresholds
from factcheck.tuning.search import COARSE, Dial, Places, Score, Search, condition_of

_SEED = 20240101
# what is rare is told near 1
SHARES = (*COARSE, 0.97, 0.98, 0.99)
_SHOWN = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)


@dataclass(frozen=True)
class Fitted:
    """The rules with thresholds fitted to all, and tallies: as they were, cross-fitted, fitted."""

    rules: tuple[Rule, ...]
    before: Tally
    crossed: Tally
    after: Tally


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with newsroom/ and written/.")
@click.option("--config", type=Path, help="The rules to fit (default: the shipped ones).")
@click.option("--judge", help="A judge in place of the settings' own: a name or a folder.")
@click.option("--work", type=Path, default=Path("runs/thresholds"), help="Folder of what was kept.")
@click.option("--most", type=click.IntRange(min=1), help="Article pairs of a set, for a quick try.")
@click.option("--write", is_flag=True, help="Write the thresholds into the file of the rules.")
def main(
    data: Path, config: Path | None, judge: str | None, work: Path, most: int | None, write: bool
) -> None:
    """Fit the thresholds, and print what they come to on events that they were not fitted to."""
    path = config or shipped_configs() / "default.yaml"
    try:
        settings = load_settings(path)
        if judge:
            settings = replace(settings, models=replace(settings.models, judge=judge))
        with Cache(work) as cache:
            engine = load_engine(settings, cache)
            pairs = [each for each in article_pairs(data) if each.held_out]
            held = held_out(_some(pairs, most), engine, work / "candidates")
    except (FactcheckError, OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    dials, fitted = dials_of(engine.rules), fit(held, engine.rules)
    for line in [*curves(held), *_thresholds(engine.rules, fitted.rules, dials), *tables(fitted)]:
        click.echo(line)
    if write:
        _write(path, fitted.rules, dials)


def fit(held: HeldOut, rules: tuple[Rule, ...]) -> Fitted:
    """The thresholds that the rules mark as tunable, best by the goals."""
    search = Search(held.columns, shares=SHARES)
    everything = Part(held, range(len(held.articles)))

    def tally(part: Part, of: Sequence[Rule]) -> Tally:
        return part.tally(of, search.first(of)[part.rows])

    crossed = [tally(Part(held, items), of) for items, of in cross_fitted(held, rules)]
    best = _fitted_to(search, everything, rules)
    return Fitted(best, tally(everything, rules), _sum(crossed), tally(everything, best))


def cross_fitted(
    held: HeldOut, rules: tuple[Rule, ...]
) -> list[tuple[list[int], tuple[Rule, ...]]]:
    """Half of the article pairs with rules that were fitted to the other half, and the reverse."""
    search, (first, second) = Search(held.columns, shares=SHARES), halves(held)
    return [
        (judged, _fitted_to(search, Part(held, learnt), rules))
        for learnt, judged in ((first, second), (second, first))
    ]


def dials_of(rules: Sequence[Rule]) -> list[Dial]:
    """The thresholds that the rules mark as tunable."""
    return [Dial(at, name) for at, rule in enumerate(rules) for name in rule.tunable]


def _fitted_to(search: Search, part: Part, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return search.fit(rules, dials_of(rules), part.rows, _score(part, rules))


def _score(part: Part, rules: Sequence[Rule]) -> Callable[[Places], Score]:
    return lambda places: score(part.tally(rules, places), Goals())


def _sum(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        *(np.sum([getattr(one, field.name) for one in tallies], axis=0) for field in fields(Tally))
    )


def halves(held: HeldOut) -> tuple[list[int], list[int]]:
    """The article pairs in two halves with about as many events of each set; none is split."""
    order = Random(_SEED)
    side: dict[str, int] = {}
    for name in SETS:
        groups = sorted({each.group for each in held.articles if set_of(each) == name})
        order.shuffle(groups)
        side |= {group: at % 2 for at, group in enumerate(groups)}
    first, second = (
        [at for at, each in enumerate(held.articles) if side[each.group] == half] for half in (0, 1)
    )
    return first, second


def curves(held: HeldOut) -> list[str]:
    """Precision and recall of the judge's probability alone, at some thresholds, a set a line."""
    lines = ["The judge alone: threshold: number told, precision, recall"]
    for place, name in enumerate(SETS):
        items = np.flatnonzero(held.sets == place)
        for label in ("conflict", "agree"):
            points = [_point(held, items, label, threshold) for threshold in _SHOWN]
            lines.append(f"{name}, {label} | {' | '.join(points)}")
    return lines


def _point(held: HeldOut, items: NDArray[np.int64], label: str, threshold: float) -> str:
    told = (held.columns.measures[label] >= threshold) & np.isin(held.items, items)
    wanted = (held.labels == LABELS.index(label)) & np.isin(held.gold_items, items) & held.sure
    reached = np.zeros(len(wanted), bool)
    reached[held.hits[told[held.hits[:, 0]], 1]] = True
    right = int((told & held.hitting(label)).sum())
    shares = (_percent(right, told.sum()), _percent((reached & wanted).sum(), wanted.sum()))
    return f"{threshold:g}: n{told.sum()} P{shares[0]} R{shares[1]}"


def _thresholds(before: Sequence[Rule], after: Sequence[Rule], dials: Sequence[Dial]) -> list[str]:
    lines = ["", "Thresholds: rule, measure, before, fitted"]
    for dial in dials:
        old, new = (condition_of(rules[dial.place], dial) for rules in (before, after))
        lines.append(f"{after[dial.place].id} {dial.measure} {old.expected} → {new.expected}")
    return lines


def tables(fitted: Fitted) -> list[str]:
    """The figures of each set: as the rules were, cross-fitted, and fitted to the very same."""
    lines: list[str] = []
    for name, tally in (
        ("As they were", fitted.before),
        ("Fitted to the other half (the honest figures)", fitted.crossed),
        ("Fitted to all", fitted.after),
    ):
        lines += ["", name, *(_line(tally, place) for place in range(len(SETS)))]
    return lines


def _line(tally: Tally, at: int) -> str:
    told = tally.errors + tally.warnings
    true = tally.true_errors + tally.true_warnings
    pairs = max(1.0, tally.pairs[at])
    return (
        f"{SETS[at]}, {tally.pairs[at]:.0f} pairs: "
        f"errors P{_percent(tally.true_errors[at], tally.errors[at])}"
        f" R{_percent(tally.hit_by_error[at], tally.conflicts[at])}"
        f" false {(tally.errors - tally.true_errors)[at] / pairs:.2f} a pair"
        f" | conflicts P{_percent(true[at], told[at])}"
        f" R{_percent(tally.hit[at], tally.conflicts[at])} of {tally.conflicts[at]:.0f}"
        f" false warnings {(tally.warnings - tally.true_warnings)[at] / pairs:.2f} a pair"
        f" as agree {_percent(tally.as_agree[at], tally.conflicts[at])}"
        f" | agree P{_percent(tally.truly_agreed[at], tally.agreed[at])}"
        f" R{_percent(tally.agreements_hit[at], tally.agreements[at])}"
        f" of {tally.agreements[at]:.0f}"
    )


def _percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f}" if whole else "–"


def _write(path: Path, rules: Sequence[Rule], dials: Sequence[Dial]) -> None:
    found = {
        (rules[dial.place].id, dial.measure): condition_of(rules[dial.place], dial).threshold or 0.0
        for dial in dials
    }
    text = path.read_text(encoding="utf-8")
    path.write_text(write_thresholds(text, found), encoding="utf-8")
    click.echo(f"{path} is written")


def _some(pairs: Sequence[ArticlePair], most: int | None) -> list[ArticlePair]:
    by_set: dict[str, list[ArticlePair]] = {}
    for each in pairs:
        by_set.setdefault(set_of(each), []).append(each)
    return [each for several in by_set.values() for each in several[:most]]


if __name__ == "__main__":
    main()
