import pytest

from factcheck.evidence.reading import Reading
from factcheck.evidence.words_apart import observe
from factcheck.records import Finding, Result


@pytest.mark.parametrize(
    ("left", "right", "result", "words"),
    [
        ("The union accepted the offer.", "The union rejected the offer.", "differs", 2),
        ("The union accepted the offer.", "A union accepts the offer.", "agrees", 0),
        ("The union accepted the offer.", "The union accepted the first offer.", "silent", 1),
        ("The prize is $40.", "The prize is €40.", "silent", 0),
        ("Flight 370 crashed.", "Flight 371 crashed.", "differs", 2),
        ("The 2023 report came in May.", "The 2024 report came in May.", "differs", 2),
        ("The army has 12,000 men.", "The army has 12000 men.", "agrees", 0),
        ("Mayor Łukasz Świderski left.", "Mayor Lukasz Swiderski left.", "agrees", 0),
        ("It probably opens today.", "It opens today.", "agrees", 0),
        ("It opens at 9 a.m.", "It opens on Friday morning.", "silent", 0),
        ("It opens at 9 a.m.", "It shuts on Friday morning.", "differs", 2),
        ("Dozens of them left.", "About 30 of them left.", "silent", 0),
        ("Rome invaded Carthage.", "Carthage invaded Rome.", "silent", 0),
    ],
)
def test_it_differs_where_each_side_has_content_words_of_its_own(
    make_statement, left: str, right: str, result: str, words: int
) -> None:
    found = observe(Reading(make_statement(left)), Reading(make_statement(right)))
    assert found.result is Result(result)
    assert sum(side is not None for side in (found.left, found.right)) == words


def test_it_names_the_words_as_written_in_order_and_each_once(make_statement) -> None:
    left = make_statement("Strikers closed the mill, and closing mills costs Rome money.")
    right = make_statement("Strikers opened a mill and cost Oslo money.")
    assert observe(Reading(left), Reading(right)) == Finding(
        "words", Result.DIFFERS, "closed … Rome", "opened … Oslo"
    )


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (
            "A tax bill could be on the floor as early as Thursday.",
            "The tax deal was announced on Monday night.",
            (
                "bill could be on the floor as early as Thursday",
                "deal was announced on Monday night",
            ),
        ),
        ("It lists 12,500 boats in Riga.", "It lists 125 boats.", ("12,500 … Riga", "125")),
        ('He called it "safe" for men.', "He called it sad.", ("safe … men", "sad")),
    ],
)
def test_words_of_grammar_between_them_make_a_phrase(
    make_statement, left: str, right: str, words: tuple[str, str]
) -> None:
    found = observe(Reading(make_statement(left)), Reading(make_statement(right)))
    assert (found.left, found.right) == words


def test_swapped_sides_give_the_mirrored_finding(make_statement) -> None:
    left, right = Reading(make_statement("Rain fell.")), Reading(make_statement("Snow fell."))
    one, other = observe(left, right), observe(right, left)
    assert (one.result, one.left, one.right) == (other.result, other.right, other.left)
