"""The same quotation: is it put in the same words?

Two quotations are the same one if a long stretch of them is alike. What was left out, brackets,
tense, spelling and little words make no difference; another word that carries meaning does, and so
does a "not" or a "may" on one side only.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from factcheck.english.lexicon import words_of as listed
from factcheck.english.quotations import quotations_in
from factcheck.english.same_word import keys_of, spelt_alike
from factcheck.english.words import base
from factcheck.evidence.quotes.wordings import Gap, Word, Wording, compare_words, words_of
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result, Span, Statement

# A stretch of so many words and different content words, of which this share is the same, is one
# quotation: nobody else would have put it so. Fitted on 6,004 quotations of 840 articles.
_WORDS, _CONTENT, _SHARE = 5, 3, 0.75
# Content words that both statements must have of a stretch to be about the same part of it.
_SHARED = 2
# Fewer words than these are a phrase held at arm's length: "so-called".
_FEWEST = 3
# Words of the quotation shown on each side of those that differ.
_CONTEXT = 2
# Characters around the sentence that are looked at, for a quotation may fill a page; by judgement.
_AROUND = 300


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same quotation has a word of another meaning within either statement."""
    # of alignments that are equally good, the same from either side
    if _order(right) < _order(left):
        finding = observe(right, left)
        return replace(finding, left=finding.right, right=finding.left)
    wording = same_quotation(left, right)
    if wording is None:
        return Finding("quotes", Result.SILENT)
    sides = left.statement, right.statement
    for gap in wording.gaps:
        if _tells(gap, wording.gaps) and _within(gap, *sides):
            shown = _shown(wording, gap, *sides)
            return Finding("quotes", Result.DIFFERS, *shown)
    shared = shared_words(wording, *sides)
    if not shared:
        return Finding("quotes", Result.SILENT)
    return Finding("quotes", Result.AGREES, *map(_text, sides, zip(*shared, strict=True)))


def _order(reading: Reading) -> tuple[str, str]:
    return reading.text, reading.statement.article.text


def same_quotation(left: Reading, right: Reading) -> Wording | None:
    """The stretch in which a quotation of each statement is the same one; None if there is none."""
    texts = left.statement.article.text, right.statement.article.text
    found = [
        wording
        for ours in left.once(_quoted)
        for theirs in right.once(_quoted)
        if _share_content(ours, theirs)
        if (wording := compare_words(ours, theirs, texts))
        # or a phrase that is the same word for word
        if is_one(wording)
        or (wording.share == 1 and len(wording.same) >= _FEWEST and wording.content > 1)
    ]
    return max(found, key=lambda wording: (wording.content, len(wording.same)), default=None)


def shared_words(
    wording: Wording, left: Statement, right: Statement
) -> tuple[tuple[Word, Word], ...]:
    """The words that are the same within both statements; () if too few carry content."""
    sides = left, right
    shared = tuple(pair for pair in wording.same if all(map(_stands_in, pair, sides)))
    return shared if sum(one.content for one, _ in shared) >= _SHARED else ()


def _quoted(reading: Reading) -> tuple[tuple[Word, ...], ...]:
    """The words of each quotation that a statement stands in or beside."""
    text = reading.statement.article.text
    quotations = (words_of(text, span) for span in quotations_of(reading.statement))
    return tuple(words for words in quotations if len(words) >= _FEWEST)


def _share_content(ours: Iterable[Word], theirs: Iterable[Word]) -> bool:
    """Whether one content word is the same, which most pairs lack and is told fast."""
    keys = {word.key for word in ours if word.content}
    return any(word.content and word.key in keys for word in theirs)


def is_one(wording: Wording) -> bool:
    """Whether so much is alike that nobody else would have put it so."""
    enough = len(wording.same) >= _WORDS and wording.content >= _CONTENT
    return enough and wording.share >= _SHARE


def _tells(gap: Gap, gaps: Iterable[Gap]) -> bool:
    """Whether the words of a gap make another meaning, and stand in no other gap instead."""
    if gap.elided:
        return False
    moved = {word.key for one in gaps for word in one.left} & {
        word.key for one in gaps for word in one.right
    }
    ours = [word for word in _meaning(gap.left, gap.right) if word.key not in moved]
    theirs = [word for word in _meaning(gap.right, gap.left) if word.key not in moved]
    if ours and theirs:
        return True
    return not _keyed("turning").isdisjoint(word.key for word in ours or theirs)


def _meaning(words: tuple[Word, ...], others: tuple[Word, ...]) -> list[Word]:
    """The words that carry meaning and that the other side has in no form."""
    carrying = _keyed("turning") | _keyed("telling")
    # "web site", "website"
    ours, theirs = (base("".join(word.key for word in each)) for each in (words, others))
    return [
        word
        for word in words
        if (word.content or word.key in carrying) and ours != theirs
        if not any(_is_form(word, other) for other in others)
    ]


def _is_form(word: Word, other: Word) -> bool:
    """Whether both are one word: spelt otherwise, or "12" for "twelve"."""
    if word.key == other.key or not (word.content and other.content):
        return word.key == other.key
    if word.key.isdigit() or other.key.isdigit():
        return word.key.isalpha() or other.key.isalpha()
    return spelt_alike(word.key, other.key)


def _within(gap: Gap, left: Statement, right: Statement) -> bool:
    """Whether they stand in one statement, and in the sentence of the other."""
    ours, theirs = gap.left_place, gap.right_place
    if any(map(ours.overlaps, left.spans)) and theirs.overlaps(right.sentence):
        return True
    return ours.overlaps(left.sentence) and any(map(theirs.overlaps, right.spans))


def _stands_in(word: Word, statement: Statement) -> bool:
    return any(span.start <= word.span.start < span.end for span in statement.spans)


def _shown(wording: Wording, gap: Gap, left: Statement, right: Statement) -> tuple[str, str]:
    """The words that differ on each side, with those beside them that are the same."""
    before = [pair for pair in wording.same if pair[0].span.end <= gap.left_place.start + 1]
    before = [pair for pair in before if pair[0].span.start < gap.left_place.start]
    after = [pair for pair in wording.same if pair not in before][:_CONTEXT]
    pairs = [*before[-_CONTEXT:], *after]
    ours = [*(one for one, _ in pairs), *gap.left]
    theirs = [*(other for _, other in pairs), *gap.right]
    return _text(left, ours), _text(right, theirs)


def _text(statement: Statement, words: Iterable[Word]) -> str:
    """The article's words from the first to the last of those."""
    spans = [word.span for word in words]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return " ".join(statement.article.text[whole.start : whole.end].split())


@cache
def _keyed(name: str) -> frozenset[str]:
    return frozenset(key for word in listed("quotes", name) for key in keys_of(word))


def quotations_of(statement: Statement) -> tuple[Span, ...]:
    """The quotations that a statement's words stand in; else those of its sentence.

    Words that are told to be quoted and have no marks are one, such as a transcript's.
    """
    quotations = quotations_in(statement.article.text)
    around = [one for one in quotations if one.overlaps(statement.sentence)]
    own = [one for one in around if any(map(one.overlaps, statement.spans))]
    if not around and statement.attribution and statement.attribution[-1].quoted:
        return statement.spans
    return tuple(_near(one, statement.sentence) for one in own or around)


def _near(quotation: Span, sentence: Span) -> Span:
    start, end = sentence.start - _AROUND, sentence.end + _AROUND
    return Span(max(quotation.start, start), min(quotation.end, end))
