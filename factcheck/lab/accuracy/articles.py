"""What a report of two articles comes to, counted against what people marked in both.

A pair of statements that the report tells hits a gold pair where both of them overlap its clauses
by half of whichever is shorter. A gold conflict that can be argued (`sure` is False) is right where
it is told, and no miss where it is not.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.lab.judge.gold import ArticlePair, GoldPair, GoldUnique
from factcheck.lab.judge.overlap import overlaps
from factcheck.records import Label, Report, Severity, Statement, Verdict

# figure → what is counted for it, and of what
SHARES: Mapping[str, tuple[str, str]] = {
    "conflict precision": ("true conflicts", "told conflicts"),
    "conflict recall": ("conflicts hit", "conflicts"),
    "error precision": ("true errors", "told errors"),
    "error recall": ("conflicts hit by error", "conflicts"),
    "missed as agree": ("conflicts as agree", "conflicts"),
    "agree precision": ("true agreements", "told agreements"),
    "agree recall": ("agreements hit", "agreements"),
    "agreements called conflict": ("agreements as conflict", "agreements"),
    "framing precision": ("framed rightly", "framed on gold"),
    "framing recall": ("framings hit", "framings"),
    "look-alikes called conflict": ("look-alikes as conflict", "look-alikes"),
    "unique recall": ("uniques hit", "uniques"),
}
# what is counted for each pair of articles, and is better the less there is of it
RATES: Mapping[str, tuple[str, str]] = {
    "false errors a pair": ("false errors", "article pairs"),
    "false warnings a pair": ("false warnings", "article pairs"),
}


@dataclass(frozen=True)
class Told:
    """An agreement or a conflict of the report, its sides in the order of the articles."""

    left: Statement
    right: Statement
    verdict: Verdict

    @property
    def is_conflict(self) -> bool:
        """Whether it is told as a conflict."""
        return self.verdict.label is Label.CONFLICT

    @property
    def is_error(self) -> bool:
        """Whether it is told as a conflict that an editor may rely on."""
        return self.is_conflict and self.verdict.severity is Severity.ERROR

    def hits(self, gold: GoldPair) -> bool:
        """Whether both statements overlap the gold clauses."""
        return overlaps(self.left.spans, gold.left) and overlaps(self.right.spans, gold.right)


def count(articles: ArticlePair, report: Report) -> Counter[str]:
    """All counts that SHARES and RATES ask for; "kind value" and "kind value hit" as well."""
    told = list(_told(report))
    hits = [[one for one in told if one.hits(gold)] for gold in articles.gold]
    found: Counter[str] = Counter({"article pairs": 1})
    for gold, some in zip(articles.gold, hits, strict=True):
        found.update(_of_gold(gold, some))
    for unique in articles.unique:
        found.update({"uniques": 1, "uniques hit": _is_alone(unique, told, report)})
    in_conflict, in_agreement = (
        {
            id(one)
            for gold, some in zip(articles.gold, hits, strict=True)
            if gold.label == label
            for one in some
        }
        for label in ("conflict", "agree")
    )
    found.update(_of_told(told, in_conflict, in_agreement))
    found.update(_of_framing(articles.gold, hits))
    return found


def _told(report: Report) -> Iterable[Told]:
    first = report.articles[0].id
    for verdict in report.verdicts:
        if verdict.right is not None and verdict.label is not Label.UNIQUE:
            sides = (verdict.left, verdict.right)
            left, right = sides if verdict.left.article.id == first else sides[::-1]
            yield Told(left, right, verdict)


def _of_gold(gold: GoldPair, hits: Sequence[Told]) -> dict[str, int]:
    conflict = any(one.is_conflict for one in hits)
    agree = any(not one.is_conflict for one in hits)
    if gold.label == "neither":
        return {"look-alikes": 1, "look-alikes as conflict": conflict}
    if gold.label == "agree":
        return {
            "agreements": 1,
            "agreements hit": agree,
            "agreements as conflict": conflict and not agree,
            "framings": bool(gold.framing),
            "framings hit": bool(gold.framing) and any(one.verdict.framing for one in hits),
        }
    if not gold.sure:
        return {"argued conflicts": 1, "argued conflicts hit": conflict}
    return {
        "conflicts": 1,
        "conflicts hit": conflict,
        "conflicts hit by error": any(one.is_error for one in hits),
        "conflicts as agree": agree and not conflict,
        f"kind {gold.kind}": 1,
        f"kind {gold.kind} hit": conflict,
    }


def _of_told(told: Sequence[Told], in_conflict: set[int], in_agreement: set[int]) -> dict[str, int]:
    conflicts = [one for one in told if one.is_conflict]
    errors = [one for one in conflicts if one.is_error]
    agreements = [one for one in told if not one.is_conflict]
    true, true_errors = (
        sum(id(one) in in_conflict for one in some) for some in (conflicts, errors)
    )
    false_errors = len(errors) - true_errors
    return {
        "told conflicts": len(conflicts),
        "true conflicts": true,
        "told errors": len(errors),
        "true errors": true_errors,
        "false errors": false_errors,
        "false warnings": len(conflicts) - true - false_errors,
        "told agreements": len(agreements),
        "true agreements": sum(id(one) in in_agreement for one in agreements),
    }


def _of_framing(gold: Sequence[GoldPair], hits: Sequence[Sequence[Told]]) -> dict[str, int]:
    """Of what is told with a mark on agreements of the gold: how much, and how much rightly."""
    marked: dict[int, bool] = {}
    for pair, some in zip(gold, hits, strict=True):
        if pair.label == "agree":
            for one in some:
                if one.verdict.framing:
                    marked[id(one)] = marked.get(id(one), False) or bool(pair.framing)
    return {"framed on gold": len(marked), "framed rightly": sum(marked.values())}


def _is_alone(unique: GoldUnique, told: Sequence[Told], report: Report) -> bool:
    """Whether a statement there is told as unique, and none as part of a pair."""
    paired = (one.left if unique.left else one.right for one in told)
    if any(overlaps(one.spans, unique.places) for one in paired):
        return False
    article = report.articles[0 if unique.left else 1].id
    return any(
        overlaps(verdict.left.spans, unique.places)
        for verdict in report.verdicts
        if verdict.label is Label.UNIQUE and verdict.left.article.id == article
    )
