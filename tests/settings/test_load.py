from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.settings import (
    MatchingSettings,
    ModelSettings,
    Settings,
    load_settings,
    shipped_configs,
)
from factcheck.yaml_config.yamltree import plain

Write = Callable[..., Path]
RULE = "{id: one, label: agree, when: {similarity: '>= 0.7'}}"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file and gives its path."""

    def write(text: str, name: str = "factcheck.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def ids(settings: Settings) -> list[str]:
    return [plain(rule)["id"] for rule in settings.rules]


def problems_of(path: Path) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    return [str(problem).replace(f"{path.parent}/", "") for problem in caught.value.problems]


# --- which file ---


def test_without_any_file_the_shipped_default_is_read(tmp_path: Path) -> None:
    settings = load_settings(environ={}, start=tmp_path)
    assert settings.path == shipped_configs() / "default.yaml"


@pytest.mark.parametrize("text", ["", "# rules:\n#   - id: mine\n"])
def test_a_file_that_says_nothing_changes_nothing(write: Write, text: str) -> None:
    default = load_settings(shipped_configs() / "default.yaml")
    assert load_settings(write(text)).digest == default.digest


def test_the_nearest_file_upward_is_read(write: Write, tmp_path: Path) -> None:
    path = write("matching: {neighbours: 9}")
    (tmp_path / "deep" / "down").mkdir(parents=True)
    settings = load_settings(environ={}, start=tmp_path / "deep" / "down")
    assert (settings.path, settings.matching.neighbours) == (path, 9)


def test_the_variable_goes_before_the_nearest_file(write: Write, tmp_path: Path) -> None:
    write("matching: {neighbours: 9}")
    other = write("matching: {neighbours: 8}", "other.yaml")
    settings = load_settings(environ={"FACTCHECK_CONFIG": str(other)}, start=tmp_path)
    assert settings.path == other


def test_an_explicit_path_goes_before_the_variable(write: Write) -> None:
    path, other = write("models: {}"), write("models: {}", "other.yaml")
    assert load_settings(path, environ={"FACTCHECK_CONFIG": str(other)}).path == path


def test_a_missing_file_is_an_error_that_says_so(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path / "no.yaml")
    assert problem.startswith("no.yaml:1:1: there is no such file")


# --- what it extends ---


def test_a_file_without_extends_builds_on_the_shipped_default(write: Write) -> None:
    settings = load_settings(write("matching: {neighbours: 9}"))
    default = load_settings(shipped_configs() / "default.yaml")
    assert ids(settings) == ids(default)
    assert settings.matching == MatchingSettings(default.matching.similarity, 9)


def test_a_file_that_extends_null_has_only_its_own_rules(write: Write) -> None:
    settings = load_settings(write(f"extends: null\nrules:\n  - {RULE}"))
    assert ids(settings) == ["one"]


def test_the_shipped_default_spells_out_the_values_of_the_code() -> None:
    default = load_settings(shipped_configs() / "default.yaml")
    assert (default.models, default.matching) == (ModelSettings(), MatchingSettings())


def test_a_file_may_extend_another_by_a_path_from_its_own_folder(write: Write) -> None:
    write(f"extends: null\nmatching: {{similarity: 0.2}}\nrules: [{RULE}]", "up/base.yaml")
    settings = load_settings(write("extends: ../up/base.yaml", "down/mine.yaml"))
    assert (ids(settings), settings.matching.similarity) == (["one"], 0.2)


def test_a_child_changes_only_the_keys_that_it_names(write: Write) -> None:
    write(f"extends: null\nrules:\n  - {RULE}\n  - {RULE.replace('one', 'two')}", "base.yaml")
    text = "extends: base.yaml\nrules: [{id: two, severity: error, when: {numbers: agrees}}]"
    settings = load_settings(write(text))
    assert [plain(rule) for rule in settings.rules] == [
        {"id": "one", "label": "agree", "when": {"similarity": ">= 0.7"}},
        {"id": "two", "label": "agree", "when": {"numbers": "agrees"}, "severity": "error"},
    ]


def test_new_rules_go_before_those_of_the_base(write: Write) -> None:
    write(f"extends: null\nrules: [{RULE}]", "base.yaml")
    text = f"extends: base.yaml\nrules: [{RULE.replace('one', 'new')}]"
    assert ids(load_settings(write(text))) == ["new", "one"]


def test_a_node_keeps_the_file_that_it_was_read_from(write: Write) -> None:
    base = write(f"extends: null\nrules:\n  - {RULE}", "base.yaml")
    path = write("extends: base.yaml\nrules:\n  - id: one\n    severity: error")
    (rule,) = load_settings(path).rules
    places = {entry.key: (Path(entry.place.path), entry.place.line) for entry in rule.entries}
    assert places == {"id": (path, 3), "label": (base, 3), "when": (base, 3), "severity": (path, 4)}


# --- words of certainty ---


def test_a_files_words_come_after_those_that_it_extends_each_once(write: Write) -> None:
    write(f"extends: null\ncertainty: {{hedged: [mooted, iffy]}}\nrules: [{RULE}]", "base.yaml")
    text = "extends: base.yaml\ncertainty: {hedged: [iffy, touted], asking: [queried]}"
    assert load_settings(write(text)).certainty == {
        "asking": ("queried",),
        "hedged": ("mooted", "iffy", "touted"),
    }


def test_the_shipped_default_adds_no_words() -> None:
    assert load_settings(shipped_configs() / "default.yaml").certainty == {}


def test_an_unknown_list_of_words_is_an_error_that_names_the_nearest(write: Write) -> None:
    (problem,) = problems_of(write("certainty: {hedge: [mooted]}"))
    assert problem.startswith("factcheck.yaml:1:13: ")
    assert "hedged" in problem


def test_a_word_has_a_letter_or_digit(write: Write) -> None:
    (problem,) = problems_of(write('certainty: {hedged: ["("]}'))
    assert problem.startswith("factcheck.yaml:1:22: ")


# --- models beside the file ---


def test_a_model_beside_the_file_becomes_its_full_path(write: Write, tmp_path: Path) -> None:
    (tmp_path / "own" / "model").mkdir(parents=True)
    path = write("models: {encoder: own/model, judge: some/name}")
    assert load_settings(path).models == ModelSettings(
        encoder=str(tmp_path / "own" / "model"), judge="some/name"
    )


def test_a_model_beside_the_file_needs_no_slash(write: Write, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    path = write("models: {judge: mine}")
    assert load_settings(path).models.judge == str(tmp_path / "mine")


def test_a_model_in_the_working_directory_needs_no_slash(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path)
    assert load_settings(write("models: {judge: mine}", "desk/f.yaml")).models.judge == "mine"


@pytest.mark.parametrize("name", ["shipped", "large", "small", "both"])
def test_each_shipped_judge_may_be_named(write: Write, name: str) -> None:
    assert load_settings(write(f"models: {{judge: {name}}}")).models.judge == name


def test_a_folder_called_shipped_does_not_hide_the_shipped_model(
    write: Write, tmp_path: Path
) -> None:
    (tmp_path / "shipped").mkdir()
    assert load_settings(write("models: {encoder: shipped}")).models.encoder == "shipped"


def test_null_takes_back_the_judge_of_the_base(write: Write) -> None:
    write("models: {encoder: one/name, judge: some/name}", "base.yaml")
    path = write("extends: base.yaml\nmodels: {judge: null}")
    assert load_settings(path).models == ModelSettings("one/name", None)


# --- digest ---


def test_the_digest_does_not_depend_on_layout_comments_key_order_or_place(write: Write) -> None:
    one = write(f"# a word\nextends: null\nrules:\n- {RULE}\nmatching: {{similarity: 0.50}}")
    text = """
