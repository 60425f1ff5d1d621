"""Everything that is wrong with a settings file, and what in it can't be meant, in one run."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import Problem
from factcheck.evidence import OBSERVERS
from factcheck.records import Rule
from factcheck.rules.reach import always_holds, never_hold, never_holds, shadowing
from factcheck.settings import Settings, gather_settings, shipped_configs
from factcheck.verdicts import gather_rules
from factcheck.yaml_config.yamltree import MappingNode, Place, Problems, plain


@dataclass(frozen=True)
class Lint:
    """The mistakes of one file and of all that it extends, with which nothing runs, and warnings.

    Shipped files are warned of only when they are asked for themselves.
    """

    path: Path
    mistakes: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def lint(path: Path, data: bytes | None = None) -> Lint:
    """What is wrong with that file, or would be if it held `data`; never raises for that."""
    mistakes, warnings = Problems(), Problems()
    settings = gather_settings(path, mistakes, data)
    if settings is not None:
        rules = gather_rules(settings, mistakes, observers=OBSERVERS)
        _warn(settings, rules, warnings)
    return Lint(path, tuple(mistakes), tuple(warnings))


def _warn(settings: Settings, rules: Sequence[Rule], warnings: Problems) -> None:
    nodes = {plain(node)["id"]: node for node in settings.rules}
    for suppression in settings.gate.suppressions:
        if not suppression.reason:
            message = "gives no reason, so nothing is suppressed; add 'because: …'"
            warnings.add(suppression.place, message)
    for place, rule in enumerate(rules):
        node = nodes[rule.id]
        if _is_ours(node.place, settings.path):
            _warn_of_conditions(rule, node, settings, warnings)
        if _is_ours(_place(node, "id"), settings.path):
            _warn_of_tests(rule, node, warnings)
        _warn_of_shadow(rule, rules[:place], nodes, settings, warnings)


def _is_ours(place: Place, path: Path) -> bool:
    """Whether it stands in the file asked for, or in another that is not shipped."""
    shipped = Path(place.path).resolve().is_relative_to(shipped_configs())
    return place.path == str(path) or not shipped


def _warn_of_conditions(
    rule: Rule, node: MappingNode, settings: Settings, warnings: Problems
) -> None:
    when = node.get("when")
    if not isinstance(when, MappingNode) or not _is_ours(when.place, settings.path):
        return
    for condition in rule.conditions:
        place, shown = _place(when, condition.name), f"{condition.name}: {condition.expected}"
        if reason := never_holds(condition):
            warnings.add(place, f"{shown} never holds, for {reason}")
        elif reason := always_holds(condition, settings.matching.similarity):
            warnings.add(place, f"{shown} always holds, for {reason}; leave it out")
    if reason := never_hold(rule.conditions):
        warnings.add(when.place, f"the rule {rule.id!r} can never hold, for {reason}")


def _warn_of_tests(rule: Rule, node: MappingNode, warnings: Problems) -> None:
    missing = [
        name for name, pairs in (("catches", rule.catches), ("ignores", rule.ignores)) if not pairs
    ]
    if missing:
        what = "no tests" if len(missing) == 2 else f"no test of what it {missing[0]}"
        example = ", ".join(f"{name}: [[left, right]]" for name in missing)
        message = f"the rule {rule.id!r} has {what}; write tests: {{{example}}}"
        warnings.add(_place(node, "id"), message)


def _warn_of_shadow(
    rule: Rule,
    before: Sequence[Rule],
    nodes: dict[str, MappingNode],
    settings: Settings,
    warnings: Problems,
) -> None:
    above = next((one for one in before if shadowing(one, rule)), None)
    if above is None:
        return
    own, other = (_place(nodes[one.id], "id") for one in (rule, above))
    if _is_ours(own, settings.path):
        message = f"the rule {rule.id!r} is never reached: {above.id!r} ({_where(other, own)})"
        warnings.add(own, f"{message} comes first and holds whenever it does")
    elif _is_ours(other, settings.path):
        message = f"the rule {above.id!r} hides {rule.id!r} ({_where(own, other)})"
        warnings.add(other, f"{message}, which it comes before and holds whenever that does")


def _where(place: Place, seen_from: Place) -> str:
    name = "" if place.path == seen_from.path else f"{Path(place.path).name}, "
    return f"{name}line {place.line}"


def _place(node: MappingNode, key: str) -> Place:
    return next((entry.place for entry in node.entries if entry.key == key), node.place)
