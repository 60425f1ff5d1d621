from pathlib import Path

from factcheck.evidence import OBSERVERS
from factcheck.lab.reference import reference, with_reference
from factcheck.records import Kind, Label, Result, Severity
from factcheck.verdicts import MEASURES, PLACEHOLDERS, RULE_KEYS, TEST_KEYS

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


def test_the_page_has_the_reference_of_the_code() -> None:
    assert with_reference(PAGE) == PAGE, "write it anew: make generated"


def test_it_names_every_key_observer_measure_and_value() -> None:
    names = [key.name for key in (*RULE_KEYS, *TEST_KEYS)]
    values = [member.value for words in (Label, Kind, Severity, Result) for member in words]
    every = [*names, *values, *OBSERVERS, *MEASURES, *(f"{{{name}}}" for name in PLACEHOLDERS)]
    text = reference()
    assert [name for name in every if f"`{name}`" not in text] == []
