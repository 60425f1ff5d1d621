import pytest

from factcheck.errors import SettingsError
from factcheck.yaml_config.yamltree import (
    Entry,
    ListNode,
    MappingNode,
    Place,
    Problems,
    ScalarNode,
    plain,
)

HERE, THERE = Place("f.yaml", 1, 1), Place("g.yaml", 2, 3)


def mapping(place: Place, **values: str) -> MappingNode:
    entries = (Entry(key, place, ScalarNode(place, text, text)) for key, text in values.items())
    return MappingNode(place, tuple(entries))


def test_problems_stand_file_by_file_each_from_its_top_and_once() -> None:
    problems = Problems()
    for path, line, column in [("g", 9, 1), ("f", 2, 2), ("g", 1, 5), ("f", 2, 1), ("g", 9, 1)]:
        problems.add(Place(path, line, column), "wrong")
    with pytest.raises(SettingsError) as caught:
        problems.raise_any()
    assert str(caught.value) == "g:1:5: wrong\ng:9:1: wrong\nf:2:1: wrong\nf:2:2: wrong"


def test_without_a_problem_nothing_is_raised() -> None:
    Problems().raise_any()


def test_an_overlaid_mapping_keeps_the_order_and_the_place_of_each_key() -> None:
    both = mapping(HERE, a="1", b="2").overlaid(mapping(THERE, c="4", a="3"))
    assert plain(both) == {"a": "3", "b": "2", "c": "4"}
    assert [entry.place for entry in both.entries] == [THERE, HERE, THERE]


def test_plain_gives_the_data_without_places() -> None:
    items = ListNode(HERE, (ScalarNode(HERE, "1", 1), mapping(HERE, a="x")))
    assert plain(items) == [1, {"a": "x"}]
