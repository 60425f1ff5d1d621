"""The names in a text: where they stand, and which of their words tell them from others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.words import FUNCTION_WORDS, tokens, without_accents

_CAPITAL = "A-ZÀ-ÖØ-ÞĀČĐĞİŁŚŞŠŽ"
# In small letters within a name: "Bank of the West", "Ursula von der Leyen".
_JOINING = frozenset("of the de van von der al bin ibn del della di da du la le for &".split())
_RUN = re.compile(
    rf"(?<![\w’'-])(?:al-|el-)?[{_CAPITAL}][\w’'&.-]*"
    rf"(?:\s+(?:(?:{'|'.join(sorted(_JOINING))})\s+){{0,2}}[{_CAPITAL}][\w’'&.-]*)*"
)
_UNITED = ("states", "kingdom", "nations")
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=[sS])[’'])$")
# "Rep. Lena Marsh, R-Tenn.": a party and a state
_AFFILIATION = re.compile(r"^[RDI]-")
# Many headlines have their words capitalised: so many of those of four letters and more, if there
# are more than six, for "Ann Poe of Maine voted" has most too; by judgement.
_HEADLINE, _LONG_WORD, _FEW = 0.7, 4, 6
# what a source says is no part of its name, nor is where it is from or what it leads
_QUOTATION = re.compile(r"[“\"].*[”\"]")
_AFTER_NAME = re.compile(r"[,(;–—]|\s-\s|\b(?:of|for|at|in|on|from|with|who|whose|which|that|to)\b")
_OF_ANOTHER = ("'s", "’s", "' ", "’ ")


@dataclass(frozen=True)
class Name:
    """A name as written, with its place in the text; `filled` if it is ours, not the article's.

    `core` are its words in small letters without accents, but for titles, suffixes and forms such
    as "Inc.".
    """

    words: str
    start: int
    end: int
    core: tuple[str, ...]
    filled: bool = False

    def __str__(self) -> str:
        return self.words


@lru_cache(maxsize=256)
def find_names(text: str) -> tuple[Name, ...]:
    """All runs of capitalised words in a text, each split where one name ends and another begins.

    "Weekly Herald Editor Ann Poe" are two, "Ann's Harbour" too.
    """
    return tuple(
        name
        for run in _RUN.finditer(text)
        for name in map(_name, _pieces(run), [run] * len(run[0]))
        if name is not None
    )


def name_in(written: str) -> Name | None:
    """The name of whom a phrase tells: "Lee" of "Sen. Lee of Ohio", "Kim" of "Lee's aide, Kim"."""
    plain = _QUOTATION.sub("", written)
    names = [
        each for each in find_names(plain) if plain[each.end : each.end + 2] not in _OF_ANOTHER
    ]
    after = _AFTER_NAME.search(plain)
    before = [each for each in names if after is None or each.start < after.start()]
    return before[-1] if before else names[0] if names else None


def without_titles(words: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, in small letters; "United States" is "us"."""
    lower = [_bare(word) for word in re.split(r"[\s-]+", words)]
    if len(lower) > 2 and lower[0] == "united" and lower[1] in _UNITED:
        lower[:2] = ["u" + lower[1][0]]
    before = lower[: _titles_before(lower)]
    dropped = words_of("names", "suffixes", "forms")
    kept = [word for word in lower[len(before) :] if word not in dropped]
    return tuple(map(without_accents, kept or lower))


def _titles_before(lower: list[str]) -> int:
    """How many words of a title a name begins with: "Prime Minister Ann Poe" with two."""
    titles, either = words_of("names", "titles"), words_of("names", "titles", "ranks")
    count = next((at for at, word in enumerate(lower) if word not in either), len(lower))
    while count and lower[count - 1] not in titles:
        count -= 1
    return count


