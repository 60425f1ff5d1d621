"""The register of observers, and the page that each has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.evidence import OBSERVERS

PAGES = Path(__file__).parent.parent.parent / "docs" / "observers"
SECTIONS = ["## What it says", "## What it can't see"]


@pytest.mark.parametrize("name", OBSERVERS)
def test_a_finding_carries_the_name_of_its_observer(make_sides, name: str) -> None:
    sides = make_sides("Two men did not come to Oslo on Friday.", "“Three men came to Bergen.”")
    assert OBSERVERS[name](*sides).observer == name


@pytest.mark.parametrize("name", OBSERVERS)
def test_an_observer_has_a_page_of_the_shape_that_all_have(name: str) -> None:
    lines = (PAGES / f"{name}.md").read_text(encoding="utf-8").splitlines()
    assert lines[0].split(":")[0] == f"# {name}"
    assert [line for line in lines if line in SECTIONS] == SECTIONS
    text = "\n".join(lines)
    assert [word for word in ("differs", "agrees", "silent") if f"**{word}**" not in text] == []


def test_every_page_is_of_an_observer() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == OBSERVERS.keys()


def test_a_page_names_only_files_that_are_there() -> None:
    named = {
        file
        for path in PAGES.glob("*.md")
        for file in re.findall(r"`(factcheck/[\w/.]+)`", path.read_text(encoding="utf-8"))
    }
    assert [file for file in sorted(named) if not (PAGES.parent.parent / file).exists()] == []
