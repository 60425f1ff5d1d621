"""Article → statements: the cases, and what holds of any text."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import Article, Attribution, Certainty, Filling, SourceKind, Span, Statement
from factcheck.statements import find_statements, one_statement, without_headlines

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
# a relative clause without its noun; "Which" and "who" of a question are another thing
_DANGLING = re.compile(r"(?:Which|Who|Whose|Whom)\b(?!.*\?)")
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
    """What holds of the statements of any text."""
    begin = 0
    for number, statement in enumerate(find(text), start=1):
        sentence = statement.sentence
        assert (statement.number, begin <= sentence.start) == (number, True)
        assert 0 <= sentence.start < sentence.end <= len(text)
        assert list(statement.spans) == sorted(statement.spans)
        for start, end in statement.spans:
            assert sentence.start <= start < end <= sentence.end
            assert text[start:end] == text[start:end].strip()
        for filling in statement.fillings:
            assert " ".join(text[slice(*filling.span)].split()) == filling.words
        assert statement.text.strip()
        assert not _DANGLING.match(statement.text)
        begin = sentence.start


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


def test_a_statement_holds_all_there_is() -> None:
    text = (
        "Vilnius summit\n\nAnn Fox flew  to Oslo.\n\nOn Japan\n\n"
        "She said on Monday that the\noffice will open."
    )
    article = Article(text=text, source="x")
    start = text.index("the\n")
    said = Attribution(
        "She", SourceKind.NAMED, "said", occasion="on Monday", resolved="Ann Fox", time="on Monday"
    )
    assert find_statements(article)[1] == Statement(
        article=article,
        number=2,
        spans=(Span(start, len(text) - 1),),
        sentence=Span(text.index("She"), len(text)),
        text="The office will open.",
        attribution=(said,),
        certainty=Certainty.PLANNED,
        heading="On Japan",
    )


def test_a_pronoun_is_filled_in_and_the_filling_kept() -> None:
    text = "Ann Fox flew to Oslo. She met the king there."
    span = Span(text.index("She"), text.index("She") + 3)
    (_, met) = find(text)
    assert met.text == "Ann Fox met the king there."
    assert met.fillings[0] == Filling(span, "She", "Ann Fox")


@pytest.mark.parametrize(
    ("told", "alliance"), [("NATO met in Oslo.", "NATO"), ("The Daily Post reported it.", None)]
)
def test_an_outlet_is_no_alliance(told: str, alliance: str | None) -> None:
    last = find(f"{told} In May the alliance has opened a new office.")[-1]
    assert [filling.text for filling in last.fillings] == [alliance]


def test_what_a_headline_and_a_standfirst_say_is_marked() -> None:
    text = "Storm shuts port\n\nFerries stay at home\n\nA storm shut the port on Monday.\n"
    assert [(one.text, one.headline) for one in find(text)] == [
        ("Storm shuts port.", True),
        ("Ferries stay at home.", True),
        ("A storm shut the port on Monday.", False),
    ]


def test_without_headlines_statements_are_numbered_anew() -> None:
    found = without_headlines(find("Storm shuts port\n\nA storm shut the port on Monday.\n"))
    assert [(one.number, one.headline) for one in found] == [(1, False)]


def test_furniture_is_no_statement() -> None:
    text = (
        "NATO news\n\nBy Jane Doe\n\nVILNIUS (Reuters) — NATO met.\n\nADVERTISEMENT\n\n"
        "Read more: NATO in Asia.\n\nMacron in Vilnius. (AP Photo/Jane Doe)\n\nXi did not come.\n"
    )
    assert texts(text) == ["NATO met.", "Xi did not come."]


@pytest.mark.parametrize("text", ["", " \n ", "NATO news", "NATO news\n\nBy Jane Doe", "..."])
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

    # six times the text; a quadratic search would take 36 times as long
    short, long = took(1_000), took(6_000)
    assert long < 18 * max(short, 0.05)


def test_one_statement_keeps_the_chain_that_its_telling_has_not() -> None:
    article = Article(
        "The bridge will close in May, the mayor said after the meeting in Oslo.", "one"
    )
    (link,) = one_statement(article).attribution
    assert (link.source, link.occasion) == ("the mayor", "after the meeting in Oslo")


def test_one_statement_leaves_no_figure_out() -> None:
    text = (
        "He said he plans to put to good use the approximately $18 million he says he raised for"
        " his campaign and Republican partners on the day after the debate."
    )
    assert one_statement(Article(text, "one")).text == text
