"""Who says the same on record in the sentence before or after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.evidence.framing.backing import backing_of
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
