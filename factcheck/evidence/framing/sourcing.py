"""How each side knows: on record or in its own words, through another outlet, or unnamed."""

from factcheck.english.reporting_verbs import is_hedge
from factcheck.english.words import content_stems
from factcheck.evidence.framing.asides import is_aside
from factcheck.evidence.framing.backing import backing_of
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution, Finding, Result, SourceKind, Statement

# What a reader holds against a source: that it has no name, and that another outlet had it.
_MARKED = frozenset({SourceKind.UNNAMED, SourceKind.MEDIA})
_UNNAMED, _UNTOLD = "an unnamed source", "reports that name no source"
_CARRIED = "another outlet's report"


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if only one side leans on another outlet, on an unnamed source, or on any at all."""
    shown = _describe(left), _describe(right)
    # whose an unclaimed quotation is was not found, which tells nothing of its source
    if any(_is_unclaimed(side.statement) or side.once(is_aside) for side in (left, right)):
        return Finding("sourcing", Result.SILENT, *shown)
    same = _marks(left, right) == _marks(right, left) and not _only_one_has_sources(left, right)
    return Finding("sourcing", Result.AGREES if same else Result.DIFFERS, *shown)


def _marks(reading: Reading, other: Reading) -> frozenset[SourceKind]:
    """What is held against its sources; of whom the other side tells too, they are no sources."""
    told = other.once(_stems)
    links = ((link, _name(link)) for link in reading.statement.attribution)
    return frozenset(link.kind for link, name in links if not name or not name <= told) & _MARKED


def _only_one_has_sources(left: Reading, right: Reading) -> bool:
    """Whether one side tells in its own words, without a word of the source, what the other has."""
    ours, theirs = left.statement.attribution, right.statement.attribution
    if bool(ours) == bool(theirs):
        return False
    told = (right if ours else left).once(_stems)
    return all(told.isdisjoint(_name(link)) for link in ours or theirs)


def _name(link: Attribution) -> frozenset[str]:
    return frozenset(content_stems(link.who or ""))


def _stems(reading: Reading) -> frozenset[str]:
    return frozenset(content_stems(reading.text))


def _is_unclaimed(statement: Statement) -> bool:
    """Whether a quotation or a verb has no source, as "reportedly" and "it is said" have none."""
    unsourced = [link.cue for link in statement.attribution if link.who is None]
    return any(cue is None or not is_hedge(cue) for cue in unsourced)


def _describe(reading: Reading) -> str:
    links = reading.statement.attribution
    if not links:
        return "own words"
    unnamed = [link for link in links if link.kind is SourceKind.UNNAMED]
    marked = []
    if unnamed:
        marked.append(_UNNAMED if any(link.who for link in unnamed) else _UNTOLD)
    if any(link.kind is SourceKind.MEDIA for link in links):
        marked.append(_CARRIED)
    return " via ".join(marked) or _on_record(reading)


def _on_record(reading: Reading) -> str:
    kinds = {link.kind for link in reading.statement.attribution}
    if kinds != {SourceKind.INSTITUTION}:
        return "on record"
    backing = reading.once(backing_of)
    if backing is None or backing.link.kind is not SourceKind.NAMED:
        return "an institution"
    return f"an institution, on record by {backing}"
