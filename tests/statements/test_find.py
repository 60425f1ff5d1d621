"""Article → statements: the cases, and what holds of any text."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import Article, Attribution, Certainty, SourceKind, Span, Statement
from factcheck.statements import find_statements

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
# what texts are made of, and what trips those who read them
PIECES = [
    *(
        "NATO",
        "Macron",
        "he",
        "said",
        "says that",
        "the",
        "Mr.",
        "U.S.",
        "J.",
        "a.m.",
        "No. 5",
        "1.5",
    ),
    *(
        "office",
        "reported",
        "according to",
        "told CNN",
        "reportedly",
        "in a statement",
        "on Tuesday",
    ),
    *(
        ".",
        ",",
        "?",
        "!",
        "…",
        "...",
        ":",
        ";",
        "—",
        "-",
        "(",
        ")",
        "[",
        "]",
        "“",
        "”",
        '"',
        "‘",
        "’",
    ),
    *("'", " ", "  ", "\n", "\n\n", "\t", " ", "İ", "\u2028", "•", "#", "é", "中", "\x0b", "By"),
]
made_texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(max_size=200),
)


def find(text: str) -> tuple[Statement, ...]:
    return find_statements(Article(text=text, source="x"))


def texts(text: str) -> list[str]:
    return [statement.text for statement in find(text)]


def check(text: str) -> None:
    end = 0
    for number, statement in enumerate(find(text), start=1):
        (span,) = statement.spans
        assert (statement.number, statement.sentence) == (number, span)
        assert end <= span.start < span.end <= len(text)
        assert statement.quote == statement.quote.strip()
        assert " ".join(statement.quote.split()) == statement.text
        end = span.end


@given(made_texts)
@settings(deadline=None)
def test_statements_quote_any_text_exactly_and_in_order(text: str) -> None:
    check(text)


@given(made_texts)
@settings(deadline=None)
def test_the_same_text_gives_the_same_statements(text: str) -> None:
    assert find(text) == find(text)


@given(made_texts)
@settings(deadline=None)
def test_double_white_space_changes_no_statement(text: str) -> None:
    text = text.replace("\r", "\n")
    assert texts(re.sub(r"\s", lambda match: match.group() * 2, text)) == texts(text)


@given(made_texts)
@settings(deadline=None)
def test_windows_line_ends_change_no_statement(text: str) -> None:
    text = text.replace("\r", "\n")
    assert texts(text.replace("\n", "\r\n")) == texts(text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_statements_quote_the_seeds_exactly_and_in_order(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    check(text)
    assert texts(text.replace(" ", "  ").replace("\n", "\r\n")) == texts(text)


@pytest.mark.parametrize(("path", "count"), list(zip(SEEDS, [17, 35], strict=True)))
def test_a_seed_has_its_sentences(path: Path, count: int) -> None:
    assert len(find(path.read_text(encoding="utf-8"))) == count


def test_a_statement_holds_all_there_is() -> None:
    text = "Vilnius summit\n\nIt met.\n\nOn Japan\n\nNATO  will\ngo, he said."
    article = Article(text=text, source="x")
    span = Span(text.index("NATO"), len(text))
    assert find_statements(article)[1] == Statement(
        article=article,
        number=2,
        spans=(span,),
        sentence=span,
        text="NATO will go, he said.",
        attribution=(Attribution("he", SourceKind.NAMED, "said"),),
        certainty=Certainty.PLANNED,
        heading="On Japan",
    )


def test_furniture_is_no_statement() -> None:
    text = (
        "NATO in Tokyo\n\nBy Jane Doe\n\nVILNIUS (Reuters) — NATO met.\n\nADVERTISEMENT\n\n"
        "Read more: NATO in Asia.\n\nMacron in Vilnius. (AP Photo/Jane Doe)\n\nXi did not come.\n"
    )
    assert texts(text) == ["NATO met.", "Xi did not come."]


@pytest.mark.parametrize(
    "text", ["", " \n ", "NATO in Tokyo", "NATO in Tokyo\n\nBy Jane Doe", "..."]
)
def test_a_text_without_a_sentence_has_no_statement(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "NATO met. ",
        "“Go,” he said.\n",
        "he said, ",
        '"',
        '" ',
        "“a\n",
        "( ",
        ". ",
        "!",
        "Mr. ",
        "a/",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def took(size: int) -> float:
        start = time.process_time()
        find(piece * (size // len(piece)))
        return time.process_time() - start

    # ten times the text; a quadratic search would take a hundred times as long. The least of
    # three, since on a busy machine one may take several times its own.
    short, long = (min(took(size) for _ in range(3)) for size in (10_000, 100_000))
    assert long < 50 * max(short, 0.01)
