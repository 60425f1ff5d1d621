import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.gate.baseline import Entry, baseline_text, let_through, read_baseline, renew
from factcheck.records import AcceptedBy, Label

PATH = Path("baseline.jsonl")


@pytest.fixture
def baselined(check):
    """A report, and a baseline of its conflict."""
    report = check()
    entries = renew(report, report.verdicts[:1], (), PATH)
    PATH.write_text(baseline_text(entries), "utf-8")
    return report


def told(report) -> list[str]:
    return [str(notice) for notice in report.notices]


def test_an_entry_tells_a_reviewer_what_is_let_through(baselined) -> None:
    assert [json.loads(line) for line in PATH.read_text("utf-8").splitlines()] == [
        {
            "id": baselined.verdicts[0].id,
            "label": "conflict",
            "rule": "numbers-differ",
            "draft": "draft.md",
            "draft_says": "The quake killed 12 people.",
            "source": "wire",
            "source_says": "The quake killed 15 people.",
        }
    ]


def test_what_is_in_the_baseline_is_accepted(baselined) -> None:
    report = let_through(baselined, read_baseline(PATH), PATH)
    assert [(one.by, one.path, one.line) for one in report.accepted] == [
        (AcceptedBy.BASELINE, "baseline.jsonl", 1)
    ]
    assert ([verdict.label for verdict in report.verdicts], told(report)) == ([Label.UNIQUE], [])


def test_edits_elsewhere_in_the_draft_change_nothing(baselined, check) -> None:
    edited = check(f"A new title\n\nA new paragraph.\n\n{baselined.articles[0].text}")
    report = let_through(edited, read_baseline(PATH), PATH)
    assert (len(report.accepted), told(report)) == (1, [])
    assert renew(edited, edited.verdicts[:1], (), PATH) == read_baseline(PATH)


def test_the_same_words_come_once_and_count_wherever_they_stand(baselined) -> None:
    twice = replace(baselined.verdicts[0], id=baselined.verdicts[0].id + "-2")
    report = replace(baselined, verdicts=(*baselined.verdicts, twice))
    assert len(renew(report, [report.verdicts[0], twice], (), PATH)) == 1
    assert len(let_through(report, read_baseline(PATH), PATH).accepted) == 2


def test_another_label_is_another_finding(baselined) -> None:
    framed = replace(baselined.verdicts[0], label=Label.UNIQUE)
    report = replace(baselined, verdicts=(framed,))
    assert let_through(report, read_baseline(PATH), PATH).accepted == ()


def test_a_stale_entry_is_told(baselined) -> None:
    fixed = replace(baselined, verdicts=baselined.verdicts[1:])
    assert told(let_through(fixed, read_baseline(PATH), PATH)) == [
        f"baseline.jsonl:1: stale: draft.md no longer has the finding {baselined.verdicts[0].id} "
        "(numbers-differ); renew the baseline with --write-baseline"
    ]


def test_entries_of_drafts_that_were_not_checked_are_neither_stale_nor_lost(check) -> None:
    other, gone = (Entry(id, "conflict", "r", f"{id}.md", "x") for id in ("other", "gone"))
    report = check()
    Path("other.md").write_text("x")
    assert [
        str(notice).partition(" no longer")[0]
        for notice in let_through(report, (other, gone), PATH).notices
    ] == ["baseline.jsonl:2: stale: gone.md"]
    assert renew(report, (), (other,), PATH) == (other,)


def test_entries_are_sorted_by_fingerprint_one_a_line(check) -> None:
    entries = [Entry(id, "conflict", "r", "d.md", "x\ny") for id in ("c", "a", "b", "a")]
    lines = baseline_text(entries).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "b", "c"]


def test_git_merges_what_two_branches_add(tmp_path: Path) -> None:
    base, ours, theirs = (
        [Entry(id, "conflict", "r", "d.md", "x") for id in ids] for ids in ("m", "amn", "bmo")
    )
    for name, entries in {"base": base, "ours": ours, "theirs": theirs}.items():
        (tmp_path / name).write_text(baseline_text(entries))
    command = ["git", "merge-file", "--union", "ours", "base", "theirs"]
    subprocess.run(command, cwd=tmp_path, check=True)
    merged = read_baseline(tmp_path / "ours")
    # an entry may come twice then, which changes nothing and goes when the file is written anew
    assert {entry.id for entry in merged} == set("abmno")
    assert baseline_text(merged) == baseline_text({*base, *ours, *theirs})


def test_drafts_are_named_as_seen_from_the_baseline(check) -> None:
    report = check(path="desk/drafts/a.md")
    (entry,) = renew(report, report.verdicts[:1], (), Path("desk/baseline.jsonl"))
    assert entry.draft == "drafts/a.md"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "baseline.jsonl: there is no such baseline; write it with --write-baseline"),
        (b"<<<<<<< HEAD\n", "baseline.jsonl:1: this is no entry of a baseline; remove the line"),
        (b"[" * 100_000, "baseline.jsonl:1: this is no entry"),
        (b'{"id": "a"}\n', "baseline.jsonl:1: this is no entry"),
        (b"\xff\xfe", "baseline.jsonl: no UTF-8 text; is this a baseline?"),
    ],
)
def test_a_file_that_is_no_baseline_is_told_in_one_line(check, content, message) -> None:
    check()
    if content is not None:
        PATH.write_bytes(content)
    with pytest.raises(FactcheckError) as caught:
        read_baseline(PATH)
    assert str(caught.value).startswith(message)


def test_an_empty_baseline_lets_nothing_through(check) -> None:
    check()
    PATH.write_text("")
    assert read_baseline(PATH) == ()
