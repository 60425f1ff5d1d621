"""The observers of framing: sourcing, hedging and occasion."""

from __future__ import annotations

import pytest

from factcheck.evidence import hedging, occasion, sourcing
from factcheck.records import Attribution, Certainty, Finding, Result, SourceKind

MACRON = Attribution("Macron", SourceKind.NAMED, "said", True, "after the summit in Vilnius")
TIMES = Attribution("Financial Times", SourceKind.MEDIA, "reported")
OFFICIAL = Attribution("a French official", SourceKind.UNNAMED, "revealed")


@pytest.fixture
def attributed(make_sides, make_statement):
    def make(left, right):
        return make_sides(
            make_statement("Left.", attribution=left),
            make_statement("Right.", article="b", attribution=right),
        )

    return make


def test_on_record_differs_from_an_unnamed_source_of_another_outlet(attributed) -> None:
    assert sourcing.observe(*attributed((MACRON,), (TIMES, OFFICIAL))) == Finding(
        "sourcing",
        Result.DIFFERS,
        "on record",
        "an unnamed source via another outlet's report",
    )


def test_own_words_and_a_named_source_are_sourced_alike(attributed) -> None:
    assert sourcing.observe(*attributed((), (MACRON,))) == Finding(
        "sourcing",
        Result.AGREES,
        "own words",
        "on record",
    )


@pytest.mark.parametrize(
    ("left", "right", "result"),
    [
        (Certainty.ASSERTED, Certainty.HEDGED, Result.DIFFERS),
        (Certainty.HEDGED, Certainty.HEDGED, Result.AGREES),
        (Certainty.ASSERTED, Certainty.ASKED, Result.SILENT),
    ],
)
def test_hedging_differs_if_one_side_only_hedges(
    make_sides, make_statement, left, right, result
) -> None:
    sides = make_sides(
        make_statement("Left.", certainty=left),
        make_statement("Right.", article="b", certainty=right),
    )
    assert hedging.observe(*sides) == Finding("hedging", result, left.value, right.value)


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("during the summit", Result.AGREES),
        ("in a leaked memo", Result.DIFFERS),
        (None, Result.SILENT),
    ],
)
def test_occasions_differ_if_they_share_no_word(attributed, said, result) -> None:
    other = Attribution("Macron", SourceKind.NAMED, "said", False, said)
    assert occasion.observe(*attributed((MACRON,), (other,))) == Finding(
        "occasion", result, "after the summit in Vilnius", said
    )


def test_an_institution_is_on_record_under_its_own_kind(attributed) -> None:
    ministry = Attribution("the ministry", SourceKind.INSTITUTION, "said")
    assert sourcing.observe(*attributed((ministry,), (MACRON,))) == Finding(
        "sourcing", Result.AGREES, "an institution", "on record"
    )


def test_the_time_of_an_occasion_is_shown(attributed) -> None:
    timed = Attribution(
        "Macron", SourceKind.NAMED, "said", False, "at the summit", time="on Monday"
    )
    assert occasion.observe(*attributed((MACRON,), (timed,))) == Finding(
        "occasion", Result.AGREES, "after the summit in Vilnius", "at the summit, on Monday"
    )
