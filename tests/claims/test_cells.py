from factcheck.claims.cells import find_cells
from factcheck.records import Cell, Finding, Kind, Result, Severity, Stance, Statement, Verdict
from tests.claims.conftest import Tell, Tie

NUMBERS = Finding("numbers", Result.DIFFERS, "12", "15")
HEDGING = Finding("hedging", Result.DIFFERS, "asserted", "hedged")


def by_ids(*verdicts: Verdict) -> dict[frozenset[str], Verdict]:
    return {frozenset((one.left.id, one.right.id)): one for one in verdicts}


def cells(claim: list[Statement], other: list[Statement], *verdicts: Verdict) -> tuple[Cell, ...]:
    return find_cells(claim, claim[0], [other], by_ids(*verdicts))


def test_who_says_it_and_who_says_otherwise_have_a_cell_each(tell: Tell, tie: Tie) -> None:
    a, b = tell("12 died"), tell("15 died", "b")
    verdict = tie(a, b, kind=Kind.VALUE, findings=(HEDGING, NUMBERS))
    assert cells([a], [b], verdict) == (
        Cell("a", Stance.SAID, a),
        Cell("b", Stance.DIFFERS, b, Kind.VALUE, "15"),
    )


def test_the_words_are_those_of_its_own_side(tell: Tell, tie: Tie) -> None:
    a, b = tell("15 died"), tell("12 died", "b")
    verdict = tie(b, a, kind=Kind.VALUE, findings=(NUMBERS,))
    assert cells([a], [b], verdict)[1].words == "12"


def test_the_opposite_is_a_denial(tell: Tell, tie: Tie) -> None:
    a, b = tell("He came"), tell("He did not come", "b")
    found = cells([a], [b], tie(a, b, kind=Kind.POLARITY, severity=Severity.WARNING))
    assert found[1] == Cell("b", Stance.DENIED, b, Kind.POLARITY, sure=False)


def test_an_article_of_the_other_claim_says_otherwise_though_it_was_not_compared(
    tell: Tell, tie: Tie
) -> None:
    a, b, c, d = tell("12 died"), tell("15 died", "b"), tell("It killed 15", "c"), tell("All", "d")
    verdict = tie(a, b, kind=Kind.VALUE, findings=(NUMBERS,))
    assert cells([a], [b, c, d], verdict)[2:] == (
        Cell("c", Stance.DIFFERS, c, Kind.VALUE, "15"),
        # it lacks the words that the conflict lies in
        Cell("d", Stance.DIFFERS, d, Kind.VALUE, sure=False),
    )


def test_another_speaker_is_between_two_statements_only(tell: Tell, tie: Tie) -> None:
    a, b, c = tell("12 died"), tell("He said 12 died", "b"), tell("A dozen died", "c")
    found = cells([a], [b, c], tie(a, b, kind=Kind.ATTRIBUTION))
    assert [(cell.article, cell.kind) for cell in found] == [("a", None), ("b", Kind.ATTRIBUTION)]


def test_an_article_may_say_both(tell: Tell, tie: Tie) -> None:
    a, b, other = tell("12 died"), tell("12 died", "b"), tell("15 died", "b", number=2)
    found = cells([a, b], [other], tie(a, other, kind=Kind.VALUE))
    assert [(cell.article, cell.stance) for cell in found] == [
        ("a", Stance.SAID),
        ("b", Stance.SAID),
        ("b", Stance.DIFFERS),
    ]


def test_an_article_that_says_it_does_not_say_otherwise_by_what_another_says(
    tell: Tell, tie: Tie
) -> None:
    a, b, both = tell("12 died"), tell("15 died", "b"), tell("People died", number=2)
    found = cells([a], [b, both], tie(a, b, kind=Kind.VALUE))
    assert [(cell.article, cell.stance) for cell in found] == [
        ("a", Stance.SAID),
        ("b", Stance.DIFFERS),
    ]
