"""On what occasion it was said."""

from __future__ import annotations

import pytest

from factcheck.evidence.framing.occasion import observe
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
