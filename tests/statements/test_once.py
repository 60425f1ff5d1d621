"""What is read off a parse is read again only when what it rests on has changed."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.statements.once import latest, once


@pytest.fixture
def doc() -> Doc:
    return Doc(Vocab(), words=["It", "rained"])


def test_once_reads_once_for_a_key(doc: Doc) -> None:
    read = [once(doc, key, lambda: object()) for key in ("a", "a", "b")]
    assert read[0] is read[1] is not read[2]


def test_latest_reads_again_for_what_is_not_equal(doc: Doc) -> None:
    read = [latest(doc, "a", one, lambda: object()) for one in ([1], [1], [2], [1])]
    assert read[0] is read[1]
    assert len(set(map(id, read))) == 3
