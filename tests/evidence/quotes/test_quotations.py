"""The quotations of an article's text."""

from __future__ import annotations

import pytest

from factcheck.evidence.quotes.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Go,” he said. “Now.”", ["“Go,”", "“Now.”"]),
        ('"Go," he said. "Now."', ['"Go,"', '"Now."']),
        ("‘Go,’ he said; it’s the states’ vote.", ["‘Go,’"]),
        ("“He said ‘no’ to me.”", ["“He said ‘no’ to me.”"]),
        ("“They say “no” to us,” she said.", ["“They say “no” to us,”"]),
        ("“It began.\n\n“It ended,” he said.", ["“It began.\n\n“It ended,”"]),
        ('He has 6" nails.', []),
        ("“Nobody closed this.\n\nThen “another” came.", ["“another”"]),
        ("", []),
    ],
)
def test_the_outermost_quotations_are_found(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotations(text)] == quoted
