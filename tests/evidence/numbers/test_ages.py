from __future__ import annotations

import pytest

from factcheck.evidence.numbers.ages import find_ages


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ann, 16, and Bo, 12, came.", [("16", "ann"), ("12", "bo")]),
        ("Ann and Bo, aged 16 and 13 respectively, came.", [("16", "ann"), ("13", "bo")]),
        ("Mr. Reed, 45, was held.", [("45", "reed")]),
        ("Ann Reed (45) was held.", [("45", "ann reed")]),
        ("Ann Reed is 45 years old.", [("45", "ann reed")]),
        ("The 45-year-old Ann Reed fled.", [("45", "ann reed")]),
        ("A forty-five-year-old driver fled.", [("forty-five", "driver fled")]),
        ("A driver aged 45 fled.", [("45", "driver")]),
        ("It is for children aged 5 to 12.", []),
        ("On May 3, 12, and 20 it rained.", []),
        ("Acme has 45, and Borel 60 shops.", []),
        ("He lived in 1945, in Rome.", []),
    ],
)
def test_an_age_belongs_to_the_person_beside_it(text, ages) -> None:
    assert [(age.words, " ".join(age.person)) for age in find_ages(text)] == ages
