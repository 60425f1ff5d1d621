"""A draft as an editor shows it, by a real server."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.articles import read_article
from factcheck.gate.suppressions import comments_of
from tests.editors.conftest import DRAFT, WIRE
from tests.language_client import LanguageClient

Open = Callable[..., list[Any]]
STATEMENT = {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 62}}


def actions(client: LanguageClient, path: Path, line: int = 2) -> list[Any]:
    place = {"line": line, "character": 5}
    asked = {"textDocument": {"uri": path.as_uri()}, "range": {"start": place, "end": place}}
    found: list[Any] = client.ask(
        "textDocument/codeAction", {**asked, "context": {"diagnostics": []}}
    )
    return found


def edited(text: str, action: Any) -> str:
    """The text with the action's only edit, which lies on one line without emoji."""
    ((edit,),) = action["edit"]["changes"].values()
    start, end = edit["range"]["start"], edit["range"]["end"]
    lines = text.split("\n")
    line = lines[start["line"]]
    lines[start["line"]] = line[: start["character"]] + edit["newText"] + line[end["character"] :]
    return "\n".join(lines)


def test_a_conflict_stands_at_its_statement_and_leads_to_the_sources_line(
    desk: Path, opened: Open
) -> None:
    (found,) = opened(desk / "quake.md")
    said = "wire, line 3: “The earthquake killed 15 people in the town of Lorca on Monday”"
    location = {"uri": (desk / "wire.txt").as_uri(), "range": STATEMENT}
    assert found == {
        "range": STATEMENT,
        "message": "quake says 12, wire says 15 (value)",
        "severity": 1,
        "code": "numbers-differ",
        "source": "factcheck",
        "relatedInformation": [{"location": location, "message": said}],
        "data": {"id": found["data"]["id"]},
    }


def test_columns_are_those_of_the_editor_behind_emoji_and_hebrew(desk: Path, opened: Open) -> None:
    before = "שלום 👩‍👩‍👧 said the mayor. "
    (desk / "wire.txt").write_text(WIRE.replace("The earth", f"😀 {before}The earth"))
    (found,) = opened(desk / "quake.md", DRAFT.replace("The earth", f"{before}The earth"))
    # a family of three is three characters of two units each, and two that join them
    start = len(before.encode("utf-16-le")) // 2
    related = found["relatedInformation"][0]["location"]["range"]["start"]["character"]
    assert (found["range"]["start"]["character"], related) == (start, start + 3)


def test_front_matter_names_the_sources(desk: Path, opened: Open) -> None:
    (desk / "factcheck.yaml").write_text(
        (desk / "factcheck.yaml").read_text().replace("sources: [wire.txt]\n", "")
    )
    assert opened(desk / "quake.md") == []
    (found,) = opened(desk / "other.md", f"---\nsources: [wire.txt]\n---\n{DRAFT}")
    assert found["range"]["start"]["line"] == 5


def test_what_is_no_draft_is_left_alone(desk: Path, opened: Open) -> None:
    assert [opened(desk / name, DRAFT) for name in ("wire.txt", "notes.txt")] == [[], []]


def test_an_empty_draft_is_no_mistake(desk: Path, opened: Open) -> None:
    assert opened(desk / "quake.md", "\n\n") == []


def test_hover_shows_both_sides_and_the_reason(
    desk: Path, opened: Open, client: LanguageClient
) -> None:
    opened(desk / "quake.md")
    found = client.at("hover", desk / "quake.md", 2, 10)["contents"]
    words = ["killed 12 people", "killed 15 people", "wire, line 3", "rule numbers-differ"]
    assert [word in found["value"] for word in words] == [True] * 4
    assert found["kind"] == "markdown"
    assert client.at("hover", desk / "quake.md", 0, 1) is None


def test_nothing_of_an_article_is_taken_for_a_link_in_a_hover(
    desk: Path, opened: Open, client: LanguageClient
) -> None:
    (desk / "wire.txt").write_text(WIRE.replace("Lorca", "Lorca ```` ![x](http://evil.example/x)"))
    opened(desk / "quake.md")
    lines = client.at("hover", desk / "quake.md", 2, 10)["contents"]["value"].splitlines()
    assert (lines[0], lines[-1]) == ("`````text", "`````")


def test_the_definition_of_a_statement_is_what_the_source_says(
    desk: Path, opened: Open, client: LanguageClient
) -> None:
    opened(desk / "quake.md")
    found = client.at("definition", desk / "quake.md", 2, 10)
    assert found == [{"uri": (desk / "wire.txt").as_uri(), "range": STATEMENT}]


def test_the_words_that_differ_are_written_as_the_source_has_them(
    desk: Path, opened: Open, client: LanguageClient
) -> None:
    opened(desk / "quake.md")
    first, second = actions(client, desk / "quake.md")[:2]
    titles = [first["title"], second["title"]]
    assert titles == ["Write “15” for “12”", "Use the words of wire"]
    assert edited(DRAFT, first) == edited(DRAFT, second) == DRAFT.replace("12", "15")


def test_a_finding_is_accepted_with_a_reason(
    desk: Path, opened: Open, client: LanguageClient
) -> None:
    path = desk / "quake.md"
    opened(path)
    found = [one for one in actions(client, path) if one["title"].startswith("Accept")]
    accepted = edited(DRAFT, next(one for one in found if "both are right" in one["title"]))
    client.change(path, accepted, 2)
    assert client.diagnostics(path, 2) == []
    path.write_text(accepted)
    (comment,) = comments_of(read_article(path))
    assert (comment.line, comment.reason) == (3, "both are right")


def test_without_a_reason_a_finding_is_not_accepted(
    desk: Path, opened: Open, client: LanguageClient
) -> None:
    path = desk / "quake.md"
    opened(path)
    (empty,) = [one for one in actions(client, path) if "to be written" in one["title"]]
    client.change(path, edited(DRAFT, empty), 2)
    messages = [one["message"] for one in client.diagnostics(path, 2)]
    assert messages[0] == "quake says 12, wire says 15 (value)"
    assert messages[1].startswith("gives no reason, so")


def test_the_source_is_opened_at_its_line(desk: Path, opened: Open, client: LanguageClient) -> None:
    opened(desk / "quake.md")
    command = actions(client, desk / "quake.md")[-1]["command"]
    client.ask(
        "workspace/executeCommand",
        {"command": command["command"], "arguments": command["arguments"]},
    )
    shown = client.receive("window/showDocument")["params"]
    line = shown["selection"]["start"]["line"]
    assert (command["title"], shown["uri"], line) == (
        "Open wire, line 3",
        (desk / "wire.txt").as_uri(),
        2,
    )
