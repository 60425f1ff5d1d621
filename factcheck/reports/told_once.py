"""Verdicts that tell a reader the same, as one item.

Three things said in one sentence, each of them hedged in the other article, are one item. So is a
conflict of two claims, however many articles print either.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.records import Claim, Label, Report, Severity, Statement, Verdict


@dataclass(frozen=True)
class Told:
    """The verdict of a group that is told, and the others."""

    verdict: Verdict
    others: tuple[Verdict, ...] = ()

    @property
    def note(self) -> str:
        """What the others are: "and 2 more: b with c, c with d"; "" where there are none."""
        if not self.others:
            return ""
        more = f"and {len(self.others)} more"
        if {_sentences(one) for one in self.others} == {_sentences(self.verdict)}:
            return f"{more} of these two sentences"
        pairs = (" with ".join(one.article.id for one in _sides(each)) for each in self.others)
        return f"{more}: {', '.join(dict.fromkeys(pairs))}"


def told_once(verdicts: Iterable[Verdict], claims: Sequence[Claim] = ()) -> list[Told]:
    """A group each of those that tell the same, in order; in full by its surest and most similar.

    They are of the same two sentences with the same framing or, of a conflict, in the same words.
    Given the claims, conflicts of the same two claims that are as grave tell the same, too.
    """
    told = _grouped([Told(one) for one in verdicts], _of_two_sentences)
    claim_of = {one.id: claim.id for claim in claims for one in claim.statements}

    def of_two_claims(verdict: Verdict) -> object:
        if verdict.label is not Label.CONFLICT:
            return verdict.id
        grave = verdict.severity is Severity.ERROR
        return grave, frozenset(claim_of.get(one.id, one.id) for one in _sides(verdict))

    return _grouped(told, of_two_claims) if claims else told


def by_claims(report: Report) -> bool:
    """Whether sources stand beside claims: a draft is held against each of its sources instead."""
    return len(report.articles) > 2 and not report.drafts


def _grouped(told: Iterable[Told], key: Callable[[Verdict], object]) -> list[Told]:
    groups: dict[object, list[Told]] = {}
    for one in told:
        groups.setdefault(key(one.verdict), []).append(one)
    return [_one(group) for group in groups.values()]


def _one(group: Sequence[Told]) -> Told:
    verdicts = [verdict for one in group for verdict in (one.verdict, *one.others)]
    surest = max(verdicts, key=_weight)
    return Told(surest, tuple(one for one in verdicts if one is not surest))


def _of_two_sentences(verdict: Verdict) -> object:
    told = verdict.message if verdict.label is Label.CONFLICT else verdict.framing
    return told, _sentences(verdict)


def _sentences(verdict: Verdict) -> tuple[object, ...]:
    return tuple((one.article.id, one.sentence) for one in _sides(verdict))


def _sides(verdict: Verdict) -> list[Statement]:
    return [one for one in (verdict.left, verdict.right) if one]


def _weight(verdict: Verdict) -> tuple[bool, float]:
    similarity = verdict.evidence.match.similarity if verdict.evidence else 0.0
    return verdict.severity is Severity.ERROR, similarity
