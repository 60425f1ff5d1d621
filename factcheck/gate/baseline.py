"""The findings that were there when the gate was put up: a file of one entry a line.

Entries are sorted by fingerprint and have no line numbers and no dates, so that git merges them
and an edit elsewhere in a draft changes none. Each holds the words of both statements, for whoever
reviews a change of the file must see what is let through; they are words of the drafts and sources
beside it, and of nothing else.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.gate.findings import is_finding, key_of
from factcheck.gate.pairing import seen_from
from factcheck.records import Accepted, AcceptedBy, Label, Notice, Report, Verdict


@dataclass(frozen=True)
class Entry:
    """A finding that is let through: the `id` and `label` tell which; all else is for people.

    `draft` is the draft's path as seen from the baseline's folder; `source` and `source_says` are
    None for what no source says.
    """

    id: str
    label: str
    rule: str
    draft: str
    draft_says: str
    source: str | None = None
    source_says: str | None = None


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """The entries line by line; FactcheckError, with the line, for what is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FactcheckError(
            f"{path}: there is no such baseline; write it with --write-baseline"
        ) from None
    except UnicodeDecodeError:
        raise FactcheckError(f"{path}: no UTF-8 text; is this a baseline?") from None
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        raise FactcheckError(f"{path}: the baseline can't be read ({why})") from None
    lines = text.removesuffix("\n").split("\n") if text else []
    return tuple(_read_entry(line, path, number) for number, line in enumerate(lines, 1))


def baseline_text(entries: Iterable[Entry]) -> str:
    """The entries as a file has them: sorted, each once, one a line."""
    lines = {json.dumps(asdict(entry), ensure_ascii=False) for entry in entries}
    return "".join(f"{line}\n" for line in sorted(lines))


def renew(
    report: Report, failing: Sequence[Verdict], old: Sequence[Entry], path: Path
) -> tuple[Entry, ...]:
    """An entry for each failing verdict, and the old ones of drafts that were not checked."""
    checked = _checked(report)
    kept = [entry for entry in old if _draft(entry, path) not in checked]
    found: dict[tuple[str, str], Entry] = {}
    # the same words in several drafts are one entry, which names the first
    for entry in sorted((_entry(verdict, path) for verdict in failing), key=lambda one: one.draft):
        found.setdefault((entry.id, entry.label), entry)
    return (*kept, *found.values())


def let_through(report: Report, entries: Sequence[Entry], path: Path) -> Report:
    """The report with the verdicts that entries speak of among `accepted`.

    There is a notice for each entry that speaks of none, though its draft was checked or is gone.
    """
    line_of = {(entry.id, entry.label): number for number, entry in enumerate(entries, 1)}
    accepted = [
        Accepted(verdict, AcceptedBy.BASELINE, str(path), line_of[_key(verdict)])
        for verdict in report.verdicts
        if is_finding(verdict) and _key(verdict) in line_of
    ]
    through = {one.verdict.id for one in accepted}
    used = {_key(one.verdict) for one in (*accepted, *report.accepted)}
    return replace(
        report,
        verdicts=tuple(verdict for verdict in report.verdicts if verdict.id not in through),
        accepted=(*report.accepted, *accepted),
        notices=(*report.notices, *_stale(report, entries, used, path)),
    )


def _stale(
    report: Report, entries: Sequence[Entry], used: set[tuple[str, str]], path: Path
) -> Iterator[Notice]:
    checked = _checked(report)
    for number, entry in enumerate(entries, 1):
        draft = _draft(entry, path)
        if (entry.id, entry.label) in used or (draft not in checked and os.path.exists(draft)):
            continue
        message = (
            f"stale: {entry.draft} no longer has the finding {entry.id} ({entry.rule}); "
            "renew the baseline with --write-baseline"
        )
        yield Notice(str(path), number, message)


def _checked(report: Report) -> set[str]:
    drafts = (article for article in report.articles if article.id in report.drafts)
    return {os.path.realpath(draft.path or "") for draft in drafts}


def _draft(entry: Entry, path: Path) -> str:
    return os.path.realpath(path.parent / entry.draft)


def _key(verdict: Verdict) -> tuple[str, str]:
    return key_of(verdict), _label(verdict)


def _label(verdict: Verdict) -> str:
    return "framing" if verdict.label is Label.AGREE else verdict.label.value


def _entry(verdict: Verdict, path: Path) -> Entry:
    right = verdict.right
    draft = verdict.left.article
    return Entry(
        id=key_of(verdict),
        label=_label(verdict),
        rule=verdict.rule,
        draft=seen_from(Path(draft.path or draft.source), path.parent),
        draft_says=verdict.left.text,
        source=right.article.source if right else None,
        source_says=right.text if right else None,
    )


def _read_entry(line: str, path: Path, number: int) -> Entry:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    names = {field.name: field for field in fields(Entry)}
    optional = ("source", "source_says")
    whole = isinstance(value, dict) and value.keys() == names.keys()
    if not whole or not all(
        isinstance(text, str) or (text is None and name in optional) for name, text in value.items()
    ):
        raise FactcheckError(
            f"{path}:{number}: this is no entry of a baseline; "
            "remove the line, or remove the file and write it anew with --write-baseline"
        )
    return Entry(**value)
