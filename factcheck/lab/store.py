"""What was measured before, kept in a folder: a step is run again only if what it rests on changed.

Each result is a file of JSON, written whole as soon as it is there, so that a run that was cut
off goes on where it stopped.
"""

import hashlib
import json
import os
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any

Basis = Mapping[str, str]
_PACKAGE = Path(__file__).parents[1]
_CODE = (".py", ".yaml", ".json")


class NotMeasured(Exception):
    """A section can't be shown; the text says why, as the page will."""


class Store:
    """The results in `folder`."""

    def __init__(self, folder: Path, *, tell: Callable[[str], None] = lambda line: None) -> None:
        """`tell` is given a line for each step: whether it was kept, or how long it took."""
        self._folder = folder
        self._tell = tell

    def get(self, name: str, basis: Basis, run: Callable[[], Any]) -> Any:
        """What `run` gives, or gave on the same `basis`: plain data."""
        path = (
            self._folder
            / f"{re.sub(r'[^a-z0-9]+', '-', name.lower())}-{digest_of(dict(basis))}.json"
        )
        if path.is_file():
            self._tell(f"{name}: kept")
            return json.loads(path.read_text(encoding="utf-8"))
        start = monotonic()
        # as JSON gives it back, so that the first run and the next show the same
        text = json.dumps(run())
        _write_whole(path, text)
        self._tell(f"{name}: {monotonic() - start:.0f} s")
        return json.loads(text)


def digest(path: Path) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of a file, or of all files of a folder."""
    files = [one for one in path.rglob("*") if one.is_file()] if path.is_dir() else [path]
    return _digest_of_files(
        {
            file.relative_to(path).as_posix(): hashlib.sha256(file.read_bytes()).digest()
            for file in files
        }
    )


def code_digest(*patterns: str) -> str:
    """The digest of the code and word lists of the package that lie there: "evidence", "*.py"."""
    places = {place for pattern in patterns for place in _PACKAGE.glob(pattern)}
    return _digest_of_files(
        {
            file.relative_to(_PACKAGE).as_posix(): content
            for file, content in _code().items()
            if places & {file, *file.parents}
        }
    )


@cache
def _code() -> Mapping[Path, bytes]:
    """Digests of all code, taken once: what is edited during a run is not what runs."""
    files = (file for file in sorted(_PACKAGE.rglob("*")) if file.suffix in _CODE)
    return {file: hashlib.sha256(file.read_bytes()).digest() for file in files}


def _digest_of_files(contents: Mapping[str, bytes]) -> str:
    found = hashlib.sha256()
    for name, content in sorted(contents.items()):
        found.update(f"{name}\0".encode())
        found.update(content)
    return found.hexdigest()[:12]


def digest_of(basis: object) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of plain data."""
    text = json.dumps(basis, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _write_whole(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)
