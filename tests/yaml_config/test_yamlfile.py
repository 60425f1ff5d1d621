from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.settings import shipped_configs
from factcheck.yaml_config.yamlfile import MAX_BYTES, parse_yaml, read_yaml
from factcheck.yaml_config.yamltree import Problems, plain


def problems_of(data: bytes) -> list[str]:
    problems = Problems()
    parse_yaml(data, "f.yaml", problems)
    return [str(problem) for problem in problems]


def data_of(text: str) -> object:
    problems = Problems()
    top = parse_yaml(text.encode(), "f.yaml", problems)
    problems.raise_any()
    return top and plain(top)


def test_values_have_the_types_that_yaml_gives_them() -> None:
    text = "{a: 1, b: 1.5, c: yes, d: ~, e: word, f: '1', g: 2024-05-01, on: [x, {y: z}]}"
    assert data_of(text) == {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": None,
        "e": "word",
        "f": "1",
        "g": "2024-05-01",
        "on": ["x", {"y": "z"}],
    }


def test_a_node_knows_the_line_and_column_it_begins_at() -> None:
    top = parse_yaml(b"a: 1\nb:\n  - c: deep\n", "f.yaml", Problems())
    assert top is not None
    entry = top.entries[1]
    assert (entry.place.line, entry.place.column) == (2, 1)
    assert (entry.node.place.line, entry.node.place.column) == (3, 3)


@pytest.mark.parametrize(
    "path", sorted(shipped_configs().glob("*.yaml")), ids=lambda path: path.name
)
def test_a_shipped_file_is_the_same_tree_read_quickly(path: Path) -> None:
    problems = Problems()
    assert read_yaml(path, problems, shipped=True) == read_yaml(path, problems)
    assert not problems


def test_a_shipped_file_with_a_mistake_is_explained_as_any_other_is() -> None:
    problems = Problems()
    assert parse_yaml(b"a: b: c", "f.yaml", problems, shipped=True) is None
    assert [str(problem) for problem in problems] == problems_of(b"a: b: c")


@pytest.mark.parametrize("text", ["", "\n", "# only words\n"])
def test_a_file_that_says_nothing_is_an_empty_mapping(text: str) -> None:
    assert data_of(text) == {}


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert data_of("\ufeffa: 1") == {"a": 1}


def test_an_alias_stands_for_a_copy_of_what_it_names() -> None:
    assert data_of("a: &x [1, 2]\nb: *x") == {"a": [1, 2], "b": [1, 2]}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\n- a\n", "f.yaml:2:1: expected a mapping (key: value), found a list"),
        (b"hello", "f.yaml:1:1: expected a mapping (key: value), found the text 'hello'"),
        (b"a: 1\nb: 2\na: 3", "f.yaml:3:1: the key 'a' stands on line 1 already"),
        (b"a: [1\nb: 2", "f.yaml:2:2: not valid YAML: expected ',' or ']'"),
        (b"a:\n\tb: 1", "f.yaml:2:1: not valid YAML: found character '\\t'"),
        (b"a: >= 1", "f.yaml:1:5: not valid YAML: expected chomping or indentation"),
        (b"{a: >= 1}", "f.yaml:1:5: not valid YAML: found character '>'"),
        (b"a: {b} says", "f.yaml:1:8: not valid YAML: expected <block end>"),
        (b"a: b: c", "f.yaml:1:5: not valid YAML: mapping values are not allowed here; put"),
        (b"a: *b", "f.yaml:1:4: not valid YAML: found undefined alias 'b'"),
        (b"a: 1\n---\nb: 2", "f.yaml:2:1: not valid YAML: but found another document"),
        (b"a: &x [*x]", "f.yaml:1:4: an alias in here refers back to this"),
        (b"? [a]\n: 1", "f.yaml:1:3: a key must be a word, not a list or a mapping"),
        (b"a: !thing b", "f.yaml:1:4: the tag '!thing' has no meaning here"),
        (b"a: !!set {b}", "f.yaml:1:4: the tag 'tag:yaml.org,2002:set' has no meaning here"),
        (b"a: !!int x", "f.yaml:1:4: 'x' can't be read as YAML's int"),
        (b"a: 0b_", "f.yaml:1:4: '0b_' can't be read as YAML's int"),
        (b'a: "\\ud800"', "f.yaml:1:4: '\\ud800' holds a surrogate, half a character"),
        (b'a: "\\UFFFFFFFF"', "f.yaml:1:7: not valid YAML: an escape or a number beyond"),
        (b"a: 1\nb: \xff", "f.yaml:2:4: not UTF-8 text (byte 0xff); save it as UTF-8"),
        (b"a: 1\n\x00\x01", "f.yaml:2:1: the character U+0000 is not allowed in YAML; is this"),
        (b"a: " + b"[" * 60, "f.yaml:1:54: not valid YAML: nested over 50 levels deep"),
        (b"a: " + b"9" * 5000, "f.yaml:1:4: '99999"),
        (b"a" * (MAX_BYTES + 1), "f.yaml:1:1: larger than 1,000,000 bytes; is this a settings"),
    ],
)
def test_a_broken_file_is_one_problem_at_its_place(data: bytes, problem: str) -> None:
    (found,) = problems_of(data)
    assert found.startswith(problem)


