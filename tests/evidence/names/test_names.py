from dataclasses import replace

import pytest

from factcheck.evidence.names.names import observe
from factcheck.evidence.reading import Reading
from factcheck.records import Article, Filling, Finding, Result, Span


@pytest.mark.parametrize(
    ("left", "right", "one", "other"),
    [
        ("Oracle sued Google on Monday.", "On Monday, Oracle sued Amazon.", "Google", "Amazon"),
        (
            "Herald Editor Ann Poe resigned on Monday.",
            "Ann Poe, the editor of the Post, resigned.",
            "Herald",
            "Post",
        ),
        (
            "He wrote a letter to the House Ethics Committee.",
            "In a letter to the Senate Ethics Committee he protested.",
            "House Ethics Committee",
            "Senate Ethics Committee",
        ),
        (
            "She enrolled at the University of Texas.",
            "She enrolled at the University of North Texas.",
            "University of Texas",
            "University of North Texas",
        ),
        (
            "After a year abroad Mr. Brandt enrolled at the University of Wales in Swansea.",
            "Asa Brandt spent a year abroad before enrolling at the University of Central Wales.",
            "University of Wales",
            "University of Central Wales",
        ),
        (
            "Asa Brandt is an organizer for the North State Employees Union.",
            "Mr. Brandt is an organizer for the North State Teachers Association.",
            "North State Employees Union",
            "North State Teachers Association",
        ),
        (
            "Poe, Lind, Marsh and Brandt were set to play together on Monday.",
            "On Monday, Poe, Lind, Marsh and Vale were set to play together.",
            "Brandt",
            "Vale",
        ),
        (
            "The YouTube film was put out by an account titled HarbourWatch, and it is blurred.",
            "A user going by LakesideFan posted the blurred film to YouTube.",
            "HarbourWatch",
            "LakesideFan",
        ),
        ("Poe and Lind will play.", "Poe and Marsh will play.", "Lind", "Marsh"),
        ("Poe beat Lind in the final.", "Lind beat Poe in the final.", "Poe, Lind", "Lind, Poe"),
    ],
)
def test_a_name_without_a_counterpart_differs_from_one_on_the_other_side(
    make_sides, left, right, one, other
) -> None:
    left, right = make_sides(left, right)
    assert observe(left, right) == Finding("names", Result.DIFFERS, one, other)
    assert observe(right, left) == Finding("names", Result.DIFFERS, other, one)


@pytest.mark.parametrize(
    ("left", "right", "one", "other"),
    [
        ("Macron opposed the plan.", "Emmanuel Macron opposed the plan.", None, None),
        ("Mr. Brandt left.", "Gov. Brandt’s staff left.", "Mr. Brandt", "Gov. Brandt"),
        ("U.N. troops entered.", "United Nations troops entered.", "U.N.", "United Nations"),
        ("Liz Poe voted no.", "Elizabeth Poe voted no.", "Liz Poe", "Elizabeth Poe"),
        ("Emre Çağlıoğlu left.", "Emre Caglioglu left.", "Emre Çağlıoğlu", "Emre Caglioglu"),
    ],
)
def test_one_name_written_otherwise_agrees(make_sides, left, right, one, other) -> None:
    found = observe(*make_sides(left, right))
    expected = Finding("names", Result.AGREES, one or "Macron", other or "Emmanuel Macron")
    assert found == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kishida attended the summit.", "In Berlin, Scholz spoke of taxes."),
        ("Oracle sued Google on Monday.", "On Monday, Oracle sued Google and Amazon."),
        ("He wrote a letter to the Times.", "He wrote a letter to the New Harbour Times."),
        (
            "U.N. Secretary-General Ann Poe opened the summit on Monday.",
            "On Monday, United Nations Secretary-General Ann Poe opened the summit.",
        ),
        ("Gaddafi fled the palace.", "Kadafi fled the palace."),
        ("Brandt opened the museum.", "The Brandt Foundation opened the museum."),
        ("Poe, Lind and Marsh were set to play.", "Poe, Lind and two others were set to play."),
        (
            "Ann Poe is a member of the House Ethics Committee.",
            "Ann Poe is a member of the House Budget Committee.",
        ),
        ("It rained.", "It snowed."),
    ],
)
def test_no_difference_is_seen_where_there_may_be_none(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result is not Result.DIFFERS


def test_a_family_name_of_two_people_is_nobody(make_sides, make_statement) -> None:
    text = "Oracle hired Mr. Brandt on Monday."
    whole = f"{text} Asa Brandt and Seth Brandt are cousins."
    left = replace(make_statement(text), article=Article(whole, "outlet-a"))
    sides = make_sides(left, "Oracle hired Seth Brandt on Monday.")
    assert observe(*sides) == Finding("names", Result.AGREES, "Oracle", "Oracle")


def test_a_name_that_was_filled_in_is_no_reason_to_differ(make_sides, make_statement) -> None:
    left = make_statement("Oracle hired Ann Poe on Monday.")
    filled = replace(left, fillings=(Filling(Span(13, 16), "her", "Ann Poe"),))
    sides = make_sides(filled, "Oracle hired Eve Lind on Monday.")
    assert observe(*sides).result is Result.AGREES
    assert observe(Reading(left), sides[1]).result is Result.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The army crossed into Elbia from Norland.", "The army crossed from Elbia into Norland."),
        ("She moved to Poe Bank from Lind Bank.", "She moved from Poe Bank to Lind Bank."),
    ],
)
def test_the_same_names_the_other_way_round_differ(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result is Result.DIFFERS


def test_another_order_of_the_same_way_agrees(make_sides) -> None:
    sides = make_sides("It went to Elbia from Norland.", "It went from Norland to Elbia.")
    assert observe(*sides).result is not Result.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann Poe warned of a shortage of water.", "Bo Lind warned of a shortage of water."),
        ("“It is a ruin,” Poe, the mayor, told us.", "“It is a ruin,” Lind, the mayor, told us."),
    ],
)
def test_who_says_it_is_no_name_that_differs(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result is Result.SILENT
