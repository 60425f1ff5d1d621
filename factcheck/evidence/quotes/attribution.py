"""The same words from another mouth: does each side name another speaker for them?

Nothing is told where a side speaks in its own voice, or doesn't name who said it.
"""

from factcheck.evidence.alike import alike
from factcheck.evidence.names.names_of import tellers_of
from factcheck.evidence.quotes.quotes import is_one, same_quotation, shared_words
from factcheck.evidence.quotes.speakers import Speaker, are_alike, are_others, speaker_of
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result, SourceKind


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same words are given to two speakers who can't be one."""
    quoted = _same_quotation(left, right)
    if not quoted and not alike(left, right):
        return Finding("attribution", Result.SILENT)
    one, other = (_speaker(side, quoted=quoted) for side in (left, right))
    if one is None or other is None:
        shown = (speaker.written if speaker else None for speaker in (one, other))
        return Finding("attribution", Result.SILENT, *shown)
    texts = left.statement.article.text, right.statement.article.text
    result = Result.SILENT
    # two outlets may report the same, but not both have worded it
    if are_others(one, other, texts) and (quoted or one.kind is not SourceKind.MEDIA):
        result = Result.DIFFERS
    elif are_alike(one, other, texts):
        result = Result.AGREES
    return Finding("attribution", result, one.written, other.written)


def _speaker(reading: Reading, *, quoted: bool) -> Speaker | None:
    """Who says it by its chain, else whom the text around the quotation names as its speaker."""
    tellers = reading.once(tellers_of)
    if quoted and not reading.statement.attribution and len(tellers) == 1:
        return Speaker(tellers[0].words, SourceKind.NAMED, tellers[0])
    return speaker_of(reading.statement)


def _same_quotation(left: Reading, right: Reading) -> bool:
    wording = same_quotation(left, right)
    if wording is None or not is_one(wording):
        return False
    return bool(shared_words(wording, left.statement, right.statement))
