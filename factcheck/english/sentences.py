"""A single-spaced paragraph → the spans of its sentences.

A full stop, question or exclamation mark or ellipsis ends a sentence where white space and
something that can begin one follow, unless an abbreviation, an initial, a bracket or a speaker
("“Why?” Macron asked.") shows that it goes on.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge

from factcheck.english.lexicon import words_of
from factcheck.english.reporting_verbs import cue_words
from factcheck.records import Span

# closers are bounded: a sentence has a few, a hostile text a million
_END = re.compile(r"(?<![.!?…])(?P<mark>[.!?…]+)(?P<closers>[\"'”’)\]»]{0,6}) ")
# "left.The", "in 2026.Its", "“left.”The": the space after the full stop was forgotten; "Yahoo!" and
# "J.Smith" have none
_GLUED = re.compile(
    r"(?:(?<=[a-z\d%)\]\"”’])|(?<=[A-Z]{2}))(?P<mark>[.?]"
    r"|!(?=[\"”’)\]]))(?P<closers>[\"”’)\]]{0,3})"
    r"(?=[\"“‘(\[]{0,2}(?P<next>[A-Z][a-z]+|[AI](?= )))"
)
# what stands in addresses; the rest of a token is looked at this far
_ADDRESS = re.compile(r"[/@\\_]|\bwww\.|\.\w+\.", re.IGNORECASE)
_BEFORE_WORD = re.compile(r"[\s(\[“\"‘—–/-]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NEXT_WORD = re.compile(r"[\"'“‘(\[]*(\w+)")
_SPEAKER = re.compile(
    r"(?:(?:the|a|an|one|his|her|their|of|for|he|she|they|I|we|then|later|also) "
    r"|[A-Z][\w.’'-]* ){1,8}\Z"
)
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
# Characters: a bracket that is open longer is one that nobody closed.
_BRACKET = 400
_LOOK_BEHIND = 40
_LOOK_AHEAD = 120


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences in order; together they hold every word of the text.

    find_sentences("Mr. Fox left. He was late.")       # (Span(0, 13), Span(14, 26))
    """
    brackets = tuple(_brackets(text))
    begins = [begin for begin, _ in brackets]
    spans = []
    start = 0
    for match in _ends_in(text):
        end, begin = _sides(text, match)
        bracket = bisect_right(begins, end) - 1
        inside = bracket >= 0 and brackets[bracket][1] > end and brackets[bracket][0] > start
        if not inside and _ends(text, match):
            spans.append(Span(start, end))
            start = begin
    spans.append(Span(start, len(text)))
    return tuple(_with_words(text, spans))


def _ends_in(text: str) -> Iterator[re.Match[str]]:
    """Where a sentence may end, in order."""
    glued = (match for match in _GLUED.finditer(text) if not _is_within_name(text, match))
    return merge(_END.finditer(text), glued, key=re.Match.start)


def _sides(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the sentence ends and the next begins."""
    if match.re is _END:
        return match.end() - 1, match.end()
    # of ".\"We" the mark may close a quotation or open the next
    opens = match["closers"][-1:] == '"' and text.count('"', 0, match.end() - 1) % 2 == 0
    return match.end() - opens, match.end() - opens


def _is_within_name(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop is that of "Node.Js", "FoxNews.Com" or an address."""
    if match["next"].lower() in words_of("abbreviations", "after_dots"):
        return True
    before = text[max(0, match.start() - _LOOK_BEHIND) : match.start()].rpartition(" ")[2]
    after = text[match.end() : match.end() + _LOOK_BEHIND].partition(" ")[0]
    # "left.The council stayed.Nobody" is no address: its parts begin with a capital
    return bool(_ADDRESS.search(f"{before} {after}")) or (before[:1].islower() and "." in before)


def _with_words(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, those without a letter or digit (an ellipsis alone) joined to their neighbour."""
    start = end = 0
    worded = False
    for span in spans:
        has_word = any(map(str.isalnum, text[span.start : span.end]))
        if worded and has_word:
            yield Span(start, end)
            start = span.start
        worded = worded or has_word
        end = span.end
    if text:
        yield Span(start, len(text))


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    for match in re.finditer(r"[()\[\]]", text):
        if match.group() in "([":
            opened = (
                match.start() if opened is None or match.start() - opened > _BRACKET else opened
            )
        elif opened is not None:
            if match.start() - opened <= _BRACKET:
                yield opened, match.start()
            opened = None


def _ends(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + _LOOK_AHEAD]
    lead = following.lstrip("\"'“‘([—–-")[:1]
    if not lead or lead.islower() or lead in ",;:":
        return False
    if match["mark"] == ".":
        return not _is_abbreviation(text, match, following)
    # "“Why?” Macron asked." and "Yahoo! said" go on; "Why? Macron asked." is rarer than either
    return not (match["mark"][-1] in "?!" and match["closers"] and _names_speaker(following))


def _names_speaker(following: str) -> bool:
    cue = next(cue_words().find(following), None)
    return cue is not None and bool(_SPEAKER.match(following, 0, cue.start()))


def _is_abbreviation(text: str, match: re.Match[str], following: str) -> bool:
    if match["closers"].strip(")]"):
        return False
    window = text[max(0, match.start() - _LOOK_BEHIND) : match.start()]
    word = _BEFORE_WORD.split(window)[-1]
    begins = _NEXT_WORD.match(following)
    next_word = begins.group(1) if begins else ""
    if _is_in("before_names", word):
        return True
    if _is_in("before_numbers", word):
        return next_word[:1].isdigit()
    if word.lower() in ("a.m", "p.m"):
        return next_word in words_of("abbreviations", "after_hours")
    if _is_in("before_either", word) or _INITIALS.fullmatch(word):
        return next_word.lower() not in words_of("abbreviations", "starters")
    return False


def _is_in(key: str, word: str) -> bool:
    """Whether the list has the word: in small letters for any case, else as written."""
    words = words_of("abbreviations", key)
    if word in words or (len(word) > 1 and word.lower() in words):
        return True
    return word.isupper() and word.capitalize() in words


def stands_before_name(word: str) -> bool:
    """Whether its full stop ends no sentence where a name follows: "Mr.", "J."."""
    short = word.removesuffix(".")
    return short != word and (short in _CAPITALS or _is_in("before_names", short))
