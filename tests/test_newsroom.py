"""A scratch newsroom's repository: the gate from the first conflict to the baseline."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli

WIRE = "The earthquake killed 15 people in the town of Lorca on Monday.\n"
DEAD = "The earthquake killed 12 people in the town of Lorca on Monday."
DRAFT = f"Quake shakes the coast\n\n{DEAD}\n\nSchools in the north have stayed closed since then.\n"
SETTINGS = "drafts: [drafts/*.md]\nsources: [wires/*.txt]\n"
BASELINE = "factcheck-baseline.jsonl"

Gate = Callable[..., Result]


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Runs `factcheck check` in a repository with a draft that its source contradicts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_CONFIG", raising=False)
    for path, text in {
        "factcheck.yaml": SETTINGS,
        "drafts/quake.md": DRAFT,
        "wires/agency.txt": WIRE,
    }.items():
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_text(text)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "a draft and its source")
    return lambda *arguments: CliRunner().invoke(cli, ["check", *arguments])


def edit(old: str, new: str) -> None:
    path = Path("drafts/quake.md")
    path.write_text(path.read_text().replace(old, new))


def test_a_conflict_fails_with_one_annotation_at_its_line_and_passes_once_fixed(gate: Gate) -> None:
    failed = gate("-f", "github")
    annotations = failed.stdout.splitlines()
    assert (failed.exit_code, len(annotations)) == (1, 1)
    assert annotations[0].startswith("::error file=drafts/quake.md,line=3,endLine=3,")
    edit("12 people", "15 people")
    fixed = gate("-f", "github")
    assert (fixed.exit_code, fixed.stdout, fixed.stderr) == (0, "", "")


def test_a_baseline_lets_pass_what_was_there_and_stays_auditable(gate: Gate) -> None:
    written = gate("--baseline", BASELINE, "--write-baseline", "-q")
    (entry,) = map(json.loads, Path(BASELINE).read_text().splitlines())
    assert written.stderr == "factcheck: factcheck-baseline.jsonl has 1 finding now\n"
    assert (written.exit_code, entry["draft"], entry["draft_says"]) == (0, "drafts/quake.md", DEAD)
    # lines above the finding are put in, and others taken away: it is still the same finding
    edit("Quake shakes the coast\n", "Coast shaken\n\nIt was felt far inland.\n")
    audit = gate("--baseline", BASELINE, "-v")
    assert (audit.exit_code, "warning" in audit.stderr) == (0, False)
    assert audit.stdout.endswith(" · 1 baselined\n")
    assert "accepted by baseline factcheck-baseline.jsonl:1" in audit.stdout
    assert all(words in " ".join(audit.stdout.split()) for words in (DEAD[:-1], WIRE.strip()[:-1]))


def test_a_new_conflict_fails_in_spite_of_the_baseline_and_a_fixed_one_is_stale(gate: Gate) -> None:
    gate("--baseline", BASELINE, "--write-baseline", "-q")
    edit("12 people", "19 people")
    result = gate("--baseline", BASELINE, "-f", "github")
    kinds = [line.split(" ")[0] for line in result.stdout.splitlines()]
    assert (result.exit_code, kinds) == (1, ["::error", "::warning"])
    assert "stale: drafts/quake.md no longer has the finding" in result.stderr


def test_only_what_changed_since_a_revision_is_told(gate: Gate) -> None:
    assert gate("--since", "HEAD", "-q").exit_code == 0
    edit("have stayed closed", "stayed closed")
    assert gate("--since", "HEAD", "-q").exit_code == 0
    edit("12 people", "11 people")
    result = gate("--since", "HEAD", "-q")
    assert (result.exit_code, result.stdout.split(": error")[0]) == (1, "drafts/quake.md:3")


def test_a_draft_names_its_own_sources_and_its_lines_are_those_of_its_file(gate: Gate) -> None:
    Path("notes.txt").write_text(WIRE.replace("15", "17"))
    front = "---\ntitle: Quake\nsources: [../notes.txt]\n---\n"
    Path("drafts/quake.md").write_text(f"{front}\n# Quake\n\n{DEAD}\n")
    result = gate("-q")
    assert (result.exit_code, result.stdout) == (
        1,
        "drafts/quake.md:8: error: quake says 12, notes says 17 [numbers-differ]\n",
    )
    comment = "<!-- factcheck: ignore numbers-differ because the notes are older -->"
    edit(DEAD, f"{comment}\n\n{DEAD}")
    assert (gate("-q").exit_code, gate("-v").stderr.count("warning")) == (0, 0)
