from __future__ import annotations

from factcheck.evidence.reading import Reading


def test_what_was_found_once_is_not_looked_for_again(make_statement) -> None:
    asked: list[str] = []
    reading = Reading(make_statement("It rained."))

    def length(reading: Reading) -> int:
        asked.append(reading.text)
        return len(reading.text)

    assert (reading.once(length), reading.once(length), asked) == (10, 10, ["It rained."])
