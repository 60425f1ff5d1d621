"""Words quoted and their speaker → what "I" and "my" stand for there.

"we" and "our" may be a party, a firm or the speaker with his wife: they are left unresolved.
"""

from collections.abc import Iterator, Sequence

from factcheck.english.inflection import present_of
from factcheck.english.pronouns import ONES_OWN, ONESELF, SEVERAL
from factcheck.statements.context.filling import Filling
from factcheck.statements.context.parsed import Word
from factcheck.statements.context.wording import possessive

_HELPING = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})


def first_person(words: Sequence[Word], speaker: str | None) -> tuple[Filling, ...]:
    """The fillings of the first persons within quotations; the speaker's are certain, not read.

    With "I" the form of its verb changes: "Anna Berg is" for "I am".
    """
    return tuple(_first_person(words, speaker))


def _first_person(words: Sequence[Word], speaker: str | None) -> Iterator[Filling]:
    for index, word in enumerate(words):
        if not word.quoted or word.pos not in {"PRON", "DET"}:
            continue
        if word.lower in ONESELF | ONES_OWN:
            text = possessive(speaker) if speaker and word.lower in ONES_OWN else speaker
            forms = tuple(_forms(word.head, words)) if text and word.lower == "i" else ()
            yield Filling(
                index, index + 1, word.text, text, None, 1.0 if text else 0.0, forms=forms
            )
        elif word.lower in SEVERAL:
            yield Filling(index, index + 1, word.text, None, None, 0.0)


def _forms(verb: int, words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """The present forms of the verb, and of those that share its subject, for another person."""
    own = [words[child] for child in words[verb].children]
    for place in (verb, *words[verb].children):
        if words[place].tag == "VBP" and (place == verb or words[place].dep in _HELPING):
            yield place, present_of(words[place].lower)
    for place, child in zip(words[verb].children, own, strict=True):
        alone = not any(words[each].dep in _SUBJECTS for each in child.children)
        if child.dep == "conj" and alone:
            yield from _forms(place, words)
