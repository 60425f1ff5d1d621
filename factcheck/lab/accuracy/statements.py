"""Statements that were cut from an article, counted against those that people cut.

Words are runs of letters and digits, told apart by their place. Two statements are compared by the
F1 of their words, and paired greedily, best first, each once; right is what has 0.8 or more.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.judge.gold import group_of
from factcheck.records import Certainty, Statement

_RIGHT = 0.8
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    "the a an of in on at to for and or by with from his her its their that who which mr mrs ms "
    "dr said".split()
)
# gold lines stand in the order of the text, but for a few that reach back
_BACK = 200

SHARES: Mapping[str, tuple[str, str]] = {
    "right, of those cut": ("right", "cut"),
    "right, of those in the gold": ("right", "gold"),
    "words in common, of those cut": ("overlap", "cut"),
    "words in common, of those in the gold": ("overlap", "gold"),
    "text as in the gold, of the right ones": ("text", "right"),
    "speaker right, of the right ones": ("speaker", "right"),
    "speaker right where there is one": ("speaker found", "speakers"),
    "hedged, told as not flat": ("hedged told", "hedged"),
    "denied or doubted, told so": ("denied told", "denied"),
    "page matter, of those cut": ("page matter", "cut"),
}

Places = frozenset[int]


@dataclass(frozen=True)
class GoldStatement:
    """What people cut: the places of its words, its text, its speaker, how firm it is."""

    words: Places
    text: str
    speaker: str
    hedged: bool
    denied: bool


@dataclass(frozen=True)
class GoldArticle:
    """All that people cut from one article; `nothing` are words that assert nothing.

    Nothing is learnt of its `group`, the event, if that is held out.
    """

    name: str
    group: str
    text: str
    statements: tuple[GoldStatement, ...]
    nothing: Places = frozenset()


def gold_articles(folder: Path) -> Iterator[GoldArticle]:
    """The articles of a folder with articles/ and gold/, in the order of their names."""
    for path in sorted((folder / "gold").glob("*.jsonl")):
        text = (folder / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")
        yield _gold_article(path.stem, text, read_json_lines(path))


def count(gold: GoldArticle, statements: Sequence[Statement]) -> dict[str, float]:
    """All counts that SHARES asks for."""
    cut = [words_at(gold.text, one.spans) for one in statements]
    pairs = list(_paired(cut, [one.words for one in gold.statements]))
    found: dict[str, float] = defaultdict(float)
    for f1, at, other in pairs:
        if f1 >= _RIGHT:
            for name, value in _of_right(statements[at], gold.statements[other]).items():
                found[name] += value
    page = sum(2 * len(words & gold.nothing) > len(words) for words in cut if words)
    return {
        **found,
        "articles": 1,
        "cut": len(cut),
        "gold": len(gold.statements),
        "overlap": sum(f1 for f1, _, _ in pairs),
        "page matter": page,
    }


def words_at(text: str, spans: Iterable[tuple[int, int]]) -> Places:
    """The places where words begin that have a letter in one of the spans."""
    spans = list(spans)
    return frozenset(
        word.start()
        for word in _WORD.finditer(text)
        if any(start < word.end() and word.start() < end for start, end in spans)
    )


def gold_statement(row: Mapping[str, Any], words: Places, text: str) -> GoldStatement:
    """What a line of gold tells of the statement of these words."""
    denied, hedged = row["said"] != "asserted", row["sure"] == "hedged"
    return GoldStatement(words, text, row["speaker"], hedged, denied)


def _gold_article(name: str, text: str, rows: Iterable[Mapping[str, Any]]) -> GoldArticle:
    statements: list[GoldStatement] = []
    nothing: set[int] = set()
    at = 0
    for row in rows:
        spans = _spans(text, row["spans"], at)
        at = max(at, min(start for start, _ in spans) - _BACK)
        words = words_at(text, spans)
        if "none" in row:
            nothing |= words
        else:
            statements.append(gold_statement(row, words, row["text"]))
    nothing -= {word for one in statements for word in one.words}
    group = group_of("events" if "ecb" in name else "real-more", name)
    return GoldArticle(name, group, text, tuple(statements), frozenset(nothing))


def _spans(text: str, spans: Sequence[str], at: int) -> list[tuple[int, int]]:
    """Where the words of one gold line stand: the longest from `at` on, others nearest to it."""
    longest = max(spans, key=len)
    starts = _all_starts(text, longest)
    anchor = next((start for start in starts if start >= at), starts[-1])
    found = []
    for span in spans:
        near = min(_all_starts(text, span), key=lambda start: (abs(start - anchor), start))
        start = anchor if span is longest else near
        found.append((start, start + len(span)))
    return found


def _all_starts(text: str, words: str) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(words), text)]


def _paired(cut: Sequence[Places], gold: Sequence[Places]) -> Iterator[tuple[float, int, int]]:
    scored = (
        (_f1(len(cut[at] & gold[other]), len(cut[at]), len(gold[other])), at, other)
        for at, other in product(range(len(cut)), range(len(gold)))
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    for f1, at, other in sorted(scored, reverse=True):
        if f1 > 0 and at not in lefts and other not in rights:
            lefts.add(at)
            rights.add(other)
            yield f1, at, other


def _of_right(statement: Statement, gold: GoldStatement) -> dict[str, float]:
    own, other = _names(_speaker(statement)), _names(gold.speaker)
    same = bool(own & other) or not (own or other)
    flat = statement.certainty is Certainty.ASSERTED
    denied = not flat or any("denied" in repr(link).lower() for link in statement.attribution)
    return {
        "right": 1,
        "text": _text_f1(statement.text, re.sub(r"[\[\]]", "", gold.text)),
        "speaker": same,
        "speakers": bool(other),
        "speaker found": bool(other) and same,
        "hedged": gold.hedged,
        "hedged told": gold.hedged and not flat,
        "denied": gold.denied,
        "denied told": gold.denied and denied,
    }


def _speaker(statement: Statement) -> str:
    if not statement.attribution:
        return ""
    nearest = statement.attribution[-1]
    return f"{nearest.source or ''} {nearest.resolved or ''}"


def _names(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)} - _SMALL


def _text_f1(one: str, other: str) -> float:
    left, right = (Counter(map(str.lower, _WORD.findall(text))) for text in (one, other))
    return _f1((left & right).total(), left.total(), right.total())


def _f1(both: int, one: int, other: int) -> float:
    return 2 * both / (one + other) if one and other else 0.0