def test_aliases_that_multiply_are_refused_rather_than_filled_in() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (found,) = problems_of("\n".join(lines).encode())
    assert found.endswith(": far too large once its aliases are filled in")


def test_aliases_that_nest_ever_deeper_are_refused() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [[[*a{n - 1}]]]" for n in range(1, 2000)]
    (found,) = problems_of("\n".join(lines).encode())
    assert found.endswith(": far too large once its aliases are filled in")


def test_a_file_of_very_many_values_is_refused() -> None:
    (found,) = problems_of(b"- a\n" * 30_000)
    assert found == "f.yaml:20000:3: not valid YAML: more than 20,000 values"


def test_a_hundred_thousand_brackets_are_refused() -> None:
    (found,) = problems_of(b"[" * 100_000)
    assert found == "f.yaml:1:52: not valid YAML: nested over 50 levels deep"


def test_several_mistakes_are_collected_in_the_order_of_the_file() -> None:
    assert [found.split(": ")[0] for found in problems_of(b"a: 1\nb: !x 1\na: 2\n[c]: 3")] == [
        "f.yaml:2:4",
        "f.yaml:3:1",
        "f.yaml:4:1",
    ]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    problems = Problems()
    assert read_yaml(tmp_path / "no.yaml", problems) is None
    (found,) = problems
    assert str(found).startswith(f"{tmp_path / 'no.yaml'}:1:1: there is no such file")


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    problems = Problems()
    assert read_yaml(tmp_path, problems) is None
    assert [problem.message for problem in problems] == ["this is a folder; name a YAML file"]


def test_a_path_that_no_file_can_have_is_a_problem() -> None:
    problems = Problems()
    assert read_yaml(Path("a\0b"), problems) is None
    assert len(problems) == 1


YAML_BITS = st.sampled_from(
    "a|b: |- |[|]|{|}|,|:|? |&x |*x|>|'|\"|\\|\\U|\\ud800|!!int |!!float |!!bool |!a |%YAML 1.1|"
    "---|...|#|\t|<<: |1|0x|0b_|1:30|.inf|~|é|\u2028|\ufeff|\n|\n  |\n- ".split("|")
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.lists(YAML_BITS, max_size=40).map("".join)))
def test_whatever_the_bytes_there_is_a_mapping_or_a_problem(data: bytes | str) -> None:
    problems = Problems()
    data = data if isinstance(data, bytes) else data.encode()
    top = parse_yaml(data, "f.yaml", problems)
    assert top is not None or len(problems) > 0
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
    assert all("\n" not in str(problem) for problem in problems)
