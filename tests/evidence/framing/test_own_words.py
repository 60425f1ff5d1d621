from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.evidence.framing.own_words import own_words
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution, SourceKind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vale called it “a mean and brazen little scheme” in May.", "Vale called it   in May."),
        ("Vale met her “crooked” aide.", "Vale met her “crooked” aide."),
    ],
)
def test_what_is_quoted_at_length_is_left_out(make_statement, text, words) -> None:
    assert own_words(Reading(make_statement(text))) == words


def test_nothing_of_a_quotation_is_the_article_s_own(make_statement) -> None:
    vale = Attribution("Vale", SourceKind.NAMED, "said", quoted=True)
    statement = replace(make_statement("It is a scheme."), attribution=(vale,))
    assert own_words(Reading(statement)) == ""
