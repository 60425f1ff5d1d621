from __future__ import annotations

from factcheck.evidence.reading import Reading


class CountingReader:
    """Counts what it is asked to parse."""

    name = "counting"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def parse(self, text, starts):
        self.texts.append(text)
        return text.split()


def test_a_statement_is_parsed_once_and_only_when_asked_for(make_statement) -> None:
    reader = CountingReader()
    reading = Reading(make_statement("It rained."), reader)
    assert reader.texts == []
    assert (reading.doc, reading.doc, reader.texts) == (["It", "rained."],) * 2 + (["It rained."],)


def test_what_was_found_once_is_not_looked_for_again(make_statement) -> None:
    asked: list[str] = []
    reading = Reading(make_statement("It rained."))

    def length(reading: Reading) -> int:
        asked.append(reading.text)
        return len(reading.text)

    assert (reading.once(length), reading.once(length), asked) == (10, 10, ["It rained."])


def test_readings_that_wait_together_are_parsed_together_and_each_once(make_statement) -> None:
    reader, waiting = CountingReader(), list[Reading]()
    rain = [make_statement(f"Rain {number}.") for number in range(40)]
    readings = [Reading(statement, reader, (), waiting) for statement in rain]
    waiting += readings
    assert readings[5].doc == ["Rain", "5."]
    assert (len(reader.texts), len(waiting)) == (32, 8)
    assert [reading.doc[1] for reading in readings] == [f"{number}." for number in range(40)]
    assert (len(reader.texts), len(set(reader.texts)), waiting) == (40, 40, [])
