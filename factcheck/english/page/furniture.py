"""Lines of the page and not of the article: bylines, stamps, captions, links, advertisements.

Each pattern is matched against the whole single-spaced text; none can backtrack over more than a
few words.
"""

import re
from enum import Enum
from functools import cache

from factcheck.english.lexicon import any_of, word_lists, words_of
from factcheck.english.page.stamps import MONTH, WEEKDAY, is_stamp

# characters: a longer paragraph is not furniture, and is not worth a search
_LONGEST = 300

_NAME = r"[A-Z][\w.’'-]*"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|de|van|von|bin|al)){{0,5}}"
_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+\.?(?: \d{4})?)"

_WEEKDAY, _MONTH = f"(?i:{WEEKDAY})", f"(?i:{MONTH})"
_DAY = rf"(?:(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?|{_WEEKDAY})"
_REGION = rf"(?:, (?!{_DAY}){_NAME}(?: (?:of|{_NAME})){{0,3}})?"
_OUTLET = r"(?: ?\( ?[A-Z][^()]{1,40}\)| /[A-Z][^/]{1,40}/)"
_OPENING = any_of(words_of("grammar", "function"))

# "VILNIUS, Lithuania (Reuters) —", "TOKYO —", "London (CNN), May 12 -", at a paragraph's beginning;
# a place in small letters with nothing beside it is `bare`, and as often the beginning of prose
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){{0,3}}{_REGION}(?:,? {_DAY})?"
    rf"(?:{_OUTLET}| ?\([^()]{{2,40}}\))?(?:,? {_DAY})?"
    rf"|(?:{_NAMES}{_REGION}(?:, {_DAY})?)?{_OUTLET}(?:,? {_DAY})?"
    rf"|(?!(?i:{_OPENING}|{_WEEKDAY}|{_MONTH})\b){_NAMES}{_REGION}, {_DAY}"
    rf"|(?P<bare>{_NAMES}{_REGION}))"
    r"(?: ?(?:—|–|―|--) ?| ?- )(?=[“\"‘(]?[A-Z0-9])"
)
# from page to page: "Continued on page 2", "FLOOD, from A1", "See BRIDGE, Page 4"
_CONTINUED = re.compile(
    r"[\W_]*(?:(?i:(?:story |article )?(?:continue[sd]?|cont(?:[’']?d)?\.?)"
    r"(?: (?:on|from|at|to|overleaf|next)\b.{0,40})?|(?:please )?(?:turn|go) to (?:page"
    r"|p\.?) ?\w{1,4}"
    r"|(?:see|please see|from|more on) (?:[\w ’'-]{1,30}, ?)?(?:page|p\.) ?[a-z]?\d{1,3}[a-z]?)"
    r"|(?:(?i:see) )?[A-Z][A-Z ’'-]{2,30}(?:,| [|•–—-]) ?(?i:(?:(?:continued )?from |on |see )?"
    r"(?:page |p\.? ?)?)[A-Z]?\d{1,3}[A-Z]?)[\W_]*"
)


class Furniture(str, Enum):
    """What a line of a page is there for that is no part of the article."""

    BYLINE = "byline"
    TIME = "time"
    CAPTION = "caption"
    READ_MORE = "read-more"
    ADVERTISEMENT = "advertisement"


