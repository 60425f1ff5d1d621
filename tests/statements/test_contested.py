"""Claims of which a sentence says that they aren't so, as the shipped reader has them."""

import pytest

from factcheck.records import Article, Certainty, Statement
from factcheck.statements import find_statements


def found_in(text: str) -> tuple[Statement, ...]:
    return find_statements(Article(text=f"{text}\n", source="x"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Reports that the bridge at Kelso has collapsed are false, the county said.",
            "the county",
        ),
        ("Claims that Mr. Varga had fled were untrue, an aide said.", "an aide"),
        ("The rumor that the singer had died turned out to be a hoax.", None),
        ("The army said the report that 30 soldiers had been killed was untrue.", "The army"),
        ("Media reports on Monday that talks had failed were inaccurate, Ann Fox said.", "Ann Fox"),
        ("The idea that the fish came back was dismissed by three biologists.", None),
        ("It is not true that the mayor took money from the builder.", None),
        ("It is false that the school hid the report, a spokesman said.", "a spokesman"),
        ("The minister said it was not the case that schools would shut.", "The minister"),
        ("“It is a lie that we sold the data,” Osei told reporters.", "Osei"),
        ("There is no truth in claims that the plant will close, the firm said.", "the firm"),
        ("Nurses dismissed as nonsense the suggestion that beds had been sold.", None),
        ("The governor called reports that she would resign “pure fiction.”", None),
    ],
)
def test_what_is_called_false_is_told_with_that_and_is_denied(
    text: str, speaker: str | None
) -> None:
    (statement,) = found_in(text)
    told = [link.source for link in statement.attribution]
    assert (statement.certainty, told) == (Certainty.DENIED, [speaker] if speaker else [])
    rest = text.removesuffix(".")
    assert speaker or statement.text.strip(".") == rest.replace("“", "").replace(".”", "")


@pytest.mark.parametrize(
    "text",
    [
        "No evidence has been found that the fire was set on purpose.",
        "The police had no evidence to suggest that the boy was pushed.",
        "Reports that rebels had taken the airport could not be confirmed.",
        "The notion that the sea would rise is not supported by the data.",
    ],
)
def test_what_nothing_speaks_for_is_told_with_that(text: str) -> None:
    (statement,) = found_in(text)
    assert statement.text == text


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's claim that crime had fallen was true.",
        "Lee was right that the dam would fail.",
        "It was a false start, but officials said that the race would go on.",
        "Lee said that the false teeth had been sold.",
    ],
)
def test_what_is_not_called_false_is_not_denied(text: str) -> None:
    assert Certainty.DENIED not in {one.certainty for one in found_in(text)}


def test_what_stands_beside_the_claim_is_told_as_before() -> None:
    texts = [one.text for one in found_in("Reports that rain had come were wrong, and Lee left.")]
    assert texts == ["Reports that rain had come were wrong.", "Lee left."]


def test_what_nobody_denies_is_not_denied() -> None:
    (statement,) = found_in("The ministry did not deny that it had paid the ransom.")
    assert statement.certainty is Certainty.HEDGED


def test_the_dead_that_are_feared_are_not_what_comes_after() -> None:
    found = found_in("At least nine people are feared dead after a ferry sank off Luzon.")
    sunk = next(one for one in found if one.text.startswith("A ferry"))
    assert (sunk.attribution, sunk.certainty) == ((), Certainty.ASSERTED)
