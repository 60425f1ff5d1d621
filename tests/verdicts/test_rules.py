import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import SettingsError
from factcheck.records import Condition, Kind, Label, Result, Rule, Severity
from factcheck.settings import load_settings
from factcheck.verdicts import read_rules

OBSERVERS = ("numbers", "polarity", "names", "sourcing", "hedging", "occasion")

Read = Callable[[str], tuple[Rule, ...]]
FULL_RULE = """
rules:
  - id: numbers-differ
    label: conflict
    kind: value
    severity: warning
    description: for whoever edits this
    when: {similarity: ">= 0.55", numbers: differs, names: [agrees, silent]}
    message: "{left.source} says {left.finding} ({similarity})"
    tests:
      catches: [["12 died.", "15 died."]]
      ignores: [["About 300 came.", "298 came."], ["One.", "Two."]]
      known_gaps: [["A dozen died.", "15 died."]]
"""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The rules of a file with this text."""

    def read(text: str) -> tuple[Rule, ...]:
        path = tmp_path / "factcheck.yaml"
        path.write_text(f"extends: null\n{text}", encoding="utf-8")
        return read_rules(load_settings(path), observers=OBSERVERS)

    return read


def problems_of(read: Read, text: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read(text)
    return [str(problem).split("factcheck.yaml:")[1] for problem in caught.value.problems]


def test_a_rule_has_all_that_is_written(read: Read) -> None:
    (rule,) = read(FULL_RULE)
    assert rule == Rule(
        id="numbers-differ",
        label=Label.CONFLICT,
        kind=Kind.VALUE,
        severity=Severity.WARNING,
        conditions=(
            Condition("similarity", comparison=">=", threshold=0.55),
            Condition("numbers", results=(Result.DIFFERS,)),
            Condition("names", results=(Result.AGREES, Result.SILENT)),
        ),
        message="{left.source} says {left.finding} ({similarity})",
        catches=(("12 died.", "15 died."),),
        ignores=(("About 300 came.", "298 came."), ("One.", "Two.")),
        known_gaps=(("A dozen died.", "15 died."),),
    )


@pytest.mark.parametrize(
    ("label", "severity"),
    [("conflict, kind: time", "error"), ("agree", "info"), ("unique", "info")],
)
def test_severity_and_message_have_a_default_for_each_label(
    read: Read, label: str, severity: str
) -> None:
    (rule,) = read(f"rules: [{{id: x, label: {label}, when: {{numbers: differs}}}}]")
    assert rule.severity is Severity(severity)
    assert "{left.source}" in rule.message


def test_a_rule_that_is_switched_off_is_left_out(read: Read) -> None:
    rules = read(
        "rules:\n"
        "- {id: one, label: agree, when: {numbers: agrees}, enabled: false}\n"
        "- {id: two, label: agree, when: {numbers: agrees}}"
    )
    assert [rule.id for rule in rules] == ["two"]


def test_a_rule_that_is_switched_off_may_wait_for_a_judge(read: Read) -> None:
    text = "rules: [{id: x, label: agree, when: {agree: '> 0.5'}, enabled: false}]"
    assert read(text) == ()


def test_a_measure_of_the_judge_may_be_asked_for_where_one_is_named(read: Read) -> None:
    (rule,) = read(
        "models: {judge: some/name}\nrules: [{id: x, label: agree, when: {agree: ' >0.5 '}}]"
    )
    assert rule.conditions == (Condition("agree", comparison=">", threshold=0.5),)


def test_the_thresholds_that_may_be_fitted_are_named_in_the_order_of_when(read: Read) -> None:
    (rule,) = read(
        "rules: [{id: x, label: agree, tunable: [agree, similarity],"
        " when: {similarity: '> 0.5', agree: '> 0.5', neither: '< 1'}}]"
    )
    assert rule.tunable == ("similarity", "agree")


def test_other_conditions_for_a_rule_of_the_base_leave_its_tunable_ones_behind(
    read: Read, tmp_path: Path
) -> None:
    rule = "{id: x, label: agree, tunable: [agree], when: {agree: '> 0.5'}}"
    (tmp_path / "base.yaml").write_text(f"extends: null\nrules: [{rule}]", encoding="utf-8")
    path = tmp_path / "child.yaml"
    path.write_text("extends: base.yaml\nrules: [{id: x, when: {numbers: agrees}}]")
    (found,) = read_rules(load_settings(path), observers=OBSERVERS)
    assert (found.conditions[0].name, found.tunable) == ("numbers", ())


@pytest.mark.parametrize(
    ("written", "kinds"), [("place", (Kind.PLACE,)), ("[time, name]", (Kind.TIME, Kind.NAME))]
)
def test_a_condition_may_ask_for_the_kinds_that_the_judge_holds_likeliest(
    read: Read, written: str, kinds: tuple[Kind, ...]
) -> None:
    (rule,) = read(f"rules: [{{id: x, label: conflict, when: {{kind: {written}}}}}]")
    assert rule.conditions == (Condition("kind", kinds=kinds),)
    assert rule.conditions[0].expected == " or ".join(kind.value for kind in kinds)


def test_a_conflict_may_leave_its_kind_to_the_judge(read: Read) -> None:
    (rule,) = read("rules: [{id: x, label: conflict, when: {numbers: differs}}]")
    assert rule.kind is None


def test_a_message_over_several_lines_becomes_one_line(read: Read) -> None:
    (rule,) = read(
        "rules:\n- id: x\n  label: agree\n  when: {numbers: agrees}\n"
        "  message: |\n    both say\n      {left.finding}\n"
    )
    assert rule.message == "both say {left.finding}"


# ^ marks where the problem must be told
BROKEN_RULES = [
    ("^{id: x, label: agree}", "the key 'when' is missing"),
    ("^{id: x, when: {numbers: agrees}}", "the key 'label' is missing"),
    ("^{label: agree, when: {numbers: agrees}}", "the key 'id' is missing"),
    ("{id: ^7, label: agree, when: {numbers: agrees}}", "found the number 7"),
    ("{id: ^A_b, label: agree, when: {numbers: agrees}}", "a rule id such as"),
    ("{id: ^unmatched, label: agree, when: {numbers: agrees}}", "is reserved"),
    ("{id: x, label: ^agrees, when: {numbers: agrees}}", "mean 'agree'?"),
    ("{id: x, label: ^[agree], when: {numbers: agrees}}", "found a list"),
    ("{id: x, label: conflict, kind: ^valu, when: {numbers: agrees}}", "'value'?"),
    ("{id: x, label: agree, kind: ^value, when: {numbers: agrees}}", "only a conflict"),
    ("{id: x, label: agree, ^sevrity: info, when: {numbers: agrees}}", "'severity'?"),
    ("{id: x, label: agree, severity: ^grave, when: {numbers: agrees}}", "error, warning"),
    ("{id: x, label: agree, when: ^{}}", "there is no condition"),
    ("{id: x, label: agree, when: ^numbers}", "expected a mapping"),
    ("{id: x, label: agree, when: ^[numbers]}", "found a list"),
    ("{id: x, label: agree, when: {^nmbers: agrees}}", "mean 'numbers'?"),
    ("{id: x, label: agree, when: {^similarty: '> 1'}}", "mean 'similarity'?"),
    ("{id: x, label: agree, when: {numbers: ^agree}}", "mean 'agrees'?"),
    ("{id: x, label: agree, when: {numbers: [agrees, ^of]}}", "agrees, differs, silent"),
    ("{id: x, label: agree, when: {numbers: ^[]}}", "found an empty list"),
    ("{id: x, label: agree, when: {numbers: ^no}}", "the yes/no value 'no'"),
    ("{id: x, label: conflict, when: {kind: ^valu}}", "mean 'value'?"),
    ("{id: x, label: conflict, when: {kind: [time, ^7]}}", "found the number 7"),
    ("{id: x, label: conflict, when: {kind: ^[]}}", "expected a kind, found an empty list"),
    ("{id: x, label: conflict, when: {^kinds: value}}", "mean 'kind'?"),
    ("{id: x, label: agree, when: {similarity: ^0.6}}", 'such as ">= 0.6", found the num'),
    ("{id: x, label: agree, when: {similarity: ^'=> 0.6'}}", "one of <, <=, >, >="),
    ("{id: x, label: agree, when: {similarity: ^'> high'}}", "found the text '> high'"),
    ("{id: x, label: agree, when: {similarity: ^['> 0.5']}}", "found a list"),
    ("{id: x, label: agree, when: {similarity: ^'>= 1.5'}}", "lies between -1 and 1"),
    ("{id: x, label: agree, when: {numbers: agrees}, message: ^7}", "expected text"),
    ("{id: x, label: agree, when: {numbers: agrees}, message: ^''}", "expected text"),
    (
        "{id: x, label: agree, when: {numbers: agrees}, message: ^'{left.sauce}'}",
        "mean 'left.source'?",
    ),
    ("{id: x, label: agree, when: {numbers: agrees}, message: ^'a { b'}", "no partner"),
    (
        "{id: x, label: agree, when: {similarity: '> 0'}, message: ^'{left.finding}'}",
        "needs an observer",
    ),
    ("{id: x, label: agree, when: {numbers: agrees}, enabled: ^maybe}", "true or false"),
    ("{id: x, label: agree, when: {numbers: agrees}, tests: ^[]}", "expected a mapping"),
    ("{id: x, label: agree, when: {numbers: agrees}, tests: {^catch: []}}", "'catches'?"),
    (
        "{id: x, label: agree, when: {numbers: agrees}, tests: {catches: [^[a]]}}",
        "a pair of two statements",
    ),
    (
        "{id: x, label: agree, when: {numbers: agrees}, tests: {ignores: [[a, ^12]]}}",
        "expected a sentence, found the number 12",
    ),
    ("{id: x, label: agree, when: {numbers: agrees}, tests: {known_gaps: ^a}}", "a list of pairs"),
    ("{id: x, label: agree, when: {numbers: agrees}, description: ^[a]}", "expected text"),
    (
        "{id: x, label: agree, when: {numbers: agrees}, tests: {catches: [[a, ^'👍']]}}",
        "expected a sentence, found the text '👍'",
    ),
    ("{id: x, label: agree, when: {similarity: '> 0'}, tunable: ^similarity}", "[agree, "),
    ("{id: x, label: agree, when: {similarity: '> 0'}, tunable: [^similarty]}", "'similarity'?"),
    ("{id: x, label: agree, when: {numbers: agrees}, tunable: [^numbers]}", "is no measure of"),
]


@pytest.mark.parametrize(("marked", "words"), BROKEN_RULES)
def test_a_broken_rule_is_one_problem_at_its_place(read: Read, marked: str, words: str) -> None:
    line = f"- {marked}"
    (found,) = problems_of(read, f"rules:\n{line.replace('^', '')}")
    assert found.startswith(f"3:{line.index('^') + 1}: ")
    assert words in found


def test_every_rule_that_asks_for_a_missing_model_is_named_with_its_way_out(read: Read) -> None:
    text = """models: {judge: null}
