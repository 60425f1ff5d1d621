"""Lines of the page and not of the article: bylines, stamps, captions, links, advertisements.

Each pattern is matched against the whole single-spaced text; none can backtrack over more than a
few words.
"""

from __future__ import annotations

import re

from factcheck.blocks.block import BlockKind
from factcheck.blocks.stamps import is_stamp

# characters: a longer paragraph is not furniture, and is not worth a search
_LONGEST = 300

_NAME = r"[A-Z][\w.’'-]*"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|de|van|von|bin|al)){{0,5}}"
_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+\.?(?: \d{4})?)"

_FURNITURE = {
    BlockKind.ADVERTISEMENT: re.compile(
        r"(?i:advertise?ment|sponsored(?: content| post| by .{1,40})?|paid content|promoted"
        r"|(?:story|article) continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40})"
        r"[.:]?"
    ),
    BlockKind.READ_MORE: re.compile(
        r"[\[(*>→»• ]*(?i:(?:read|see|watch|listen|also|more)(?: more| also| next| too| on this)?"
        r"|also (?:read|see)|related(?: (?:stories|articles|coverage|links))?|recommended|don['’]t"
        r" miss|more (?:from|on) .{1,40}|(?:click|tap) here.{0,60}|sign up .{1,80}"
        r"|subscribe(?: now| to .{1,80})?|follow us.{0,60}|share this.{0,40})(?:[:|→»>].*|[.!\])]?)"
    ),
    BlockKind.BYLINE: re.compile(
        rf"(?:(?:By|BY|Written by|Reported by|Posted by|Story by) {_NAMES}"
        rf"(?:(?:,| and| &|,? in| \|| for) {_NAMES}){{0,4}}(?: ?[.,|–—-])?(?: {_DATE})?"
        r"|\(?(?:(?:Additional )?[Rr]eporting|Editing|Writing) by [^.]{1,200}\.?\)?"
        r"|(?:(?i:published|updated|posted|last updated|modified)(?: on| at)?:? )?"
        rf"(?:[A-Z][a-z]+day,? )?{_DATE}(?:[ ,|·]+[\d:]+ ?(?i:[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?)?)"
    ),
    BlockKind.CAPTION: re.compile(
        r"(?i:photo|photograph|image|picture|caption|graphic|illustration|video|file photo)"
        r"(?: credit| courtesy| by)?: ?.+"
        r"|(?:FILE|FILE PHOTO)(?: ?[-–—:]| PHOTO:) ?.+"
        r"|\((?i:photo|image|picture|credit)\b[^()]*\)"
        r"|.*[(\[|/](?: ?(?i:photo|image|picture|credit)(?:s| by|:)[^()]{1,80}"
        r"|(?:AP|Reuters|REUTERS|AFP|EPA|Getty)[^()]{0,20}/[^()]{1,80}"
        r"|[^()/]{1,60}(?i:via AP|via Reuters|/ ?AFP|/ ?Reuters|/ ?AP|Getty Images))[)\]]?\.?"
    ),
}


def furniture_of(text: str) -> BlockKind | None:
    """What the paragraph or sentence is on the page; None where it may be the article's."""
    if len(text) > _LONGEST:
        return None
    kinds = (kind for kind, pattern in _FURNITURE.items() if pattern.fullmatch(text))
    return BlockKind.TIME if is_stamp(text) else next(kinds, None)
