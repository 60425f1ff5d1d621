"""What a review knows and does, whoever asks: thresholds, marks, and the file of rules."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.articles import told_apart
from factcheck.errors import FactcheckError
from factcheck.pipeline.engine import Engine
from factcheck.pipeline.observe import observe
from factcheck.records import Article, Claim, Evidence, Kind, Label, Rule, Statement
from factcheck.reports.html.groups import group_of
from factcheck.reports.told_once import told_once
from factcheck.review.deciding import Deciding, thresholds
from factcheck.review.objects import (
    Object,
    article_object,
    mark_object,
    pair_object,
    rule_object,
    statement_object,
    verdict_object,
    words_object,
)
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.marks_file import MarksFile, by_texts
from factcheck.tuning.rule_file import RuleFile


@dataclass(frozen=True)
class Material:
    """Articles, their statements, and the evidence of every match, whatever rules make of it."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    evidences: tuple[Evidence, ...]
    rules: tuple[Rule, ...]


class Desk:
    """One review: its material, the thresholds of the moment, and two files."""

    def __init__(self, material: Material, marks: MarksFile, rules: RuleFile) -> None:
        """Nothing is written yet; LabelledError where the file of marks is wrong."""
        self._material = material
        self._marks = marks
        self._rules = rules
        self._deciding = Deciding(material.evidences, material.rules)
        # the verdicts under the thresholds of the file
        self._before = self._deciding.verdicts()
        # statements in the same words, for a mark is of words
        by_text: dict[str, list[Statement]] = {}
        for one in material.statements:
            by_text.setdefault(one.text, []).append(one)
        self._claims = [Claim(text, tuple(some), (), 0) for text, some in by_text.items()]
        # by tab, so that nobody undoes what another did
        self._undo: dict[str, list[LabelledPair]] = {}
        marks.read()

    def opening(self) -> Object:
        """All that the page shows at first."""
        material = self._material
        numbers = range(len(material.evidences))
        asked = {name for rule in material.rules for name in thresholds(rule)}
        return {
            **words_object(),
            "articles": [article_object(one) for one in material.articles],
            "statements": [statement_object(one) for one in material.statements],
            "pairs": [pair_object(n, one, asked) for n, one in enumerate(material.evidences)],
            "files": {"marks": str(self._marks.path), "rules": str(self._rules.path)},
            **self.state(n for n in numbers if self._deciding.label(n) is not Label.UNIQUE),
        }

    def state(self, changed: Iterable[int] = ()) -> Object:
        """The thresholds, the marks and how right the rules are on them; `changed` verdicts."""
        return {
            "rules": [
                rule_object(*both)
                for both in zip(self._deciding.rules, self._deciding.before, strict=True)
            ],
            "moved": len(self._deciding.moved()),
            "verdicts": [
                verdict_object(n, self._deciding.verdict(n), self._before[n]) for n in changed
            ],
            "repeats": self._repeats(),
            **self.marked(),
        }

    def refresh(self) -> Object:
        """All that may have changed by another tab or another person."""
        return self.state(range(len(self._material.evidences)))

    def marked(self) -> Object:
        """The marks, and how many of them the rules get right, now and as the file has them."""
        marks = self._numbered()
        now = sum(self._deciding.label(n) is one.label for n, one in marks.items())
        before = sum(self._before[n].label is one.label for n, one in marks.items())
        return {
            "marks": [mark_object(number, one) for number, one in marks.items()],
            "right": {"now": now, "before": before, "of": len(marks)},
        }

    def move(self, rule: str, measure: str, threshold: float) -> Object:
        """The verdicts that change with the threshold, and what that does to the marked ones."""
        changed = self._deciding.move(rule, measure, threshold)
        return self.state(changed) | {"change": self._change()}

    def reset(self) -> Object:
        """The same for all thresholds, as the settings have them."""
        return self.state(self._deciding.reset()) | {"change": self._change()}

    def mark(self, number: int, label: Label, kind: Kind | None, tab: str) -> Object:
        """Says what a match should have been, and keeps it at once."""
        if not 0 <= number < len(self._material.evidences):
            raise FactcheckError(f"no pair {number}")
        if kind is not None and label is not Label.CONFLICT:
            raise FactcheckError(f"only a conflict has a kind, not {label.value}")
        match = self._material.evidences[number].match
        rule = self._deciding.verdict(number).rule
        pair = LabelledPair(
            match.left.text, match.right.text, label, kind, note=f"review of {rule}"
        )
        self._marks.add(pair)
        self._undo.setdefault(tab, []).append(pair)
        return self.marked()

    def undo(self, tab: str) -> Object:
        """Takes back the last mark of that tab, if there is one."""
        done = self._undo.get(tab, [])
        undone = self._marks.remove(done.pop()) if done else False
        return self.marked() | {"undone": undone}

    def diff(self) -> Object:
        """What saving the thresholds would change."""
        moved, rules = self._deciding.moved(), self._deciding.rules
        return {"path": str(self._rules.path), "diff": self._rules.diff(moved, rules)}

    def save(self) -> Object:
        """Writes the thresholds into the file of rules, and starts from them."""
        told = self.diff()
        moved = self._deciding.moved()
        if moved:
            self._rules.save(moved, self._deciding.rules)
            self._deciding.before = tuple(self._deciding.rules)
            self._before = self._deciding.verdicts()
        return told | {"saved": len(moved)} | self.refresh()

    def _numbered(self) -> dict[int, LabelledPair]:
        marks = by_texts(self._marks.read())
        found = {}
        for number, evidence in enumerate(self._material.evidences):
            mark = marks.get((evidence.match.left.text, evidence.match.right.text))
            if mark is not None:
                found[number] = mark
        return found

    def _change(self) -> dict[str, int]:
        """How many are in another group than with the saved thresholds: {"agree to look": 2}."""
        verdicts = zip(self._before, self._deciding.verdicts(), strict=True)
        groups = ((group_of(old), group_of(new)) for old, new in verdicts if old is not new)
        return dict(Counter(f"{before} to {now}" for before, now in groups if before != now))

    def _repeats(self) -> list[Object]:
        """The findings that stand for others which tell the same; marks go to one of them."""
        verdicts = self._deciding.verdicts()
        numbers = {id(one): number for number, one in enumerate(verdicts)}
        found = (one for one in verdicts if group_of(one) not in ("agree", "unique"))
        return [
            {
                "number": numbers[id(told.verdict)],
                "note": told.note,
                "others": [numbers[id(one)] for one in told.others],
            }
            for told in told_once(found, self._claims)
            if told.others
        ]


def gather_material(articles: Sequence[Article], engine: Engine) -> Material:
    """All that is observed of the articles. Raises ArticleError for one that has no statement.

    Models are asked about every match, also where today's thresholds need no answer: another
    threshold might.
    """
    if len(articles) < 2:
        raise FactcheckError(f"review needs two articles or more, not {len(articles)}")
    named = told_apart(articles)
    observing = observe(named, engine)
    evidences = tuple(one for of_two in observing.evidence() for one in engine.judged(of_two))
    return Material(tuple(named), tuple(observing.statements), evidences, engine.rules)
