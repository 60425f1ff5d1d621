"""The pages about the house are true: the picture, the glossary, the paths that they name."""

import re
from pathlib import Path

import pytest

from factcheck import records
from factcheck.lab.architecture import bands, draw, needed, read_imports

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
_PATH = re.compile(r"`((?:factcheck|configs|tests|docs)/[\w./-]*)`")
VALUES = {name for name in vars(records) if name[0].isupper() and not name.isupper()}
_ROW = re.compile(r"^\| `?(\w[\w ]*?)`? \|", re.MULTILINE)


def test_the_picture_of_the_rooms_is_current() -> None:
    shown = (DOCS / "architecture.svg").read_text(encoding="utf-8")
    assert shown == draw(read_imports()), "draw it anew: make generated"


@pytest.mark.parametrize("page", ["docs/architecture.md", "docs/glossary.md", "CONTRIBUTING.md"])
def test_every_path_that_a_page_names_is_there(page: str) -> None:
    paths = _PATH.findall((ROOT / page).read_text(encoding="utf-8"))
    gone = [path for path in paths if not (ROOT / path).exists()]
    assert gone == [], f"{page} names what is no more there"


def test_every_value_stands_in_the_glossary() -> None:
    words = set(_ROW.findall((DOCS / "glossary.md").read_text(encoding="utf-8")))
    lacking = sorted(VALUES - words)
    assert lacking == [], "docs/glossary.md: a row for each of these says what it means"


def test_the_glossary_names_no_value_that_is_gone() -> None:
    words = _ROW.findall((DOCS / "glossary.md").read_text(encoding="utf-8"))
    classes = {word for word in words if word[0].isupper()}
    assert classes - VALUES == set()


IMPORTS = {
    "top": frozenset({"articles", "low"}),
    "articles": frozenset({"low"}),
    "low": frozenset(),
    "alone": frozenset({"low"}),
}


def test_a_room_is_drawn_just_below_what_imports_it() -> None:
    assert bands(IMPORTS) == [["top"], ["articles", "alone"], ["low"]]


def test_an_import_that_others_imply_is_not_drawn() -> None:
    assert needed(IMPORTS) == [("alone", "low"), ("articles", "low"), ("top", "articles")]
