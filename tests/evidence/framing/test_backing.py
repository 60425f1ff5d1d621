"""Who says the same on record in the sentence before or after."""

from dataclasses import replace

import pytest

from factcheck.evidence.framing.backing import backing_of, governments_of, one_voice
from factcheck.evidence.reading import Reading
from factcheck.records import Article, Attribution, SourceKind

ARTICLE = "Norwegian Prime Minister Ann Vale spoke. Oslo insists that the fleet stay. “It stays.”"
OSLO = Attribution("Oslo", SourceKind.INSTITUTION, "insists")
VALE = Attribution("Vale", SourceKind.NAMED, "said", True, "in parliament")
POE = Attribution("Bo Poe", SourceKind.NAMED, "said", True, "in parliament")
OFFICIAL = Attribution("an official", SourceKind.UNNAMED, "said")


@pytest.mark.parametrize(
    ("own", "beside", "shown"),
    [
        (OSLO, VALE, "Vale, line 1"),
        (replace(VALE, occasion=None), VALE, "Vale, line 1"),
        (OSLO, POE, None),
        (OFFICIAL, VALE, None),
        (OSLO, OFFICIAL, None),
    ],
)
def test_the_same_source_or_government_backs_it(make_statement, own, beside, shown) -> None:
    article = Article(ARTICLE, "x")
    said, other = (
        replace(make_statement("It."), article=article, attribution=(link,))
        for link in (own, beside)
    )
    backing = backing_of(Reading(said, around=(other,)))
    assert (backing and str(backing)) == shown


def test_one_with_an_occasion_comes_first(make_statement) -> None:
    plain, told = (
        make_statement("It.", attribution=(v,)) for v in (replace(VALE, occasion=None), VALE)
    )
    backing = backing_of(Reading(plain, around=(plain, told)))
    assert backing is not None
    assert backing.link == VALE


MACRON = Attribution("Emmanuel Macron", SourceKind.NAMED)
PARIS = Attribution("Paris", SourceKind.INSTITUTION)
MEETING = (
    "French President Emmanuel Macron met Germany’s Foreign Minister Ann Vale and Bo Poe. "
    "Their guest was former French President Bo Kim."
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (MACRON, Attribution("Macron", SourceKind.NAMED), True),
        (MACRON, PARIS, True),
        (MACRON, Attribution("Berlin", SourceKind.INSTITUTION), False),
        (PARIS, Attribution("a French official", SourceKind.UNNAMED), False),
    ],
)
def test_a_person_or_a_government_has_one_voice(one, other, same) -> None:
    article = "French President Emmanuel Macron spoke."
    assert one_voice(one, other, here=article, there=article) is same


@pytest.mark.parametrize(
    ("source", "kind", "countries"),
    [
        ("Paris", SourceKind.INSTITUTION, {"France"}),
        ("France", SourceKind.INSTITUTION, {"France"}),
        ("the French foreign ministry", SourceKind.INSTITUTION, {"France"}),
        ("the French bank", SourceKind.INSTITUTION, set()),
        ("Macron", SourceKind.NAMED, {"France"}),
        ("Ms. Vale", SourceKind.NAMED, {"Germany"}),
        ("Bo Poe", SourceKind.NAMED, set()),
        ("Bo Kim", SourceKind.NAMED, set()),
    ],
)
def test_a_source_speaks_for_the_government_that_it_names_or_leads(source, kind, countries) -> None:
    assert governments_of(Attribution(source, kind), MEETING) == countries
