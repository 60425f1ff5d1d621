from dataclasses import replace
from typing import Any

from factcheck.records import Cell, Certainty, Claim, Kind, Report, Stance, Statement
from factcheck.reports.matrix import is_disputed, rows, sign_of, signs, support


def claim(id: str, statement: Statement, *cells: Cell, **rest: Any) -> Claim:
    return Claim(id, (statement,), (statement.article.id,), 1, cells=cells, **rest)


def test_each_stance_has_a_sign(left_statements: tuple[Statement, ...]) -> None:
    one = left_statements[0]
    hedged = replace(one, certainty=Certainty.HEDGED)
    cells = [
        Cell("a", Stance.SAID, one),
        Cell("a", Stance.SAID, hedged),
        Cell("a", Stance.DENIED, one, Kind.POLARITY),
        Cell("a", Stance.DIFFERS, one, Kind.VALUE),
        Cell("a", Stance.DIFFERS, one, Kind.VALUE, sure=False),
    ]
    assert [sign_of(cell) for cell in cells] == ["●", "○", "✕", "≠", "?"]


def test_an_article_without_a_cell_is_silent_and_one_with_two_has_both(
    left_statements: tuple[Statement, ...],
) -> None:
    one = left_statements[0]
    said, otherwise = Cell("b", Stance.SAID, one), Cell("b", Stance.DIFFERS, one)
    assert signs(claim("1", one, said, otherwise), ["a", "b"]) == ["·", "●≠"]


def test_disputed_claims_come_first_and_one_in_the_row_of_another_has_none(
    report: Report, left_statements: tuple[Statement, ...]
) -> None:
    one = left_statements[0]
    calm = claim("calm", one)
    twelve = claim("twelve", one, conflicts=("fifteen",))
    fifteen = replace(claim("fifteen", one, conflicts=("twelve",)), independent_sources=2)
    found = rows(replace(report, claims=(calm, twelve, fifteen)))
    assert [each.id for each in found] == ["fifteen", "calm"]


def test_sure_disputes_come_before_what_is_only_worth_a_look(
    report: Report, left_statements: tuple[Statement, ...]
) -> None:
    one = left_statements[0]
    unsure = Cell("b", Stance.DIFFERS, one, sure=False)
    look = claim("look", one, unsure, conflicts=("x",))
    look = replace(look, independent_sources=3)
    error = claim("error", one, replace(unsure, sure=True), conflicts=("y",))
    found = rows(replace(report, claims=(look, error)))
    assert [each.id for each in found] == ["error", "look"]


def test_support_counts_outlets_and_origins(left_statements: tuple[Statement, ...]) -> None:
    alone = claim("1", left_statements[0])
    both = replace(alone, sources=("a", "b"), independent_sources=1)
    assert [support(each) for each in (alone, both)] == [
        "1 outlet, 1 origin",
        "2 outlets, 1 origin",
    ]


def test_what_is_only_worth_a_look_disputes_nothing(left_statements: tuple[Statement, ...]) -> None:
    one = left_statements[0]
    sure, unsure = Cell("b", Stance.DIFFERS, one), Cell("b", Stance.DIFFERS, one, sure=False)
    assert [is_disputed(claim("1", one, cell)) for cell in (sure, unsure)] == [True, False]
