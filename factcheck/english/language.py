"""Text → language, by the share of its words that are a language's commonest.

Enough to warn that a text is not English. A trained identifier (py3langid) takes 0.7 to 1.1 s to
load, more than a whole comparison; this takes a millisecond.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# Each language's name, and words that any news text in it is full of; where two languages share a
# word ("de", "a", "in"), the others tell them apart.
_STOP_WORDS = {
    "en": (
        "English",
        "the of and to in that is was for on with as by at his from has have it he an are said",
    ),
    "fr": (
        "French",
        "le la les de des du et en un une que qui dans pour sur pas est au aux par ce avec sont",
    ),
    "de": (
        "German",
        "der die das und in den von zu mit ist des dem im nicht ein eine auf für sich auch als "
        "bei am wird war hat",
    ),
    "es": (
        "Spanish",
        "el la los las de del y en que un una por con para se su al es no lo como más fue",
    ),
    "it": (
        "Italian",
        "il la di che e un una per in del della dei le con non sono è da al nel si alla ha",
    ),
    "pt": (
        "Portuguese",
        "o a os as de do da dos das que e em um uma para com não no na por se mais foi ao",
    ),
    "nl": (
        "Dutch",
        "de het een en van in is dat op te voor met niet zijn aan er ook door om bij naar",
    ),
    "sv": ("Swedish", "och i att det som en på är av för med den till inte har de om ett var från"),
    "da": ("Danish", "og i at det som en på er af for med den til ikke har de om et var fra der"),
    "no": (
        "Norwegian",
        "og i at det som en på er av for med den til ikke har de om et var fra jeg",
    ),
    "fi": (
        "Finnish",
        "ja on ei että se oli hän joka mutta myös kun ovat niin kuin sekä mukaan olisi",
    ),
    "pl": ("Polish", "i w na z do się nie że jest to o od po za przez jak ale dla są oraz który"),
    "cs": ("Czech", "a v na se že je s z do o i k za ale by jsem pro jak od jako také podle"),
    "hu": (
        "Hungarian",
        "a az és hogy nem is egy ez meg de volt azt csak már még mint vagy szerint",
    ),
    "ro": ("Romanian", "și de în la a cu pe nu că o un din care pentru mai este au fost sau prin"),
    "tr": ("Turkish", "ve bir bu da de için ile çok olarak daha olan gibi ama kadar sonra en dedi"),
    "id": (
        "Indonesian",
        "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh",
    ),
    "vi": (
        "Vietnamese",
        "và của là có trong được cho không với các một những này đã người khi về tại",
    ),
    "ru": ("Russian", "и в не на что с он как это по но из у за от для его к был о также"),
    "uk": ("Ukrainian", "і в не на що з він як це по але із у за від для його до був про також"),
    "ar": ("Arabic", "في من على إلى أن عن التي الذي هذا هذه مع ما لا كان بعد قد"),
    "fa": ("Persian", "و در به از که این را با است برای آن یک خود تا بر هم شد"),
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, (_, _words) in _STOP_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

# Of the words above, those that English has as well: in a text of few words they tell nothing.
_ENGLISH_TOO = {
    *_STOP_WORDS["en"][1].split(),
    *"a am an are die do ha have i me men meg more no o on or over se so son van war y".split(),
}

# Words that are English alone, hardly one of which an English sentence of some length is without.
_ENGLISH = frozenset(
    "has have ve he the of and to that with by his from it are said be this not but they"
    " were had been"
    " their which who would she her its our you your what when where there than then them"
    " could should about after before into more most some only also says".split()
)
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
    best = max(_STOP_WORDS, key=lambda language: counts[language])
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
    best = max(_STOP_WORDS, key=lambda language: counts[language])
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
    return _STOP_WORDS[code][0] if code in _STOP_WORDS else "another language"
