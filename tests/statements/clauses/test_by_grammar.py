"""The clause of an anchor by its grammar."""

import pytest

from factcheck.models import load_reader
from factcheck.statements.clauses.by_grammar import words_by_grammar


def told(text: str, anchor: str) -> str:
    doc = load_reader().parse(text, [0])
    (token,) = (token for token in doc if token.text == anchor)
    words = words_by_grammar(token)
    return " ".join(doc[at].text for at in sorted(words) if not doc[at].is_punct)


@pytest.mark.parametrize(
    ("anchor", "clause"),
    [
        ("left", "The old mayor left the port on Monday"),
        ("burned", "The old mayor burned two ships"),
        ("lawyer", "The old mayor a lawyer from Oslo"),
    ],
)
def test_a_clause_has_its_own_words_and_the_subject_that_it_shares(
    anchor: str, clause: str
) -> None:
    text = "The old mayor, a lawyer from Oslo, left the port on Monday and burned two ships."
    assert told(text, anchor) == clause
