import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles.comments import Comment, find_comments, without_comments
from factcheck.articles.from_text import from_text

RULE = "numbers-differ"


def test_a_comment_beside_words_speaks_of_its_own_line() -> None:
    text = f"One.\nTwo. <!-- factcheck: ignore {RULE} because it is -->\nThree.\n"
    assert find_comments(text) == (Comment(2, 2, 2, (RULE,), "it is"),)


def test_a_comment_on_a_line_of_its_own_speaks_of_the_next_paragraph() -> None:
    text = f"One.\n<!-- factcheck: ignore {RULE} because so -->\n\nTwo.\nThree.\n\nFour.\n"
    assert find_comments(text) == (Comment(2, 4, 5, (RULE,), "so"),)


def test_in_html_a_paragraph_ends_where_the_next_begins() -> None:
    text = (
        f"<!-- factcheck: ignore {RULE} because so -->\n<p>One\ntwo.</p>\n<P class='x'>Three.</p>"
    )
    assert find_comments(text) == (Comment(1, 2, 3, (RULE,), "so"),)


def test_a_comment_may_be_written_in_any_case() -> None:
    text = f"One. <!-- Factcheck : IGNORE {RULE} BECAUSE So -->"
    assert find_comments(text) == (Comment(1, 1, 1, (RULE,), "So"),)


def test_comments_may_be_stacked() -> None:
    text = f"<!-- factcheck: ignore {RULE} -->\n<!--factcheck:ignore f00, a-b because c-->\nTwo."
    assert find_comments(text) == (Comment(1, 3, 3, (RULE,)), Comment(2, 3, 3, ("f00", "a-b"), "c"))


def test_a_reason_may_run_over_lines() -> None:
    text = f"<!-- factcheck: ignore {RULE}\n     because the agency\n     counts --> Two.\nThree."
    assert find_comments(text) == (Comment(1, 1, 3, (RULE,), "the agency counts"),)


def test_a_comment_with_nothing_after_it_speaks_of_no_line() -> None:
    (comment,) = find_comments(f"One.\n\n<!-- factcheck: ignore {RULE} because so -->\n")
    assert range(comment.first, comment.last + 1) == range(5, 5)


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- factcheck: ignroe numbers-differ because so -->",
        "<!-- factcheck: ignore because so -->",
        "<!-- factcheck: -->",
        "<!-- factcheck: ignore *** because so -->",
        "<!-- factcheck: ignore numbers-differ because so",
        "<!-- factcheck ignore numbers-differ because so -->",
        "<!-- fact-check: ignore numbers-differ because so -->",
        "<!-- factcheck; Ignore numbers-differ because so -->",
    ],
)
def test_a_comment_that_cannot_be_understood_has_no_names(comment: str) -> None:
    (found,) = find_comments(f"One. {comment}\nTwo.")
    assert (found.line, found.names) == (1, ())


def test_other_comments_are_text() -> None:
    text = "One. <!-- a note --> <!-- factcheck by Ann --> --> two"
    assert (find_comments(text), without_comments(text)) == ((), text)


def test_an_article_has_spaces_in_the_place_of_comments() -> None:
    comment = f"<!-- factcheck: ignore {RULE} because so -->"
    article = from_text(f"One. {comment} Two.\r\nThree.".encode(), "a.txt", "a")
    assert article.text == f"One. {' ' * len(comment)} Two.\r\nThree."


def test_a_comment_that_is_never_closed_costs_one_line() -> None:
    assert without_comments("One. <!-- factcheck: ignore x\nTwo.") == "One. " + " " * 24 + "\nTwo."


PIECES = st.lists(
    st.sampled_from(
        [
            "<!-- factcheck:",
            "<!-- Factcheck ignore",
            "-->",
            "ignore",
            " because ",
            "a-b",
            "\n",
            "<",
            "-",
            "\r",
        ]
    )
)


@given(PIECES.map("".join))
def test_offsets_and_lines_never_move(text: str) -> None:
    blank = without_comments(text)
    assert (len(blank), blank.count("\n")) == (len(text), text.count("\n"))
    assert "factcheck:" not in blank
    assert all(one.line >= 1 and one.last <= text.count("\n") + 1 for one in find_comments(text))


@pytest.mark.parametrize(
    "piece", ["<!-- factcheck:", "<!-- factcheck: ignore a -->\n", "<!-- factcheck ", "<!--\n"]
)
def test_a_megabyte_of_comments_takes_no_minutes(piece: str) -> None:
    start = time.perf_counter()
    find_comments(piece * (1_000_000 // len(piece)))
    assert time.perf_counter() - start < 10
