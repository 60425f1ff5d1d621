"""What is found of a draft, as the editor wants it: diagnostics, hovers, actions, the source."""

import os
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from lsprotocol import types
from pygls.workspace import PositionCodec

from factcheck.editors.checker import Checked
from factcheck.editors.lines import Lines
from factcheck.records import Label, Severity, Side, Span, Statement, Verdict
from factcheck.reports import Detail, Layout, plain
from factcheck.reports.differing import differing, is_about_facts, places, words_of
from factcheck.reports.items import pair, unique
from factcheck.reports.page import render, styled
from factcheck.reports.plain import with_kind
from factcheck.reports.selection import message_of
from factcheck.source_map import FilePlaces, NumberedPlaces, Unit

NAME = "factcheck"
# what an editor most often has to say for a finding; without a reason, it is not accepted
REASONS = ("the draft is newer than the source", "the source is wrong", "both are right")
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_BACKTICKS = re.compile("`+")
_WIDTH = 76


class CheckedDraft:
    """One text of a draft with all that was found of it.

    `open_source` is the name of the command that opens a source.
    """

    def __init__(
        self, uri: str, text: str, checked: Checked, codec: PositionCodec, open_source: str
    ) -> None:
        self._uri = uri
        self._open_source = open_source
        self._text = text
        self._checked = checked
        self._codec = codec
        self._lines = Lines(text, codec)
        self._sources: dict[str, Lines] = {}
        self.stamps, self.exact = checked.stamps, checked.exact

    @cached_property
    def diagnostics(self) -> list[types.Diagnostic]:
        """A diagnostic for each finding, and for what keeps the draft from being checked."""
        checked = self._checked
        found = [self._finding(verdict) for verdict in checked.verdicts]
        found += [
            self._told(notice.line, notice.message, types.DiagnosticSeverity.Warning)
            for notice in checked.notices
            # those of settings are told where settings are edited
            if notice.path == checked.path
        ]
        if checked.problem:
            found.append(self._told(1, checked.problem, types.DiagnosticSeverity.Warning))
        return found

    def hover(self, position: types.Position, *, markdown: bool) -> types.Hover | None:
        """Both sides and the reason of each finding there."""
        found = self._at(position)
        if not found:
            return None
        text = "\n\n".join(map(_in_full, found))
        kind = types.MarkupKind.PlainText
        if markdown:
            # within a fence nothing of an article is taken for a link or an image
            fence = "`" * max([3, *(len(run) + 1 for run in _BACKTICKS.findall(text))])
            text, kind = f"{fence}text\n{text}\n{fence}", types.MarkupKind.Markdown
        start, end = self._span(found[0].left)
        return types.Hover(types.MarkupContent(kind, text), self._lines.range(start, end))

    def definitions(self, position: types.Position) -> list[types.Location]:
        """Where the sources say it."""
        found = (self._location(one.right) for one in self._at(position) if one.right)
        return [location for location in found if location]

    def actions(self, range: types.Range, *, can_show: bool) -> list[types.CodeAction]:
        """What can be done about the findings in that range; `can_show`: a source may be opened."""
        found: list[types.CodeAction] = []
        for verdict in self._within(range):
            found += self._rewordings(verdict)
            found += self._acceptances(verdict)
            location = verdict.right and self._location(verdict.right)
            if can_show and verdict.right and location:
                title = f"Open {_named(verdict.right)}"
                arguments = [location.uri, location.range.start.line]
                command = types.Command(title, self._open_source, arguments=arguments)
                found.append(types.CodeAction(title, command=command))
        return found

    def _finding(self, verdict: Verdict) -> types.Diagnostic:
        return types.Diagnostic(
            self._lines.range(*self._span(verdict.left)),
            with_kind(message_of(verdict), verdict.kind),
            severity=_SEVERITIES[verdict.severity],
            code=verdict.rule,
            source=NAME,
            related_information=self._related(verdict),
            data={"id": verdict.id},
        )

    def _related(self, verdict: Verdict) -> list[types.DiagnosticRelatedInformation] | None:
        location = verdict.right and self._location(verdict.right)
        if not location or not verdict.right:
            return None
        said = f"{_named(verdict.right)}: “{plain(verdict.right.quote)}”"
        return [types.DiagnosticRelatedInformation(location, said)]

    def _told(
        self, line: int, message: str, severity: types.DiagnosticSeverity
    ) -> types.Diagnostic:
        return types.Diagnostic(
            self._lines.of_line(line), plain(message), severity=severity, source=NAME
        )

    def _rewordings(self, verdict: Verdict) -> Iterator[types.CodeAction]:
        """The words that differ as the source has them, or else all of the statement."""
        if verdict.right is None or verdict.label is not Label.CONFLICT:
            return
        start, end = self._span(verdict.left)
        quote = self._text[start:end]
        told = (one for one in differing(verdict) if is_about_facts(one))
        for finding in told:
            ours, theirs = words_of(finding, Side.LEFT), words_of(finding, Side.RIGHT)
            found = places(quote, ours)
            if theirs and len(found) == 1:
                at = Span(start + found[0].start, start + found[0].end)
                words = quote[found[0].start : found[0].end]
                yield self._edit(f"Write “{plain(theirs)}” for “{plain(words)}”", at, theirs)
                break
        source = plain(verdict.right.article.source)
        whole = Span(start, end)
        yield self._edit(f"Use the words of {source}", whole, verdict.right.quote)

    def _acceptances(self, verdict: Verdict) -> Iterator[types.CodeAction]:
        """The comment that accepts the finding, with a reason, or with room for one."""
        _, end = self._span(verdict.left)
        at = self._lines.end_of_line(max(end - 1, 0))
        for reason in (*REASONS, ""):
            title = f"Accept: {reason}" if reason else "Accept, with a reason to be written"
            comment = f" <!-- factcheck: ignore {verdict.id} because {reason} -->"
            yield self._edit(title, Span(at, at), comment)

    def _edit(self, title: str, at: Span, text: str) -> types.CodeAction:
        edit = types.TextEdit(self._lines.range(*at), text)
        return types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            edit=types.WorkspaceEdit(changes={self._uri: [edit]}),
        )

    def _at(self, position: types.Position) -> list[Verdict]:
        return self._within(types.Range(position, position))

    def _within(self, range: types.Range) -> list[Verdict]:
        start, end = self._lines.offset(range.start), self._lines.offset(range.end)
        spans = ((one, self._span(one.left)) for one in self._checked.verdicts)
        return [one for one, span in spans if span.start <= end and start <= span.end]

    def _span(self, statement: Statement) -> Span:
        """Where the file has the statement, from its first word to its last."""
        return statement.article.in_file(Span(statement.spans[0].start, statement.spans[-1].end))

    def _location(self, statement: Statement) -> types.Location | None:
        """Where a source says it, or just the line; the beginning of a file that has pages."""
        article = statement.article
        if not article.path:
            return None
        # not resolved: an editor knows a link by its own name
        uri = Path(os.path.abspath(article.path)).as_uri()
        places = article.places
        if isinstance(places, NumberedPlaces):
            # an archive keeps the numbers of a file's lines, and not its text
            line = statement.place.number - 1 if statement.place.unit is Unit.LINE else 0
            return types.Location(uri, types.Range(*[types.Position(line, 0)] * 2))
        if uri not in self._sources:
            text = places.file if isinstance(places, FilePlaces) else article.text
            self._sources[uri] = Lines(text, self._codec)
        return types.Location(uri, self._sources[uri].range(*self._span(statement)))


def _named(statement: Statement) -> str:
    """Where it stands, by the source's name: "agency, line 3"."""
    return f"{plain(statement.article.source)}, {statement.place}"


def _in_full(verdict: Verdict) -> str:
    layout = Layout(width=_WIDTH, detail=Detail.VERBOSE)
    if verdict.right is not None:
        return render(pair(verdict, styled(""), layout), colour=False).rstrip()
    lines = [styled(message_of(verdict)), *unique(verdict, layout.width)]
    return render(lines, colour=False).rstrip()
