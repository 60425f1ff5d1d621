"""A line of a printed page that points to another page, and is no part of the article."""

from __future__ import annotations

import re

# from page to page: "Continued on page 2", "FLOOD, from A1", "See BRIDGE, Page 4"
_CONTINUED = re.compile(
    r"[\W_]*(?:(?i:(?:story |article )?(?:continue[sd]?|cont(?:[’']?d)?\.?)"
    r"(?: (?:on|from|at|to|overleaf|next)\b.{0,40})?|(?:please )?(?:turn|go) to (?:page"
    r"|p\.?) ?\w{1,4}"
    r"|(?:see|please see|from|more on) (?:[\w ’'-]{1,30}, ?)?(?:page|p\.) ?[a-z]?\d{1,3}[a-z]?)"
    r"|(?:(?i:see) )?[A-Z][A-Z ’'-]{2,30}(?:,| [|•–—-]) ?(?i:(?:(?:continued )?from |on |see )?"
    r"(?:page |p\.? ?)?)[A-Z]?\d{1,3}[A-Z]?)[\W_]*"
)


def points_to_page(text: str) -> bool:
    """Whether it says where the article goes on, or comes from."""
    return bool(_CONTINUED.fullmatch(text))
