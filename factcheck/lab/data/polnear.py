"""PolNeAR's archive → its articles with every source, cue and content that people marked.

The archive is a .tar.gz of `SET/text/NAME.txt` and `SET/attributions/NAME_ANNOTATOR.ann` in brat's
stand-off format. Of an article that two people annotated, the first by name is read.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import ArticleError
from factcheck.records import Span

Spans = tuple[Span, ...]

_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
_EVENTS = ("Attribution:", "Attribution-no-source:")


@dataclass(frozen=True)
class GoldSpeech:
    """One attribution as people marked it; each part may be broken, or () where there is none."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True)
class GoldSpeeches:
    """An article's text and its attributions."""

    name: str
    text: str
    speeches: tuple[GoldSpeech, ...]


def read_polnear(path: Path, limit: int | None = None) -> list[GoldSpeeches]:
    """The archive's articles by name, at most `limit`; raises ArticleError where it has none."""
    try:
        with tarfile.open(path) as archive:
            members = [member for member in archive if member.isfile()]
            files = {member.name: archive.extractfile(member) for member in members}
            texts = {name: file.read().decode("utf-8") for name, file in files.items() if file}
    except (tarfile.TarError, OSError, UnicodeDecodeError) as error:
        raise ArticleError(f"{path}: not an archive of PolNeAR ({error})") from error
    articles = sorted(_articles(texts), key=lambda article: article.name)[:limit]
    if not articles:
        raise ArticleError(f"{path}: holds no text with attributions; give one of PolNeAR's sets")
    return articles


def _articles(texts: dict[str, str]) -> Iterator[GoldSpeeches]:
    seen = set()
    for name in sorted(texts):
        path = Path(name)
        stem = _ANNOTATOR.sub("", path.stem)
        text = texts.get(str(path.parent.parent / "text" / f"{stem}.txt"))
        if path.suffix == ".ann" and text is not None and stem not in seen:
            seen.add(stem)
            yield GoldSpeeches(stem, text, tuple(_speeches(texts[name])))


def _speeches(annotation: str) -> Iterator[GoldSpeech]:
    places: dict[str, Spans] = {}
    lines = [line.split("\t") for line in annotation.split("\n")]
    for line in lines:
        if line[0].startswith("T") and len(line) > 1:
            pieces = line[1].partition(" ")[2].split(";")
            places[line[0]] = tuple(Span(*map(int, piece.split())) for piece in pieces)
    for line in lines:
        if line[0].startswith("E") and len(line) > 1 and line[1].startswith(_EVENTS):
            parts: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
            for role in line[1].split()[1:]:
                name, _, id = role.partition(":")
                # a second source of the same attribution is Source2
                parts.setdefault(name.rstrip("0123456789"), []).extend(places.get(id, ()))
            source, cue, content = (tuple(sorted(parts[k])) for k in ("Source", "Cue", "Content"))
            if cue or content:
                yield GoldSpeech(source, cue, content)
