"""What is said, apart from who says it."""

import pytest

from factcheck.records import Article, Certainty, Said
from factcheck.statements import find_statements


def told(text: str) -> list[tuple[str, list[str | None]]]:
    found = find_statements(Article(text=f"{text}\n", source="x"))
    return [(one.text, [link.source for link in one.attribution]) for one in found]


def test_what_stands_beside_a_quotation_is_the_articles_own() -> None:
    assert told("Keller later apologized, writing “I should not have said it.”") == [
        ("Keller later apologized.", []),
        ("I should not have said it.", ["Keller"]),
    ]


def test_who_says_it_is_no_word_of_what_is_said() -> None:
    assert told("As Macron told Congress, the plan was dropped.") == [
        ("The plan was dropped.", ["Macron"])
    ]


def test_what_happened_after_somebody_said_something_is_told_whole() -> None:
    text = "A driver was charged after police said he struck a woman."
    assert [one for one, _ in told(text)] == [
        "A driver was charged after police said he struck a woman.",
        "The driver struck a woman.",
    ]


def test_what_is_told_of_a_speaker_is_told() -> None:
    text = (
        "Bill Adgate, who works at LPL Financial inside the building, said he had hunkered down"
        " inside the office for a couple of hours with furniture pushed up against the door."
    )
    assert ("Bill Adgate works at LPL Financial inside the building.", []) in told(text)


def test_a_quotation_is_told_once() -> None:
    texts = [text for text, _ in told("Ann Fox offered a plan: “We have to close it by May.”")]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He blocked the move insisting that the fund was empty.",
            [("He blocked the move.", []), ("The fund was empty.", ["He"])],
        ),
        (
            "Police released the men, saying there was no evidence against them.",
            [("Police released the men.", []), ("There was no evidence against them.", ["Police"])],
        ),
        (
            "Accusing the board of lying, Mr. Fenn resigned on Thursday.",
            [("Mr. Fenn accused the board of lying.", []), ("Mr. Fenn resigned on Thursday.", [])],
        ),
    ],
)
def test_what_is_said_beside_a_deed_is_told_apart_from_it(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(text) == expected


def test_a_quotation_ends_where_the_article_goes_on() -> None:
    text = "“The road is open,” said Ana Costa, who runs the depot, but trucks were still waiting."
    assert told(text) == [
        ("The road is open.", ["Ana Costa"]),
        ("Ana Costa runs the depot.", []),
        ("Trucks were still waiting.", []),
    ]
    text = "“This was a mistake,” Lund said of the sale, which cost the city $4 million."
    assert told(text)[1] == ("The sale cost the city $4 million.", [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Brooks, a clerk who asked not to be named, told the Post that the deal was dead.",
            [("The deal was dead.", ["the Post", "Brooks, a clerk who asked not to be named"])],
        ),
        (
            "A person familiar with the plan, who spoke on condition of anonymity, said it failed.",
            [("It failed.", ["A person familiar with the plan"])],
        ),
        (
            "The ship sank within minutes, said a mechanic who declined to be named.",
            [("The ship sank within minutes.", ["a mechanic who declined to be named"])],
        ),
        (
            "The strikes killed 14 men, an official told Reuters, speaking on condition of "
            "anonymity.",
            [("The strikes killed 14 men.", ["Reuters", "an official"])],
        ),
    ],
)
def test_that_somebody_is_not_named_is_no_statement(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(text) == expected


def test_a_clerk_who_is_not_named_may_do_something() -> None:
    assert told("A clerk who asked not to be named was fired.") == [
        ("A clerk who asked not to be named was fired.", [])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The minister was reported to have offered his resignation.",
        "Mr. Hale, who is understood to be considering a bid, left for Geneva.",
        "It is widely assumed that the king will abdicate.",
        "It was later claimed that the vote was rigged.",
        "The attackers, believed to be members of a gang, burned four houses.",
    ],
)
def test_what_is_believed_of_somebody_is_hedged(text: str) -> None:
    found = find_statements(Article(text=f"{text}\n", source="x"))
    assert found[0].certainty is Certainty.HEDGED
    assert not found[0].text.lower().startswith(("it is believed.", "to ", "believed"))


def test_a_man_who_is_believed_to_be_somebody_does_what_he_does() -> None:
    text = "A man believed to be Johnson's husband screamed."
    (one,) = find_statements(Article(text=f"{text}\n", source="x"))
    assert one.certainty is Certainty.ASSERTED


def test_neither_side_leaves_it_open() -> None:
    text = "Neither side would confirm that talks had begun."
    (one,) = find_statements(Article(text=f"{text}\n", source="x"))
    assert one.attribution[0].said is Said.DOUBTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rep. Laura Finch, D-Calif., said the bill was dead.",
            ["Rep. Laura Finch is D-Calif.", "The bill was dead."],
        ),
        (
            "Sen. Paul Ames (R-Ohio) and Rep. Dora King (D-N.Y.) wrote the bill.",
            [
                "Sen. Paul Ames and Rep. Dora King wrote the bill.",
                "Sen. Paul Ames is R-Ohio.",
                "Rep. Dora King is D-N.Y.",
            ],
        ),
    ],
)
def test_the_tag_of_a_party_is_told_of_the_name_before_it(text: str, expected: list[str]) -> None:
    assert sorted(statement for statement, _ in told(text)) == sorted(expected)


def test_a_dash_ends_a_name_as_a_comma_does() -> None:
    found = told("The mayor - who took office in May - said the bridge would open on Sunday.")
    assert found[-1] == ("The bridge would open on Sunday.", ["The mayor"])


def test_whoever_speaks_of_himself_is_told_by_his_name_alone() -> None:
    found = told("“I saw the car,” said Peter Walsh, 41, a baker who lives next door.")
    assert found[0] == ("Peter Walsh saw the car.", ["Peter Walsh, a baker who lives next door"])


def test_an_apposition_with_a_clause_of_its_own_gets_its_verb() -> None:
    found = told("Mary Holt, the Maine Republican who leads the panel, met the nominee.")
    assert ("Mary Holt is the Maine Republican who leads the panel.", []) in found


def test_a_quotation_after_what_somebody_wants_is_said_by_him() -> None:
    found = told("Ann Fox agreed with the mayor's plan. “We are glad of the new law.”")
    assert found[-1] == ("We are glad of the new law.", ["Ann Fox"])


def test_what_holds_on_a_condition_is_no_question() -> None:
    assert told("If Obama was too cold, Biden was at times too hot, analysts said afterward.") == [
        ("If Obama was too cold, Biden was at times too hot.", ["analysts"])
    ]


def test_who_says_it_in_a_clause_of_his_own_is_named() -> None:
    found = told("Ben Gray was killed on March 9 by police who claim he had a gun.")
    assert found[-1] == ("Ben Gray had a gun.", ["police"])


def test_what_is_said_needs_no_verb_that_the_parse_knows() -> None:
    text = (
        "Critics have said the role of spokeswoman Victoria Nuland in revising the talking points "
        "in particular shows an administration trying to protect its reputation."
    )
    assert [sources for _, sources in told(text)] == [["Critics"]]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("“I'm a fan of the show and love it,” Ann Fox said.", "Ann Fox is a fan of the show."),
        ("“I don’t want to comment,” Ann Fox said.", "Ann Fox doesn’t want to comment."),
        (
            "“It was loud.\nI have never heard such a thing,” Ann Fox said.",
            "Ann Fox has never heard such a thing.",
        ),
    ],
)
def test_who_speaks_of_himself_is_told_with_a_verb_that_fits(text: str, statement: str) -> None:
    assert (statement, ["Ann Fox"]) in told(text)
