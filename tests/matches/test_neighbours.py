import numpy as np
import pytest

from factcheck.matches import find_matches_between, match_pairs


def unit(*angles: float) -> np.ndarray:
    """Vectors in the plane at these angles in degrees, so that cosines are known."""
    radians = np.radians(angles)
    return np.stack([np.cos(radians), np.sin(radians)], axis=1).astype(np.float32)


@pytest.fixture
def four(make_statement):
    places = [("a", 1), ("a", 2), ("b", 1), ("b", 2)]
    return [
        make_statement(f"{article}{number}", article=article, number=number)
        for article, number in places
    ]


def find_matches(statements, vectors, **given):
    """The matches of the first article with the other."""
    first = sum(one.article.id == statements[0].article.id for one in statements)
    return find_matches_between(
        statements[:first], statements[first:], vectors[:first], vectors[first:], **given
    )


def ids(matches):
    return [(match.left.id, match.right.id, match.similarity) for match in matches]


def test_pairs_at_or_above_the_similarity_are_kept_in_order(four) -> None:
    matches = find_matches(four, unit(0, 60, 0, 120), similarity=0.5, neighbours=2)
    assert ids(matches) == [("a:1", "b:1", 1.0), ("a:2", "b:1", 0.5), ("a:2", "b:2", 0.5)]


def test_a_pair_is_kept_if_it_is_nearest_for_either_side(four) -> None:
    matches = find_matches(four, unit(0, 30, 10, 50), similarity=0.0, neighbours=1)
    assert [(left, right) for left, right, _ in ids(matches)] == [
        ("a:1", "b:1"),
        ("a:2", "b:1"),
        ("a:2", "b:2"),
    ]


def test_swapped_articles_swap_the_sides_only(four) -> None:
    vectors = unit(0, 33, 12, 50)
    straight = find_matches(four, vectors, similarity=0.0, neighbours=1)
    swapped = find_matches(
        [*four[2:], *four[:2]], np.roll(vectors, 2, axis=0), similarity=0.0, neighbours=1
    )
    assert {(m.right, m.left, m.similarity) for m in swapped} == {
        (m.left, m.right, m.similarity) for m in straight
    }


def test_the_rank_counts_the_nearer_on_the_worse_side(four) -> None:
    matches = find_matches(four, unit(0, 30, 10, 50), similarity=0.0, neighbours=2)
    assert [(match.left.id, match.right.id, match.rank) for match in matches] == [
        ("a:1", "b:1", 1),
        ("a:1", "b:2", 2),
        ("a:2", "b:1", 2),
        ("a:2", "b:2", 1),
    ]


def test_pairs_are_matched_as_they_are_given(four) -> None:
    matches = match_pairs(four[:2], four[2:], unit(0, 60, 90, 120))
    assert ids(matches) == [("a:1", "b:1", 0.0), ("a:2", "b:2", 0.5)]
    assert {match.rank for match in matches} == {1}


def test_of_equals_the_first_in_the_article_is_nearer(make_statement) -> None:
    places = [("a", 1), ("b", 1), ("b", 2), ("b", 3)]
    same = [make_statement("same", article=article, number=number) for article, number in places]
    found = find_matches(same, unit(0, 40, 40, 40), similarity=0.0, neighbours=1)
    assert next((left, right) for left, right, _ in ids(found)) == ("a:1", "b:1")


def test_what_hardly_tells_of_one_fact_is_left_out(make_statement) -> None:
    told = [
        ("a", "The dam burst."),
        ("a", "The school in Lorca burnt down."),
        ("b", "The dam broke."),
    ]
    statements = [
        make_statement(text, article=article, number=number)
        for number, (article, text) in enumerate(told, start=1)
    ]
    kept = find_matches(statements, unit(0, 40, 0), similarity=0.0, neighbours=2, relevance=0.3)
    assert [match.left.text for match in kept] == ["The dam burst."]


def test_each_others_nearest_are_kept_whatever_words_they_have(make_statement) -> None:
    statements = [
        make_statement("Doctors saved her.", article="a"),
        make_statement("No.", article="b"),
    ]
    kept = find_matches(statements, unit(0, 60), similarity=0.0, neighbours=1, relevance=0.9)
    assert len(kept) == 1
