from factcheck.evidence import Readings
from factcheck.evidence.reading import Reading


def test_what_was_found_once_is_not_looked_for_again(make_statement) -> None:
    asked: list[str] = []
    reading = Reading(make_statement("It rained."))

    def length(reading: Reading) -> int:
        asked.append(reading.text)
        return len(reading.text)

    assert (reading.once(length), reading.once(length), asked) == (10, 10, ["It rained."])


def test_a_statement_is_read_once(make_statement) -> None:
    statement, readings = make_statement("It rained."), Readings()
    assert readings.of(statement) is readings.of(statement)


def test_a_reading_knows_the_statements_around(make_statement) -> None:
    statement = make_statement("It rained.")
    assert Readings([statement]).of(statement).around == ()
