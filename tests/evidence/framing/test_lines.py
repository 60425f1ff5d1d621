from __future__ import annotations

import pytest

from factcheck.evidence.framing.lines import is_speech, keyed, loaded_against_plain, share_a_line
from factcheck.evidence.words import base


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("the regime", "the government", [("regime", "government")]),
        ("she fired back", "she replied", [("fired back", "replied")]),
        ("the regime and government", "the government", []),
        ("the regime", "the regime", []),
    ],
)
def test_a_loaded_word_meets_the_plain_one_of_its_line(ours, theirs, found) -> None:
    assert loaded_against_plain(keyed(ours.split()), keyed(theirs.split())) == found


def test_words_of_one_line_share_it() -> None:
    assert share_a_line(base("slammed"), base("criticized"))
    assert not share_a_line(base("slammed"), base("government"))


def test_words_for_saying_are_speech() -> None:
    assert [word for word in ("noted", "slammed", "regime") if is_speech(base(word))] == [
        "noted",
        "slammed",
    ]
