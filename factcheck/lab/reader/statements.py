"""Statements that people cut → sentences with the anchor and the words of each statement.

A statement's anchor is the word that the others of its own hang on: the verb of a clause, the noun
of an apposition. No two statements of a sentence have the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.articles.make import make_article
from factcheck.lab.accuracy.statements import GoldArticle
from factcheck.lab.data.parsing import parse_passages
from factcheck.lab.reader.examples import Example
from factcheck.models import Reader
from factcheck.records import Span

# what of a statement's words has to stand in one sentence for it to be that sentence's
_IN_ONE = 0.8


def gold_examples(golds: Iterable[GoldArticle], reader: Reader) -> Iterator[list[Example]]:
    """Each article's sentences; one that shares a statement with another tells nothing."""
    for gold in golds:
        article = make_article(gold.text, f"{gold.name}.txt", gold.name)
        sentences: list[tuple[Any, list[int | None]]] = []
        for passage, doc in zip(*parse_passages(article, reader), strict=True):
            for sentence in doc.sents:
                if not any(token.is_space for token in sentence):
                    places = [
                        _word_at(
                            gold, article.in_file(passage.span(token.idx, token.idx + len(token)))
                        )
                        for token in sentence
                    ]
                    sentences.append((sentence, places))
        yield _examples(gold, sentences)


def _word_at(gold: GoldArticle, span: Span) -> int | None:
    """The place of the word that a token is a part of; None for a mark."""
    start, end = span
    if not any(map(str.isalnum, gold.text[start:end])):
        return None
    while start > 0 and gold.text[start - 1].isalnum() and gold.text[start].isalnum():
        start -= 1
    while not gold.text[start].isalnum():
        start += 1
    return start


def _examples(
    gold: GoldArticle, sentences: Sequence[tuple[Any, list[int | None]]]
) -> list[Example]:
    told: dict[int, list[frozenset[int]]] = {}
    torn: set[int] = set()
    for one in gold.statements:
        shares = [len(one.words.intersection(places)) for _, places in sentences]
        best = max(range(len(shares)), key=shares.__getitem__, default=-1)
        if best < 0 or shares[best] < _IN_ONE * len(one.words):
            torn.update(at for at, share in enumerate(shares) if share)
        else:
            told.setdefault(best, []).append(one.words)
    return [
        replace(
            plain_example(sentence),
            parts=None if at in torn else parts_of(sentence, places, told.get(at, [])),
        )
        for at, (sentence, places) in enumerate(sentences)
    ]


def plain_example(sentence: Any) -> Example:
    """The sentence's words, of which nothing is known."""
    return Example(
        [token.text for token in sentence], [bool(token.whitespace_) for token in sentence]
    )


def parts_of(
    sentence: Any, places: Sequence[int | None], statements: Sequence[frozenset[int]]
) -> Mapping[int, frozenset[int]]:
    """The words of each statement by its anchor, both counted in the sentence."""
    cut = [
        frozenset(at for at, place in enumerate(places) if place is not None and place in words)
        for words in statements
    ]
    first = sentence[0].i
    heads = [token.head.i - first for token in sentence]
    depths = [_depth(at, heads) for at in range(len(heads))]
    parts: dict[int, frozenset[int]] = {}
    # the larger a statement, the more of it is its own
    for number in sorted(range(len(cut)), key=lambda number: -len(cut[number])):
        words = cut[number]
        others = [each for at, each in enumerate(cut) if at != number and each != words]
        own = words.difference(*others) or words
        ranked = sorted(own, key=lambda at: (depths[at], at)) + sorted(words - own)
        anchor = next((at for at in ranked if at not in parts), None)
        if anchor is not None:
            parts[anchor] = _with_marks(words, len(heads))
    return parts


def _with_marks(words: frozenset[int], count: int) -> frozenset[int]:
    """The words with the marks between two of them."""
    return words | {at for at in range(count) if {at - 1, at + 1} <= words}


def _depth(at: int, heads: Sequence[int]) -> int:
    depth = 0
    while heads[at] != at and depth < len(heads):
        at, depth = heads[at], depth + 1
    return depth
