import threading

import pytest

from factcheck.errors import ModelError
from factcheck.models.onnx_folder import Background


def test_it_is_made_once_however_often_it_is_asked_for() -> None:
    made: list[str] = []
    work = Background(lambda: made.append("one") or len(made))
    work.start()
    assert ([work.get(), work.get()], made) == ([1, 1], ["one"])


def test_what_was_started_goes_on_beside_other_work() -> None:
    began = threading.Event()
    Background(began.set).start()
    assert began.wait(timeout=30)


def test_nothing_is_made_that_nobody_asks_for() -> None:
    made: list[str] = []
    Background(lambda: made.append("one"))
    assert made == []


def test_an_error_comes_to_whoever_asks() -> None:
    def fail() -> None:
        raise ModelError("no weights")

    work = Background(fail)
    work.start()
    with pytest.raises(ModelError, match="no weights"):
        work.get()


def test_what_was_forgotten_is_made_anew() -> None:
    made: list[str] = []
    work = Background(lambda: made.append("one") or len(made))
    work.get()
    work.forget()
    assert (work.get(), work.get()) == (2, 2)
