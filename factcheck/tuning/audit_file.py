"""The marks of an audit: labelled pairs in a file that is written after each mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.records import Kind, Label
from factcheck.tuning.labelled import LabelledPair, read_labelled, write_labelled
from factcheck.tuning.report_reader import Reported


class Marks:
    """Marks of earlier sessions, which stay as they are, and those of this one."""

    def __init__(self, path: Path, write: Callable[[Path, str], None]) -> None:
        """`write` puts a text into a file, whole. Raises LabelledError where the file is wrong."""
        self.path = path
        self._write = write
        self._before = path.read_text(encoding="utf-8") if path.exists() else ""
        self._earlier = read_labelled(self._before.encode(), str(path)) if self._before else ()
        self._added: list[LabelledPair] = []
        if self._before and not self._before.endswith("\n"):
            self._before += "\n"

    @property
    def added(self) -> Sequence[LabelledPair]:
        """Those of this session."""
        return self._added

    def is_marked(self, reported: Reported) -> bool:
        """Whether the pair has a mark, of this session or of an earlier one."""
        done = {(pair.left, pair.right) for pair in (*self._earlier, *self._added)}
        return reported.pair in done

    def add(self, reported: Reported, label: Label, kind: Kind | None) -> None:
        """Marks the verdict with what it should have been."""
        self._added.append(reported.marked(label, kind))
        self._save()

    def undo(self) -> bool:
        """Takes the last mark of this session back; whether there was one."""
        if not self._added:
            return False
        self._added.pop()
        self._save()
        return True

    def _save(self) -> None:
        self._write(self.path, self._before + write_labelled(self._added))
