"""What each article has of a claim: it says it, denies it, says otherwise, or is silent."""

import re
from collections.abc import Mapping, Sequence

from factcheck.records import FRAMINGS, Cell, Kind, Result, Severity, Stance, Statement, Verdict

# a conflict, by the ids of its statements
Conflicts = Mapping[frozenset[str], Verdict]
# who said it and in which words is between two statements: what agrees with one of them is free
_OF_A_PAIR = (Kind.ATTRIBUTION, Kind.QUOTE)
_WORD = re.compile(r"\w+")


def find_cells(
    claim: Sequence[Statement],
    central: Statement,
    others: Sequence[Sequence[Statement]],
    conflicts: Conflicts,
) -> tuple[Cell, ...]:
    """The cells of a claim: one for each article that says it, and one that says otherwise.

    `others` are the statements of the claims that it conflicts with. An article may have both.
    """
    said = {one.article.id: one for one in (*reversed(claim), central)}
    cells = [Cell(id, Stance.SAID, statement) for id, statement in said.items()]
    for other in others:
        cells += _against(claim, other, conflicts)
    cells.sort(key=lambda one: (one.statement.article.order, one.stance is not Stance.SAID))
    return tuple(cells)


def _against(
    claim: Sequence[Statement], other: Sequence[Statement], conflicts: Conflicts
) -> list[Cell]:
    """A cell for each article of the other claim, from a verdict on its own words if any.

    Else it is sure only where the article has the words of the one that a verdict is on, for what
    is said alike need not be alike in what the conflict lies in.
    """
    verdicts = [
        (theirs, verdict)
        for theirs in other
        for ours in claim
        if (verdict := conflicts.get(frozenset((ours.id, theirs.id))))
    ]
    if not verdicts:
        return []
    # a surer conflict tells more, and one on an article's own words tells it best
    verdicts.sort(key=lambda pair: pair[1].severity is not Severity.ERROR)
    own = {statement.id: verdict for statement, verdict in reversed(verdicts)}
    by_article: dict[str, Cell] = {}
    sayers = {statement.article.id for statement in claim}
    for statement in sorted(other, key=lambda one: one.id not in own):
        verdict = own.get(statement.id, verdicts[0][1])
        # who says the claim as well is not held to contradict itself by hearsay
        beside = verdict.kind in _OF_A_PAIR or statement.article.id in sayers
        if statement.id not in own and beside:
            continue
        words = _words(verdict, statement if statement.id in own else verdicts[0][0])
        if statement.id not in own and not _has(statement, words):
            words = None
        sure = statement.id in own or words is not None
        by_article.setdefault(statement.article.id, _cell(statement, verdict, words, sure))
    return list(by_article.values())


def _has(statement: Statement, words: str | None) -> bool:
    return set(_WORD.findall((words or "").casefold())) <= set(
        _WORD.findall(statement.text.casefold())
    )


def _cell(statement: Statement, verdict: Verdict, words: str | None, sure: bool) -> Cell:
    stance = Stance.DENIED if verdict.kind is Kind.POLARITY else Stance.DIFFERS
    sure = sure and verdict.severity is Severity.ERROR
    return Cell(statement.article.id, stance, statement, verdict.kind, words, sure)


def _words(verdict: Verdict, statement: Statement) -> str | None:
    """The words on the statement's side that an observer points at as what differs."""
    findings = verdict.evidence.findings if verdict.evidence else ()
    differing = (
        one for one in findings if one.result is Result.DIFFERS and one.observer not in FRAMINGS
    )
    sides = (one.left if verdict.left.id == statement.id else one.right for one in differing)
    return next((side for side in sides if side), None)
