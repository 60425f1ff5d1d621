"""What the page is told, as JSON; every text is harmless already, and is put in as text only."""

from collections.abc import Collection, Sequence
from typing import Any

from factcheck.records import Article, Evidence, Kind, Label, Rule, Side, Statement, Verdict
from factcheck.reports.differing import differing, seen_in
from factcheck.reports.html.groups import GROUPS, group_of
from factcheck.reports.plain import harmless, plain
from factcheck.reports.statement_block import OWN_WORDS, marks
from factcheck.review.deciding import thresholds
from factcheck.tuning.labelled import LabelledPair
from factcheck.verdicts import MEASURES, measure

Object = dict[str, Any]


def words_object() -> Object:
    """The labels, kinds and groups that the page speaks of."""
    return {
        "labels": [label.value for label in Label],
        "kinds": [kind.value for kind in Kind],
        "groups": {name: [group.title, group.one, group.sign] for name, group in GROUPS.items()},
    }


def article_object(article: Article) -> Object:
    """An article with its text, character for character as offsets count."""
    return {
        "id": article.id,
        "source": plain(article.source),
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "text": harmless(article.text),
    }


def statement_object(statement: Statement) -> Object:
    """A statement with its place and who says it."""
    return {
        "id": statement.id,
        "article": statement.article.id,
        "spans": [list(span) for span in statement.spans],
        "quote": plain(statement.quote),
        "place": str(statement.place),
        "voice": " · ".join([plain(statement.said_by) or OWN_WORDS, *marks(statement)]),
    }


def pair_object(number: int, evidence: Evidence, asked: Collection[str]) -> Object:
    """A match, whatever rules make of it; `number` is its name from now on.

    `asked` are the measures that rules ask for.
    """
    measured = measure(evidence)
    return {
        "number": number,
        "left": evidence.match.left.id,
        "right": evidence.match.right.id,
        # two decimals, as a slider has them
        "measures": {
            name: round(value, 2)
            for name, value in measured.items()
            if name in asked and value is not None
        },
    }


def verdict_object(number: int, verdict: Verdict, before: Verdict) -> Object:
    """What the rules say of a match now, and the words that differ as offsets in each quote.

    `was` is what they say with the thresholds of the file, where that is something else.
    """
    now, was = (_called(one) for one in (verdict, before))
    seen = [one for one in differing(verdict) if verdict.label is not Label.UNIQUE]
    return {
        "number": number,
        **now,
        "was": was if was != now else None,
        "label": verdict.label.value,
        "rule": verdict.rule,
        "message": plain(verdict.message),
        "sides": [
            _side(verdict.left, Side.LEFT, seen),
            *([_side(verdict.right, Side.RIGHT, seen)] if verdict.right else []),
        ],
    }


def _called(verdict: Verdict) -> Object:
    return {"group": group_of(verdict), "kind": verdict.kind and verdict.kind.value}


def _side(statement: Statement, side: Side, seen: Sequence[Any]) -> Object:
    spans, told = seen_in(plain(statement.quote), side, seen)
    said = [f"{observer}: {plain(words)}" for observer, words in told]
    return {"marks": [list(span) for span in spans], "seen": said}


def rule_object(rule: Rule, before: Rule) -> Object:
    """A rule with the thresholds that can be moved, and how far; `before` is as the file has it."""
    dials = []
    for name, one in thresholds(rule).items():
        least, most = MEASURES[name].least, MEASURES[name].most
        dials.append(
            {
                "measure": name,
                "comparison": one.comparison,
                "threshold": one.threshold,
                "moved": one != thresholds(before)[name],
                "least": least,
                # a count has no end; ten differences are more than any pair has
                "most": most if most != float("inf") else 10,
                "step": 0.01 if most != float("inf") else 1,
                "about": MEASURES[name].about,
                "tunable": name in rule.tunable,
            }
        )
    return {"id": rule.id, "label": rule.label.value, "dials": dials}


def mark_object(number: int, mark: LabelledPair) -> Object:
    """What a person said of a match."""
    return {"number": number, "label": mark.label.value, "kind": mark.kind and mark.kind.value}
