"""Whether a source asserts, denies or doubts what it says, as the shipped reader has it."""

import pytest

from factcheck.records import Article, Said
from factcheck.statements import find_statements


def said(text: str) -> list[Said]:
    """What the sources of the sentence's statements do with them, each once."""
    found = find_statements(Article(text=f"A headline\n\n{text}", source="x"))
    return sorted({link.said for one in found for link in one.attribution})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Fox said that the dam would fail.", Said.ASSERTED),
        ("Ann Fox said that the dam would not fail.", Said.ASSERTED),
        ("Ann Fox denied that the dam had failed.", Said.DENIED),
        ("Ann Fox does not believe that the dam will fail.", Said.DOUBTED),
        ("Ann Fox could not confirm that the dam had failed.", Said.DOUBTED),
        ("Ann Fox doubts that the dam will fail.", Said.DOUBTED),
    ],
)
def test_a_source_asserts_denies_or_doubts(text: str, expected: Said) -> None:
    assert said(text) == [expected]
