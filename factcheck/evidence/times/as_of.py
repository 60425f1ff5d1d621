"""What was so on the day it was told: "has 300 staff" in March, "has 450 staff" in November.

Articles of different days may both be right about what holds only for a time. The tense tells that
it does, or words such as "so far"; what happened once ("killed 12") stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.evidence.lexicons import words_of
from factcheck.evidence.reading import Reading
<<<<<<< HEAD
from factcheck.evidence.words import stem
from factcheck.models import load_reader, parse_grammar
=======
>>>>>>> main
from factcheck.records import Finding, Result

_SILENT = Finding("as_of", Result.SILENT)


def observe(left: Reading, right: Reading) -> Finding:
    """Agrees if each side tells what is so as of its own day, and the days are two."""
    days = [reading.statement.article.published for reading in (left, right)]
    if None in days or days[0] == days[1]:
        return _SILENT
    ours, theirs = left.once(_words), right.once(_words)
    if not ours or not theirs:
        return _SILENT
    return Finding("as_of", Result.AGREES, ours, theirs)


def _words(reading: Reading) -> str | None:
    """The words that tie the statement to its day: "so far", else a verb in the present."""
<<<<<<< HEAD
    marked = _markers().search(reading.text)
    return marked[0] if marked else _present(_grammar(reading.text))


def _grammar(text: str) -> Doc:
    """The text as the shipped reader parses it, as one sentence."""
    (doc,) = parse_grammar(load_reader(), [text])
    return doc


def _present(doc: Doc) -> str | None:
    """The verb that carries the tense of what is told in the main, if that is the present."""
    told = _told(doc)
    finite = [told, *(child for child in told.children if child.dep_.startswith(("aux", "cop")))]
    carrying = next((one for one in finite if "Fin" in one.morph.get("VerbForm")), None)
    present = carrying is not None and "Pres" in carrying.morph.get("Tense")
    return carrying.text if carrying is not None and present else None


def _told(doc: Doc) -> Token:
    """The root, or what is said where that is a verb of saying."""
    root: Token = next(token for token in doc if token.head.i == token.i)
    if stem(root.text) in _saying():
        return next((child for child in root.children if child.dep_ in _SAID), root)
    return root
=======
    found = _markers().search(reading.text) or _present().search(reading.text)
    return found[0] if found else None
>>>>>>> main


@cache
def _markers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('until_now')})\b", re.IGNORECASE)


@cache
def _present() -> re.Pattern[str]:
    """A verb of having or being that is no auxiliary: "has 300 staff", not "has killed 12"."""
    verbs, participle = _any("present"), r"\w+(?:ed|en|ing)\b"
    return re.compile(rf"\b(?:{verbs})\b(?! (?:not |also |now )?{participle})", re.IGNORECASE)


def _any(name: str) -> str:
    words = sorted(words_of("as_of", name), key=len, reverse=True)
    return "|".join(map(re.escape, words))
