"""News articles with the statements that people wrote of them → who speaks, whom pronouns mean.

A folder holds `articles/NAME.txt` and `gold/NAME.jsonl`, one object a line: `spans` (verbatim), and
for a statement `text`, in which what was put in stands in [brackets], and `speaker`.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from typing import Any

from factcheck.articles import read_article
from factcheck.english.pronouns import PRONOUNS
from factcheck.lab.data.parsing import parse_passages
from factcheck.models import Reader
from factcheck.records import Article, Span
from factcheck.statements.passages import Passage

_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"\[|\]|[^\W_]+")
_SMALL = frozenset("the a an of in s mr mrs ms dr has is are was were".split())
# how far before the last one's beginning the next statement may begin
_BACK = 200


@dataclass(frozen=True)
class GoldStatement:
    """A statement: where it stands in the file, its text, and its speaker, "" for the article."""

    spans: tuple[Span, ...]
    text: str
    speaker: str


@dataclass(frozen=True)
class GoldNews:
    """An article as parsed, with its gold statements; pronouns' meanings are sets of words.

    It answers what `context_texts.GoldText` does, for those pronouns that people filled in.
    """

    name: str
    article: Article
    passages: tuple[Passage, ...]
    docs: tuple[Any, ...]
    statements: tuple[GoldStatement, ...]
    genre: str = "gold news"

    @cached_property
    def sentences(self) -> tuple[Any, ...]:
        """The sentences of all passages, in order."""
        return tuple(sentence for doc in self.docs for sentence in doc.sents)

    def in_file(self, passage: int, span: Span) -> Span:
        """Where a stretch of a passage stands in the file."""
        return self.article.in_file(self.passages[passage].span(*span))

    @cached_property
    def meant(self) -> Mapping[tuple[int, int], frozenset[str]]:
        """What pronouns mean, by sentence and word."""
        filled = {at: words for one in self.statements for at, words in self._filled(one)}
        found, number = {}, 0
        for passage, doc in enumerate(self.docs):
            for sentence in doc.sents:
                for index, token in enumerate(sentence):
                    at = self.in_file(passage, Span(token.idx, token.idx + len(token))).start
                    if at in filled:
                        found[number, index] = filled[at]
                number += 1
        return found

    def group_of(self, sentence: int, start: int, end: int) -> frozenset[str] | None:
        """The words of whom a pronoun means."""
        return self.meant.get((sentence, start))

    def is_marked(self, sentence: int, start: int) -> bool:
        """Whether people filled the pronoun in."""
        return bool(self.meant.get((sentence, start)))

    def right(
        self, group: frozenset[str] | None, place: tuple[int, int], coordinated: bool | None
    ) -> bool:
        """Whether what stands at a place shares a word with the meaning."""
        head = self.sentences[place[0]][place[1]]
        flat = [child for child in head.children if child.dep_ in ("flat", "compound")]
        return bool(group and group & words_of_text(" ".join(w.text for w in (head, *flat))))

    def _filled(self, one: GoldStatement) -> Iterator[tuple[int, frozenset[str]]]:
        text = Path(self.article.path or "").read_text(encoding="utf-8")
        own = [m for a, b in one.spans for m in _WORD.finditer(text, a, b)]
        told = list(_told(one.text))
        matcher = SequenceMatcher(
            None, [m.group().lower() for m in own], [word.lower() for word, _ in told], False
        )
        for tag, a, b, c, d in matcher.get_opcodes():
            pronouns = [m for m in own[a:b] if m.group().lower() in PRONOUNS]
            filling = words_of_text(" ".join(word for word, put_in in told[c:d] if put_in))
            if tag == "replace" and len(pronouns) == 1 and b - a <= 2 and filling:
                yield pronouns[0].start(), filling


def words_of_text(text: str) -> frozenset[str]:
    """A text's words in small letters that may name somebody."""
    return frozenset(word.lower() for word in _WORD.findall(text)) - _SMALL


def read_gold_news(folder: Path, reader: Reader) -> Iterator[GoldNews]:
    """The folder's articles by name, parsed by the reader."""
    for path in sorted((folder / "gold").glob("*.jsonl")):
        file = folder / "articles" / f"{path.stem}.txt"
        article = read_article(str(file))
        passages, docs = parse_passages(article, reader)
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
        statements = tuple(_statements(rows, file.read_text(encoding="utf-8")))
        yield GoldNews(path.stem, article, passages, docs, statements)


def _statements(rows: Sequence[Mapping[str, Any]], text: str) -> Iterator[GoldStatement]:
    at = 0
    for row in rows:
        spans = _places(text, row["spans"], at)
        at = max(at, min(span.start for span in spans) - _BACK)
        if "none" not in row:
            yield GoldStatement(spans, row["text"], row["speaker"])


def _places(text: str, spans: Sequence[str], at: int) -> tuple[Span, ...]:
    """The longest at its first place from `at` on, the others nearest to it."""
    longest = max(spans, key=len)
    starts = [match.start() for match in re.finditer(re.escape(longest), text)]
    anchor = next((start for start in starts if start >= at), starts[-1])
    found = []
    for span in spans:
        every = (match.start() for match in re.finditer(re.escape(span), text))
        start = anchor if span is longest else min(every, key=lambda k: abs(k - anchor))
        found.append(Span(start, start + len(span)))
    return tuple(found)


def _told(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a statement's text, each with whether it was put in."""
    inside = False
    for match in _PIECE.finditer(text):
        if match.group() in "[]":
            inside = match.group() == "["
        else:
            yield match.group(), inside
