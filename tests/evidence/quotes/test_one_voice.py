from __future__ import annotations

import pytest

from factcheck.evidence.quotes.one_voice import governments_of, one_voice
from factcheck.records import Attribution, SourceKind

MACRON = Attribution("Emmanuel Macron", SourceKind.NAMED)
PARIS = Attribution("Paris", SourceKind.INSTITUTION)
ARTICLE = (
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
    assert governments_of(Attribution(source, kind), ARTICLE) == countries
