"""What is said, apart from who says it."""

from __future__ import annotations

from factcheck.records import Article
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


def test_a_quotation_is_told_once() -> None:
    texts = [text for text, _ in told("Ann Fox offered a plan: “We have to close it by May.”")]
    assert len(texts) == len(set(texts))
