"""How well attributions are found: `python -m factcheck.lab.measuring.attribution POLNEAR.tar.gz`.

People's spans and ours are compared article by article, for sources, cues and contents apart; a
span that is broken is one span, and one that several attributions share counts once. Spans are
paired one to one, the pairs that share most (shared characters / characters of either) first:

    exact    both cover the same characters, but for marks and spaces at the ends
    half     they share half of the characters that either covers, or more
    touch    they share a character or more

Precision is the share of our spans that were paired, recall the share of people's. Quotations that
go on without a cue are left out, for people marked none there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from factcheck.lab.data.parsing import Parsed, parse_articles
from factcheck.lab.data.polnear import GoldSpeech, Spans, read_polnear
from factcheck.models import load_reader
from factcheck.records import Span
from factcheck.statements.speech.model import SpeechModel
from factcheck.statements.speech.speech import find_speech

ROLES = ("source", "cue", "content")
LEAST_SHARED = {"exact": 1.0, "half": 0.5, "touch": 0.0}

Finder = Callable[[Parsed], Sequence[GoldSpeech]]


@dataclass(frozen=True)
class Figures:
    """Counts of spans: how many of ours were paired, ours, and people's."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The share of our spans that were paired."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of people's spans that were paired."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.hits / (self.found + self.gold) if self.found + self.gold else 0.0

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.hits + other.hits, self.found + other.found, self.gold + other.gold)


def find_parsed_speech(article: Parsed, model: SpeechModel | None = None) -> list[GoldSpeech]:
    """What we find, in the article's offsets; `model` is the shipped one unless given."""
    offsets = [offset for offset, _ in article.paragraphs]
    speeches = find_speech([doc for _, doc in article.paragraphs], model)
    return [
        GoldSpeech(*(_moved(spans, offsets[speech.paragraph]) for spans in parts))
        for speech in speeches
        for parts in [(speech.source, speech.cue, speech.content)]
    ]


def _moved(spans: Spans, offset: int) -> Spans:
    return tuple(Span(start + offset, end + offset) for start, end in spans)


def measure(articles: Iterable[Parsed], finder: Finder) -> dict[tuple[str, str], Figures]:
    """The figures by role and by how much must be shared, such as ("content", "half")."""
    figures = {(role, least): Figures() for role in ROLES for least in LEAST_SHARED}
    for article in articles:
        found = [speech for speech in finder(article) if speech.cue]
        for role in ROLES:
            ours = _characters(article.gold.text, found, role)
            gold = _characters(article.gold.text, article.gold.speeches, role)
            pairs = list(_pairs(ours, gold))
            for least, share in LEAST_SHARED.items():
                hits = sum(pair >= share for pair in pairs)
                figures[role, least] += Figures(hits, len(ours), len(gold))
    return figures


def _characters(text: str, speeches: Sequence[GoldSpeech], role: str) -> list[frozenset[int]]:
    """The letters and digits that each span covers; a span that is there twice only once."""
    sets = {
        frozenset(
            i
            for start, end in getattr(speech, role)
            for i in range(start, end)
            if text[i].isalnum()
        )
        for speech in speeches
    }
    return sorted((characters for characters in sets if characters), key=min)


def _pairs(ours: list[frozenset[int]], gold: list[frozenset[int]]) -> Iterator[float]:
    """How much each pair shares, 0 to 1, of spans paired one to one, the likest first."""
    shares = sorted(
        (
            (len(one & other) / len(one | other), i, j)
            for i, one in enumerate(ours)
            for j, other in enumerate(gold)
            if not one.isdisjoint(other)
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    left: set[int] = set()
    right: set[int] = set()
    for share, i, j in shares:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield share


@click.command()
@click.argument("archive", type=click.Path(path_type=Path, exists=True))
@click.option("--cache", type=click.Path(path_type=Path), help="Folder that keeps the parses.")
@click.option("--limit", type=int, help="Measure the first N articles only.")
def main(archive: Path, cache: Path | None, limit: int | None) -> None:
    """Precision, recall and F1 of source, cue and content, on articles that people marked."""
    articles = list(parse_articles(read_polnear(archive, limit), load_reader(), cache))
    click.echo(f"{len(articles)} articles")
    click.echo("span     share  precision  recall     f1   found    gold")
    for (role, least), row in measure(articles, find_parsed_speech).items():
        click.echo(
            f"{role:<8} {least:<6} {100 * row.precision:>9.1f}"
            f"  {100 * row.recall:>6.1f}  {100 * row.f1:>5.1f}  {row.found:>6}  {row.gold:>6}"
        )


if __name__ == "__main__":
    main()
