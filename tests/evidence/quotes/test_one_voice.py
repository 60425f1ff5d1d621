from __future__ import annotations

import pytest

from factcheck.evidence.quotes.one_voice import one_voice
from factcheck.records import Attribution, SourceKind

MACRON = Attribution("Emmanuel Macron", SourceKind.NAMED)
PARIS = Attribution("Paris", SourceKind.INSTITUTION)


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
