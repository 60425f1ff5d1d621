"""The folders that a user lets agents read in; whatever lies elsewhere is refused."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.articles.files import find_files
from factcheck.errors import FactcheckError


class Roots:
    """Folders, or single files; a link counts as what it leads to."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Raises FactcheckError for one that isn't there."""
        self._roots = [Path(os.path.realpath(path)) for path in paths]
        for path in paths:
            if not path.exists():
                raise FactcheckError(f"{path}: no such folder to read in; check the path")

    def files(self, named: Sequence[str]) -> list[str]:
        """The files that an agent names, those of folders included; relative to a root, or whole.

        Raises FactcheckError for what may not be read, and ArticleError for an empty folder.
        """
        asked = [self._named(name) for name in named]
        # looked for only then: what is there outside is nobody's business, either
        self.allowed(asked)
        return self.allowed(find_files(asked))

    def allowed(self, paths: Iterable[str]) -> list[str]:
        """The paths with all links followed. Raises FactcheckError for one outside the roots."""
        found = []
        for path in paths:
            real = Path(os.path.realpath(path))
            if not any(real.is_relative_to(root) for root in self._roots):
                raise FactcheckError(f"{path}: lies outside the folders that may be read")
            found.append(str(real))
        return found

    def _named(self, name: str) -> str:
        if "\0" in name:
            raise FactcheckError(f"{name!r}: is no file's name; give another")
        if ".." in Path(name).parts:
            raise FactcheckError(f"{name}: may not have '..' in it; give the path without")
        places = [root / name for root in self._roots]
        known = (place for place in places if place.exists())
        return str(next(known, places[0]))
