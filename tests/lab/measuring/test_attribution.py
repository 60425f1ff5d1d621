"""How well attributions are found."""

from factcheck.lab.data.parsing import Parsed
from factcheck.lab.data.polnear import GoldSpeech, GoldSpeeches
from factcheck.lab.measuring.attribution import Figures, measure
from factcheck.records import Span

TEXT = "abcdefghij klmnopqrst"
GOLD = GoldSpeech((Span(0, 1),), (Span(2, 4),), (Span(4, 10),))
ARTICLE = Parsed(GoldSpeeches("one", TEXT, (GOLD,)), ())


def figures(*found: GoldSpeech) -> dict[tuple[str, str], Figures]:
    return measure([ARTICLE], lambda article: found)


def test_the_same_spans_are_exact() -> None:
    assert set(figures(GOLD).values()) == {Figures(1, 1, 1)}


def test_half_of_what_either_covers_is_shared_or_not() -> None:
    half = figures(GoldSpeech(GOLD.source, GOLD.cue, (Span(4, 7),)))
    less = figures(GoldSpeech(GOLD.source, GOLD.cue, (Span(4, 6),)))
    assert [half["content", share].hits for share in ("exact", "half", "touch")] == [0, 1, 1]
    assert [less["content", share].hits for share in ("exact", "half", "touch")] == [0, 0, 1]


def test_spaces_at_the_ends_do_not_count() -> None:
    spaced = GoldSpeech(GOLD.source, GOLD.cue, (Span(4, 11),))
    assert figures(spaced)["content", "exact"] == Figures(1, 1, 1)


def test_one_span_is_paired_with_one_only() -> None:
    other = GoldSpeech((), (Span(11, 12),), (Span(5, 9),))
    assert figures(GOLD, other)["content", "touch"] == Figures(1, 2, 1)


def test_what_has_no_cue_is_left_out() -> None:
    assert figures(GoldSpeech((), (), (Span(4, 10),)))["content", "touch"] == Figures(0, 0, 1)


def test_precision_recall_and_f1_follow_from_the_counts() -> None:
    row = Figures(hits=3, found=4, gold=6)
    assert (row.precision, row.recall, row.f1) == (0.75, 0.5, 0.6)
