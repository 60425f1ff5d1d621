"""What every engine of an archive does. One more engine is one more line in `ENGINES`."""

from collections.abc import Callable, Iterator
from datetime import date

import numpy as np
import pytest

from factcheck.archive import Archive, Window, make_archive, open_archive
from factcheck.errors import ArchiveError
from tests.archive.conftest import ENCODER, make_entry


def _sqlite(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("tmp_path") / "archive.sqlite")


def _postgres(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("database"))


ENGINES: dict[str, Callable[[pytest.FixtureRequest], str]] = {
    "sqlite": _sqlite,
    "postgres": _postgres,
}
SLOW = {"postgres"}


@pytest.fixture(
    params=[
        pytest.param(engine, marks=[pytest.mark.slow] if engine in SLOW else [])
        for engine in ENGINES
    ]
)
def name(request: pytest.FixtureRequest) -> str:
    return ENGINES[request.param](request)


@pytest.fixture
def archive(name: str) -> Iterator[Archive]:
    made = make_archive(name, encoder=ENCODER.name, dimensions=26)
    yield made
    made.close()


RAIN = make_entry("Rain fell on Oslo.\nSheep slept in Rome.", day=date(2024, 3, 1), path="r.txt")
CARS = make_entry("Cars crashed in Bonn.", source="Wire", day=date(2024, 5, 1), path="c.txt")
OLD = make_entry("Zebras jazzed by a quay.", source="Wire")


def texts(archive: Archive, numbers: list[int]) -> list[str]:
    found = {
        (entry.first or 0) + place: statement.text
        for entry in archive.entries(numbers)
        for place, statement in enumerate(entry.statements)
    }
    return [found[number] for number in numbers]


def nearest(archive: Archive, text: str, **asked: object) -> list[str]:
    given = {"k": 5, "least": 0.5} | asked
    (found,) = archive.nearest(ENCODER.encode([text]), **given)  # type: ignore[arg-type]
    return texts(archive, [near.number for near in found])


def test_an_article_comes_out_as_it_went_in(archive: Archive) -> None:
    assert archive.add([CARS, RAIN]) == 2
    (number,) = archive.find_words("sheep", 5)
    (entry,) = archive.entries([number])
    assert (entry.key, entry.statements) == (RAIN.key, RAIN.statements)
    assert np.abs(entry.vectors - RAIN.vectors).max() < 0.01


def test_the_nearest_statements_come_nearest_first_with_their_cosines(archive: Archive) -> None:
    archive.add([RAIN, CARS])
    (found,) = archive.nearest(ENCODER.encode(["Rain fell on Oslo."]), k=5, least=-1)
    cosines = np.concatenate([RAIN.vectors, CARS.vectors]) @ RAIN.vectors[0]
    assert [near.similarity for near in found] == pytest.approx(sorted(cosines)[::-1], abs=0.003)
    assert texts(archive, [near.number for near in found])[0] == "Rain fell on Oslo."


def test_no_more_than_k_and_none_below_least_come(archive: Archive) -> None:
    archive.add([RAIN, CARS])
    assert nearest(archive, "Rain fell on Oslo.", k=1) == ["Rain fell on Oslo."]
    assert nearest(archive, "Rain fell on Oslo.", least=0.99) == ["Rain fell on Oslo."]


def test_days_and_sources_choose_articles_and_those_without_a_date_are_in_no_days(
    archive: Archive,
) -> None:
    archive.add([RAIN, CARS, OLD])

    def found(**window: object) -> set[str]:
        return set(nearest(archive, "Rain", least=-1, window=Window(**window)))  # type: ignore[arg-type]

    assert found(since=date(2024, 3, 2)) == {"Cars crashed in Bonn."}
    assert found(until=date(2024, 3, 1)) == {"Rain fell on Oslo.", "Sheep slept in Rome."}
    assert found(sources=("WIRE",)) == {"Cars crashed in Bonn.", "Zebras jazzed by a quay."}
    assert found(sources=("Wire",), since=date(2024, 5, 1)) == {"Cars crashed in Bonn."}
    assert found(sources=("Nobody",)) == set()
    assert archive.find_words("rain", 5, Window(since=date(2024, 3, 2))) == []


def test_words_are_found_by_their_stems_all_of_them_and_signs_mean_nothing(
    archive: Archive,
) -> None:
    archive.add([RAIN, CARS])
    assert texts(archive, archive.find_words("crash* Oslo-car(", 5)) == []
    assert texts(archive, archive.find_words('"crashes" car:', 5)) == ["Cars crashed in Bonn."]
    assert archive.find_words("rain Bonn", 5) == []


