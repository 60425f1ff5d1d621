"""The text of a mail → the lines that its sender wrote, or if it only forwards, what it forwards.

Unlike mail-parser-reply and quotequail, keeps every offset, and takes "On Monday the mayor wrote:"
in an article for what it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_QUOTED = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_SIGNATURE = re.compile(r"--[ \u00a0]?\s*\Z")
_CLOSING = re.compile(
    r"(?:sent (?:from|via) .{2,60}|get outlook for \w+.*|von meinem .{2,40} gesendet.*"
    r"|envoyé (?:de|depuis) mon .{2,40}|enviado desde mi .{2,40}|inviato da .{2,40}"
    r"|\[?(?:external|caution)\b.{0,40}\b(?:e-?mail|sender|message)\b.*|\[external\])\s*",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"(?:confidentiality (?:notice|note)|(?:legal )?disclaimer) ?:?(?:\s.*)?"
    r"|(?:this|the (?:information|contents?)).{0,40}\b(?:e-?mail|message|communication)\b.{0,120}"
    r"\b(?:confidential|intended|privileged)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# how mail programs mark an older mail, in the languages that they speak
_FORWARDED = re.compile(
    r"(?:-{2,}|_{2,}|={2,})? ?(?:(?:begin )?forwarded message|forwarded by .{2,80}"
    r"|(?:anfang der )?weitergeleiteten? (?:nachricht|e-?mail)|message transféré"
    r"|début du message (?:transféré|réexpédié)|(?:inicio del )?mensaje reenviado"
    r"|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande"
    r"|mensagem (?:reencaminhada|encaminhada))(?: follows)?"
    r"(?: ?(?:-{2,}|_{2,}|={2,})| ?:)?\s*",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"(?:-{2,}|_{2,}|={2,}) ?(?:original (?:message|appointment|e-?mail)|reply message"
    r"|ursprüngliche nachricht|message d[’']origine|mensaje original|messaggio originale"
    r"|oorspronkelijk bericht|originalmeddelande|mensagem original) ?(?:-{2,}|_{2,}|={2,})\s*",
    re.IGNORECASE,
)
_RULER = re.compile(r"[_-]{10,}\s*")
_FIELD = re.compile(
    r"[*_ \t]{0,3}(?P<name>from|von|de|da|van|från|fra|от|sent|date|gesendet|datum|envoyé|enviado|"
    r"fecha|inviato|data|verzonden|skickat|sendt|received|to|an|à|a|para|aan|till|til|subject|"
    r"betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|cc|bcc|kopie|copie|reply-to|"
    r"importance|priority|attachments?|organi[sz]ation|resent-from)[*_]{0,2}[ \u00a0]?:",
    re.IGNORECASE,
)
_SENDERS = frozenset("from von de da van från fra от".split())
_WROTE = re.compile(
    r"(?:[^\n]{0,300}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b"
    r"|quoting\b|[^\n]{0,20}\d[^\n]{5,200}<[^<>\s]+@[^<>\s]+>)[^\n]{0,200}:\s*",
    re.IGNORECASE,
)
# "On Monday, 6 May 2024, the mayor wrote:" may stand in an article; mail programs tell the hour
_BY_PROGRAM = re.compile(r"@|\b\d{1,2}[:.h]\d{2}\b")
_MOST_WRAPPED = 3
_FEWEST_FIELDS = 3
# what a sender says of the text below, and what is left of the sender's own then
_POINTS = re.compile(
    r"[^.!?:\n]*\b(?:fyi|below|attached|forward(?:ed|ing)?|fwd|here(?:[’']s| is| are)|as discussed"
    r"|for (?:your|the) \w+|please (?:run|use|publish|check|see|find|read)|thanks|thank you|regards"
    r"|have a look|take a look|just in|came in)\b[^.!?:\n]*[.!?:]*",
    re.IGNORECASE,
)
_OWN_SENTENCE = re.compile(r"\w+(?:[^\w.!?\n]+\w+){3,}[^\n]{0,500}?[.!?](?=\W|\Z)")
_FORWARDING_SUBJECT = re.compile(r"\s*(?:fwd?|wg|tr|rv|i|enc|vb|vs)\s*:", re.IGNORECASE)
_PREFIXES = re.compile(
    r"(?:\s*(?:re|aw|antw|sv|ref|fwd?|wg|tr|rv|enc|vb|vs)(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE
)


@dataclass(frozen=True)
class _Line:
    """A line, and where it begins in the mail's text."""

    start: int
    text: str


def own_lines(text: str, subject: str | None = None) -> Iterator[tuple[int, str]]:
    """The lines that count, each with its offset, and an empty one for each that doesn't.

    What is quoted, older mails below, signatures and disclaimers don't. Where the sender wrote
    nothing but "see below", the text that is forwarded counts.
    """
    lines = [_Line(one.start(), one.group()) for one in _LINE.finditer(text)]
    forwards = bool(_FORWARDING_SUBJECT.match(subject or ""))
    return ((one.start, one.text) for one in _own(lines, forwards))


