from dataclasses import replace

from factcheck.evidence.reading import statements_around
from factcheck.records import Span


def numbers(around) -> dict[str, list[int]]:
    return {id: [statement.number for statement in near] for id, near in around.items()}


def test_the_statements_of_both_neighbouring_sentences_stand_around(make_statement) -> None:
    places = [Span(0, 5), Span(0, 5), Span(6, 9), Span(10, 14)]
    statements = [
        replace(make_statement("It.", number=number), sentence=place)
        for number, place in enumerate(places, 1)
    ]
    found = numbers(statements_around(statements))
    assert found == {"a:1": [3], "a:2": [3], "a:3": [1, 2, 4], "a:4": [3]}


def test_neither_another_article_nor_another_heading_stands_around(make_statement) -> None:
    here = make_statement("It.")
    headed = replace(make_statement("It.", number=2), heading="Later", sentence=Span(4, 6))
    there = make_statement("It.", article="b")
    assert numbers(statements_around([here, headed, there])) == {"a:1": [], "a:2": [], "b:1": []}
