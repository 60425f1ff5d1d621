from __future__ import annotations

import pytest

from factcheck.evidence.quotes.governments import governments_of
from factcheck.records import Attribution, SourceKind

ARTICLE = (
    "French President Emmanuel Macron met Germany’s Foreign Minister Ann Vale and Bo Poe. "
    "Their guest was former French President Bo Kim."
)


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