matching: {neighbours: 10, similarity: .5}
rules:
  - when:
      similarity: ">= 0.7"   # words
    label: "agree"
    id: one
    enabled: true
extends: null
"""
    other = write(text, "elsewhere/other.yaml")
    assert load_settings(one).digest == load_settings(other).digest


def test_the_digest_of_a_file_that_changes_nothing_is_that_of_its_base(write: Write) -> None:
    default = load_settings(shipped_configs() / "default.yaml")
    assert load_settings(write("extends: default")).digest == default.digest


@pytest.mark.parametrize(
    "change",
    [
        "matching: {similarity: 0.51}",
        "models: {reader: other}",
        "certainty: {planned: [slated]}",
        "models: {judge: some/name}",
        "rules: [{id: numbers-differ, severity: info}]",
        "rules: [{id: numbers-differ, enabled: false}]",
    ],
)
def test_the_digest_changes_with_what_is_set(write: Write, change: str) -> None:
    default = load_settings(shipped_configs() / "default.yaml").digest
    changed = load_settings(write(change)).digest
    assert changed != default
    assert changed.startswith("sha256:")


# --- mistakes ---


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("rule: []", "1:1: unknown key 'rule'; did you mean 'rules'?"),
        ("models: {encodr: x}", "1:10: unknown key 'encodr'; did you mean 'encoder'?"),
        ("models: shipped", "1:9: expected a mapping (key: value), found the text 'shipped'"),
        ("models: {encoder: null}", "1:19: expected the name or the path of a model, found noth"),
        (
            "models: {judge: lagre}",
            "1:17: no model is named 'lagre'; did you mean 'large'? (allowed: large, small); or "
            "give the path of a folder, or a name on the hub, owner/name",
        ),
        ("models: {encoder: large}", "1:19: no model is named 'large' (allowed: shipped); or give"),
        ("models: {encoder: shiped}", "1:19: no model is named 'shiped'; did you mean 'shipped'?"),
        ("matching:\n  similarity: [1]", "2:15: expected a number, found a list"),
        ("matching:\n  similarity: 2", "2:15: expected a number from -1 to 1, found the number 2"),
        ("matching: {neighbours: 0}", "1:24: expected a whole number from 1, found the number 0"),
        ("matching: {neighbours: 2.5}", "1:24: expected a whole number from 1, found the number"),
        ("rules: {a: b}", "1:8: expected a list of rules (each begins with '- id: …'), found a m"),
        ("rules: [one]", "1:9: expected a mapping (key: value), found the text 'one'"),
        ("rules: [{label: agree}]", "1:9: the key 'id' is missing"),
        ("rules: [{id: Not Kebab}]", "1:14: expected a rule id such as numbers-differ, found the"),
        (f"rules:\n  - {RULE}\n  - {RULE}", "3:10: the rule id 'one' stands on line 2 already"),
        (
            "rules: [{id: number-differs, enabled: false}]",
            "1:14: no rule 'number-differs' to change, and a new one needs label and when; "
            "did you mean 'numbers-differ'?",
        ),
        ("extends: null", "1:1: there are no rules: write some under 'rules:', or leave out"),
        ("extends: [a]", "1:10: expected the name of shipped settings, a path, or null, found a l"),
        ("extends: ./factcheck.yaml", "1:10: extends goes round in a circle: './factcheck.yaml'"),
    ],
)
def test_a_mistake_is_told_with_its_place(write: Write, text: str, problem: str) -> None:
    (found,) = problems_of(write(text))
    assert found.startswith(f"factcheck.yaml:{problem}")


def test_a_base_that_is_not_there_names_the_nearest_shipped_one(write: Write) -> None:
    (found,) = problems_of(write("\nextends: defualt"))
    assert found.startswith("factcheck.yaml:2:10: there is no file ")
    assert "did you mean 'default'?" in found


def test_a_circle_through_other_files_is_told_at_the_value_that_closes_it(write: Write) -> None:
    path = write("extends: b.yaml")
    write("extends: sub/../factcheck.yaml", "b.yaml")
    (path.parent / "sub").mkdir()
    assert problems_of(path) == [
        "b.yaml:1:10: extends goes round in a circle: 'sub/../factcheck.yaml' leads back to itself"
    ]


def test_mistakes_of_the_file_and_of_its_base_are_told_together(write: Write) -> None:
    write("extends: null\nmodel: {}", "base.yaml")
    found = problems_of(write("extends: base.yaml\nmatching: {near: 1}\nmodels: 3"))
    assert [problem.split(": ")[0] for problem in found] == [
        "factcheck.yaml:2:12",
        "factcheck.yaml:3:9",
        "base.yaml:2:1",
    ]


def test_a_section_with_nothing_under_it_is_as_if_left_out(write: Write) -> None:
    default = load_settings(shipped_configs() / "default.yaml")
    assert load_settings(write("models:\nmatching:\nrules:\n")).digest == default.digest
