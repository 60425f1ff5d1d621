from factcheck.blocks import find_blocks
from factcheck.records import Span
from factcheck.statements.passages import LONGEST, Passage, find_passages

TEXT = "Vilnius summit\n\nIt met. They  came.\n\nOn Japan\n\nNATO will\ngo there soon."


def passages(text: str) -> list[Passage]:
    return list(find_passages(find_blocks(text)))


def test_a_paragraph_is_a_passage_with_its_sentences_and_heading() -> None:
    found = [(one.text, one.sentences, one.section, one.heading) for one in passages(TEXT)]
    assert found == [
        ("It met. They came.", (Span(0, 7), Span(8, 18)), 0, None),
        ("NATO will go there soon.", (Span(0, 24),), 1, "On Japan"),
    ]


def test_a_passages_span_is_the_articles() -> None:
    start, end = passages(TEXT)[0].span(8, 18)
    assert TEXT[start:end] == "They  came."


def test_a_very_long_paragraph_is_read_in_pieces_that_lose_nothing() -> None:
    sentences = [f"Number {number} met its neighbour in the town hall." for number in range(300)]
    found = passages(" ".join(sentences))
    assert max(len(one.text) for one in found) <= LONGEST
    assert [one.text[a:b] for one in found for a, b in one.sentences] == sentences
    assert found[1].start == found[0].start + len(found[0].text) + 1
