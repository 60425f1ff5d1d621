"""Article → whom it credits with its text: "(AP)", "with agency material", "Reporting by Reuters".

The source of an item of ninjs or NewsML-G2 is its provider already, so nothing is needed there.
"""

import re
from functools import cache

from factcheck.english.lexicon import word_lists
from factcheck.fingerprint import normalise
from factcheck.records import Article

# what an article that credits agencies without a name has for an origin, which it shares with none
UNNAMED = "Agency material"

# a credit in brackets stands in the first lines or in the last ones
_TOP, _END = 400, 300


def credits_of(article: Article) -> tuple[str, ...]:
    """The names of those whose copy the article says that it is or uses, in alphabetical order."""
    ends = article.text[:_TOP] + "\n\n" + article.text[max(_TOP, len(article.text) - _END) :]
    credits = [found.group() for found in _in_brackets().finditer(ends)]
    credits += [found.group() for found in _in_words().finditer(article.text)]
    written = [name for credit in credits for name in _name().findall(credit)]
    return tuple(sorted({_names()[bare(name)] for name in written}))


def agency(name: str) -> str:
    """The name under which reports show an agency: "Associated Press" of "AP"; else the name."""
    return _names().get(bare(name), name)


def bare(name: str) -> str:
    """A source's name as "The Financial Times" and "financial-times" share it."""
    words = re.findall(r"\w+", normalise(re.sub(r"['’]s\b", "", name)).replace("_", " "))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@cache
def _names() -> dict[str, str]:
    """Each way of writing a name, bare, and the name."""
    lists = word_lists("agencies")
    return {bare(written): name for name, ways in lists.items() for written in ways}


@cache
def _any_name() -> str:
    """A pattern for each way of writing a name; only words without capitals may have any."""
    lists = word_lists("agencies")
    written = sorted((way for ways in lists.values() for way in ways), key=len, reverse=True)
    ways = (re.escape(way) if way != way.lower() else f"(?i:{re.escape(way)})" for way in written)
    return rf"\b(?:{'|'.join(ways)})\b"


@cache
def _name() -> re.Pattern[str]:
    return re.compile(_any_name())


@cache
def _in_brackets() -> re.Pattern[str]:
    """ "(AP)", "(dpa/Reuters)", "(Kyodo News, AP)"."""
    return re.compile(rf"[(\[] ?{_several()} ?[)\]]")


@cache
def _in_words() -> re.Pattern[str]:
    """A line of its own, "with material from AP and dpa", "Reuters contributed to this report"."""
    several = _several()
    lead = (
        r"(?:with|additional|some|further|other|reporting|material|files?|information|from|by"
        r"|source:|sources:|credit:|copyright|©|\(c\)|\d{4})"
    )
    return re.compile(
        rf"^[^\w\n]*{several}[^\w\n]*$"
        # a credit begins a sentence or a line, or follows a dash or a comma
        rf"|(?:^|[.;,(–—-] ?)[ ]*(?i:with|reporting|additional reporting|source:|sources:|credit:"
        rf"|copyright|©)(?: (?i:{lead}))*(?i: the)? ?{several}(?=[^\w\n]*(?:$|[.)]))"
        rf"|{several} (?:also )?contributed to this",
        re.MULTILINE,
    )


def _several() -> str:
    one = rf"(?:[Tt]he )?{_any_name()}"
    return rf"{one}(?:(?:,| and| &|,? ?/) ?{one})*"
