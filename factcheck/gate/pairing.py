"""Which drafts are to be checked, and against which sources."""

import glob
import os
from collections.abc import Sequence
from pathlib import Path

from factcheck.articles.files import find_files
from factcheck.errors import ArticleError, FactcheckError
from factcheck.records import Article
from factcheck.settings.gate import GateSettings, Patterns


class OwnOnlySourceError(FactcheckError):
    """A draft whose sources are all itself, as where a shell's pattern names both."""


def draft_paths(given: Sequence[str], gate: GateSettings) -> tuple[str, ...]:
    """The drafts given, else those of settings; FactcheckError where there is none."""
    if given:
        return tuple(given)
    if gate.drafts is None:
        raise FactcheckError("no draft: name one, or write 'drafts:' into factcheck.yaml")
    return _settings_paths(gate.drafts, "drafts")


def source_files(draft: Article, given: Sequence[str], gate: GateSettings) -> tuple[str, ...]:
    """The sources given, else those that the draft names, else those of settings.

    Folders stand for the articles in them. The draft itself is none of them. Raises FactcheckError
    where there is none, OwnOnlySourceError where there is no other.
    """
    named = tuple(given) or _own_sources(draft)
    if not named and gate.sources:
        named = _settings_paths(gate.sources, "sources")
    found = find_files(named)
    others = tuple(path for path in found if not same_file(path, draft.path))
    if not others:
        itself = " but itself" if found else ""
        error = OwnOnlySourceError if found else FactcheckError
        raise error(
            f"{draft.path}: no source to check it against{itself}; give some with --against, "
            "or write 'sources:' into factcheck.yaml"
        )
    return others


def covers_all(paths: Sequence[str], gate: GateSettings) -> bool:
    """Whether these are all the drafts that settings speak of."""
    if gate.drafts is None:
        return True
    checked = {os.path.realpath(path) for path in paths}
    return all(os.path.realpath(path) in checked for path in expand(gate.drafts))


def same_file(path: str, other: str | None) -> bool:
    """Whether both lead to one file, or to standard input."""
    return other is not None and os.path.realpath(path) == os.path.realpath(other)


def expand(patterns: Patterns) -> list[str]:
    """The files, each once, those of a pattern by name; a path without wildcards stays as it is."""
    folder = Path(patterns.path).parent
    found: list[str] = []
    for pattern in patterns.patterns:
        if not glob.has_magic(pattern):
            found.append(seen_from(folder / pattern))
            continue
        matches = glob.glob(str(Path(glob.escape(str(folder))) / pattern), recursive=True)
        found += sorted(seen_from(Path(path)) for path in matches if os.path.isfile(path))
    return list(dict.fromkeys(found))


def _own_sources(draft: Article) -> tuple[str, ...]:
    patterns = Patterns(draft.path or "", draft.sources)
    return tuple(expand(patterns))


def _settings_paths(patterns: Patterns, key: str) -> tuple[str, ...]:
    found = tuple(expand(patterns))
    if not found:
        # a gate that lets everything pass since a pattern is misspelt is worse than none
        raise ArticleError(f"{patterns.path}: no file matches what stands under '{key}:'")
    return found


def seen_from(path: Path, folder: Path | None = None) -> str:
    """The path as seen from the folder or the working directory, with "/" between its parts."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive, which only Windows has
        return path.as_posix()
