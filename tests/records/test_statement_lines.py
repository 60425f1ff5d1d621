from factcheck.records import Article, Span, Statement

ARTICLE = Article(text="One\ntwo\nthree\nfour\n", source="a")


def on(*spans: tuple[int, int]) -> tuple[int, ...]:
    placed = tuple(Span(*span) for span in spans)
    return Statement(ARTICLE, 1, placed, placed[0], "").lines


def test_a_statement_stands_on_every_line_of_its_spans() -> None:
    assert on((0, 3)) == (1,)
    assert on((0, 7)) == (1, 2)
    assert on((0, 3), (14, 18)) == (1, 4)


def test_a_span_that_ends_with_its_line_does_not_reach_the_next() -> None:
    assert on((4, 8)) == (2,)
