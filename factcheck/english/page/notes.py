"""What editors say of the article itself: corrections, notes, embargoes. No statement of its own.

Forms of AP, Reuters, AFP, the BBC, the Guardian, the New York Times and others.
"""

import re

from factcheck.english.lexicon import any_of, words_of
from factcheck.english.page.stamps import is_stamp

_TEXT = rf"(?:{any_of(words_of('page', 'texts'))})"
_CHANGED = rf"(?:{any_of(words_of('page', 'changed'))})"
_WRONG = rf"(?:{any_of(words_of('page', 'wrong'))})"
_NAME = (
    r"(?:(?:corrections?|clarifications?|amendments?)(?: (?:and|&) (?:corrections?"
    r"|clarifications?))?"
    r"|(?:(?:editor|publisher|author|writer)(?:[’']s|s[’'])?|editorial|correction) notes?"
    r"|note (?:from|of) the editors?|notes? to (?:editors|readers)|readers?[’']? advisory|advisory"
    r"|retraction|errat(?:um|a)|for the record|update note)"
)
_OPENS = r"[\[(*•–—_ \"-]{0,4}"
# "Correction", "Editor’s note (5 May 2026):"
_HEADING = re.compile(rf"{_OPENS}{_NAME}\b(?P<rest>.{{0,60}})", re.IGNORECASE)
_OPENING = re.compile(
    rf"{_OPENS}{_NAME}(?:[ ,(]{{1,2}}[^:.]{{0,40}}\d[^:]{{0,20}}\)?"
    r"|,? (?:appended|to this|from|of)\b[^:.]{0,40})?[*_]{0,2} ?[:—–|][*_]{0,2} ?\S",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    rf"{_OPENS}(?:"
    rf"(?:an?|the|some|our) (?:earlier|previous|prior|original|initial|first) (?:versions?"
    rf"|editions?)"
    rf" of (?:this|our|the) {_TEXT}\b"
    rf"|(?:an?|the) (?:earlier|previous|prior|original|initial) version (?:said|stated"
    rf"|gave|had|also"
    rf"|referred|reported|named|{_WRONG})"
    rf"|this (?:\w+ \d{{1,2}},? )?{_TEXT}(?:[’']s headline)? (?:was|has been|had been|has"
    rf" since been)"
    rf" (?:\w+ )?{_CHANGED}\b"
    rf"|(?:the|this) (?:{_TEXT}|error|mistake|online version) (?:was|has been|has since"
    rf" been|is now)"
    rf" (?:\w+ )?(?:{_CHANGED})\b(?! by)"
    rf"|the headline (?:of|on|to|for|in) (?:this|the|an earlier) .{{0,60}}\b(?:was|has"
    rf" been|{_WRONG})"
    rf"|this (?:version|{_TEXT}) (?:corrects|clarifies|updates|amends|replaces|supersedes)\b"
    rf"|a (?:correction|clarification) was made\b|a corrected version of (?:the|this) {_TEXT}"
    rf"|(?:because of|due to|owing to) an? (?:editing|reporting|production|transcription|typing"
    rf"|typographical|translation|agency|technical) (?:error|mistake)\b"
    rf"|in an? {_TEXT}\b.{{0,160}}\b{_WRONG}"
    rf"|an? {_TEXT} (?:on|in|about|published|that|which)\b.{{0,160}}\b{_WRONG}"
    rf"|(?:we|the [\w ]{{2,40}}) regrets? (?:the|this|these|any) (?:errors?|mistakes?|confusion)"
    rf"|we (?:have|[’']ve) (?:since )?(?:{_CHANGED}) (?:the|this|our) {_TEXT}"
    r"|(?:strictly )?embargoed (?:un)?(?:till?|for|to)\b|(?:under )?embargo(?: until\b|:)"
    r"|(?:not )?for (?:immediate )?(?:release|publication)(?: (?:before|until|on|at)\b|[:.!]|\Z)"
    r")",
    re.IGNORECASE,
)
# in brackets above the text: "(Corrects number of dead in paragraph 2)"
_ADVISORY = re.compile(
    r"[(\[](?:corrects|refiles|repeats|updates|adds|recasts|removes|fixes|clarifies|releads|edits"
    r"|rewrites|changes|deletes|inserts|restores|advisory)\b[^()\[\]]{0,300}[)\]]\.?",
    re.IGNORECASE,
)
# a paragraph below a heading that says so goes on with the note if it has one of these
_GOES_ON = re.compile(
    rf"\b(?:version|errors?|regrets?|{_CHANGED}|{_WRONG}|this {_TEXT})\b", re.IGNORECASE
)
_BOUNDARY = re.compile(r"[.!?…][\"'”’)\]]{0,3} (?=\S)")


def heads_note(text: str) -> bool:
    """Whether the line says that a note stands below it, as "Correction" does."""
    heading = _HEADING.fullmatch(text)
    rest = heading["rest"].strip(" ,:.()[]*_") if heading else ""
    return heading is not None and (not rest or is_stamp(rest))


def note_begins(text: str) -> int:
    """Where in a paragraph a note begins, with which it then ends; its length if nowhere.

    note_begins("The army left. (This story was corrected.)")      # 15
    """
    if _OPENING.match(text) or _ADVISORY.fullmatch(text):
        return 0
    begins = (0, *(boundary.end() for boundary in _BOUNDARY.finditer(text)))
    for begin in begins:
        if _SENTENCE.match(text, begin) or (begin and _OPENING.match(text, begin)):
            return begin
    return len(text)


def goes_on_with_note(text: str) -> bool:
    """Whether a paragraph after a note's first still belongs to it."""
    return bool(_GOES_ON.search(text))
