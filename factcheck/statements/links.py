"""A cue in a sentence → the link of an attribution chain that it makes, or none."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import Attribution, SourceKind
from factcheck.statements.cue_verbs import Cue, CueClass, cues_by_first_word
from factcheck.statements.lexicons import phrases_of, words_of
from factcheck.statements.occasions import leading_occasion, occasion_after
from factcheck.statements.phrases import (
    CLAUSE_BEGINS,
    FINITE,
    PREPOSITIONS,
    Phrase,
    hearer_after,
    is_plural,
    phrase_after,
    phrase_before,
)
from factcheck.statements.places import PAUSES, Place, place_of
from factcheck.statements.speech.sources import kind_of
from factcheck.statements.tokens import Sentence


@dataclass(frozen=True)
class Link:
    """An attribution, the token of its cue, and the token at which what it introduces begins."""

    place: Place
    cue: int
    content: int
    attribution: Attribution


@dataclass(frozen=True)
class _Tail:
    """What follows a cue: an occasion, a hearer, and the token where the content begins."""

    content: int
    closes: bool  # the sentence or the clause ends here
    marked: bool  # a "that" or a quotation follows
    quoted: bool
    occasion: str | None
    hearer: str | None


# Words: "on the table" is a phrase that is quoted, not what somebody said.
_MIN_QUOTED_WORDS = 4
# Tokens. "wrote to her friends on Facebook on Sunday:" has 8, "the new mayor of New York would" 7.
_LONGEST_INTRODUCTION = 14
_LONGEST_SUBJECT = 8
_TIMES = words_of("occasions", "days") | words_of("occasions", "times")
_ENDS_SUBJECT = {*CLAUSE_BEGINS, "to", "who", "which", "whose", "and"}
# "said of the plan" gives no content, "claimed to have won" and "thought about it" neither
_NO_CONTENT = {"to", "of", "about", "for", "against", "him", "them", "me", "us"}


def cue_at(sentence: Sentence, index: int) -> Cue | None:
    """The cue verb whose first word is token `index`, the longest that fits."""
    # "The United States", "The Report": a verb has no capital
    if not (sentence.tokens[index].text[0].islower() or sentence.is_shouted):
        return None
    for cue in cues_by_first_word().get(sentence.tokens[index].lower, ()):
        words = sentence.tokens[index : index + len(cue.words)]
        if tuple(token.lower for token in words) == cue.words:
            return cue
    return None


def link_at(sentence: Sentence, index: int, cue: Cue, outer: Link | None) -> Link | None:
    """The link that the cue verb at token `index` makes; `outer` is the one before it, if any."""
    return _after_source(sentence, index, cue, outer) or _before_source(sentence, index, cue)


def _after_source(sentence: Sentence, index: int, cue: Cue, outer: Link | None) -> Link | None:
    phrase = phrase_before(sentence.tokens, index)
    if phrase is None or (cue.plural and not is_plural(sentence.tokens[phrase.start : phrase.end])):
        return None
    introduced = outer is not None and outer.content == phrase.start
    if introduced and outer is not None and outer.place is not Place.TRAILING:
        place: Place | None = Place.NESTED
    else:
        place = place_of(sentence.tokens, phrase.start)
    if place is None:
        place = _place_of_as(sentence, index, cue, phrase)
    if place is None:
        return None
    tail = _tail(sentence, index, cue, closing=place is Place.TRAILING)
    if place is Place.LEAD and phrase.start > 0 and tail.closes and not tail.marked:
        # "In Tokyo, he will meet them, Kyodo reported"
        place = Place.TRAILING
    source = sentence.words(phrase.start, phrase.end)
    plain = cue.words[0].startswith("report") and kind_of(source) is SourceKind.MEDIA
    said = plain or _is_said(sentence, index, cue, tail, place)
    if not said and not sentence.is_quoted(phrase.start - 1):
        return None
    quoted = tail.quoted
    occasion = tail.occasion or _occasion_before(sentence, phrase, index)
    if _is_on_record(sentence, source, tail.hearer):
        occasion = f"to {tail.hearer} {occasion or ''}".rstrip()
    if place is Place.TRAILING:
        quoted = _is_speech(sentence, _quotation_before(sentence, phrase.start))
    return _link(sentence, place, phrase, (index, len(cue.words)), tail, occasion, quoted)


def _before_source(sentence: Sentence, index: int, cue: Cue) -> Link | None:
    """The link of "“…,” said Macron after the summit"."""
    quotation = _quotation_before(sentence, index)
    if quotation is None and not _may_close(sentence, index, cue):
        return None
    phrase = phrase_after(sentence.tokens, index + len(cue.words))
    if phrase is None:
        return None
    end = _skip_apposition(sentence, phrase.end)
    stop = occasion_after(sentence.tokens, end, closing=True)
    occasion = sentence.words(end, stop) if stop > end else None
    tail = _Tail(stop, True, False, False, occasion, None)
    quoted = _is_speech(sentence, quotation)
    cue_tokens = (index, len(cue.words))
    return _link(sentence, Place.TRAILING, phrase, cue_tokens, tail, occasion, quoted)


def _may_close(sentence: Sentence, index: int, cue: Cue) -> bool:
    """Whether it may be the "said" of "The plan is dead, said Macron", without a quotation."""
    plain = cue.kind is CueClass.SPEECH or cue.words[0] == "reported"
    return plain and index > 1 and sentence.tokens[index - 1].text in PAUSES


def _link(
    sentence: Sentence,
    place: Place,
    phrase: Phrase,
    cue: tuple[int, int],
    tail: _Tail,
    occasion: str | None,
    quoted: bool,
) -> Link:
    source = sentence.words(phrase.start, phrase.end)
    attribution = Attribution(
        source=source,
        kind=kind_of(source.title() if sentence.is_shouted else source),
        cue=sentence.words(cue[0], sum(cue)),
        quoted=quoted,
        occasion=occasion,
    )
    return Link(place, cue[0], tail.content, attribution)


def hearer_link(sentence: Sentence, link: Link) -> Link | None:
    """The outlet that was told, one link further out: "told the newspaper | that"."""
    cue = cue_at(sentence, link.cue)
    if cue is None or cue.words[-1] not in words_of("cues", "with_hearer"):
        return None
    tail = _tail(sentence, link.cue, cue, closing=link.place is Place.TRAILING)
    if tail.hearer is None or kind_of(tail.hearer) is not SourceKind.MEDIA:
        return None
    if _is_on_record(sentence, link.attribution.source or "", tail.hearer):
        return None
    attribution = Attribution(tail.hearer, SourceKind.MEDIA, link.attribution.cue)
    return Link(link.place, link.cue, link.content, attribution)


def _is_on_record(sentence: Sentence, source: str, hearer: str | None) -> bool:
    """Whether an outlet was told by one who is named: that is an occasion, not who says so."""
    if hearer is None or kind_of(hearer) is not SourceKind.MEDIA:
        return False
    withheld = phrases_of("cues", "anonymity").any_in(sentence.words(0, len(sentence.tokens)))
    return kind_of(source) is not SourceKind.UNNAMED and not withheld


def _place_of_as(sentence: Sentence, index: int, cue: Cue, phrase: Phrase) -> Place | None:
    """The place of the source of "…, as Macron told Congress", which speaks for the sentence."""
    tokens = sentence.tokens
    before = tokens[phrase.start - 1].lower if phrase.start else ""
    set_off = phrase.start == 1 or (phrase.start > 1 and tokens[phrase.start - 2].text in PAUSES)
    if before != "as" or not set_off or cue.kind is not CueClass.SPEECH:
        return None
    tail = _tail(sentence, index, cue, closing=True)
    whole = tail.closes and (phrase.start == 1 or tail.content >= len(tokens))
    return Place.TRAILING if whole and not tail.marked else None


def _tail(sentence: Sentence, index: int, cue: Cue, *, closing: bool) -> _Tail:
    tokens = sentence.tokens
    position = index + len(cue.words)
    hearer = None
    occasion = None
    if cue.words[-1] in words_of("cues", "with_hearer"):
        end = hearer_after(tokens, position)
        hearer = sentence.words(position, end) if end > position else None
        position = end
    while position < len(tokens) and tokens[position].lower in ("also", "again", "only"):
        position += 1
    end = occasion_after(tokens, position, closing=closing)
    if end > position:
        occasion, position = sentence.words(position, end), end
    closes = position >= len(tokens) or (tokens[position].is_mark and not tokens[position].quoted)
    if position + 1 < len(tokens) and tokens[position].text in (",", ":"):
        position += sentence.is_quoted(position + 1)
    elif colon := _colon_after(sentence, position):
        position = colon + 1
    that = position < len(tokens) and tokens[position].lower == "that"
    position += that
    quoted = sentence.is_quoted(position)
    return _Tail(position, closes, that or quoted, _is_speech(sentence, position), occasion, hearer)


def _colon_after(sentence: Sentence, start: int) -> int | None:
    """The colon before the quotation of "wrote to her friends on the site: “…”", if it is one."""
    for index in range(start, min(start + _LONGEST_INTRODUCTION, len(sentence.tokens))):
        if sentence.tokens[index].text == ":":
            return index if sentence.is_quoted(index + 1) else None
        if sentence.tokens[index].is_mark or cue_at(sentence, index):
            return None
    return None


def _has_clause(sentence: Sentence, start: int) -> bool:
    """Whether a clause without "that" begins there: "warned | Mr. Fox would be a traitor"."""
    tokens = sentence.tokens[start : start + _LONGEST_SUBJECT]
    ends = (i for i, t in enumerate(tokens) if t.is_mark or t.lower in FINITE | _ENDS_SUBJECT)
    end = next(ends, 0)
    return end > 0 and tokens[end].lower in FINITE and tokens[0].lower not in PREPOSITIONS


def _is_remark(sentence: Sentence, cue: Cue) -> bool:
    """Whether the sentence ends as "noted the numbers in a tweet" does."""
    end = len(sentence.tokens)
    while end and sentence.tokens[end - 1].lower in _TIMES:
        end -= 1 + (end > 1 and sentence.tokens[end - 2].lower == "on")
    last = sentence.tokens[max(0, end - 4) : end]
    told = len(last) > 2 and last[-1].lower in words_of("occasions", "remarks")
    placed = any(token.lower in ("in", "on", "via") for token in last[:-1])
    return told and placed and cue.words[0] in words_of("cues", "remarking")


def _is_said(sentence: Sentence, index: int, cue: Cue, tail: _Tail, place: Place) -> bool:
    if tail.marked:
        return True
    if place is Place.TRAILING:
        # "…, he said in Vilnius." but not "…, the director dismissed in May, …"
        return tail.closes and cue.kind is not CueClass.DENIAL_WITH_CONTENT
    if cue.needs_content:
        clause = _has_clause(sentence, index + len(cue.words))
        return clause or (place is Place.LEAD and _is_remark(sentence, cue))
    if tail.closes or tail.content >= len(sentence.tokens):
        return False
    # "believes it." but "believes it is over."
    last = tail.content + 1 >= len(sentence.tokens) or sentence.tokens[tail.content + 1].is_mark
    first = sentence.tokens[tail.content].lower
    return first not in _NO_CONTENT and not (first == "it" and last)


def _occasion_before(sentence: Sentence, phrase: Phrase, cue: int) -> str | None:
    """ "In a tweet" before the source, or "on Wednesday" between source and cue."""
    tokens = sentence.tokens
    comma = phrase.start - 1
    if comma > 0 and tokens[comma].text == "," and leading_occasion(tokens, comma):
        return sentence.words(0, comma)
    apposition = tokens[phrase.end + 1 : phrase.outer_end - 1]
    if apposition and leading_occasion(apposition, len(apposition)):
        return sentence.words(phrase.end + 1, phrase.outer_end - 1)
    days = words_of("occasions", "days")
    for index in range(phrase.outer_end, cue):
        if tokens[index].lower in days:
            start = index - (index > 0 and tokens[index - 1].lower == "on")
            return sentence.words(start, index + 1)
    if tokens[0].lower == "on" and phrase.start > 1 and tokens[1].lower in days:
        return sentence.words(0, 2)
    return None


def _quotation_before(sentence: Sentence, index: int) -> int | None:
    """The quotation's token that ends right before token `index`, or before a mark there."""
    for position in (index - 1, index - 2):
        if sentence.is_quoted(position):
            return position
        if position < 0 or not sentence.tokens[position].is_mark:
            return None
    return None


def _is_speech(sentence: Sentence, index: int | None) -> bool:
    """Whether that token is a quotation of what was said, not of a word or two."""
    if index is None or not sentence.is_quoted(index):
        return False
    if len(sentence.tokens[index].text.split()) >= _MIN_QUOTED_WORDS:
        return True
    return all(token.is_mark for token in sentence.tokens[:index])


def _skip_apposition(sentence: Sentence, end: int) -> int:
    """`end` moved past ", the president of the union," where more follows."""
    tokens = sentence.tokens
    if end < len(tokens) and tokens[end].text == ",":
        for position in range(end + 1, min(end + 20, len(tokens))):
            if tokens[position].text == ",":
                return position + 1
    return end
