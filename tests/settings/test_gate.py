from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.settings import load_settings
from factcheck.settings.gate import GateSettings, Patterns, SettingsSuppression
from factcheck.yaml_config.yamltree import Place


@pytest.fixture
def load(tmp_path: Path):
    def load(text: str, **others: str):
        for name, more in others.items():
            (tmp_path / f"{name}.yaml").write_text(more)
        path = tmp_path / "factcheck.yaml"
        path.write_text(text)
        return load_settings(path)

    return load


def test_a_file_says_which_drafts_and_sources_there_are_and_what_is_accepted(
    load, tmp_path
) -> None:
    gate = load(
        "drafts: [drafts/*.md]\nsources: [wires/*.txt]\n"
        "suppressions:\n  - {rule: numbers-differ, file: old/*, because: they were right}\n"
    ).gate
    path = str(tmp_path / "factcheck.yaml")
    accepted = SettingsSuppression(
        Place(path, 4, 5), rule="numbers-differ", file="old/*", reason="they were right"
    )
    drafts, sources = Patterns(path, ("drafts/*.md",)), Patterns(path, ("wires/*.txt",))
    assert gate == GateSettings(drafts, sources, (accepted,))


def test_the_shipped_settings_say_nothing_to_the_gate(load) -> None:
    assert load("extends: default\n").gate == GateSettings()


def test_an_upper_file_replaces_patterns_and_adds_suppressions(load, tmp_path) -> None:
    house = "drafts: [a]\nsources: [b]\nsuppressions:\n  - finding: f00\n"
    gate = load("extends: house.yaml\ndrafts: [c]\nsuppressions:\n  - file: d\n", house=house).gate
    assert gate.drafts == Patterns(str(tmp_path / "factcheck.yaml"), ("c",))
    assert gate.sources == Patterns(str(tmp_path / "house.yaml"), ("b",))
    assert [(one.file, one.finding) for one in gate.suppressions] == [("d", None), (None, "f00")]


def test_what_is_said_to_the_gate_changes_no_digest(load) -> None:
    assert load("drafts: [a]\n").digest == load("extends: default\n").digest


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("drafts: a.md\n", "1:9: expected a list of paths and patterns, found the text 'a.md'"),
        ("sources: [1]\n", "1:11: expected a path or a pattern, found the number 1"),
        (
            "suppressions:\n  - because: so\n",
            "2:5: a suppression needs a rule, a file or a finding",
        ),
        ("suppressions:\n  - {rul: a, file: b}\n", "2:6: unknown key 'rul'; did you mean 'rule'?"),
        ("suppressions:\n  - rule: number-differ\n", "2:5: there is no rule 'number-differ' to "),
    ],
)
def test_a_mistake_is_told_with_its_place(load, text: str, problem: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load(text)
    assert str(caught.value).partition("factcheck.yaml:")[2].startswith(problem)
