from __future__ import annotations

from factcheck.evidence import Readings


def test_a_statement_is_read_once(make_statement) -> None:
    statement, readings = make_statement("It rained."), Readings()
    assert readings.of(statement) is readings.of(statement)


def test_a_reading_knows_the_statements_around(make_statement) -> None:
    statement = make_statement("It rained.")
    assert Readings([statement]).of(statement).around == ()
