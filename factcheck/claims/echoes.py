"""Articles → Echoes: which articles share so much of their words that one is the other's copy.

What is measured is containment of runs of five words, |A∩B| / min(|A|, |B|): a copy cut to half
scores 1.0, while Jaccard's measure gives it 0.24 to 0.52.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from factcheck.records import Article, Echo, Passage, Span

RUN = 5
# At and above this, articles share a part of their copy, such as an agency's paragraphs; by the
# measurements that `records.claims.ECHO` names, independent ones hardly ever do.
PARTLY = 0.25
# Of a text with fewer runs, a quotation that both have would be a good part. About two sentences.
_FEWEST = 20
_PASSAGES = 3

_WORD = re.compile(r"\w+")
Run = tuple[str, ...]


def find_echoes(articles: Sequence[Article]) -> tuple[Echo, ...]:
    """The pairs of articles that share a part of their copy or all of it, in their order."""
    texts = [_Words(article) for article in articles]
    pairs = combinations([text for text in texts if len(text.runs) >= _FEWEST], 2)
    return tuple(echo for one, other in pairs if (echo := _echo(one, other)) is not None)


@dataclass(frozen=True)
class _Words:
    """An article's words in small letters, where each stands, and every run of five."""

    article: Article

    @cached_property
    def found(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.article.text))

    @cached_property
    def runs(self) -> dict[Run, int]:
        """Each run, and the number of the word at which it begins first."""
        words = [word.group().casefold() for word in self.found]
        runs: dict[Run, int] = {}
        for start in range(len(words) - RUN + 1):
            runs.setdefault(tuple(words[start : start + RUN]), start)
        return runs


def _echo(one: _Words, other: _Words) -> Echo | None:
    shared = one.runs.keys() & other.runs.keys()
    share = round(len(shared) / min(len(one.runs), len(other.runs)), 4)
    if share < PARTLY:
        return None
    return Echo(one.article.id, other.article.id, share, _passages(one, other, shared))


def _passages(one: _Words, other: _Words, shared: set[Run]) -> tuple[Passage, ...]:
    """The longest stretches of words that both have, in the order of the first article."""
    starts = sorted((one.runs[run], other.runs[run]) for run in shared)
    stretches: list[list[int]] = []
    for left, right in starts:
        last = stretches[-1] if stretches else None
        # the next run in both: the stretch is a word longer
        if last and left == last[0] + last[2] and right == last[1] + last[2]:
            last[2] += 1
        else:
            stretches.append([left, right, 1])
    longest = sorted(stretches, key=lambda stretch: -stretch[2])[:_PASSAGES]
    return tuple(
        Passage(_span(one, left, runs), _span(other, right, runs))
        for left, right, runs in sorted(longest)
    )


def _span(words: _Words, start: int, runs: int) -> Span:
    last = start + runs + RUN - 2
    return Span(words.found[start].start(), words.found[last].end())
