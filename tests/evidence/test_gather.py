from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.evidence import OBSERVERS, Readings, gather_evidence
from factcheck.evidence.reading import Reading
from factcheck.records import Evidence, Finding, Result, Span
from factcheck.settings import load_settings, shipped_configs
from factcheck.yaml_config.yamltree import plain

CONFIGS = sorted(Path(shipped_configs()).glob("*.yaml"))


def test_every_observer_gives_one_finding(make_match) -> None:
    (evidence,) = gather_evidence([make_match("It rained.", "It snowed.")])
    assert [finding.observer for finding in evidence.findings] == list(OBSERVERS)


@pytest.mark.parametrize("config", CONFIGS, ids=lambda path: path.stem)
def test_all_pairs_of_the_shipped_rules_give_the_mirrored_finding_for_swapped_sides(
    make_match, config: Path
) -> None:
    tests = [plain(rule).get("tests", {}) for rule in load_settings(config).rules]
    pairs = [pair for each in tests for listed in each.values() for pair in listed]
    straight = gather_evidence([make_match(*pair) for pair in pairs])
    swapped = gather_evidence([make_match(*pair[::-1]) for pair in pairs])
    assert straight
    assert [one.findings for one in straight] == [one.turned.findings for one in swapped]


def test_findings_are_those_of_the_observers_given(make_match) -> None:
    seen = Finding("colour", Result.SILENT)
    match = make_match("It rained.", "It snowed.")
    found = gather_evidence([match], observers={"colour": lambda left, right: seen})
    assert found == (Evidence(match, (seen,)),)


def test_observers_see_the_statements_around(make_match, make_statement) -> None:
    said = make_statement("It rained.")
    beside = replace(make_statement("It snowed.", number=2), sentence=Span(11, 21))

    def look(left: Reading, right: Reading) -> Finding:
        return Finding("around", Result.SILENT, *(one.text for one in left.around))

    matches, readings = [make_match(said, "It poured.")], Readings([said, beside])
    (evidence,) = gather_evidence(matches, readings=readings, observers={"around": look})
    assert evidence.findings == (Finding("around", Result.SILENT, "It snowed."),)
