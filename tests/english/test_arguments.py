"""Which words a verb is said of."""

import pytest

from factcheck.english.arguments import arguments_of, may_be_of_one_thing
from factcheck.english.words import base


@pytest.mark.parametrize(
    ("text", "verb", "subject", "objects"),
    [
        ("Voting began on Sunday in Oslo.", "began", "voting", ""),
        ("The general election in Oslo has ended.", "ended", "election", ""),
        ("On Sunday voting began.", "began", "voting", ""),
        ("In Oslo, the mayor opened the new bridge Monday.", "opened", "mayor", "new bridge"),
        ("The bridge, which is old, was finally closed by police.", "closed", "bridge", ""),
        ("The bridge, built in 1990, was closed.", "closed", "bridge", ""),
        ("The man who was arrested is old.", "arrested", "man", ""),
        ("Closed since May, it is old.", "Closed", "", ""),
    ],
)
def test_the_words_around_a_verb_tell_its_subject_and_its_object(
    text: str, verb: str, subject: str, objects: str
) -> None:
    found = arguments_of(verb, text)
    assert found.subject == frozenset(map(base, subject.split()))
    assert found.objects == frozenset(map(base, objects.split()))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Smith opened the bridge.", "The bridge was opened.", True),
        ("Smith opened the bridge.", "The mayor opened the old bridge.", True),
        ("Smith opened the bridge.", "Smith opened the tunnel.", False),
        ("Voting opened.", "The bridge opened.", False),
        ("It opened.", "The bridge opened.", True),
    ],
)
def test_what_is_told_may_be_of_one_thing(one: str, other: str, expected: bool) -> None:
    sides = arguments_of("opened", one), arguments_of("opened", other)
    assert may_be_of_one_thing(*sides) is may_be_of_one_thing(*sides[::-1]) is expected
