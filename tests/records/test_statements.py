from factcheck.records import Article, Attribution, SourceKind, Span, Statement

ARTICLE = Article(text="Rain fell.\nIt stopped, she said, at noon.", source="wire", id="b")
PAPER = Attribution("the Times", SourceKind.MEDIA, "reported")
OFFICIAL = Attribution("an official", SourceKind.UNNAMED, "said", occasion="in Oslo")
BROKEN = (Span(11, 21), Span(33, 41))


def test_a_broken_statement_is_quoted_with_an_ellipsis() -> None:
    statement = Statement(ARTICLE, 2, BROKEN, Span(11, 41), "It stopped at noon.")
    assert (statement.id, statement.quote) == ("b:2", "It stopped … at noon.")
    assert str(statement.place) == "line 2"


def test_marks_that_stand_alone_are_no_part_of_a_quote() -> None:
    spans = (Span(21, 22), Span(33, 40), Span(40, 41))
    assert Statement(ARTICLE, 2, spans, Span(11, 41), "").quote == "at noon"


def test_a_chain_reads_outermost_first() -> None:
    statement = Statement(ARTICLE, 2, BROKEN, Span(11, 41), "", (PAPER, OFFICIAL))
    assert statement.said_by == "the Times → an official (unnamed), in Oslo"


def test_a_source_goes_by_the_name_that_tells_most() -> None:
    assert Attribution("he", SourceKind.NAMED, resolved="Ann Poe").who == "Ann Poe"
    assert str(Attribution(None, SourceKind.UNNAMED, "reportedly")) == "“reportedly” (unnamed)"
