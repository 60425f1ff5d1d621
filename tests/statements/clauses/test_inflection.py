from __future__ import annotations

import pytest

from factcheck.statements.clauses.inflection import article_for, forms_of, past_of, singular_of


@pytest.mark.parametrize(
    ("participle", "past"),
    [
        ("signing", "signed"),
        ("serving", "served"),
        ("stopping", "stopped"),
        ("studying", "studied"),
        ("playing", "played"),
        ("Winning", "won"),
        ("red", "red"),
    ],
)
def test_the_past_is_found_by_the_participle(participle: str, past: str) -> None:
    assert past_of(participle) == past


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("are", "is"), ("have", "has"), ("carry", "carries"), ("play", "plays"), ("go", "goes")],
)
def test_a_verb_of_one_subject_is_singular(plural: str, singular: str) -> None:
    assert singular_of(plural) == singular


def test_an_article_goes_by_the_next_letter() -> None:
    words = ["actor", "singer", "Italian", "European"]
    assert [article_for(word) for word in words] == ["an", "a", "an", "a"]


def test_a_verb_has_its_forms() -> None:
    assert forms_of("meet") == {"meet", "meets", "meeting", "met"}
    assert forms_of("compare") == {"compare", "compares", "comparing", "compared"}
