from __future__ import annotations

import pytest

from factcheck.evidence.names.constituencies import constituencies_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rep. Lena Marsh is a Republican from Tenn.", [("Rep. Lena Marsh", "Tenn.")]),
        ("Rep. Lena Marsh is a Kentucky Republican.", [("Rep. Lena Marsh", "Kentucky")]),
        ("Sen. Ann Poe (D-N.H.) met Brandt.", [("Sen. Ann Poe", "N.H.")]),
        ("West Virginia Sen. Ann Poe voted no.", [("Sen. Ann Poe", "West Virginia")]),
        ("Brandt met Sen. Ann Poe of Vermont.", [("Sen. Ann Poe", "Vermont")]),
        ("Brandt met Illinois Democrat Ann Poe.", [("Ann Poe", "Illinois")]),
        (
            "Sen. Ann Poe (R-Ky.) and Eve Lind, an Iowa Republican, met.",
            [("Sen. Ann Poe", "Ky."), ("Eve Lind", "Iowa")],
        ),
        ("Ann Poe is a Democrat from Chicago.", []),
        ("The Kentucky Republican voted no.", []),
    ],
)
def test_each_politician_has_what_he_stands_for(make_sides, text, found) -> None:
    reading, _ = make_sides(text, text)
    assert [(str(each.person), each.words) for each in constituencies_of(reading)] == found
