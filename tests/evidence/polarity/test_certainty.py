import pytest

from factcheck.evidence.polarity.certainty import observe
from factcheck.records import Attribution, Certainty, Finding, Result, Said, SourceKind


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mr. Vale was charged with fraud.", "Mr. Vale was convicted of fraud."),
        ("Vale resigned on Monday.", "The board fired Vale on Monday."),
        ("The vote was postponed.", "The vote was held on Monday."),
    ],
)
def test_two_stages_of_one_matter_differ(make_sides, left, right) -> None:
    sides = make_sides(left, right)
    assert observe(*sides).result is Result.DIFFERS
    assert observe(*sides[::-1]).result is Result.DIFFERS


def test_what_is_weighed_is_not_done(make_sides) -> None:
    sides = make_sides(
        "The council is considering closing the school.", "The council closed the school."
    )
    assert observe(*sides) == Finding(
        "certainty", Result.DIFFERS, "considering (undecided)", "asserted"
    )


def test_what_both_plan_agrees_and_a_question_is_silent(make_sides, make_statement) -> None:
    texts = "The council will close the school.", "The council is to close the school."
    planned, asked = (
        [
            make_statement(text, article=article, certainty=certainty)
            for text, article in zip(texts, "ab", strict=True)
        ]
        for certainty in (Certainty.PLANNED, Certainty.ASKED)
    )
    assert observe(*make_sides(*planned)) == Finding(
        "certainty", Result.AGREES, "planned", "planned"
    )
    assert observe(*make_sides(*asked)) == Finding("certainty", Result.SILENT)


def test_what_is_denied_is_not_done(make_sides, make_statement) -> None:
    sides = make_sides(
        make_statement("The minister took bribes.", certainty=Certainty.DENIED),
        make_statement("The minister took bribes.", article="b"),
    )
    assert observe(*sides) == Finding("certainty", Result.DIFFERS, "denied", "asserted")


def doubted(make_statement, article: str = "a", said: Said = Said.DOUBTED):
    police = Attribution("Police", SourceKind.INSTITUTION, "do not believe", said=said)
    text, certainty = "The suspect acted alone.", Certainty.HEDGED
    return make_statement(text, article=article, attribution=(police,), certainty=certainty)


def test_what_its_source_doubts_is_not_asserted(make_sides, make_statement) -> None:
    sides = make_sides(
        doubted(make_statement), make_statement("The suspect acted alone.", article="b")
    )
    assert observe(*sides) == Finding("certainty", Result.DIFFERS, "doubted", "asserted")


def test_what_both_doubt_agrees(make_sides, make_statement) -> None:
    sides = make_sides(doubted(make_statement), doubted(make_statement, "b"))
    assert observe(*sides) == Finding("certainty", Result.AGREES, "doubted", "doubted")