def test_a_query_without_a_word_is_refused(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match=r"^search: there is no word in '\?!'; give some$"):
        archive.find_words("?!", 5)


def test_what_is_there_is_not_added_again(archive: Archive) -> None:
    assert (archive.add([RAIN, RAIN]), archive.add([RAIN, CARS])) == (1, 1)
    assert archive.known([RAIN.key, OLD.key]) == {RAIN.key}
    assert archive.info().articles == 2


@pytest.mark.parametrize("name_of_it", [RAIN.key, RAIN.key[:8].upper(), "r.txt", "Post"])
def test_an_article_is_removed_by_key_path_or_source(archive: Archive, name_of_it: str) -> None:
    archive.add([RAIN, CARS])
    assert archive.remove(name_of_it) == 1
    assert nearest(archive, "Rain fell on Oslo.", least=-1) == ["Cars crashed in Bonn."]
    assert archive.find_words("sheep", 5) == []
    assert archive.known([RAIN.key]) == set()


def test_what_no_data_base_can_hold_goes_in_comes_out_and_is_removed(archive: Archive) -> None:
    # half a surrogate pair comes with the name of a file that isn't UTF-8, and from JSON
    odd = make_entry("Wolves \udce9 howled.\0", source="caf\udce9\0", path="caf\udce9.txt")
    assert archive.add([odd, RAIN]) == 2
    (number,) = archive.find_words("wolves", 5, Window(sources=("CAF\udce9\0",)))
    (entry,) = archive.entries([number])
    assert entry.statements == odd.statements
    assert (archive.remove("caf\udce9.txt"), archive.find_words("wolves", 5)) == (1, [])


def test_the_paths_of_articles_are_told_once_and_in_order(archive: Archive) -> None:
    archive.add([RAIN, OLD, CARS, make_entry("Sheep slept.", path="r.txt")])
    assert archive.paths() == ["c.txt", "r.txt"]


def test_what_nobody_has_is_not_removed(archive: Archive) -> None:
    archive.add([RAIN])
    assert (archive.remove("Nobody"), archive.remove("%"), archive.remove("")) == (0, 0, 0)


def test_a_number_is_never_used_again(archive: Archive) -> None:
    archive.add([RAIN])
    (before,) = archive.find_words("sheep", 1)
    archive.remove(RAIN.key)
    archive.compact()
    archive.add([RAIN])
    (after,) = archive.find_words("sheep", 1)
    assert (archive.entries([before]), after > before) == ([], True)


def test_compacting_changes_nothing_that_is_asked(archive: Archive) -> None:
    for entry in (RAIN, CARS, OLD):
        archive.add([entry])
    archive.remove(CARS.key)
    before = nearest(archive, "Rain", least=-1), archive.find_words("quay", 5)
    archive.compact()
    assert (nearest(archive, "Rain", least=-1), archive.find_words("quay", 5)) == before
    assert archive.info().removed == 0


def test_info_tells_what_it_holds(archive: Archive) -> None:
    archive.add([RAIN, CARS, OLD])
    info = archive.info()
    assert (info.articles, info.statements, info.removed, info.encoder) == (3, 4, 0, "letters@0")
    assert dict(info.sources) == {"Post": 1, "Wire": 2}
    assert (info.first_day, info.last_day) == (date(2024, 3, 1), date(2024, 5, 1))
    assert info.size > 0


def test_an_empty_archive_finds_nothing(archive: Archive) -> None:
    assert (nearest(archive, "Rain"), archive.find_words("rain", 5)) == ([], [])
    assert (archive.info().articles, archive.info().first_day) == (0, None)


def test_what_was_added_is_there_when_it_is_opened_again(name: str, archive: Archive) -> None:
    archive.add([RAIN])
    again = open_archive(name, encoder=ENCODER.name)
    assert nearest(again, "Sheep slept in Rome.", k=1) == ["Sheep slept in Rome."]
    again.close()


def test_another_encoder_is_an_error(name: str, archive: Archive) -> None:
    with pytest.raises(ArchiveError, match=r"its vectors are of the encoder letters@0, and "):
        open_archive(name, encoder="letters@1")
    with pytest.raises(ArchiveError, match="its vectors are of the encoder letters@0, and "):
        make_archive(name, encoder="letters@1", dimensions=26)
