"""Direct quotations, within paragraphs and over them."""

import pytest

from factcheck.english.quotations import find_quotations, quotations_in


def quoted(*paragraphs: str | None) -> list[list[tuple[str, int]]]:
    """The quoted words of each paragraph, with the quotation's number."""
    return [
        [((text or "")[start:end], id) for (start, end), id in quotations]
        for text, quotations in zip(paragraphs, find_quotations(paragraphs), strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Go,” he said, “now.”", ["“Go,”", "“now.”"]),
        ('"Go," he said, "now."', ['"Go,"', '"now."']),
        ('He said:"Go" ("now").', ['"Go"', '"now"']),
        ('"Go, "he said. "It is time, "he added.', ['"Go, "', '"It is time, "']),
        ("‘Go,’ he said. ‘It’s ours.’", ["‘Go,’", "‘It’s ours.’"]),
        ("'Go,' he said. 'It isn't ours.'", ["'Go,'", "'It isn't ours.'"]),
        (
            "He said: “She told me ‘I said “no” to it’ and left.”",
            ["“She told me ‘I said “no” to it’ and left.”"],
        ),
        ("‘I said “we can win”,’ Smith added.", ["‘I said “we can win”,’"]),
        ('The workers\' "plan" and "no" to it.', ['"plan"', '"no"']),
        ("“Macron says, ‘Go’,” he said.", ["“Macron says, ‘Go’,”"]),
        ("The workers’ union and the teachers' pay in the '90s.", []),
        ("He is 6'2\" tall and so is she.", []),
    ],
)
def test_quotations_are_found(text: str, words: list[str]) -> None:
    assert [[words for words, _ in found] for found in quoted(text)] == [words]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    assert quoted('"We did well.', 'We did great," Trump said.') == [
        [('"We did well.', 0)],
        [('We did great,"', 0)],
    ]


def test_a_mark_that_stands_odd_ends_what_runs_on() -> None:
    assert quoted('He heard it. "It was loud.', 'It went on, "Fox said. He left.') == [
        [('"It was loud.', 0)],
        [('It went on, "', 0)],
    ]


def test_a_mark_that_opens_after_a_full_stop_closes_what_is_open() -> None:
    assert quoted('She said: "He left. "It is over. "') == [
        [('"He left.', 0), ('"It is over. "', 1)],
    ]
    assert quoted('He added: "It was loud.', '"It was dark. "Then it ended."') == [
        [('"It was loud.', 0)],
        [('"It was dark.', 0), ('"Then it ended."', 1)],
    ]


def test_a_paragraph_may_take_up_the_quotation_with_a_mark() -> None:
    assert quoted("“We did well.", "“We did great,” he said. “So there.”") == [
        [("“We did well.", 0)],
        [("“We did great,”", 0), ("“So there.”", 1)],
    ]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("“He left.", "She said “no” to it."), [[], [("“no”", 0)]]),
        (("He left.” She said “no” to it.",), [[("“no”", 0)]]),
        (("He “left and “stayed” there.",), [[("“stayed”", 0)]]),
        (('“Go, "she said. "Go now. "',), [[('"Go now. "', 0)]]),
        (("“He left.", None, "She did.”"), [[], [], []]),
        (("“He left.", *["She did."] * 20, "No.”"), [[]] * 22),
    ],
)
def test_a_mark_without_its_partner_disturbs_nothing(
    paragraphs: tuple[str | None, ...], expected: list[list[tuple[str, int]]]
) -> None:
    assert quoted(*paragraphs) == expected


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
    assert [text[start:end] for start, end in quotations_in(text)] == quoted
