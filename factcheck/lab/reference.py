"""The reference of docs/rules.md, from the code: `python -m factcheck.lab.reference FILE`.

It stands below a line of the page; all above is written by hand and stays.
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import Any

import click

from factcheck.evidence import OBSERVERS
from factcheck.records import FRAMINGS, Kind, Label, Result, Severity
from factcheck.rules.schema import condition_keys
from factcheck.settings import MATCHING_KEYS, MODEL_KEYS, SECTIONS, WORDS
from factcheck.verdicts import PLACEHOLDERS, RULE_KEYS, TEST_KEYS
from factcheck.yaml_config.shapes import Key

BELOW = "<!-- below: python -m factcheck.lab.reference docs/rules.md -->\n"


def reference() -> str:
    """Every section, key, observer, measure and value, as Markdown."""
    conditions = {key.name: key for key in condition_keys()}
    observers = [conditions.pop(name) for name in OBSERVERS]
    parts = [
        ("A settings file", _keys(SECTIONS)),
        ("Under `models`", _keys(MODEL_KEYS)),
        ("Under `matching`", _keys(MATCHING_KEYS)),
        ("Under `certainty`", _keys(WORDS)),
        ("A rule", _keys(RULE_KEYS)),
        ("Under `tests`", _keys(TEST_KEYS)),
        ("Under `when`: observers of what is told", _observers(observers, told=True)),
        ("Under `when`: observers of how it is told", _observers(observers, told=False)),
        ("Under `when`: the judge's kind, and measures", _keys(conditions.values())),
        ("Values", _values()),
        ("Placeholders of `message`", [", ".join(f"`{{{name}}}`" for name in PLACEHOLDERS) + "."]),
    ]
    blocks = ["\n".join([f"### {title}", "", *lines]) for title, lines in parts]
    return "\n\n".join(["## Reference", *blocks]) + "\n"


def with_reference(page: str) -> str:
    """The page with the reference as it is now below the line for it."""
    above, line, _ = page.partition(BELOW)
    return f"{above}{line or BELOW}\n{reference()}"


def _keys(keys: Iterable[Key[Any]]) -> list[str]:
    rows = [
        (f"`{key.name}`", key.shape.expected, key.about + (" Required." if key.required else ""))
        for key in keys
    ]
    return _table(("key", "value", "what it is for"), rows)


def _observers(observers: Sequence[Key[Any]], *, told: bool) -> list[str]:
    rows = [
        (f"[`{key.name}`](observers/{key.name}.md)", " ".join(key.about.split()))
        for key in observers
        if (key.name not in FRAMINGS) is told
    ]
    results = ", ".join(f"`{result.value}`" for result in Result)
    lines = [f"Each is {results} or a list of them.", ""]
    return [*lines, *_table(("observer", "what it says"), rows)]


def _values() -> list[str]:
    enums: dict[str, type[Enum]] = {"label": Label, "kind": Kind, "severity": Severity}
    rows = [
        (f"`{name}`", ", ".join(f"`{member.value}`" for member in words))
        for name, words in enums.items()
    ]
    return _table(("key", "values"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(cell.replace('|', '¦') for cell in line)} |" for line in lines]


@click.command()
@click.argument("page", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def main(page: Path) -> None:
    """Write the reference anew into PAGE."""
    page.write_text(with_reference(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
