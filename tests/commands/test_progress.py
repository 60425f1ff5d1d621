import io
import re
import time

import pytest

from factcheck.commands.progress import ProgressBar


class Screen(io.StringIO):
    """A stream that may say that it is a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def drawn(seconds: float, *, terminal: bool = True) -> str:
    screen, clock = Screen(terminal=terminal), Clock()
    with ProgressBar(screen, clock=clock) as progress:
        progress("encoding statements", 0, 10)
        clock.now += seconds
        progress("weighing [red]matches", 3, 10)
    return screen.getvalue()


@pytest.fixture(autouse=True)
def _ordinary_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")


def test_nothing_is_drawn_within_the_first_second() -> None:
    assert drawn(0.99) == ""


def test_longer_work_draws_its_stage_and_how_far_it_is() -> None:
    assert re.search(r"weighing \[red\]matches .* 3/10", re.sub(r"\x1b\[\S*?m", "", drawn(1.0)))


def test_a_stage_that_takes_longer_is_drawn_though_nobody_calls() -> None:
    screen = Screen(terminal=True)
    with ProgressBar(screen, clock=Clock()) as progress:
        progress("reading articles", 0, 2)
        end = time.monotonic() + 60
        while "reading articles" not in screen.getvalue():
            assert time.monotonic() < end
            time.sleep(0.05)
    assert screen.getvalue().endswith("\x1b[2K")


def test_the_bar_is_wiped_off_at_the_end() -> None:
    assert drawn(1.0).endswith("\x1b[2K")


def test_nothing_is_drawn_where_stderr_is_no_terminal() -> None:
    assert drawn(60, terminal=False) == ""


def test_nothing_is_drawn_where_there_is_no_stderr() -> None:
    with ProgressBar(None, clock=Clock()) as progress:
        progress("encoding statements", 0, 10)
