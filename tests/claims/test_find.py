from dataclasses import replace

from factcheck.claims import find_claims
from factcheck.fingerprint import fingerprint
from factcheck.records import Claim, Kind, Label, Origin, Stance, Statement, Verdict
from tests.claims.conftest import Tell, Tie, articles_of


def claims(*verdicts: Verdict) -> tuple[Claim, ...]:
    statements = [one for verdict in verdicts for one in (verdict.left, verdict.right) if one]
    return find_claims(verdicts, articles_of(*statements))


def told(found: tuple[Claim, ...]) -> list[tuple[Statement, ...]]:
    return [claim.statements for claim in found]


def test_statements_that_agree_are_one_claim_with_all_that_it_rests_on(
    tell: Tell, tie: Tie
) -> None:
    a, b, c = tell("It rained", "a"), tell("Rain fell", "b"), tell("There was rain", "c")
    (claim,) = claims(tie(b, c, 0.7), tie(a, b))
    assert replace(claim, cells=(), timeline=()) == Claim(
        id=fingerprint([a.text, b.text, c.text]),
        statements=(a, b, c),
        sources=("a", "b", "c"),
        independent_sources=3,
        central=b,
        lowest=0.7,
        tied=2,
        pairs=3,
        origins=tuple(Origin(f"outlet {id}", (id,)) for id in "abc"),
    )


def test_what_only_one_source_says_is_no_claim(tell: Tell, tie: Tie) -> None:
    unique = replace(tie(tell("x"), tell("y", "b")), label=Label.UNIQUE, right=None)
    assert claims(unique) == ()


def test_two_that_conflict_are_claims_that_name_each_other(tell: Tell, tie: Tie) -> None:
    a, b = tell("12 died"), tell("15 died", "b")
    left, right = claims(tie(a, b, kind=Kind.VALUE))
    assert (left.statements, left.conflicts) == ((a,), (right.id,))
    assert (right.statements, right.conflicts) == ((b,), (left.id,))


def test_two_that_conflict_are_never_one_claim_whatever_agrees_with_both(
    tell: Tell, tie: Tie
) -> None:
    a, b, c = tell("12 died"), tell("15 died", "b"), tell("People died", "c")
    found = claims(tie(a, b, kind=Kind.VALUE), tie(a, c, 0.9), tie(b, c, 0.8))
    assert told(found) == [(a, c), (b,)]


def test_a_claim_has_a_cell_for_each_source_that_is_not_silent(tell: Tell, tie: Tie) -> None:
    a, b, c = tell("12 died"), tell("15 died", "b"), tell("A dozen died", "c")
    claim = claims(tie(a, b, kind=Kind.VALUE), tie(a, c))[0]
    assert [(cell.article, cell.stance) for cell in claim.cells] == [
        ("a", Stance.SAID),
        ("b", Stance.DIFFERS),
        ("c", Stance.SAID),
    ]


def test_claims_stand_in_the_order_of_their_first_statements(tell: Tell, tie: Tie) -> None:
    a1, a2 = tell("p"), tell("q", number=2)
    b1, b2 = tell("r", "b"), tell("s", "b", number=2)
    assert told(claims(tie(a2, b1), tie(a1, b2))) == [(a1, b2), (a2, b1)]


def test_the_order_of_sources_changes_no_claim(tell: Tell, tie: Tie) -> None:
    def found(ids: str) -> set[tuple[str, float | None, str]]:
        sources = dict(zip("stuv", ids, strict=True))
        s, t, u, v = (tell(f"text {name}", sources[name], name) for name in "stuv")
        verdicts = [tie(s, t, 0.9), tie(t, u, 0.9), tie(u, v, 0.9), tie(s, v, kind=Kind.VALUE)]
        return {(claim.id, claim.lowest, claim.text) for claim in claims(*verdicts)}

    assert found("abcd") == found("dcba") == found("cadb")


def test_claims_of_the_same_words_have_ids_of_their_own(tell: Tell, tie: Tie) -> None:
    a1, a2 = tell("p"), tell("p", number=2)
    b1, b2 = tell("q", "b"), tell("q", "b", number=2)
    one, other = claims(tie(a1, b1), tie(a2, b2))
    assert other.id == f"{one.id}-2"
