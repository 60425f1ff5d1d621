"""On what occasion it was said."""

import pytest

from factcheck.evidence.framing.occasion import observe
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution, Finding, Result, SourceKind

MACRON = Attribution("Macron", SourceKind.NAMED, "said", True, "after the summit in Vilnius")


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
    assert observe(*attributed((MACRON,), (other,))) == Finding(
        "occasion", result, "after the summit in Vilnius", said
    )


def test_the_time_of_an_occasion_is_shown(attributed) -> None:
    timed = Attribution(
        "Macron", SourceKind.NAMED, "said", False, "at the summit", time="on Monday"
    )
    assert observe(*attributed((MACRON,), (timed,))) == Finding(
        "occasion", Result.AGREES, "after the summit in Vilnius", "at the summit, on Monday"
    )


def test_a_day_alone_is_no_occasion(attributed) -> None:
    day = Attribution("Macron", SourceKind.NAMED, "said", False, "on Monday", time="on Monday")
    assert observe(*attributed((MACRON,), (day,))).result is Result.SILENT


def test_what_somebody_unnamed_tells_is_another_occasion(attributed) -> None:
    official = Attribution("a French official", SourceKind.UNNAMED, "revealed")
    assert observe(*attributed((MACRON,), (official,))) == Finding(
        "occasion", Result.DIFFERS, "after the summit in Vilnius", "a French official revealed"
    )


def test_the_occasion_of_the_next_sentence_holds_for_the_same_speaker(make_statement) -> None:
    text = "France insists. “It stays,” French President Macron said after the summit in Vilnius."
    paris = Attribution("France", SourceKind.INSTITUTION, "insists")
    said, beside = (make_statement(text, attribution=(link,)) for link in (paris, MACRON))
    leak = Attribution("an official", SourceKind.UNNAMED, "said", False, "in a leaked memo")
    other = make_statement("It stays.", article="b", attribution=(leak,))
    assert observe(Reading(said, around=(beside,)), Reading(other)) == Finding(
        "occasion",
        Result.DIFFERS,
        "after the summit in Vilnius (Macron, line 1)",
        "in a leaked memo",
    )
