"""The house: who may import whom, and what importing the package brings in."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "factcheck"

# A room imports only from rows above its own, never from its own row. A new room goes into the row
# below all that it imports, and into the table of rooms in CONTRIBUTING.md.
FRONT_DOORS = {"__init__", "__main__"}
ROWS = [
    {"errors", "lazy_group", "report_formats", "source_map", "version"},
    # `cli` knows the commands by name only
    {"records", "yaml_config", "models", "cache", "cli"},
    {"settings", "fingerprint"},
    {"english"},
    {"blocks"},
    {"articles", "statements", "matches", "evidence", "verdicts", "reports", "claims"},
    {"gate", "archive"},
    {"pipeline"},
    {"tuning"},
    {"rules", "review"},
    {"agents", "editors"},
    {"commands", "lab"},
]
ROW_OF = {room: row for row, rooms in enumerate(ROWS) for room in rooms}
MODULES = sorted(PACKAGE.rglob("*.py"))
BELOW = "put it into the row below all that it imports"


def test_observers_ask_for_entities_by_the_function_that_finds_them() -> None:
    texts = {path: path.read_text() for path in (PACKAGE / "evidence").rglob("*.py")}
    asking = [path.name for path, text in texts.items() if ".ent_" in text or ".ents" in text]
    assert asking == [], "no reader need find entities; take english/names/proper_names.py"


def in_words(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def where(path: Path) -> str:
    return path.relative_to(PACKAGE.parent).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    return (names[0] for names in imports(path))


def imported_files(path: Path, room: str) -> set[str]:
    return {names[1] for names in imports(path) if names[0] == room}


def imports(path: Path) -> Iterator[list[str]]:
    """What a file imports of the package, as the parts of its name behind "factcheck"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{where(path)}: relative import; write the room's full name"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "factcheck" and len(parts) > 1:
                yield parts[1:]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_from_rows_above(path: Path) -> None:
    room = room_of(path)
    if room in FRONT_DOORS:
        return  # the front doors open onto every room
    wrong = {
        other
        for other in imported_rooms(path)
        if other != room and ROW_OF.get(other, len(ROWS)) >= ROW_OF.get(room, len(ROWS))
    }
    assert wrong == set(), (
        f"{where(path)} may import only what stands in ROWS above {room}. Hand what it needs of "
        f"{in_words(wrong)} over as an argument, or move it to where both may have it"
    )


@pytest.mark.parametrize("room", sorted(ROW_OF.keys() - {"lab"}))
def test_no_two_files_or_folders_of_a_room_import_each_other(room: str) -> None:
    below: dict[str, set[str]] = {}
    for path in (PACKAGE / room).rglob("*.py"):
        name = path.relative_to(PACKAGE / room).parts[0].removesuffix(".py")
        if name not in FRONT_DOORS:
            below.setdefault(name, set()).update(imported_files(path, room) - {name})
    try:
        TopologicalSorter(below).prepare()
    except CycleError as error:
        circle = " ← ".join(error.args[1])
        pytest.fail(f"{room}: {circle}; move what they share below both", pytrace=False)


def test_every_room_has_its_row() -> None:
    lacking = {room_of(path) for path in MODULES} - FRONT_DOORS - ROW_OF.keys()
    assert lacking == set(), f"ROWS lacks {in_words(lacking)}: {BELOW}"


def test_every_room_stands_in_the_table_of_rooms() -> None:
    page = (PACKAGE.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = "".join(line for line in page.splitlines() if line.startswith("| `"))
    rooms = {room_of(path) for path in MODULES} - FRONT_DOORS
    lacking = {room for room in rooms if f"`{room}`" not in table}
    assert lacking == set(), f"CONTRIBUTING.md, the table of rooms: say what {in_words(lacking)} is"


def test_no_row_names_a_room_that_is_not_there() -> None:
    left_over = ROW_OF.keys() - {room_of(path) for path in MODULES}
    assert left_over == set(), f"ROWS: take out {in_words(left_over)}, which is no more"


def test_import_brings_in_no_heavy_package() -> None:
    heavy = ["torch", "transformers", "sklearn", "spacy", "click", "numpy", "onnxruntime", "rich"]
    code = f"import sys, factcheck; print([name for name in {heavy!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_import_takes_under_150_ms_of_its_own() -> None:
    code = (
        # of this process alone, whatever else the machine does
        "import time; start = time.process_time(); import factcheck;"
        "print(time.process_time() - start)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True) for _ in range(3)]
    assert min(float(run.stdout) for run in runs) < 0.150


def test_every_public_word_can_be_had() -> None:
    import factcheck

    assert [name for name in factcheck.__all__ if not hasattr(factcheck, name)] == []


def test_a_wrong_word_is_an_attribute_error() -> None:
    import factcheck

    with pytest.raises(AttributeError, match="no attribute 'comapre'"):
        factcheck.comapre  # noqa: B018 - reading it is the test


def test_compare_is_the_function_whatever_was_imported_before() -> None:
    import factcheck.pipeline.compare

    assert callable(factcheck.compare)