def is_cover(text: str) -> bool:
    """Whether it says nothing but that something follows, as "FYI, see below" does."""
    return not _OWN_SENTENCE.search(_POINTS.sub("", text))


def subject_without_prefixes(subject: str) -> str:
    """The subject without the "Re:" and "Fwd:" that mail programs put before it."""
    return _PREFIXES.sub("", subject, count=1) if _PREFIXES.match(subject) else subject


def is_forward(text: str, subject: str | None) -> bool:
    """Whether it says of itself that it forwards another mail, or holds nothing of its own."""
    marked = any(_FORWARDED.fullmatch(line) for line in text.split("\n"))
    return marked or bool(_FORWARDING_SUBJECT.match(subject or ""))


def _own(lines: Sequence[_Line], forwards: bool) -> list[_Line]:
    """The sender's lines; those below the first mark of an older mail only if it is answered there,
    or if the sender wrote none."""
    at = next((at for at in range(len(lines)) if _mark_ends(lines, at) > at), len(lines))
    above = list(_signed(lines[:at]))
    if at == len(lines):
        return above
    end = _mark_ends(lines, at)
    below = list(dropwhile(lambda one: not one.text.strip(), lines[end:]))
    quoted = bool(below) and bool(_QUOTED.match(below[0].text))
    gap = _Line(lines[at].start, "\n")
    written = [*above, gap, *_own(below, forwards)] if quoted else above
    forwarded = forwards or any(_FORWARDED.fullmatch(one.text) for one in lines[at:end])
    if is_cover(_joined(written)) and (forwarded or not _joined(above).strip()):
        found = _own(_unquoted(below) if quoted else below, forwards=True)
        return [gap, *found] if _joined(found).strip() else written
    return written


def _joined(lines: Sequence[_Line]) -> str:
    return "".join(line.text for line in lines)


def _unquoted(lines: Sequence[_Line]) -> list[_Line]:
    """The lines of the quotation that they begin with, less its marks."""
    quoted = takewhile(lambda one: _QUOTED.match(one.text) or not one.text.strip(), lines)
    marks = ((one, _QUOTED.match(one.text)) for one in quoted)
    bare = [_Line(one.start + mark.end(), one.text[mark.end() :]) for one, mark in marks if mark]
    # of the fields above the forwarded text nothing is left but the text
    end = _fields_end(bare, next((at for at, one in enumerate(bare) if one.text.strip()), 0))
    return bare[end:]


def _signed(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines above the signature, empty where something is quoted."""
    for line in lines:
        if _SIGNATURE.match(line.text) or _DISCLAIMER.match(line.text):
            return
        own = not _QUOTED.match(line.text) and not _CLOSING.fullmatch(line.text)
        yield line if own else _Line(line.start, "\n")


def _mark_ends(lines: Sequence[_Line], at: int) -> int:
    """Where the lines end that mark an older mail and begin at that one; `at` if none do."""
    text = lines[at].text
    if _FORWARDED.fullmatch(text) or _ORIGINAL.fullmatch(text):
        return _fields_end(lines, _next_filled(lines, at + 1))
    for end in range(at + 1, min(at + _MOST_WRAPPED, len(lines)) + 1):
        if not lines[end - 1].text.strip() or _QUOTED.match(lines[end - 1].text):
            break
        joined = " ".join(one.text.strip() for one in lines[at:end])
        if _WROTE.fullmatch(joined) and (_BY_PROGRAM.search(joined) or _quotes(lines, end)):
            return end
    if _RULER.fullmatch(text):
        following = _next_filled(lines, at + 1)
        end = _fields_end(lines, following)
        return end if end > following else at
    return _fields_end(lines, at)


def _quotes(lines: Sequence[_Line], at: int) -> bool:
    at = _next_filled(lines, at)
    return at < len(lines) and bool(_QUOTED.match(lines[at].text))


def _next_filled(lines: Sequence[_Line], at: int) -> int:
    return next((at for at in range(at, len(lines)) if lines[at].text.strip()), len(lines))


def _fields_end(lines: Sequence[_Line], at: int) -> int:
    """Where the fields of a mail's head end that begin at that line; `at` if there are none.

    A field may go on in one line more.
    """
    names: list[str] = []
    end, wrapped = at, 0
    for number in range(at, len(lines)):
        field = _FIELD.match(lines[number].text)
        wrapped = 0 if field else wrapped + 1
        if wrapped > 1 or not (field or (names and lines[number].text.strip())):
            break
        if field:
            names.append(field["name"].lower())
            end = number + 1
    is_head = len(names) >= _FEWEST_FIELDS and not _SENDERS.isdisjoint(names)
    return end if is_head else at
