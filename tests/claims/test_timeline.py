from datetime import date

from factcheck.claims.timeline import find_timeline
from factcheck.records import Attribution, Cell, Certainty, Moment, SourceKind, Stance, Step
from tests.claims.conftest import Tell

MAYOR = (Attribution("Ines Ruiz", SourceKind.NAMED),)
SOMEBODY = (Attribution("an official", SourceKind.UNNAMED),)
FIRST, SECOND = date(2031, 5, 1), date(2031, 5, 2)


def said(statement) -> Cell:
    return Cell(statement.article.id, Stance.SAID, statement)


def test_the_earliest_is_first_and_later_ones_follow(tell: Tell) -> None:
    late, early = tell("x", "a", day=2), tell("x", "b", day=1)
    assert find_timeline([said(late), said(early)]) == (
        Moment(FIRST, (Step.FIRST,), early),
        Moment(SECOND, (Step.FOLLOWED,), late),
    )


def test_a_flat_telling_after_a_hedged_one_is_news(tell: Tell) -> None:
    hedged = tell("x", "a", day=1, certainty=Certainty.HEDGED)
    flat = tell("x", "b", day=2)
    moments = find_timeline([said(hedged), said(flat)])
    assert [moment.steps for moment in moments] == [(Step.FIRST,), (Step.FLAT,)]


def test_the_first_named_source_after_an_unnamed_one_is_news(tell: Tell) -> None:
    unnamed = tell("x", "a", day=1, attribution=SOMEBODY)
    named = tell("x", "b", day=2, attribution=MAYOR)
    moments = find_timeline([said(unnamed), said(named)])
    assert [moment.steps for moment in moments] == [(Step.FIRST,), (Step.NAMED,)]


def test_an_unknown_day_comes_last_and_is_never_first(tell: Tell) -> None:
    undated, dated = tell("x", "a"), tell("x", "b", day=2)
    assert find_timeline([said(undated), said(dated)]) == (
        Moment(SECOND, (Step.FIRST,), dated),
        Moment(None, (Step.FOLLOWED,), undated),
    )


def test_an_outlet_that_says_otherwise_later_has_changed(tell: Tell) -> None:
    before = tell("12 died", "a", "monday/wire", day=1)
    after = tell("15 died", "b", "tuesday/wire", day=2)
    cells = [said(before), Cell("b", Stance.DIFFERS, after)]
    assert find_timeline(cells)[-1] == Moment(SECOND, (Step.CHANGED,), after)


def test_another_outlet_that_says_otherwise_has_changed_nothing(tell: Tell) -> None:
    before, after = tell("12 died", "a", "wire", day=1), tell("15 died", "b", "post", day=2)
    assert len(find_timeline([said(before), Cell("b", Stance.DIFFERS, after)])) == 1
