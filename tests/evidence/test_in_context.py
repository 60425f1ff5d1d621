from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.evidence.in_context import in_context
from factcheck.records import Article, Filling, Span, Statement

TEXT = "It rained. The mill closed. The owner paid 12 workers, she said, and left. It was cold."

Tell = Callable[..., Statement]


@pytest.fixture
def tell() -> Tell:
    """The statement of those words, in the sentence of those others."""

    def tell(
        *words: str,
        sentence: str = "The owner paid 12 workers, she said, and left.",
        text: str = TEXT,
        published: date | None = None,
        fillings: tuple[Filling, ...] = (),
    ) -> Statement:
        spans = tuple(_span(text, each) for each in words)
        article = Article(text, "one", "a", published=published)
        whole = _span(text, sentence)
        return Statement(article, 1, spans, whole, " ".join(words), fillings=fillings)

    return tell


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_the_statement_is_marked_in_its_sentence_behind_the_one_before(tell: Tell) -> None:
    assert in_context(tell("The owner paid 12 workers")) == (
        "The mill closed. [The owner paid 12 workers], she said, and left."
    )


def test_the_articles_day_comes_first_where_it_is_known(tell: Tell) -> None:
    statement = tell("The owner paid 12 workers", published=date(2031, 5, 4))
    assert in_context(statement) == (
        "(2031-05-04) The mill closed. [The owner paid 12 workers], she said, and left."
    )
    assert in_context(statement, before=False, date=False) == (
        "[The owner paid 12 workers], she said, and left."
    )


def test_a_time_counted_from_the_articles_day_has_its_date(tell: Tell) -> None:
    text = "It closed on Friday. It reopens next month."
    statement = tell(
        "It reopens", sentence="It reopens next month.", text=text, published=date(2031, 5, 4)
    )
    assert in_context(statement) == (
        "(2031-05-04) It closed on Friday (2 May). [It reopens] next month (June 2031)."
    )


@pytest.mark.parametrize("words", ["It was cold", "It was cold."])
def test_all_of_a_sentence_is_marked_with_its_full_stop(tell: Tell, words: str) -> None:
    assert in_context(tell(words, sentence="It was cold."), before=False) == "[It was cold.]"


def test_each_of_its_spans_is_marked(tell: Tell) -> None:
    assert in_context(tell("The owner", "left"), before=False) == (
        "[The owner] paid 12 workers, she said, and [left]."
    )


def test_whom_a_pronoun_means_stands_behind_it(tell: Tell) -> None:
    she = Filling(_span(TEXT, "she"), "she", "Ann Fox")
    unclear = Filling(_span(TEXT, "The owner"), "The owner", None)
    said = tell("The owner paid 12 workers", fillings=(unclear, she))
    assert in_context(said, before=False) == (
        "[The owner paid 12 workers], she (Ann Fox) said, and left."
    )


def test_a_filling_at_the_end_of_a_statement_stands_within_its_mark(tell: Tell) -> None:
    owner = Filling(_span(TEXT, "The owner"), "The owner", "Ann Fox")
    assert in_context(tell("The owner", "left", fillings=(owner,)), before=False) == (
        "[The owner (Ann Fox)] paid 12 workers, she said, and [left]."
    )


@pytest.mark.parametrize("published", [None, date(2031, 5, 4)])
def test_no_bracket_of_the_article_is_taken_for_a_mark(tell: Tell, published: date | None) -> None:
    text = "[Photo] The mill [of 1870] closed. She [Ann Fox] paid [all] 12 workers]."
    she = Filling(_span(text, "She"), "She", "Ann [the] Fox")
    read = in_context(
        tell(
            "She [Ann Fox] paid",
            sentence="She [Ann Fox] paid [all] 12 workers].",
            text=text,
            published=published,
            fillings=(she,),
        )
    )
    assert read.endswith("[She (Ann (the) Fox) (Ann Fox) paid] (all) 12 workers).")
    assert (read.count("["), read.count("]")) == (1, 1)


def test_of_a_long_sentence_before_only_the_end_is_read(tell: Tell) -> None:
    text = f"{'The mill of the old town closed again, and ' * 20}it rained. The owner left."
    read = in_context(tell("The owner left", sentence="The owner left.", text=text))
    assert len(read) <= 241
    assert read.endswith("and it rained. [The owner left.]")
    assert read.split()[0] in text.split()


def test_a_long_sentence_is_read_alone(tell: Tell) -> None:
    sentence = f"The owner left{', and the mill of the old town closed' * 8}."
    read = in_context(tell("The owner left", sentence=sentence, text=f"It rained. {sentence}"))
    assert read == f"[The owner left]{sentence.removeprefix('The owner left')}"


def test_of_an_endless_sentence_the_part_around_the_statement_is_read(tell: Tell) -> None:
    rest = ", and the mill of the old town closed" * 30
    sentence = f"It rained{rest}, the owner left{rest}."
    read = in_context(tell("the owner left", sentence=sentence, text=sentence))
    assert "closed, [the owner left], and the mill" in read
    assert len(read) <= 702


def test_lines_and_blanks_of_the_article_are_one_blank_each(tell: Tell) -> None:
    text = "The  mill\nclosed. The owner\n left."
    statement = tell("The owner\n left", sentence="The owner\n left.", text=text)
    assert in_context(statement) == "closed. [The owner left.]"


def test_of_a_long_article_no_more_is_read_than_is_shown(tell: Tell) -> None:
    words = "The owner paid 12 workers"
    long = "It snowed, and it snowed, " * 2_000
    for before in ("It froze. ", "It froze.\n\n  ", "It snowed, "):
        text = f"{long}{before}{words}."
        shown = in_context(tell(words, sentence=f"{words}.", text=text))
        near = in_context(tell(words, sentence=f"{words}.", text=text[-700:]))
        assert shown == near
