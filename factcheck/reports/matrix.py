"""Claims as the rows of a table, a column for each article."""

from collections.abc import Mapping, Sequence

from factcheck.records import Cell, Certainty, Claim, Echo, Report, Stance
from factcheck.reports.plain import counted

SILENT = "·"
# what a sign stands for, in the order of the legend
SIGNS: Mapping[str, str] = {
    "●": "says it",
    "○": "says it, but not flatly",
    "✕": "denies it",
    "≠": "says otherwise",
    "?": "may say otherwise",
    SILENT: "nothing matched",
}


def rows(report: Report) -> list[Claim]:
    """The claims, surely disputed ones first, then doubtful ones; of equals, those of most origins.

    One that stands in the row of a claim before it, as what another source says, has no row.
    """
    ordered = sorted(
        report.claims,
        key=lambda one: (
            not is_disputed(one),
            not one.conflicts,
            -one.independent_sources,
            -len(one.sources),
        ),
    )
    taken: set[str] = set()
    found = []
    for claim in ordered:
        if claim.id not in taken:
            found.append(claim)
            taken.update(claim.conflicts)
    return found


def signs(claim: Claim, articles: Sequence[str]) -> list[str]:
    """The sign of each article, by id; two for one that says it and otherwise as well."""
    found = dict.fromkeys(articles, "")
    for cell in claim.cells:
        sign = sign_of(cell)
        if sign not in found[cell.article]:
            found[cell.article] += sign
    return [sign or SILENT for sign in found.values()]


def sign_of(cell: Cell) -> str:
    """The sign of one article's stance."""
    if cell.stance is Stance.SAID:
        return "●" if cell.statement.certainty is Certainty.ASSERTED else "○"
    if not cell.sure:
        return "?"
    return "✕" if cell.stance is Stance.DENIED else "≠"


def support(claim: Claim) -> str:
    """How many say it and whence they have it: "7 outlets, 2 origins"."""
    origins = counted(claim.independent_sources, "origin")
    return f"{counted(len(claim.sources), 'outlet')}, {origins}"


def sureness(claim: Claim) -> str:
    """How surely its statements agree: "lowest agreement 0.31, 2 of 3 pairs agree"; "" unknown."""
    if claim.lowest is None:
        return ""
    if claim.pairs == 1:
        return f"agreement {claim.lowest:.2f}"
    return f"lowest agreement {claim.lowest:.2f}, {claim.tied} of {claim.pairs} pairs agree"


def shared(echo: Echo) -> str:
    """What two articles have in common: "a and b are the same copy (92 % …)"."""
    what = "are the same copy" if echo.is_copy else "share a part of their copy"
    # rounded down, so that what is called a part never looks like half
    percent = int(echo.share * 100)
    return f"{echo.left} and {echo.right} {what} ({percent} % of the shorter one's words)"


def is_disputed(claim: Claim) -> bool:
    """Whether a source says otherwise that an editor can rely on."""
    return any(cell.stance is not Stance.SAID and cell.sure for cell in claim.cells)
