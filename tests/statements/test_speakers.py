"""Whose a quotation is that has no cue of its own."""

import pytest

from factcheck.records import Article, Attribution, SourceKind
from factcheck.statements import find_statements


def speakers(text: str) -> list[tuple[str | None, bool] | None]:
    """For each statement its innermost source and whether it is quoted; None for none."""
    return [
        (statement.attribution[-1].source, statement.attribution[-1].quoted)
        if statement.attribution
        else None
        for statement in find_statements(Article(text=text, source="x"))
    ]


@pytest.mark.parametrize(
    "gap", [" ", "\n", "\n\n"], ids=["one paragraph", "a line each", "a paragraph each"]
)
def test_a_quotations_sentences_have_one_speaker(gap: str) -> None:
    text = gap.join(["“We have answered that.", "NATO claims much.", "We don’t,” Ning said."])
    assert speakers(text) == [("Ning", True)] * 3


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_a_quotation_that_follows_directly_has_the_last_speaker(gap: str) -> None:
    text = gap.join(["“Geography is stubborn,” Macron said.", "“Asia is not the Atlantic.”"])
    assert speakers(text) == [("Macron", True)] * 2


def test_a_quotation_after_a_report_has_the_reports_speaker() -> None:
    assert speakers("Macron said it was over. “It is done.” They left.") == [
        ("Macron", False),
        ("Macron", True),
        None,
    ]


def test_the_occasion_goes_with_the_speaker() -> None:
    text = "“It is over,” Macron said in Vilnius. “It is done.”"
    statements = find_statements(Article(text=text, source="x"))
    link = Attribution("Macron", SourceKind.NAMED, "said", quoted=True, occasion="in Vilnius")
    said = [statement.attribution for statement in statements if statement.attribution]
    assert said == [(link,), (link,)]


def test_a_sentence_that_plainly_follows_has_no_speaker() -> None:
    assert speakers("“It is over,” Macron said. The crowd left.") == [("Macron", True), None]


def test_a_quotation_of_nobody_names_nobody() -> None:
    statements = find_statements(Article(text="They met. “It is over now.”", source="x"))
    assert statements[1].attribution == (Attribution(None, SourceKind.UNNAMED, quoted=True),)


def test_nobody_speaks_on_across_a_sub_heading() -> None:
    text = "“It is over,” Macron said.\n\nWhat Xi thinks\n\n“It is only beginning now.”"
    assert speakers(text) == [("Macron", True), (None, True)]
