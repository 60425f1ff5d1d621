"""What ties a text to the day on which it is told: "so far", "has 300 staff"."""

import re
from functools import cache

from factcheck.english.lexicon import any_of, words_of

# what is told beside the main: "the firm, which employs 300 people, was founded"
_ASIDE = re.compile(r", (?:which|who|whose|where)\b[^,]*,")


def tied_to_its_day(text: str) -> str | None:
    """The words that do: "so far", else a verb in the present; None where the tense is another."""
    found = _markers().search(text) or _present().search(_ASIDE.sub("", text))
    return found[0] if found and found[0].casefold() not in words_of("as_of", "other") else None


@cache
def _markers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words_of('as_of', 'until_now'))})\b", re.IGNORECASE)


@cache
def _present() -> re.Pattern[str]:
    """The first verb that tells the tense, whichever it is."""
    verbs = words_of("as_of", "present") | words_of("as_of", "other")
    return re.compile(rf"\b(?:{any_of(verbs)})\b", re.IGNORECASE)
