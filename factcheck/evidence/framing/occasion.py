"""On what occasion it was said: after the summit, or in a leak?"""

from factcheck.english.words import content_stems
from factcheck.evidence.framing.backing import backing_of
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution, Finding, Result, SourceKind, Statement


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if both sides name an occasion and no word of them is the same.

    Also if one side names one, and the other has it from somebody unnamed on none.
    """
    ours, theirs = _occasion(left), _occasion(right)
    if ours is None and theirs is None:
        return Finding("occasion", Result.SILENT)
    if ours is None or theirs is None:
        shown = ours or _disclosure(left.statement), theirs or _disclosure(right.statement)
        return Finding("occasion", Result.DIFFERS if all(shown) else Result.SILENT, *shown)
    shared = set(content_stems(ours)) & set(content_stems(theirs))
    return Finding("occasion", Result.AGREES if shared else Result.DIFFERS, ours, theirs)


def _occasion(reading: Reading) -> str | None:
    """Where and when it was said, as far as its chain or the sentence beside it tells."""
    own = next((words for link in reading.statement.attribution if (words := _told(link))), None)
    if own:
        return own
    backing = reading.once(backing_of)
    words = _told(backing.link) if backing else None
    return f"{words} ({backing})" if words else None


def _told(link: Attribution) -> str | None:
    """The occasion of a link; a day alone is none."""
    if link.occasion is None or link.occasion == link.time:
        return None
    told = link.time is None or link.time in link.occasion
    return link.occasion if told else f"{link.occasion}, {link.time}"


def _disclosure(statement: Statement) -> str | None:
    """That somebody unnamed told it: "a French official revealed"."""
    for link in statement.attribution:
        if link.kind is SourceKind.UNNAMED and link.source:
            return f"{link.source} {link.cue or ''}".strip()
    return None
