"""Clauses that were not cut from who says them, and what is left of them."""

from __future__ import annotations

import pytest

from factcheck.records import Article
from factcheck.statements import find_statements


def told(text: str) -> list[tuple[str, list[str | None]]]:
    """The statements' texts, each with its sources."""
    found = find_statements(Article(text=text, source="x"))
    return [(one.text, [link.source for link in one.attribution]) for one in found]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Ann Fox said that, if Oslo agreed, the bank would lend the money.",
            "If Oslo agreed, the bank would lend the money.",
            "Ann Fox",
        ),
        (
            "According to the Daily Post, the bank has lent the money to Oslo.",
            "The bank has lent the money to Oslo.",
            "the Daily Post",
        ),
        (
            "The bank has lent the money to Oslo, according to the Daily Post.",
            "The bank has lent the money to Oslo.",
            "the Daily Post",
        ),
    ],
)
def test_a_statement_is_what_is_said_without_who_says_it(
    text: str, content: str, source: str
) -> None:
    assert told(text) == [(content, [source])]


def test_what_a_source_does_and_what_it_says_are_two_statements() -> None:
    text = "France has blocked the move insisting that the bank should keep out of Asia."
    assert told(text) == [
        ("France has blocked the move.", []),
        ("The bank should keep out of Asia.", ["France"]),
    ]


def test_that_somebody_spoke_is_no_statement_of_its_own() -> None:
    assert ("Anna Bell said.", []) not in told(
        "“The bank,” Anna Bell said. “It is a disgrace, the bank has lied to all of us.”"
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“If it rains,” Ann Fox said, “we will stay.”", "If it rains we will stay."),
        ("Ann Fox said that Oslo would go and that Paris had paid.", "Oslo would go."),
        ("“No one,” Ann Fox said, “told us that it was off.”", "No one told us that it was off."),
    ],
)
def test_nothing_of_what_is_said_is_lost(text: str, content: str) -> None:
    assert (content, ["Ann Fox"]) in told(text)