_FURNITURE = {
    Furniture.ADVERTISEMENT: re.compile(
        r"(?i:advertise?ment|sponsored(?: content| post| by .{1,40})?|paid content|promoted"
        r"|(?:story|article) continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40})"
        r"[.:]?"
    ),
    Furniture.READ_MORE: re.compile(
        r"[\[(*>→»• ]*(?i:(?:read|see|watch|listen|also|more)(?: more| also| next| too| on this)?"
        r"|also (?:read|see)|related(?: (?:stories|articles|coverage|links))?|recommended|don['’]t"
        r" miss|more (?:from|on) .{1,40}|(?:click|tap) here.{0,60}|sign up .{1,80}"
        r"|subscribe(?: now| to .{1,80})?|follow us.{0,60}|share this.{0,40})(?:[:|→»>].*|[.!\])]?)"
        r"|[\[(*>→»• ]*(?i:(?:leave|share|post|add|send|submit|give) (?:us )?(?:your|a|any)"
        r" (?:own )?"
        r"(?:thought|comment|idea|view|opinion|question|reply|feedback|suggestion|tip).{0,120}"
        r"|(?:let us know|tell us|have your say|join the (?:conversation|discussion|debate)"
        r"|what do you think).{0,120}"
        r"|(?:you can )?(?:also )?(?:follow|find|reach|contact|e-?mail|write to)\b.{1,80}"
        r"(?:@|\bon twitter|\bon facebook|\bon instagram|\bon x\b|\be-?mail).{0,80}"
        r"|(?:read|see|view|watch|listen to|get|download|find|view) (?:the|this|our|more|full"
        r"|all).{0,60}"
        r"\b(?:here|app|below|online|website|newsletter|e-?mail|browser|podcast)\b.{0,40}"
        r"|for (?:more|further) (?:information|details|news|on this|stories|about|coverage).{0,20}"
        r"(?:,|:|please|visit|see|go to|call|contact|click|read).{0,120}"
        r"|here(?:['’]s| is| are| we) [^.!?]{1,200}[.:!]?"
        r"|view this (?:e-?mail|message).{0,120}|unsubscribe.{0,80})"
    ),
    Furniture.BYLINE: re.compile(
        rf"(?:(?:By|BY|Written by|Reported by|Posted by|Story by) {_NAMES}"
        rf"(?:(?:,| and| &|,? in| \|| for) {_NAMES}){{0,4}}(?: ?[.,|–—-])?(?: {_DATE})?"
        r"|.{3,160} (?:contributed to|contributed reporting (?:to|for)) this"
        r" (?:report|story|article|post)\.?|(?:©|\([Cc]\)|[Cc]opyright\b).{0,160}"
        r"|(?:All rights reserved|.{0,80}may not be (?:published|reproduced"
        r"|republished)\b.{0,120})\.?"
        r"|\(?(?:(?:Additional )?[Rr]eporting|Editing|Writing) by [^.]{1,200}\.?\)?"
        r"|(?:(?i:published|updated|posted|last updated|modified)(?: on| at)?:? )?"
        rf"(?:[A-Z][a-z]+day,? )?{_DATE}(?:[ ,|·]+[\d:]+ ?(?i:[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?)?)"
    ),
    Furniture.CAPTION: re.compile(
        r"(?i:photo|photograph|image|picture|caption|graphic|illustration|video|file photo)"
        r"(?: credit| courtesy| by)?: ?.+"
        r"|(?:FILE|FILE PHOTO)(?: ?[-–—:]| PHOTO:) ?.+"
        r"|\((?i:photo|image|picture|credit)\b[^()]*\)"
        r"|.*[(\[|/](?: ?(?i:photo|image|picture|credit)(?:s| by|:)[^()]{1,80}"
        r"|(?:AP|Reuters|REUTERS|AFP|EPA|Getty)[^()]{0,20}/[^()]{1,80}"
        r"|[^()/]{1,60}(?i:via AP|via Reuters|/ ?AFP|/ ?Reuters|/ ?AP|Getty Images))[)\]]?\.?"
    ),
}


def furniture_of(text: str) -> Furniture | None:
    """What the paragraph or sentence is on the page; None where it may be the article's."""
    if len(text) > _LONGEST:
        return None
    kinds = (kind for kind, pattern in _FURNITURE.items() if pattern.fullmatch(text))
    return Furniture.TIME if is_stamp(text) else next(kinds, None)


def dateline_ends(text: str) -> int:
    """Where the dateline ends with which a paragraph begins; 0 if it has none."""
    found = _DATELINE.match(text)
    return found.end() if found and _is_known(found["bare"]) else 0


def _is_known(place: str | None) -> bool:
    """Whether it is a city, or lies in a country or state; a country alone heads prose as well."""
    first, *rest = (place or "").split(", ")
    return place is None or first in _cities() or bool(rest and rest[-1] in _lands())


@cache
def _cities() -> frozenset[str]:
    lists = [*word_lists("cities").values(), *word_lists("state_cities").values()]
    return frozenset(name for cities in lists for city in cities for name in city.split("/"))


@cache
def _lands() -> frozenset[str]:
    lands = [*word_lists("countries").items(), *word_lists("states").items()]
    return frozenset(name for land, others in lands for name in (land, *others))


def points_to_page(text: str) -> bool:
    """Whether it says where the article goes on, or comes from."""
    return bool(_CONTINUED.fullmatch(text))
