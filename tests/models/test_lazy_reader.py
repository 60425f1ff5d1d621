from __future__ import annotations

from factcheck.models.lazy_reader import LazyReader


class Echo:
    """Gives back what it is asked to parse."""

    name = "echo@0"

    def parse(self, text, starts):
        return text, tuple(starts)


def test_it_is_loaded_once_and_not_before_it_parses() -> None:
    loads: list[str] = []

    def load() -> Echo:
        loads.append("echo")
        return Echo()

    reader = LazyReader("echo@0", load)
    assert (reader.name, loads) == ("echo@0", [])
    assert [reader.parse("It rained.", [0]), reader.parse("Snow.", [])] == [
        ("It rained.", (0,)),
        ("Snow.", ()),
    ]
    assert loads == ["echo"]
    reader.release()
    reader.parse("It rained.", [0])
    assert loads == ["echo", "echo"]