def _pieces(run: re.Match[str]) -> list[tuple[int, int]]:
    """Where the names of a run of capitalised words begin and end within it."""
    pieces: list[list[re.Match[str]]] = [[]]
    words = list(_WORD.finditer(run[0]))
    for at, word in enumerate(words):
        bare = _bare(word[0])
        # "President" alone names nobody, "President Poe" does
        titled = bare in words_of("names", "titles") and at + 1 < len(words)
        if bare in words_of("names", "no_names") and not titled:
            pieces.append([])
            continue
        if _begins_title(words, at):
            pieces.append([])
        if word[0] in _JOINING or (
            # "U.S." is an acronym, and "Us" is none
            not pieces[-1] and bare in FUNCTION_WORDS and "." not in word[0][:-1]
        ):
            # "Senator Ann Poe of Vermont" are two
            if word[0] == "of" and _begins_with_title([each[0] for each in pieces[-1]]):
                pieces.append([])
            continue
        pieces[-1].append(word)
        if _POSSESSIVE.search(word[0]) or _ends_sentence(word[0]):
            pieces.append([])
    return [(piece[0].start(), piece[-1].end()) for piece in pieces if piece]


def _begins_with_title(words: list[str]) -> bool:
    lower = list(map(_bare, words))
    return 0 < _titles_before(lower) < len(lower)


def _ends_sentence(word: str) -> bool:
    """Whether its full stop is no abbreviation's: not of "Gov.", "J." or "U.N."."""
    short = len(word) <= 2 or "." in word[:-1] or _bare(word) in words_of("names", "titles")
    return word.endswith(".") and not short


def _begins_title(words: list[re.Match[str]], at: int) -> bool:
    """Whether a title begins here, within a run: "… Prime Minister Ann Poe"."""
    if not at:
        return False
    titles, ranks = words_of("names", "titles"), words_of("names", "ranks")
    here, before = _bare(words[at][0]), _bare(words[at - 1][0])
    following = _bare(words[at + 1][0]) if at + 1 < len(words) else ""
    if here in titles:
        return before not in titles | ranks
    return here in ranks and following in titles and before not in ranks


def _name(piece: tuple[int, int], run: re.Match[str]) -> Name | None:
    words = _trimmed(run[0][slice(*piece)])
    kept = [word for word in map(_bare, words.split()) if word not in _JOINING]
    if not tokens(words) or all(word in _nobody() for word in kept):
        return None
    if _AFFILIATION.match(words) or len(words) == 1:
        return None
    start = run.start() + piece[0]
    return Name(words, start, start + len(words), without_titles(words))


@cache
def _nobody() -> frozenset[str]:
    """Words that make no name by themselves: "Prime Minister", "Inc."."""
    lists = ("titles", "ranks", "forms", "suffixes", "no_names")
    return frozenset().union(*(words_of("names", key) for key in lists))


def listed(names: Iterable[Name]) -> str:
    """The names as written, each once: "Oslo, Bergen"."""
    return ", ".join(dict.fromkeys(name.words for name in names))


def _trimmed(words: str) -> str:
    """The words without a possessive ending and punctuation; "U.N." keeps its last dot."""
    words = _POSSESSIVE.sub("", words.rstrip("-&"))
    return words if re.search(r"\w\.\w", words) else words.rstrip(".’'")


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word).strip(".,’'").replace(".", "").lower()


def is_title_case(text: str) -> bool:
    """Whether nearly all its words have capitals, as in many headlines, where these name nobody."""
    words = [word for word in tokens(text) if len(word) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > _FEW and capitals >= _HEADLINE * len(words)


def may_be_name(word: str, article: str) -> bool:
    """Whether a sentence's first word is a name by how its article writes it elsewhere."""
    if word.lower() in _amounts():
        return False
    return word.lower() not in _words(article) or word in _inner_words(article)


@cache
def _amounts() -> frozenset[str]:
    """The words of numbers, and those for none: "Twelve died", "None died"."""
    lists = word_lists("figures")
    numbers = [key for key in lists if key.split()[0] in ("small", "multiplier", "plural")]
    return words_of("figures", *numbers) | words_of("denial", "negations")


@lru_cache(maxsize=64)
def _words(text: str) -> frozenset[str]:
    """The words of an article as written."""
    return frozenset(tokens(text))


@lru_cache(maxsize=64)
def _inner_words(text: str) -> frozenset[str]:
    """The words that stand in capitals within a sentence."""
    return frozenset(re.findall(rf"(?<=[a-z,] )[{_CAPITAL}][\w-]+", text))
