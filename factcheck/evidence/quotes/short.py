"""Two quotations too short to be known by their words: is one the other, worded otherwise?

Anybody may say "We reject …". But where one person says it in a sentence of its own in each
article, and one word of it is another, somebody has misheard, unless an article quotes both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.evidence.lexicons import words_of as listed
from factcheck.evidence.quotes.quotations import find_quotations
from factcheck.evidence.quotes.speakers import are_alike, speaker_of
from factcheck.evidence.quotes.wordings import Word, Wording, keys_of, words_of
from factcheck.records import Article, Statement

# Words that are the same, one of them with content, and words that "may have" puts in. With
# fewer, "I will go" and "I will stay" would be one. Within longer sentences, two with content are.
_WORDS, _STRETCH, _PUT_IN = 3, 6, 2


def is_short_one(wording: Wording, left: Statement, right: Statement) -> bool:
    """Whether one speaker says both sentences, and a single word parts them."""
    if not (_is_sentence(wording) or _is_stretch(wording)):
        return False
    return (
        _is_single_word(wording)
        and _say_both(left, right)
        and not _has(right.article, _keys(wording, left=True))
        and not _has(left.article, _keys(wording, left=False))
    )


def _is_sentence(wording: Wording) -> bool:
    return wording.whole and wording.content > 0 and len(wording.same) >= _WORDS


def _is_stretch(wording: Wording) -> bool:
    return wording.content > 1 and len(wording.same) >= _STRETCH


def _is_single_word(wording: Wording) -> bool:
    """Whether one word with content stands for another, or one that turns the meaning is put in."""
    if len(wording.gaps) != 1 or wording.gaps[0].elided:
        return False
    left, right = _without_same(wording.gaps[0].left, wording.gaps[0].right)
    if left and right:
        return len(left) == len(right) == 1 and left[0].content and right[0].content
    words = left or right
    turning = {key for word in listed("quotes", "turning") for key in keys_of(word)}
    return len(words) <= _PUT_IN and not turning.isdisjoint(word.key for word in words)


def _without_same(left: Sequence[Word], right: Sequence[Word]) -> tuple[Sequence[Word], ...]:
    """The words of a gap after those that both sides begin with."""
    pairs = enumerate(zip(left, right, strict=False))
    at = next(
        (at for at, (one, other) in pairs if one.key != other.key), min(len(left), len(right))
    )
    return left[at:], right[at:]


def _say_both(left: Statement, right: Statement) -> bool:
    if not all(side.attribution and side.attribution[-1].quoted for side in (left, right)):
        return False
    one, other = speaker_of(left), speaker_of(right)
    return one is not None and other is not None and are_alike(one, other)


def _keys(wording: Wording, *, left: bool) -> list[str]:
    """The words of one side's sentence in order, by what they are compared by."""
    words = [one if left else other for one, other in wording.same]
    words += wording.gaps[0].left if left else wording.gaps[0].right
    return [word.key for word in sorted(words, key=lambda word: word.span)]


def _has(article: Article, keys: list[str]) -> bool:
    """Whether an article quotes these words one after the other."""
    size = len(keys)
    return any(
        said[at : at + size] == keys
        for said in _said(article)
        for at in range(len(said) - size + 1)
    )


def _said(article: Article) -> Iterator[list[str]]:
    for span in find_quotations(article.text):
        yield [word.key for word in words_of(article.text, span)]
