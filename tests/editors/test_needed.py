"""What is shown is the same whether the judge sees all matches or those that it must."""

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="pip install 'factcheck[editor]'")

from factcheck.articles import article_of, read_article
from factcheck.cache import MemoryCache
from factcheck.editors.needed import Needed
from factcheck.evidence import in_context
from factcheck.pipeline.check import check
from factcheck.pipeline.engine import load_engine
from factcheck.records import Evidence, Finding, Label, Match, Result, Verdict
from factcheck.reports import Section
from tests.judges import AGREE, CONFLICT, NEITHER, Row, TableJudge
from tests.letters import LetterEncoder

SAME = Finding("words", Result.AGREES)
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def engine(settings):
    # what is read and observed stays from one judge to the next
    return replace(load_engine(settings, MemoryCache()), encoder=LetterEncoder())


def whimsical(salt: int) -> TableJudge:
    """A judge that says anything of any pair, the same each time."""

    rows = (AGREE, NEITHER, CONFLICT, CONFLICT, (0.3, 0.2, 0.5))

    def row(left: str, right: str) -> Row:
        return rows[zlib.crc32(f"{salt} {left} {right}".encode()) % len(rows)]

    return TableJudge(otherwise=row)


def conflicts(report) -> list[Verdict]:
    return [replace(one, trials=()) for one in report.verdicts if one.label is Label.CONFLICT]


def test_conflicts_are_the_same_for_fewer_questions(engine, settings) -> None:
    draft, *sources = [read_article(str(path)) for path in SEEDS]
    # most sentences in the same words, for which it isn't asked either
    sources.append(article_of(draft.text.replace("2", "3").encode(), Path("wire.txt")))
    needed = Needed(engine.rules, {Section.CONFLICT}, (), in_context)
    every = []
    for salt in range(4):
        judges = whimsical(salt), whimsical(salt)
        both = (
            replace(engine, judge=judges[0]),
            replace(engine, judge=judges[1], judging=needed.add_judgement),
        )
        found = [conflicts(check([draft], sources, settings=settings, engine=one)) for one in both]
        bare = [[replace(one, evidence=None) for one in each] for each in found]
        assert bare[0] == bare[1]
        assert len(judges[1].asked) < 0.6 * len(judges[0].asked)
        every += bare[0]
    # most whims make no conflict of these few articles
    assert every


@pytest.fixture
def far(make_statement) -> Evidence:
    """A match of which the judge can make an agreement, and no conflict."""
    match = Match(
        make_statement("Oslo slept."), make_statement("Oslo slept well.", article="b"), 0.9, 3
    )
    return Evidence(match, (Finding("words", Result.SILENT),))


@pytest.mark.parametrize(
    ("show", "named", "asked"),
    [
        ({Section.CONFLICT}, (), 0),
        ({Section.FRAMING}, (), 1),
        ({Section.UNIQUE}, (), 1),
        ({Section.CONFLICT}, ("same-fact",), 1),
        ({Section.CONFLICT}, ("numbers-differ", "00f00f00f00f00f0"), 0),
    ],
)
def test_agreements_are_asked_for_where_they_are_shown_or_accepted(
    engine, far: Evidence, show, named, asked: int
) -> None:
    judge = TableJudge(otherwise=lambda left, right: AGREE)
    Needed(engine.rules, show, named, in_context).add_judgement([far], judge)
    assert len(judge.asked) == asked


def test_same_words_are_asked_for_only_where_agreements_are_shown(engine, far: Evidence) -> None:
    same = replace(far, match=replace(far.match, rank=1), findings=(SAME,))
    asked = {}
    for section in (Section.CONFLICT, Section.FRAMING):
        judge = TableJudge(otherwise=lambda left, right: CONFLICT)
        Needed(engine.rules, {section}, (), in_context).add_judgement([same], judge)
        asked[section] = len(judge.asked)
    assert asked == {Section.CONFLICT: 0, Section.FRAMING: 1}


def test_a_rule_before_that_hangs_on_the_judge_spares_no_question(engine, far: Evidence) -> None:
    by_id = {rule.id: rule for rule in engine.rules}
    judge = TableJudge(otherwise=lambda left, right: CONFLICT)
    near = replace(far, match=replace(far.match, rank=1))
    rules = [by_id["same-fact"], by_id["contradicts"]]
    Needed(rules, {Section.CONFLICT}, (), in_context).add_judgement([near], judge)
    assert len(judge.asked) == 1


def test_partners_are_asked_for_where_a_rule_asks_whether_one_agrees_better(
    engine, far: Evidence, make_statement
) -> None:
    near = replace(
        far, match=replace(far.match, rank=1, right=make_statement("Oslo woke.", article="b"))
    )
    nearest, other = ("Oslo slept.", "Oslo woke."), ("Oslo slept.", "Oslo slept well.")
    judge = TableJudge({nearest: CONFLICT, other: AGREE})
    needed = Needed(engine.rules, {Section.CONFLICT}, (), in_context)
    _, found = needed.add_judgement([far, near], judge)
    assert (judge.asked, found.elsewhere) == ([nearest, other], 0.98)
