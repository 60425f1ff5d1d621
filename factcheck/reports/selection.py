"""Which verdicts a format tells of, how grave each is, and where it stands."""

from collections.abc import Iterable
from pathlib import PurePath

from factcheck.records import Article, Framing, Label, Report, Rule, Severity, Statement, Verdict
from factcheck.reports.layout import Layout, Section
from factcheck.reports.plain import plain, with_kind
from factcheck.source_map import Unit

_SECTIONS = {
    Label.CONFLICT: Section.CONFLICT,
    Label.AGREE: Section.AGREE,
    Label.UNIQUE: Section.UNIQUE,
}
# what a mark says is different, where its name is no noun
_DIFFERENT = {Framing.LOADED: "wording"}
# of what the judge alone holds for told differently
_UNSEEN = "but told differently, as the judge has it; no observer sees how"


def sections_of(verdict: Verdict) -> frozenset[Section]:
    """The sections of a verdict: its label's, framing if it has a mark, error if it is one."""
    found = {_SECTIONS[verdict.label]}
    if verdict.framing:
        found.add(Section.FRAMING)
    if verdict.label is Label.CONFLICT and verdict.severity is Severity.ERROR:
        found.add(Section.ERROR)
    return frozenset(found)


def findings(report: Report, layout: Layout) -> list[Verdict]:
    """The verdicts shown that anybody could mind, by file and line; plain agreements are none."""
    return in_file_order(
        verdict
        for verdict in report.verdicts
        if (sections_of(verdict) - {Section.AGREE}) & (layout.show | layout.failing)
    )


def in_file_order(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts by the path of the left article, and by the place of the statement in it."""
    return sorted(
        verdicts,
        key=lambda verdict: (path_of(verdict.left.article), verdict.left.spans, verdict.id),
    )


def fails(verdict: Verdict, layout: Layout) -> bool:
    """Whether the verdict makes the command exit with status 1."""
    return bool(sections_of(verdict) & layout.failing)


def severity(verdict: Verdict, layout: Layout) -> Severity:
    """As its rule says; what fails is a warning at least, so that no conflict stands below it."""
    mild = verdict.severity is Severity.INFO
    return Severity.WARNING if mild and fails(verdict, layout) else verdict.severity


def path_of(article: Article) -> str:
    """The path as a format names it, with "/" between its parts; else the source."""
    return PurePath(article.path).as_posix() if article.path else article.source


def line_of(statement: Statement) -> int:
    """The line of its file that it begins on; 1 where the file has no lines."""
    return next(iter(statement.lines), 1)


def last_line_of(statement: Statement) -> int:
    """The line of its file that it ends on; 1 where the file has no lines."""
    return next(reversed(statement.lines), 1)


def where(statement: Statement) -> str:
    """Where it begins: "quake.md:3", or "quake.pdf, page 2" where the file has no lines."""
    path, place = path_of(statement.article), statement.place
    return f"{path}:{place.number}" if place.unit is Unit.LINE else f"{path}, {place}"


def title_of(verdict: Verdict) -> str:
    """The message with the kind of a conflict, or with what an agreement differs in.

    "a says 12, b says 15 (value)"; "Both say the same, with different sourcing and hedging".
    """
    if verdict.framing == (Framing.TELLING,):
        return message_of(verdict)
    if verdict.label is Label.AGREE and verdict.framing:
        marks = " and ".join(_DIFFERENT.get(mark, mark.value) for mark in verdict.framing)
        return f"{plain(verdict.message)}, with different {marks}"
    return with_kind(plain(verdict.message), verdict.kind)


def message_of(verdict: Verdict) -> str:
    """The verdict's message on one line, for an agreement with how the two sides differ in it."""
    if verdict.label is not Label.AGREE or not verdict.framing:
        return plain(verdict.message)
    if verdict.framing == (Framing.TELLING,):
        return f"{plain(verdict.message)}, {_UNSEEN}"
    ways = ", ".join(_way(verdict, mark) for mark in verdict.framing)
    return f"{plain(verdict.message)}, told differently: {ways}"


def one_line(verdict: Verdict) -> str:
    """The message, for what only one side says with its words, since nothing else tells them."""
    if verdict.label is not Label.UNIQUE:
        return message_of(verdict)
    return f"{message_of(verdict)}: “{plain(verdict.left.quote)}”"


def _way(verdict: Verdict, mark: Framing) -> str:
    """How the telling differs: "sourcing (own words / an unnamed source)"."""
    finding = verdict.evidence.finding(mark.value) if verdict.evidence else None
    if finding is None or finding.left is None or finding.right is None:
        return mark.value
    return f"{mark.value} ({plain(finding.left)} / {plain(finding.right)})"


def sides(verdict: Verdict) -> list[str]:
    """A line for each side: where it stands, and its words as the article has them."""
    statements = [verdict.left] if verdict.right is None else [verdict.left, verdict.right]
    return [f"{plain(where(one))}: “{plain(one.quote)}”" for one in statements]


def rules_of(report: Report) -> list[Rule]:
    """The rules that were tried, and those that a verdict names besides, each once."""
    rules = {rule.id: rule for rule in report.rules}
    for verdict in (*report.verdicts, *(one.verdict for one in report.accepted)):
        named = Rule(verdict.rule, verdict.label, verdict.severity, (), "", verdict.kind)
        rules.setdefault(verdict.rule, named)
    return list(rules.values())
