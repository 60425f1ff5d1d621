"""Verdicts that an editor accepts, in a comment of the draft or in settings, with the reason."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.articles.comments import FORM, Comment, find_comments
from factcheck.articles.decode import decode
from factcheck.articles.files import STDIN
from factcheck.errors import ArticleError
from factcheck.gate.findings import is_finding, key_of, key_of_id
from factcheck.gate.pairing import expand
from factcheck.records import Accepted, AcceptedBy, Article, Notice, Report, Verdict
from factcheck.settings.gate import GateSettings, Patterns, SettingsSuppression, no_such_rule

# the id of a finding, with the number of its copy; any other name is meant as a rule's
_ID = re.compile(r"[0-9a-f]{16}(?:-\d+)?")
# the ids of drafts → the comments in their files
Comments = Mapping[str, Sequence[Comment]]


@dataclass(frozen=True)
class _Suppression:
    """One name of a comment, or one entry of settings, once it is known which verdicts it covers.

    `rule` and `finding` are what it asks for, `lines` those of one draft; None is any.
    """

    by: AcceptedBy
    path: str
    line: int
    names: str
    drafts: frozenset[str]
    rule: str | None = None
    finding: str | None = None
    lines: range | None = None
    reason: str | None = None

    def covers(self, verdict: Verdict) -> bool:
        """Whether it speaks of that verdict."""
        finding = self.finding is None or key_of_id(self.finding) == key_of(verdict)
        rule = self.rule in (None, verdict.rule)
        lines = self.lines is None or any(line in self.lines for line in verdict.left.lines)
        return verdict.left.article.id in self.drafts and finding and rule and lines


def comments_of(draft: Article) -> tuple[Comment, ...]:
    """The comments in the draft's file; none in standard input, or in a file that is no text."""
    if draft.path in (None, STDIN) or not os.path.isfile(draft.path):
        return ()
    try:
        return find_comments(decode(Path(draft.path).read_bytes(), draft.path)[0])
    except ArticleError:
        return ()


def named_in(comments: Sequence[Comment], gate: GateSettings) -> frozenset[str]:
    """The rules and the ids of findings that comments or settings name."""
    named = {name for comment in comments for name in comment.names}
    settings = {name for one in gate.suppressions for name in (one.rule, one.finding) if name}
    return frozenset(named | settings)


def suppress(
    report: Report, comments: Comments, gate: GateSettings, *, all_drafts: bool = True
) -> Report:
    """The report with what is suppressed among `accepted`, and a notice where one does nothing.

    Without a reason, nothing is suppressed. If the report has not `all_drafts`, suppressions of
    settings that might mean another draft get no notice.
    """
    suppressions = [*_of_comments(report, comments), *_of_settings(report, gate)]
    reasoned = [one for one in suppressions if one.reason]
    used: set[_Suppression] = set()
    accepted, open_verdicts = [], []
    for verdict in report.verdicts:
        covering = [one for one in reasoned if is_finding(verdict) and one.covers(verdict)]
        used.update(covering)
        if covering:
            by = covering[0]
            accepted.append(Accepted(verdict, by.by, by.path, by.line, by.reason))
        else:
            open_verdicts.append(verdict)
    idle = [one for one in suppressions if one not in used and (all_drafts or one.drafts)]
    rules = [rule.id for rule in report.rules]
    notices = [*_unclear(report, comments), *(_notice(one, rules) for one in idle)]
    return replace(
        report,
        verdicts=tuple(open_verdicts),
        accepted=(*report.accepted, *accepted),
        notices=(*report.notices, *sorted(notices, key=lambda one: (one.path, one.line))),
    )


def _of_comments(report: Report, comments: Comments) -> Iterator[_Suppression]:
    rules = {rule.id for rule in report.rules}
    for draft in _drafts(report):
        for comment in comments.get(draft.id, ()):
            for name in comment.names:
                yield _Suppression(
                    AcceptedBy.COMMENT,
                    draft.path or draft.source,
                    comment.line,
                    name,
                    frozenset({draft.id}),
                    rule=name if name in rules else None,
                    finding=None if name in rules else name,
                    lines=range(comment.first, comment.last + 1),
                    reason=comment.reason,
                )


def _of_settings(report: Report, gate: GateSettings) -> Iterator[_Suppression]:
    for one in gate.suppressions:
        drafts = [draft for draft in _drafts(report) if _means(one, draft)]
        yield _Suppression(
            AcceptedBy.SETTINGS,
            one.place.path,
            one.place.line,
            ", ".join(filter(None, (one.rule, one.finding, one.file))),
            frozenset(draft.id for draft in drafts),
            rule=one.rule,
            finding=one.finding,
            reason=one.reason,
        )


def _means(suppression: SettingsSuppression, draft: Article) -> bool:
    if suppression.file is None:
        return True
    files = expand(Patterns(suppression.place.path, (suppression.file,)))
    path = os.path.realpath(draft.path or "")
    return path in map(os.path.realpath, files)


def _drafts(report: Report) -> Iterable[Article]:
    return (article for article in report.articles if article.id in report.drafts)


def _unclear(report: Report, comments: Comments) -> Iterator[Notice]:
    for draft in _drafts(report):
        for comment in comments.get(draft.id, ()):
            if not comment.names:
                message = f"this comment can't be understood; write {FORM}"
                yield Notice(draft.path or draft.source, comment.line, message)


def _notice(idle: _Suppression, rules: Sequence[str]) -> Notice:
    if idle.by is AcceptedBy.COMMENT and idle.rule is None and not _ID.fullmatch(idle.names):
        message = no_such_rule(idle.names, rules)
    elif idle.reason is None:
        because = "because: …" if idle.by is AcceptedBy.SETTINGS else "because …"
        message = f"gives no reason, so {idle.names} is not suppressed; add '{because}'"
    else:
        message = f"suppresses nothing: there is no finding for {idle.names} here; remove it"
    return Notice(idle.path, idle.line, message)
