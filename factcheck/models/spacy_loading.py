"""A trained reader, loaded without the second that importing torch would cost.

thinc, under spaCy, imports torch (and cupy, tensorflow, mxnet) where it is installed, to be able to
wrap their layers; our pipelines have none. While spaCy is imported, `without_torch` makes them look
as if they were not installed, and only to the thread that imports. The same goes for pydantic's
old version, whose schemas confection, under thinc, would take beside today's.
"""

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import ModuleType
from typing import Any

from factcheck.errors import ModelError

_HEAVY = frozenset({"torch", "tensorflow", "mxnet", "cupy"})
_OLD = "pydantic.v1"
_COMMANDS = ("spacy.cli", "spacy.cli.info")


class _Absent:
    """A finder that finds nothing, and says so, for some modules in one thread."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        # before version 1 confection had no other schemas
        self._names = _HEAVY | ({_OLD} if _major("confection") >= 1 else set())

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """None for what is not ours to hide; raises as a missing module does for what is."""
        if name in self._names and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def _major(package: str) -> int:
    """The first number of an installed package's version; 0 if there is none."""
    try:
        return int(version(package).split(".")[0])
    except (PackageNotFoundError, ValueError):
        return 0


@contextmanager
def without_torch() -> Iterator[None]:
    """A block in which spaCy is imported alone; nothing changes where spaCy or torch already is."""
    if "thinc" in sys.modules or "torch" in sys.modules:
        yield
        return
    finder = _Absent()
    sys.meta_path.insert(0, finder)
    try:
        with _without_commands():
            yield
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def _without_commands() -> Iterator[None]:
    """Keeps out spaCy's command line, a third of its import (typer, requests, jinja)."""
    stubs = {name: ModuleType(name) for name in _COMMANDS if name not in sys.modules}
    for stub in stubs.values():
        stub.__dict__["info"] = None
    sys.modules.update(stubs)
    try:
        yield
    finally:
        # gone again, so that whoever wants the real ones later gets them
        for name, stub in stubs.items():
            if sys.modules.get(name) is stub:
                del sys.modules[name]


def load_reader(name: str | Path) -> Any:
    """The spaCy pipeline of that name: a folder, or an installed package. Raises ModelError."""
    try:
        return load(Path(name)) if Path(name).is_dir() else _load_package(str(name))
    except ImportError as error:
        raise ModelError(f"reader {name}: spaCy is not installed; pip install spacy") from error
    except Exception as error:  # a package that is no pipeline, or broken files, raise anything
        line = next(iter(str(error).strip().splitlines()), "") or type(error).__name__
        raise ModelError(
            f"reader {name}: no spaCy pipeline can be loaded from it ({line}); "
            "name a folder or an installed pipeline"
        ) from error


def _load_package(name: str) -> Any:
    import spacy

    return spacy.load(name)


def load(folder: Path) -> Any:
    """The spaCy pipeline in a folder; raises OSError where there is none."""
    with without_torch():
        import spacy
    with _sorted_entry_points():
        return spacy.load(folder)


def blank_english() -> Any:
    """spaCy's English words, without anything that reads their grammar."""
    with without_torch():
        from spacy.lang.en import English

    # it takes them for "we'd" and "I'd" without the apostrophe; cut so, a marriage is lost
    whole = {"wed", "Wed", "id", "Id"}
    cut = English.Defaults.tokenizer_exceptions
    kept = {"tokenizer_exceptions": {word: cut[word] for word in cut if word not in whole}}
    defaults = type("Defaults", (English.Defaults,), kept)
    with _sorted_entry_points():
        return type("Words", (English,), {"Defaults": defaults})()


@contextmanager
def _sorted_entry_points() -> Iterator[None]:
    """A block in which catalogue, under spaCy, has the installed entry points sorted by group.

    It asks for a group 200 times while a pipeline is loaded, and by itself looks through the
    entry points of all installed packages each time.
    """
    import catalogue

    found: Any = catalogue.AVAILABLE_ENTRY_POINTS
    # before Python 3.12 they are a dict of groups already, which warns of being used as one
    kinds = dict.values(found) if isinstance(found, dict) else [found]
    groups: dict[str, list[Any]] = {}
    for point in (point for kind in kinds for point in kind):
        groups.setdefault(point.group, []).append(point)
    try:
        catalogue.AVAILABLE_ENTRY_POINTS = groups
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = found
