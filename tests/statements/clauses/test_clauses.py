"""Parts that a reader gives → clauses, whichever parts these are."""

import pytest

from factcheck.models import Part, load_reader
from factcheck.statements.clauses import Clause, find_clauses, whole_clause


def clauses(text: str, *parts: tuple[str, str]) -> list[Clause]:
    """The clauses of a sentence of these parts: the anchor and the words of each."""
    doc = load_reader().parse(text, [0])
    words = [token.text for token in doc]
    made = []
    for number, (anchor, told) in enumerate(parts):
        places, at = [], 0
        for word in told.split():
            at = words.index(word, at)
            places.append(at)
            at += 1
        made.append(Part(words.index(anchor), tuple(places), 1.0 - number / 100))
    return find_clauses(doc[:], made)


def texts(text: str, *parts: tuple[str, str]) -> list[str]:
    return [clause.text for clause in clauses(text, *parts)]


def test_each_part_is_a_sentence_of_its_own() -> None:
    assert texts(
        "The army left the port and burned two ships.",
        ("left", "The army left the port"),
        ("burned", "The army burned two ships"),
    ) == ["The army left the port.", "The army burned two ships."]


@pytest.mark.parametrize(
    ("text", "part", "told"),
    [
        (
            "Ann Fox, the mayor of Oslo, left on Monday.",
            ("mayor", "Ann Fox the mayor of Oslo"),
            "Ann Fox is the mayor of Oslo.",
        ),
        (
            "Police freed two men trapped in a cave.",
            ("trapped", "two men trapped in a cave"),
            "Two men were trapped in a cave.",
        ),
        (
            "The bank closed 40 branches, citing high costs.",
            ("citing", "The bank citing high costs"),
            "The bank cited high costs.",
        ),
        (
            "The mayor, who was born in Oslo, left on Monday.",
            ("born", "The mayor who was born in Oslo"),
            "The mayor was born in Oslo.",
        ),
        (
            "Lund left the field after scoring in the second half.",
            ("Lund", "Lund scoring in the second half"),
            "Lund scored in the second half.",
        ),
        (
            "They took him to Hull Infirmary, where he died on Monday.",
            ("died", "to Hull Infirmary where he died on Monday"),
            "At Hull Infirmary he died on Monday.",
        ),
        (
            "It ended with a report to the council, which asked for charges.",
            ("asked", "to the council asked for charges"),
            "The council asked for charges.",
        ),
        (
            "The series began with Ann Fox (8th Doctor).",
            ("Doctor", "Ann Fox ( 8th Doctor )"),
            "Ann Fox is 8th Doctor.",
        ),
        (
            "Lind, whose victory was cheered by many, left on Monday.",
            ("cheered", "Lind , whose victory was cheered by many"),
            "Lind's victory was cheered by many.",
        ),
        (
            "The police, stopping the car, found a gun.",
            ("stopping", "The police , stopping the car"),
            "The police stopped the car.",
        ),
        (
            "Lind scored 23 points to become the best scorer of the club.",
            ("become", "Lind become the best scorer of the club"),
            "Lind became the best scorer of the club.",
        ),
        (
            "They moved to the second city, Bergen, on Monday.",
            ("city", "to the second city , Bergen"),
            "The second city is Bergen.",
        ),
        (
            "It was praised by its owner and director, Robert Lind, on Monday.",
            ("Robert", "by its owner and director , Robert Lind"),
            "Its owner and director is Robert Lind.",
        ),
    ],
    ids=[
        "apposition",
        "passive participle",
        "participle",
        "relative clause",
        "participle whose subject was taken for the anchor",
        "where",
        "preposition",
        "in brackets",
        "whose",
        "participle between commas",
        "result",
        "preposition before an apposition",
        "one person of two offices",
    ],
)
def test_what_has_no_verb_of_its_own_gets_one(text: str, part: tuple[str, str], told: str) -> None:
    assert texts(text, part) == [told]


def test_what_is_asked_is_told_with_who_asks() -> None:
    text = "The police have not said how the two men died."
    assert texts(text, ("died", "how the two men died")) == [text]


def test_what_joins_two_words_that_are_told_is_told() -> None:
    text = "The flaw is found in not only the old, slow browser, but also in two new ones."
    told = "The flaw is found in not only the old slow browser also in two new ones"
    assert texts(text, ("found", told)) == [text]


def test_a_per_cent_sign_stays_with_its_number() -> None:
    assert texts("They said turnout was almost 90%.", ("90", "turnout was almost 90")) == [
        "Turnout was almost 90%."
    ]


def test_a_word_that_the_tokenizer_split_stays_whole() -> None:
    assert texts("The dam won't hold.", ("hold", "The dam n't hold")) == ["The dam won't hold."]


def test_the_mark_that_closes_a_quotation_belongs_to_what_it_opens() -> None:
    text = "The plan is “on the table”, he said."
    (one,) = clauses(text, ("table", "The plan is “ on the table"))
    assert one.text == "The plan is “on the table”."


def test_of_two_parts_that_are_nearly_the_same_the_surer_stays() -> None:
    assert texts(
        "The army left the port on Monday.",
        ("left", "The army left the port on Monday"),
        ("port", "The army left the port on Monday"),
    ) == ["The army left the port on Monday."]


def test_where_no_part_makes_a_clause_the_whole_sentence_does() -> None:
    assert texts("Rain fell.", ("Rain", "Rain")) == ["Rain fell."]


def test_a_part_in_doubt_that_is_no_sentence_is_cut_by_its_grammar() -> None:
    doc = load_reader().parse("The army left the port on Monday.", [0])
    part = Part(2, (2, 3, 4), 0.9, doubted=9)
    assert [one.text for one in find_clauses(doc[:], [part])] == [
        "The army left the port on Monday."
    ]


def test_a_clause_knows_the_verb_of_speech_that_it_hangs_on() -> None:
    (one,) = clauses("Ann Fox said the dam had failed.", ("failed", "the dam had failed"))
    assert one.cues == (2,)


def test_a_whole_sentence_keeps_its_marks() -> None:
    doc = load_reader().parse("Storm shuts port", [0])
    assert whole_clause(doc[:]).text == "Storm shuts port"


@pytest.mark.parametrize(
    ("text", "part", "told"),
    [
        (
            "Fox called the plan a disaster.",
            ("plan", "the plan a disaster"),
            "Fox called the plan a disaster.",
        ),
        (
            "Fox described the plan as a disaster.",
            ("plan", "the plan as a disaster"),
            "Fox described the plan as a disaster.",
        ),
    ],
)
def test_what_somebody_calls_a_thing_is_told_with_who_calls_it(
    text: str, part: tuple[str, str], told: str
) -> None:
    assert texts(text, part) == [told]
