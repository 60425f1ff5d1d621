"""Offsets of a text → places in its file."""

from factcheck.source_map import FilePlaces, NumberedPlaces, Place, Unit

# the text "Café  shut" of this file
FILE = "<p>\nCaf&eacute;\n<b>shut</b>"
PLACES = FilePlaces(FILE, starts=(0, 3, 4, 6), origins=(4, 7, 15, 19), ends=(7, 15, 16, 23))


def words(start: int, end: int) -> str:
    return FILE[slice(*PLACES.in_file(start, end))]


def test_a_stretch_is_found_in_its_file() -> None:
    assert (words(6, 10), words(7, 9)) == ("shut", "hu")


def test_a_stretch_that_the_file_writes_in_another_way_is_found_whole() -> None:
    assert (words(0, 4), words(3, 4), words(0, 10)) == (
        "Caf&eacute;",
        "&eacute;",
        "Caf&eacute;\n<b>shut",
    )


def test_a_line_is_the_files() -> None:
    assert [str(PLACES.at(offset)) for offset in (0, 3, 6)] == ["line 2", "line 2", "line 3"]


def test_pages_have_numbers_and_no_offsets_of_the_file() -> None:
    places = NumberedPlaces(Unit.PAGE, starts=(0, 20), numbers=(1, 3))
    assert (places.at(19), places.at(20)) == (Place(Unit.PAGE, 1), Place(Unit.PAGE, 3))
    assert places.in_file(3, 9) == (3, 9)
