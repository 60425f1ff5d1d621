import threading
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.records import Kind, Label
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.marks_file import MarksFile, by_texts

AGREE = LabelledPair("It rained.", "It poured.", Label.AGREE)
CONFLICT = LabelledPair("It rained.", "It was dry.", Label.CONFLICT, Kind.POLARITY)


@pytest.fixture
def marks(tmp_path: Path) -> MarksFile:
    return MarksFile(tmp_path / "marks.jsonl")


def pairs(marks: MarksFile) -> list[tuple[str, str, Label, Kind | None]]:
    return [(one.left, one.right, one.label, one.kind) for one in marks.read()]


def test_no_file_has_no_marks_and_is_not_made(marks: MarksFile) -> None:
    assert (marks.read(), marks.path.exists()) == ((), False)


def test_marks_are_added_behind_those_there(marks: MarksFile) -> None:
    marks.path.write_text('{"left": "x", "right": "y", "label": "unique"}')
    marks.add(AGREE)
    assert pairs(marks) == [
        ("x", "y", Label.UNIQUE, None),
        ("It rained.", "It poured.", Label.AGREE, None),
    ]


def test_two_on_one_file_lose_nothing(marks: MarksFile) -> None:
    def add(who: int) -> None:
        for number in range(20):
            MarksFile(marks.path).add(LabelledPair(f"x{who}", f"y{number}", Label.AGREE))

    threads = [threading.Thread(target=add, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(pairs(marks))) == 80


def test_nothing_is_left_beside_the_file(marks: MarksFile) -> None:
    marks.add(AGREE)
    marks.remove(AGREE)
    assert list(marks.path.parent.iterdir()) == [marks.path]


def test_only_the_last_such_mark_is_taken_back(marks: MarksFile) -> None:
    for pair in (AGREE, CONFLICT, AGREE):
        marks.add(pair)
    assert (marks.remove(AGREE), [one[2] for one in pairs(marks)]) == (
        True,
        [Label.AGREE, Label.CONFLICT],
    )


def test_what_was_never_marked_is_not_taken_back(marks: MarksFile) -> None:
    marks.add(AGREE)
    assert (marks.remove(CONFLICT), len(marks.read())) == (False, 1)


def test_of_several_marks_on_one_pair_the_last_counts_whichever_side_is_left() -> None:
    later = LabelledPair(AGREE.right, AGREE.left, Label.UNIQUE)
    assert by_texts([AGREE, later])[AGREE.left, AGREE.right] == later


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="can't be written"):
        MarksFile(tmp_path / "no" / "marks.jsonl").add(AGREE)
