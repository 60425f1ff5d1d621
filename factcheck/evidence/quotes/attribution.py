"""The same words from another mouth: does each side name another speaker for them?

Compared where both sides carry the same quotation, or nearly the same words. Nothing is told where
a side speaks in its own voice, or doesn't name who said it.
"""

from __future__ import annotations

from factcheck.evidence.lexicons import words_of
from factcheck.evidence.quotes.quotations import find_quotations, quotations_of
from factcheck.evidence.quotes.quotes import is_one, same_quotation, shared_words
from factcheck.evidence.quotes.speakers import (
    Speaker,
    are_alike,
    are_others,
    named_speaker,
    speaker_of,
)
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, overlap, tokens
from factcheck.models import entity_type
from factcheck.records import Finding, Result, SourceKind

# The share of the content words that both must have, and the fewest of them, for reports without
# a quotation in common; by judgement: below it they speak of two things that two people said.
_SAME_WORDS, _FEWEST = 0.75, 4
_PEOPLE = frozenset({"PERSON", "PER"})


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same words are given to two speakers who can't be one."""
    quoted = _same_quotation(left, right)
    if not quoted and not _same_words(left, right):
        return Finding("attribution", Result.SILENT)
    one, other = left.once(_speaker), right.once(_speaker)
    if one is None or other is None:
        shown = (speaker.written if speaker else None for speaker in (one, other))
        return Finding("attribution", Result.SILENT, *shown)
    texts = left.statement.article.text, right.statement.article.text
    result = Result.SILENT
    # two outlets may report the same, but not both have worded it
    if are_others(one, other, texts) and (quoted or one.kind is not SourceKind.MEDIA):
        result = Result.DIFFERS
    elif are_alike(one, other):
        result = Result.AGREES
    return Finding("attribution", result, one.written, other.written)


def _same_quotation(left: Reading, right: Reading) -> bool:
    wording = same_quotation(left, right)
    if wording is None or not is_one(wording):
        return False
    return bool(shared_words(wording, left.statement, right.statement))


def _same_words(left: Reading, right: Reading) -> bool:
    ours, theirs = left.once(_stems), right.once(_stems)
    fewest = min(len(set(ours)), len(set(theirs)))
    return fewest >= _FEWEST and overlap(ours, theirs) >= _SAME_WORDS


def _stems(reading: Reading) -> list[str]:
    return content_stems(tokens(reading.text))


def _speaker(reading: Reading) -> Speaker | None:
    return _subject(reading) or speaker_of(reading.statement)


def _subject(reading: Reading) -> Speaker | None:
    """The person of whom the statement itself says that he spoke: "Lee called it “a shame”"."""
    statement = reading.statement
    first = statement.spans[0].start
    quotations = find_quotations(statement.article.text)
    # what is a quotation from its first word on is said by whom the chain names
    if any(start <= first < end for start, end in quotations) or not quotations_of(statement):
        return None
    sentence = statement.article.text[slice(*statement.sentence)]
    for token in reading.doc:
        if token.lower_ in words_of("speakers", "speaking"):
            for child in token.children:
                if child.dep_ == "nsubj" and entity_type(child) in _PEOPLE:
                    words = [word for word in child.subtree if word.i < token.i]
                    written = "".join(word.text_with_ws for word in words).strip()
                    # a name that was filled in stands for a pronoun
                    sure = child.text in sentence
                    return named_speaker(written, SourceKind.NAMED, sure=sure)
    return None
