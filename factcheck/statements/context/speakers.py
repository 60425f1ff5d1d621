"""Words quoted and their speaker → what "I" and "my" stand for there.

"we" and "our" may be a party, a firm or the speaker with his wife: they are left unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.english.pronouns import ONES_OWN, ONESELF, SEVERAL
from factcheck.statements.context.filling import Filling
from factcheck.statements.context.parsed import Word
from factcheck.statements.context.wording import possessive


def first_person(words: Sequence[Word], speaker: str | None) -> tuple[Filling, ...]:
    """The fillings of the first persons within quotations; the speaker's are certain, not read.

    "I am" and "I think" would need another form of the verb: there all of them are left.
    """
    if any(word.quoted and word.lower == "i" and _is_present(word, words) for word in words):
        speaker = None
    return tuple(_first_person(words, speaker))


def _is_present(word: Word, words: Sequence[Word]) -> bool:
    verb = words[word.head]
    return "VBP" in {verb.tag, *(words[child].tag for child in verb.children)}


def _first_person(words: Sequence[Word], speaker: str | None) -> Iterator[Filling]:
    for index, word in enumerate(words):
        if not word.quoted or word.pos not in {"PRON", "DET"}:
            continue
        if word.lower in ONESELF | ONES_OWN:
            text = possessive(speaker) if speaker and word.lower in ONES_OWN else speaker
            confidence = 1.0 if text else 0.0
            yield Filling(index, index + 1, word.text, text, None, confidence)
        elif word.lower in SEVERAL:
            yield Filling(index, index + 1, word.text, None, None, 0.0)
