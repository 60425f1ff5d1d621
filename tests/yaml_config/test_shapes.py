from typing import Any

import pytest

from factcheck.records import Severity
from factcheck.yaml_config.shapes import (
    Choice,
    Flag,
    Key,
    ListOf,
    Number,
    OrNull,
    Shape,
    Table,
    Text,
    Whole,
    check_keys,
)
from factcheck.yaml_config.yamlfile import parse_yaml
from factcheck.yaml_config.yamltree import Problems


def read(shape: Shape[Any], value: str) -> tuple[Any, list[str]]:
    problems = Problems()
    top = parse_yaml(f"a: {value}".encode(), "f.yaml", problems)
    assert top is not None
    return Key("a", shape).read(top, problems), [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("shape", "value", "result"),
    [
        (Text(), "word", "word"),
        (Number(-1, 1), "1", 1.0),
        (Whole(1), "5", 5),
        (Flag(), "no", False),
        (Choice(Severity), "info", Severity.INFO),
        (ListOf(Text()), "[x, y]", ("x", "y")),
        (OrNull(Text()), "null", None),
        (OrNull(Text()), "word", "word"),
    ],
)
def test_a_right_value_is_read_without_a_problem(
    shape: Shape[Any], value: str, result: object
) -> None:
    assert read(shape, value) == (result, [])


@pytest.mark.parametrize(
    ("shape", "value", "message"),
    [
        (Text(), "12", "expected text, found the number 12"),
        (Text(), "' '", "expected text, found the text ' '"),
        (Number(), "[1]", "expected a number, found a list"),
        (Number(), "yes", "expected a number, found the yes/no value 'yes'"),
        (Number(-1, 1), "1.5", "expected a number from -1 to 1, found the number 1.5"),
        (Number(-1, 1), ".nan", "expected a number from -1 to 1, found the number .nan"),
        (Whole(1), "0", "expected a whole number from 1, found the number 0"),
        (Whole(1), "true", "expected a whole number from 1, found the yes/no value 'true'"),
        (Flag(), "off-ish", "expected true or false, found the text 'off-ish'"),
        (Table(), "", "expected a mapping (key: value), found nothing"),
        (ListOf(Text(), "a pair", length=2), "[x]", "expected a pair, found a list"),
        (
            Choice(Severity),
            "eror",
            "expected one word of 3, found the text 'eror'; did you mean 'error'? "
            "(allowed: error, warning, info)",
        ),
    ],
)
def test_a_wrong_value_says_what_was_expected_and_found(
    shape: Shape[Any], value: str, message: str
) -> None:
    assert read(shape, value) == (None, [message])


def test_a_list_keeps_its_right_items_and_notes_the_wrong_ones() -> None:
    result, messages = read(ListOf(Text()), "[x, 1, y]")
    assert (result, messages) == (("x", "y"), ["expected text, found the number 1"])


def test_a_required_key_that_is_left_out_is_noted_where_the_mapping_begins() -> None:
    problems = Problems()
    mapping = parse_yaml(b"\n  b: 1", "f.yaml", problems)
    assert mapping is not None
    Key("a", Text(), required=True).read(mapping, problems)
    assert [str(problem) for problem in problems] == ["f.yaml:2:3: the key 'a' is missing"]


def test_an_unknown_key_names_the_nearest_and_all_that_are_allowed() -> None:
    problems = Problems()
    mapping = parse_yaml(b"sevrity: x", "f.yaml", problems)
    assert mapping is not None
    check_keys(mapping, [Key("id", Text()), Key("severity", Text())], problems)
    assert [str(problem) for problem in problems] == [
        "f.yaml:1:1: unknown key 'sevrity'; did you mean 'severity'? (allowed: id, severity)"
    ]
