from __future__ import annotations

import pytest

from factcheck.evidence.framing.judging import judging_manner, judging_word
from factcheck.evidence.framing.lines import keyed
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import tokens


def read(make_statement, *texts):
    return [(keyed(tokens(text)), Reading(make_statement(text)).doc) for text in texts]


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("Lee harshly criticized the plan.", "Lee disagreed with the plan.", "harshly"),
        ("Lee harshly criticized the plan.", "Lee will travel to Oslo.", None),
        ("Lee wrote an infamous letter.", "Lee’s letter was long.", "infamous"),
        ("Lee wrote an infamous letter.", "Lee moved to Oslo.", None),
    ],
)
def test_a_word_judges_what_both_tell_of(make_statement, left, right, word) -> None:
    (ours, doc), (theirs, _) = read(make_statement, left, right)
    assert judging_word(ours, theirs, doc) == word


@pytest.mark.parametrize(
    ("left", "right", "manner"),
    [
        ("Lee noted helpfully that it rained.", "Lee said that it rained.", "noted helpfully"),
        ("Lee noted recently that it rained.", "Lee said that it rained.", None),
        ("Lee noted helpfully that it rained.", "It rained.", None),
    ],
)
def test_a_manner_of_saying_judges_what_the_other_has_plain(
    make_statement, left, right, manner
) -> None:
    (ours, doc), (theirs, other) = read(make_statement, left, right)
    assert judging_manner(ours, theirs, doc, other) == manner
