"""Words of a part → the same without holes and loose ends."""

import pytest

from factcheck.models import load_reader
from factcheck.statements.clauses.whole import completed, is_left_open


def whole(text: str, anchor: str, words: str) -> str:
    """What the words of a sentence become; each is the first of its spelling after the last."""
    doc = load_reader().parse(text, [0])
    spelt, places = [token.text for token in doc], [-1]
    for word in words.split():
        places.append(spelt.index(word, places[-1] + 1))
    made = completed(set(places[1:]), doc[spelt.index(anchor)])
    return " ".join(doc[at].text for at in sorted(made))


@pytest.mark.parametrize(
    ("text", "anchor", "words", "told"),
    [
        (
            "Page was confronted with an abusive father.",
            "confronted",
            "Page was confronted with father",
            "Page was confronted with an abusive father",
        ),
        (
            "A controversial figure who was convicted of authorizing illegal activities in pursuit"
            " of members of the radical Weather Underground, Felt died on Thursday.",
            "died",
            "Felt died on Thursday",
            "Felt died on Thursday",
        ),
        (
            "The ship was found 13 nautical miles from the coast.",
            "found",
            "The ship was found 13 nautical from the coast",
            "The ship was found 13 nautical miles from the coast",
        ),
        (
            "The police searched the house and left.",
            "searched",
            "The police searched",
            "The police searched the house",
        ),
        ("The men broke the window and fled.", "fled", "fled", "The men fled"),
        (
            "Heavy rain caused the River Sarne to burst its banks on Tuesday, flooding the centre.",
            "flooding",
            "flooding the centre",
            "Heavy rain flooding the centre",
        ),
        (
            "The flood killed six men when a bridge fell, cutting the town off.",
            "cutting",
            "The flood a bridge cutting the town off",
            "The flood cutting the town off",
        ),
        (
            "The storm killed one man and injured dozens of others.",
            "killed",
            "The storm killed one man dozens",
            "The storm killed one man",
        ),
        (
            "The man died after he fell into the river.",
            "fell",
            "The man after he fell into the river",
            "he fell into the river",
        ),
        (
            "He could fight the charge, perhaps by arguing that he was ill.",
            "fight",
            "He could fight the charge perhaps by",
            "He could fight the charge",
        ),
        (
            "It lies on the Ring of Fire, an arc of volcanoes.",
            "arc",
            "on the Ring of Fire an arc of volcanoes",
            "the Ring of Fire an arc of volcanoes",
        ),
    ],
    ids=[
        "hole",
        "one subject",
        "head",
        "object",
        "subject",
        "subject without what stands beyond its verb",
        "subject of a verb that isn't told",
        "object of a verb that isn't told",
        "two subjects",
        "loose end",
        "preposition",
    ],
)
def test_a_clause_has_what_it_needs_and_no_more(
    text: str, anchor: str, words: str, told: str
) -> None:
    assert whole(text, anchor, words) == told


@pytest.mark.parametrize(("opener", "left_open"), [("If", True), ("When", False)])
def test_what_may_be_is_no_statement_alone(opener: str, left_open: bool) -> None:
    doc = load_reader().parse(f"{opener} the dam fails, the town floods.", [0])
    assert is_left_open({1, 2, 3}, doc[3]) is left_open


def test_what_words_cannot_do_without_is_added() -> None:
    doc = load_reader().parse("The dam has failed.", [0])
    (verb,) = (token for token in doc if token.text == "failed")
    assert completed({verb.i}, verb) == {0, 1, 2, 3}
