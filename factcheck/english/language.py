"""Text → language, by the share of its words that are a language's commonest.

Enough to warn that a text is not English. A trained identifier (py3langid) takes 0.7 to 1.1 s to
load, more than a whole comparison; this takes a millisecond.
"""

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.english.lexicon import word_lists, words_of

_CODES = [code for code in word_lists("languages") if " " not in code]
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language in _CODES:
    for _word in word_lists("languages")[_language][1:]:
        _LANGUAGES_OF.setdefault(_word, []).append(_language)
_ENGLISH_TOO = words_of("languages", "also english", "en")
_ENGLISH = words_of("languages", "only english")
_OWNS = re.compile(r"\w[’']s\b")
_FEWEST_WORDS = 5
# "de la" of "Juan de la Cruz", and the "La" of "in La Paz"
_NAME_PARTS = re.compile(
    r"(?<=\w )(?:(?:de|del|della|di|da|do|dos|du|des|la|las|le|los|van|von|bin|al|el"
    r"|y)(?: der| den)? )+"
    r"(?=[A-ZÀ-Þ])|(?<=[a-z] )(?:La|Las|Le|Los|El|Al|Da|De|Di|Du|Des) (?=[A-ZÀ-Þ])"
)
_MARKED = re.compile(r"[à-öø-ÿœšžčćęąłńóśźżőűğşţțăâ]", re.IGNORECASE)

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# the first 20,000 characters tell as much as the rest
_SAMPLE = 20_000
_MIN_WORDS = 40
# Shares. English news has 25 to 40 % of its words on the list, other languages in English words
# under 5 %; a list of English names and numbers may have few, and is no reason to warn.
_MAX_ENGLISH = 0.12
_MIN_OTHER = 0.12
# In few words, none may be English and this share must be another language's: of 65,000 pairs of
# English sentences two then pass for another language, both of them foreign place names.
_MIN_OTHER_OF_FEW = 0.2
_MIN_LETTERS = 60
_MAX_LATIN = 0.5


def find_language(text: str) -> str:
    """The language's ISO 639-1 code; "en" unless surely another, "und" if none that is known.

    A sentence will do.
    """
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    counts = Counter(language for word in words for language in _LANGUAGES_OF.get(word, ()))
    best = max(_CODES, key=lambda language: counts[language])
    known = counts[best] >= _MIN_OTHER * len(words)
    if len(words) < _MIN_WORDS and (found := _of_few(words)):
        return found
    if len(words) >= _MIN_WORDS and counts["en"] < _MAX_ENGLISH * len(words) and known:
        return best
    letters = sum(map(len, words))
    # a script that is not ours; Chinese and Japanese have no spaces to count words by
    if letters >= _MIN_LETTERS and len(_LATIN.findall(sample)) < _MAX_LATIN * letters:
        return best if known else "und"
    return "en"


def _of_few(words: Sequence[str]) -> str | None:
    """The language of a sentence or two, if it is surely one that isn't English."""
    telling = [word for word in words if len(word) > 1 and word not in _ENGLISH_TOO]
    counts = Counter(language for word in telling for language in _LANGUAGES_OF.get(word, ()))
    best = max(_CODES, key=lambda language: counts[language])
    languages = [_LANGUAGES_OF.get(word, ()) for word in words]
    if any("en" in known and best not in known for known in languages):
        return None
    return best if counts[best] >= max(2, _MIN_OTHER_OF_FEW * len(words)) else None


def is_foreign(text: str) -> bool:
    """Whether a sentence of an English text is surely in another language."""
    text = _NAME_PARTS.sub("", text)
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS or not _ENGLISH.isdisjoint(words) or _OWNS.search(text):
        return False
    if find_language(text) != "en":
        return True
    counts = Counter(language for word in words for language in _LANGUAGES_OF.get(word, ()))
    counts.pop("en", None)
    best = max(counts.values(), default=0)
    telling = sum(word not in _ENGLISH_TOO and word in _LANGUAGES_OF for word in words)
    sure = telling > 1 or (telling > 0 and bool(_MARKED.search(text)))
    return best >= max(2, _MIN_OTHER_OF_FEW * len(words)) and sure


def language_name(code: str) -> str:
    """The language's name in English, such as "French"; "another language" for "und"."""
    return word_lists("languages")[code][0] if code in _CODES else "another language"
