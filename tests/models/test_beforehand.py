from __future__ import annotations

import threading

import pytest

from factcheck.errors import ModelError
from factcheck.models.beforehand import Beforehand


def test_it_is_made_once_however_often_it_is_asked_for() -> None:
    made: list[str] = []
    work = Beforehand(lambda: made.append("one") or len(made))
    work.start()
    assert ([work.get(), work.get()], made) == ([1, 1], ["one"])


def test_what_was_started_goes_on_beside_other_work() -> None:
    began = threading.Event()
    Beforehand(began.set).start()
    assert began.wait(timeout=30)


def test_nothing_is_made_that_nobody_asks_for() -> None:
    made: list[str] = []
    Beforehand(lambda: made.append("one"))
    assert made == []


def test_an_error_comes_to_whoever_asks() -> None:
    def fail() -> None:
        raise ModelError("no weights")

    work = Beforehand(fail)
    work.start()
    with pytest.raises(ModelError, match="no weights"):
        work.get()
