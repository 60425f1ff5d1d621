import pytest

from factcheck.claims.origins import find_origins
from factcheck.records import Attribution, Echo, Origin, SourceKind
from tests.claims.conftest import Tell

FT = (Attribution("the Financial Times", SourceKind.MEDIA),)
AP, REUTERS = "Associated Press", "Reuters"


def origins(*statements, credits=None, echoes=()) -> tuple[Origin, ...]:
    by_article = {one.article.id: [one] for one in statements}
    return find_origins(by_article, credits or {}, echoes)


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
        (((), "AP"), ((Attribution("The Associated Press", SourceKind.MEDIA),), "two"), 1),
    ],
)
def test_articles_that_go_by_one_report_have_one_origin(
    tell: Tell, left: tuple, right: tuple, count: int
) -> None:
    a = tell("x", "a", left[1], attribution=left[0])
    b = tell("y", "b", right[1], attribution=right[0])
    assert len(origins(a, b)) == count


def test_articles_that_credit_one_agency_have_it_for_their_origin(tell: Tell) -> None:
    found = origins(tell("x"), tell("y", "b"), credits={"a": (AP,), "b": (AP,)})
    assert found == (Origin(AP, ("a", "b")),)


def test_two_agencies_that_a_third_article_credits_stay_two(tell: Tell) -> None:
    credits = {"a": (AP, REUTERS), "b": (AP,), "c": (REUTERS,)}
    found = origins(tell("x"), tell("y", "b"), tell("z", "c"), credits=credits)
    assert found == (Origin(AP, ("a", "b")), Origin(REUTERS, ("c",)))


def test_copies_have_one_origin_which_bears_the_name_of_the_first(tell: Tell) -> None:
    echoes = [Echo("a", "c", 0.8), Echo("a", "b", 0.3)]
    found = origins(tell("x"), tell("y", "b"), tell("z", "c"), echoes=echoes)
    assert found == (Origin("outlet a", ("a", "c")), Origin("outlet b", ("b",)))


def test_a_copy_of_an_agency_bears_the_name_of_the_agency(tell: Tell) -> None:
    found = origins(tell("x"), tell("y", "b"), credits={"b": (AP,)}, echoes=[Echo("a", "b", 0.9)])
    assert found == (Origin(AP, ("a", "b")),)


def test_agencies_without_a_name_tie_no_articles_together(tell: Tell) -> None:
    credits = {"a": ("Agency material",), "b": ("Agency material",)}
    assert len(origins(tell("x"), tell("y", "b"), credits=credits)) == 2


def test_an_agency_that_credits_its_helpers_is_its_own_origin(tell: Tell) -> None:
    found = origins(tell("x", source="AP"), credits={"a": (AP, REUTERS)})
    assert found == (Origin(AP, ("a",)),)


def test_two_copies_of_an_article_that_says_nothing_of_it_have_one_origin(tell: Tell) -> None:
    echoes = [Echo("a", "x", 0.9), Echo("b", "x", 0.6)]
    found = origins(tell("x"), tell("y", "b"), echoes=echoes)
    assert found == (Origin("outlet a", ("a", "b")),)
