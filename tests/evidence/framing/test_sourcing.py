"""How each side knows."""

from dataclasses import replace

import pytest

from factcheck.evidence.framing.sourcing import observe
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution, Finding, Result, SourceKind

MACRON = Attribution("Macron", SourceKind.NAMED, "said", True, "after the summit in Vilnius")
TIMES = Attribution("Financial Times", SourceKind.MEDIA, "reported")
OFFICIAL = Attribution("a French official", SourceKind.UNNAMED, "revealed")


def test_on_record_differs_from_an_unnamed_source_of_another_outlet(attributed) -> None:
    assert observe(*attributed((MACRON,), (TIMES, OFFICIAL))) == Finding(
        "sourcing", Result.DIFFERS, "on record", "an unnamed source via another outlet's report"
    )


def test_own_words_differ_from_a_named_source(attributed) -> None:
    assert observe(*attributed((), (MACRON,))) == Finding(
        "sourcing", Result.DIFFERS, "own words", "on record"
    )


def test_own_words_that_tell_of_the_source_are_sourced_alike(make_sides, make_statement) -> None:
    minister = Attribution("Prime Minister Vale", SourceKind.NAMED, "announced")
    sides = make_sides(
        make_statement("The fleet stays.", attribution=(minister,)),
        make_statement("Vale keeps the fleet at home.", article="b"),
    )
    assert observe(*sides).result is Result.AGREES


def test_an_institution_is_on_record_under_its_own_kind(attributed) -> None:
    ministry = Attribution("the ministry", SourceKind.INSTITUTION, "said")
    assert observe(*attributed((ministry,), (MACRON,))) == Finding(
        "sourcing", Result.AGREES, "an institution", "on record"
    )


@pytest.mark.parametrize("cue", [None, "writes"])
def test_a_quotation_whose_speaker_was_not_found_is_silent(attributed, cue) -> None:
    unclaimed = Attribution(None, SourceKind.UNNAMED, cue, quoted=True)
    assert observe(*attributed((unclaimed,), (MACRON,))).result is Result.SILENT


def test_reportedly_is_a_report_that_names_no_source(attributed) -> None:
    reportedly = Attribution(None, SourceKind.UNNAMED, "reportedly")
    assert observe(*attributed((reportedly, MACRON), (MACRON,))) == Finding(
        "sourcing", Result.DIFFERS, "reports that name no source", "on record"
    )


def test_of_whom_the_other_side_tells_is_no_source(make_sides, make_statement) -> None:
    senators = Attribution("senators", SourceKind.UNNAMED, "insisted")
    sides = make_sides(
        make_statement("He must resign.", attribution=(senators,)),
        make_statement("Senators urged him to resign.", article="b"),
    )
    assert observe(*sides).result is Result.AGREES


def test_an_apposition_has_no_source(make_sides, make_statement) -> None:
    aside = replace(make_statement("Vale, a judge,", attribution=(TIMES,)), text="Vale is a judge.")
    assert observe(*make_sides(aside, "Vale is a judge.")).result is Result.SILENT


def test_who_says_it_on_record_in_the_next_sentence_is_named(make_statement) -> None:
    paris = Attribution("France", SourceKind.INSTITUTION, "insisting")
    text = "France insists. “It stays,” French President Macron said."
    said, beside = (make_statement(text, attribution=(link,)) for link in (paris, MACRON))
    other = make_statement("It stays.", article="b", attribution=(OFFICIAL,))
    assert observe(Reading(said, around=(beside,)), Reading(other)) == Finding(
        "sourcing",
        Result.DIFFERS,
        "an institution, on record by Macron, line 1",
        "an unnamed source",
    )
