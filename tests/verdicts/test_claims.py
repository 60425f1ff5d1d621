from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.records import Attribution, Claim, Label, Severity, SourceKind, Statement, Verdict
from factcheck.verdicts import find_claims
from factcheck.verdicts.fingerprint import fingerprint

MakeStatement = Callable[..., Statement]
FT = (Attribution("the Financial Times", SourceKind.MEDIA),)


def agree(left: Statement, right: Statement, label: Label = Label.AGREE) -> Verdict:
    return Verdict("id", label, "same", Severity.INFO, "", left, right)


def test_statements_that_agree_in_a_chain_are_one_claim(make_statement: MakeStatement) -> None:
    a, b, c = (make_statement(f"text {id}", article=id) for id in "abc")
    assert find_claims([agree(b, c), agree(a, b)]) == (
        Claim(fingerprint([a.text, b.text, c.text]), (a, b, c), ("a", "b", "c"), 3),
    )


def test_conflicts_and_uniques_make_no_claim(make_statement: MakeStatement) -> None:
    a, b = make_statement("x"), make_statement("y", article="b")
    unique = Verdict("id", Label.UNIQUE, "unmatched", Severity.INFO, "", a)
    assert find_claims([agree(a, b, Label.CONFLICT), unique]) == ()


def test_claims_that_meet_late_become_one(make_statement: MakeStatement) -> None:
    a, b, c, d = (make_statement(id, article=id) for id in "abcd")
    (claim,) = find_claims([agree(a, b), agree(c, d), agree(b, c)])
    assert claim.statements == (a, b, c, d)


def test_claims_stand_in_the_order_of_their_first_statements(
    make_statement: MakeStatement,
) -> None:
    a1, a2 = (make_statement(f"a{n}", number=n) for n in (1, 2))
    b1, b2 = (make_statement(f"b{n}", article="b", number=n) for n in (1, 2))
    claims = find_claims([agree(a2, b1), agree(a1, b2)])
    assert [claim.statements for claim in claims] == [(a1, b2), (a2, b1)]


def test_the_id_of_a_claim_does_not_depend_on_the_order_of_sources(
    make_statement: MakeStatement,
) -> None:
    a, b = make_statement("one"), make_statement("two", article="b")
    later = make_statement("one", article="b", source="x"), make_statement("two", source="y")
    assert find_claims([agree(a, b)])[0].id == find_claims([agree(later[1], later[0])])[0].id


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (((), "one"), ((), "two"), 2),
        ((FT, "one"), (FT, "two"), 1),
        ((FT, "one"), ((), "two"), 2),
        ((FT, "one"), ((), "Financial-Times"), 1),
        ((FT, "one"), ((Attribution("Reuters", SourceKind.MEDIA), *FT), "two"), 2),
        (((Attribution("Lee", SourceKind.NAMED), *FT), "one"), (FT, "two"), 1),
        (((Attribution(None, SourceKind.MEDIA),), "one"), ((), "two"), 2),
    ],
)
def test_articles_that_go_by_one_report_count_as_one_independent_source(
    make_statement: MakeStatement,
    left: tuple[tuple[Attribution, ...], str],
    right: tuple[tuple[Attribution, ...], str],
    count: int,
) -> None:
    a = make_statement("x", attribution=left[0], source=left[1])
    b = make_statement("y", article="b", attribution=right[0], source=right[1])
    (claim,) = find_claims([agree(a, b)])
    assert claim.independent_sources == count