rules:
- {id: x, label: agree, when: {neither: "< 0.5"}}
- {id: y, label: agree, when: {similarity: "> 0", agree: "> 0.5", conflict: "< 0.1"}}
"""
    end = (
        "and 'models: judge:' is null; name a judge there, or switch the rule off "
        "under 'rules:' with - {id: %s, enabled: false}"
    )
    assert problems_of(read, text) == [
        f"4:32: the rule 'x' asks for neither, {end % 'x'}",
        f"5:51: the rule 'y' asks for agree and conflict, {end % 'y'}",
    ]


def test_a_measure_between_0_and_1_has_no_negative_threshold(read: Read) -> None:
    text = "models: {judge: a/b}\nrules: [{id: x, label: agree, when: {neither: '< -0.5'}}]"
    assert problems_of(read, text) == ["3:47: neither lies between 0 and 1, so not < -0.5"]


def test_all_mistakes_of_all_rules_are_told_in_one_run(read: Read) -> None:
    text = """rules:
  - id: one
    label: agre
    when: {nmbers: agrees}
  - id: two
    label: agree
    kind: value
    enabled: false
    message: "{x}"
    when: {similarity: 1}
"""
    places = [problem.split(": ")[0] for problem in problems_of(read, text)]
    assert places == ["4:12", "5:12", "8:11", "10:14", "11:24"]


def test_a_mistake_in_a_condition_is_told_once_though_the_message_leans_on_it(read: Read) -> None:
    for when in ("{nmbers: differs}", "{numbers: differ}"):
        text = f"rules: [{{id: x, label: agree, when: {when}, message: '{{left.finding}}'}}]"
        assert len(problems_of(read, text)) == 1


def test_a_mistake_in_a_base_is_told_in_its_own_file(tmp_path: Path) -> None:
    base, path = tmp_path / "base.yaml", tmp_path / "factcheck.yaml"
    base.write_text("extends: null\nrules:\n- {id: x, label: agree, when: {a: b}}")
    path.write_text("extends: base.yaml\nrules: [{id: x, severity: high}]")
    with pytest.raises(SettingsError) as caught:
        read_rules(load_settings(path), observers=OBSERVERS)
    places = [(p.path, p.line, p.column) for p in caught.value.problems]
    assert places == [(str(base), 3, 32), (str(path), 2, 27)]


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_rule_file_with_a_slip_of_the_pen_is_read_or_refused(
    read: Read, data: st.DataObject
) -> None:
    text = FULL_RULE
    start = data.draw(st.integers(0, len(text)))
    slip = data.draw(st.sampled_from(["", " ", "x", ":", "- ", "[", "}", '"', "\n", "null", "7"]))
    broken = text[:start] + slip + text[start + data.draw(st.integers(0, 8)) :]
    with contextlib.suppress(SettingsError):
        read(broken)
