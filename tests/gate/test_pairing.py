from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.gate.pairing import covers_all, draft_paths, source_files
from factcheck.records import Article
from factcheck.settings.gate import GateSettings, Patterns


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("drafts/b.md", "drafts/a.md", "drafts/old/c.md", "wires/one.txt", "wires/two.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("It rained.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def gate(**patterns: tuple[str, ...]) -> GateSettings:
    return GateSettings(**{key: Patterns("factcheck.yaml", each) for key, each in patterns.items()})


def draft(path: str, *sources: str) -> Article:
    return Article(text="It rained.", source="a", path=path, sources=sources)


def test_drafts_given_come_before_those_of_settings() -> None:
    assert draft_paths(["x.md"], gate(drafts=("drafts/*.md",))) == ("x.md",)


def test_drafts_of_settings_are_sorted_and_come_once() -> None:
    found = draft_paths([], gate(drafts=("drafts/b.md", "drafts/**/*.md")))
    assert found == ("drafts/b.md", "drafts/a.md", "drafts/old/c.md")


def test_paths_are_seen_from_the_working_directory(desk: Path, monkeypatch) -> None:
    monkeypatch.chdir(desk / "wires")
    settings = GateSettings(drafts=Patterns(str(desk / "factcheck.yaml"), ("drafts/a.*",)))
    assert draft_paths([], settings) == ("../drafts/a.md",)


def test_sources_given_come_first_then_the_drafts_own_then_those_of_settings() -> None:
    settings = gate(sources=("wires/*.txt",))
    own, none = draft("drafts/a.md", "../wires/two.txt"), draft("drafts/a.md")
    assert source_files(own, ["x.txt"], settings) == ("x.txt",)
    assert source_files(own, [], settings) == ("wires/two.txt",)
    assert source_files(none, [], settings) == ("wires/one.txt", "wires/two.txt")


def test_a_draft_is_not_its_own_source() -> None:
    found = source_files(draft("drafts/a.md"), [], gate(sources=("drafts/*.md",)))
    assert found == ("drafts/b.md",)


def test_it_is_known_whether_all_drafts_are_checked() -> None:
    settings = gate(drafts=("drafts/*.md",))
    assert covers_all(["drafts/a.md", "drafts/b.md"], settings)
    assert not covers_all(["drafts/a.md"], settings)
    assert covers_all(["drafts/a.md"], GateSettings())


@pytest.mark.parametrize(
    ("find", "message"),
    [
        (lambda: draft_paths([], GateSettings()), "no draft: name one, or write 'drafts:'"),
        (lambda: draft_paths([], gate(drafts=("no/*",))), "factcheck.yaml: no file matches what"),
        (lambda: source_files(draft("a.md"), [], GateSettings()), "a.md: no source to check it"),
        (lambda: source_files(draft("a.md"), ["./a.md"], GateSettings()), "a.md: no source to"),
    ],
)
def test_having_none_is_told_in_one_line(find, message: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        find()
    assert str(caught.value).startswith(message)
