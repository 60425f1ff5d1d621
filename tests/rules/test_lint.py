import re
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import Problem
from factcheck.rules.lint import lint
from factcheck.settings import shipped_configs

Write = Callable[..., Path]
TESTS = 'tests: {catches: [["One.", "Two."]], ignores: [["Three.", "Four."]]}'


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.line}:{one.column}: {one.message}" for one in problems]


@pytest.mark.parametrize("path", sorted(shipped_configs().glob("*.yaml")), ids=lambda p: p.stem)
def test_nothing_is_wrong_with_a_shipped_file(path: Path) -> None:
    found = lint(path)
    assert (found.mistakes, found.warnings) == ((), ())


def test_mistakes_and_warnings_are_found_in_one_run(write: Write) -> None:
    path = write("rules:\n- id: mine\n  label: agree\n  when: {agree: '> 1'}\n- {id: x, y: 1}\n")
    found = lint(path)
    assert [line.split(": ")[0] for line in told(found.mistakes)] == ["5:8"]
    assert [line.split(": ")[0] for line in told(found.warnings)] == ["2:3", "4:10"]


def test_a_suppression_without_a_reason_is_told(write: Write) -> None:
    found = lint(
        write("suppressions:\n- rule: numbers-differ\n- {rule: dates-differ, because: x}\n")
    )
    assert told(found.warnings) == [
        "2:3: gives no reason, so nothing is suppressed; add 'because: …'"
    ]


def test_a_rule_without_tests_is_told(write: Write) -> None:
    rule = "{id: mine, label: agree, when: {similarity: '>= 0.99'}}"
    tested = rule.replace("}}", '}, tests: {catches: [["One.", "Two."]]}}').replace("mine", "half")
    found = lint(write(f"rules:\n- {tested}\n- {rule.replace('9.9', '9')}\n"))
    assert [line for line in told(found.warnings) if "test" in line] == [
        "2:4: the rule 'half' has no test of what it ignores; write tests: "
        "{ignores: [[left, right]]}",
        "3:4: the rule 'mine' has no tests; write tests: "
        "{catches: [[left, right]], ignores: [[left, right]]}",
    ]


def test_a_rule_that_an_earlier_one_hides_is_told_with_the_line_of_that(write: Write) -> None:
    wide = f"{{id: wide, label: agree, when: {{agree: '>= 0.5'}}, {TESTS}}}"
    narrow = wide.replace("wide", "narrow").replace("0.5", "0.6")
    found = lint(write(f"extends: null\nrules:\n- {wide}\n- {narrow}\n"))
    assert told(found.warnings) == [
        "4:4: the rule 'narrow' is never reached: 'wide' (line 3) comes first and holds whenever "
        "it does"
    ]


def test_a_shipped_rule_that_a_new_one_hides_is_told_at_the_new_one(write: Write) -> None:
    rule = f"{{id: mine, label: conflict, kind: value, when: {{numbers: differs}}, {TESTS}}}"
    warnings = told(lint(write(f"rules:\n- {rule}\n")).warnings)
    hidden = [re.sub(r" \(default.yaml, line \d+\).*", "", warning) for warning in warnings]
    assert hidden == ["2:4: the rule 'mine' hides 'numbers-differ'"]


def test_a_rule_that_is_switched_off_hides_none_and_needs_no_tests(write: Write) -> None:
    rule = "{id: mine, label: conflict, kind: value, when: {numbers: differs}, enabled: false}"
    assert lint(write(f"rules:\n- {rule}\n")).warnings == ()


def test_a_file_that_can_not_be_read_is_a_mistake(tmp_path: Path) -> None:
    found = lint(tmp_path / "no.yaml")
    assert told(found.mistakes) == [
        "1:1: there is no such file; check the path, and FACTCHECK_CONFIG if it is set"
    ]
