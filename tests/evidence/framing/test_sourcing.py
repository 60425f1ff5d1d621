"""How each side knows."""

from __future__ import annotations

from factcheck.evidence.framing.sourcing import observe
from factcheck.records import Attribution, Finding, Result, SourceKind

MACRON = Attribution("Macron", SourceKind.NAMED, "said", True, "after the summit in Vilnius")
TIMES = Attribution("Financial Times", SourceKind.MEDIA, "reported")
OFFICIAL = Attribution("a French official", SourceKind.UNNAMED, "revealed")


def test_on_record_differs_from_an_unnamed_source_of_another_outlet(attributed) -> None:
    assert observe(*attributed((MACRON,), (TIMES, OFFICIAL))) == Finding(
        "sourcing",
        Result.DIFFERS,
        "on record",
        "an unnamed source via another outlet's report",
    )


def test_own_words_and_a_named_source_are_sourced_alike(attributed) -> None:
    assert observe(*attributed((), (MACRON,))) == Finding(
        "sourcing",
        Result.AGREES,
        "own words",
        "on record",
    )


def test_an_institution_is_on_record_under_its_own_kind(attributed) -> None:
    ministry = Attribution("the ministry", SourceKind.INSTITUTION, "said")
    assert observe(*attributed((ministry,), (MACRON,))) == Finding(
        "sourcing", Result.AGREES, "an institution", "on record"
    )
