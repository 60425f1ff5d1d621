"""What a new observer, reader, report format or rule still lacks: a line for each file to write.

It is quick, and the first test to run after one of the recipes in CONTRIBUTING.md.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from factcheck.articles import READERS
from factcheck.evidence.observers import FILES
from factcheck.report_formats import REPORT_FORMATS
from factcheck.settings import load_settings, shipped_configs
from factcheck.verdicts import read_rules
from tests.articles import test_documents, test_fuzz, test_hostile
from tests.read_back import READ_BACK

ROOT = Path(__file__).parent.parent
SHIPPED = sorted(shipped_configs().glob("*.yaml"))
PAGES = ROOT / "docs" / "observers"
PARTS = ["## What it says", "**agrees**", "**differs**", "**silent**", "## What it can't see"]
# the tests make files of these themselves; and these have no marks of their own
MADE, UNMARKED = {".docx", ".pdf"}, {".txt", ".docx", ".pdf"}
# what unpacks has tests of its own, and plain text is as it is
EASY = {".txt", ".docx"}


def of_observer(name: str) -> Iterator[str]:
    *folders, file = FILES[name].split(".")
    test = Path("tests", "evidence", *folders, f"test_{file}.py")
    if not (ROOT / test).exists():
        yield f"{test}: write it; the tests beside it show how"
    page = PAGES / f"{name}.md"
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    if unsaid := [part for part in (f"# {name}: ", *PARTS) if part not in text]:
        yield f"docs/observers/{name}.md: as the pages beside it do, say {', '.join(unsaid)}"
    settings = (ROOT / "configs" / "default.yaml").read_text(encoding="utf-8")
    comment, _, _ = settings.partition("\nrules:\n")
    if not re.search(rf"^# .*\b{name}\b", comment, re.MULTILINE):
        yield f"configs/default.yaml: name {name!r} in the comment on what may stand under 'when'"
    reference = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    if f"(observers/{name}.md)" not in reference:
        yield "configs/settings.schema.json, docs/rules.md: make generated"


def of_reader(ending: str) -> Iterator[str]:
    documents = [name for name in test_documents.STATEMENTS if name.endswith(ending)]
    if not documents and ending not in MADE:
        yield (
            f"fixtures/documents: add a file that ends with {ending}, and what is found in it to "
            "STATEMENTS and METADATA of tests/articles/test_documents.py"
        )
    if ending[1:] not in test_hostile.FILES:
        yield (
            f"tests/articles/test_hostile.py: add {ending[1:]!r} to FILES (empty, damaged, nested, "
            "huge: one line each)"
        )
    if ending[1:] not in test_hostile.HEAVY and ending not in EASY:
        yield (
            f"tests/articles/test_hostile.py: add {ending[1:]!r} to HEAVY (as large as may be: "
            "prose, marks, one line of blanks), and run pytest -m slow on it"
        )
    if ending not in test_fuzz.PIECES and ending not in UNMARKED:
        yield f"tests/articles/test_fuzz.py: add the marks of {ending} to PIECES"
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    if f"`{ending}`" not in page:
        yield f"docs/formats.md: add a row for {ending} to the table"


def of_report_format(name: str) -> Iterator[str]:
    file = REPORT_FORMATS[name].file
    tests = ROOT / "tests" / "reports"
    if not (tests / f"test_{file}.py").exists() and not (tests / file).is_dir():
        yield f"tests/reports/test_{file}.py: write it"
    if name not in READ_BACK:
        yield f"tests/read_back.py: add a parser of {name!r} that is not ours to READ_BACK"
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    if not re.search(rf"^\| .*`{name}`.* \|", page, re.MULTILINE):
        yield f"docs/ci.md: add a row for {name!r} to the table of formats"


def check(lacking: Iterable[str]) -> None:
    if lines := "\n".join(lacking):
        pytest.fail(lines, pytrace=False)


@pytest.mark.parametrize("name", FILES)
def test_an_observer_lacks_nothing(name: str) -> None:
    check(of_observer(name))


@pytest.mark.parametrize("ending", test_fuzz.ENDINGS)
def test_a_reader_lacks_nothing(ending: str) -> None:
    check(of_reader(ending))


@pytest.mark.parametrize("name", REPORT_FORMATS)
def test_a_report_format_lacks_nothing(name: str) -> None:
    check(of_report_format(name))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_rule_stands_beside_two_pairs_that_it_catches_and_two_that_it_ignores(path: Path) -> None:
    rules = read_rules(load_settings(path), observers=FILES)
    few = [rule.id for rule in rules if min(len(rule.catches), len(rule.ignores)) < 2]
    assert few == [], f"{path.name}: two pairs at least under `catches`, and two under `ignores`"


def test_no_page_or_line_is_of_what_is_no_more() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")}
    endings = {f".{ending}" for ending in test_hostile.FILES} | test_fuzz.PIECES.keys()
    left_over = [pages - FILES.keys(), endings - READERS.keys(), READ_BACK.keys() - REPORT_FORMATS]
    assert left_over == [set(), set(), set()]


def test_a_page_of_an_observer_names_only_files_that_are_there() -> None:
    named = {
        file
        for path in PAGES.glob("*.md")
        for file in re.findall(r"`(factcheck/[\w/.]+)`", path.read_text(encoding="utf-8"))
    }
    assert [file for file in sorted(named) if not (ROOT / file).exists()] == []
