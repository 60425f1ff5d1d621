"""Which matches the judge must see for what is shown: of conflicts, half or fewer.

Of most matches no rule can make a conflict, whatever the judge says: nothing differs, each has a
nearer partner, or both are the same words. What is shown is the same as if the judge had seen all.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from factcheck.evidence import add_judgement, judged, with_elsewhere
from factcheck.fingerprint import verdict_id
from factcheck.gate.findings import key_of_id
from factcheck.models import Judge
from factcheck.records import Condition, Evidence, Label, Rule, Statement
from factcheck.reports import Section
from factcheck.verdicts import MEASURES, UNMATCHED, may_hold

_LABELS = {
    Section.ERROR: {Label.CONFLICT},
    Section.CONFLICT: {Label.CONFLICT},
    Section.FRAMING: {Label.CONFLICT, Label.AGREE},
    Section.AGREE: {Label.AGREE},
    # what nothing agrees or conflicts with
    Section.UNIQUE: set(Label),
}
# the one measure that rests on other matches
_ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Needed:
    """Asks the judge by need, where these sections are shown.

    `named` are the rules and the ids of findings that are suppressed, so that those of which there
    is none are known; `context` is what a judge that reads a statement in its sentence is shown.
    """

    rules: Sequence[Rule]
    show: Collection[Section]
    named: Collection[str]
    context: Callable[[Statement], str]

    def add_judgement(
        self, evidences: Sequence[Evidence], judge: Judge | None
    ) -> tuple[Evidence, ...]:
        """The same, with its judgement where that may matter."""
        labels = self._labels()
        if judge is None or Label.UNIQUE in labels:
            return add_judgement(evidences, judge, self.context)
        ids = {key_of_id(name) for name in self.named}
        found = list(evidences)

        def ask(places: Sequence[int]) -> None:
            asked = judged([found[place] for place in places], judge, self.context)
            for place, one in zip(places, asked, strict=True):
                found[place] = one

        first = [
            place
            for place, one in enumerate(evidences)
            if any(rule.label in labels for rule in self._possible(one, _is_of_judge))
            or (ids and verdict_id(one.match.left, one.match.right) in ids)
        ]
        ask(first)
        open_sides = {
            side for place in first if self._asks_elsewhere(found[place])
            for side in _sides(found[place])
        }  # fmt: skip
        more = [place for place, one in enumerate(found) if open_sides & _sides(one)]
        ask([place for place in more if found[place].judge is None])
        return with_elsewhere(found)

    def _labels(self) -> set[Label]:
        by_rule = {rule.id: rule.label for rule in (*self.rules, UNMATCHED)}
        named = {by_rule[name] for name in self.named if name in by_rule}
        return named.union(*(_LABELS[section] for section in self.show))

    def _asks_elsewhere(self, evidence: Evidence) -> bool:
        """Whether it hangs on other matches of its statements what the match is."""
        possible = self._possible(evidence, _is_elsewhere)
        return any(_is_elsewhere(one) for rule in possible for one in rule.conditions)

    def _possible(self, evidence: Evidence, unknown: Callable[[Condition], bool]) -> Iterator[Rule]:
        """The rules that may be the first to hold, down to one that holds in any case."""
        for rule in self.rules:
            if may_hold(evidence, rule, unknown):
                yield rule
                if not any(map(unknown, rule.conditions)):
                    return


def _is_of_judge(condition: Condition) -> bool:
    measure = MEASURES.get(condition.name)
    return bool(condition.kinds) or (measure is not None and measure.of_judge)


def _is_elsewhere(condition: Condition) -> bool:
    return condition.name == _ELSEWHERE


def _sides(evidence: Evidence) -> set[tuple[int, str]]:
    """Each statement of the match, with the article in which it may have another partner."""
    left, right = evidence.match.left, evidence.match.right
    return {(id(left), right.article.id), (id(right), left.article.id)}
