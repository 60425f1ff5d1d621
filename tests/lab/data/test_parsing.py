"""Articles parsed line by line."""

from pathlib import Path

from factcheck.lab.data.parsing import parse_articles
from factcheck.lab.data.polnear import GoldSpeeches
from factcheck.models import load_reader


def test_each_line_is_a_paragraph_at_its_offset() -> None:
    article = GoldSpeeches("one", "\nOne line. \n\n  Another\n", ())
    (parsed,) = parse_articles([article], load_reader())
    found = [(offset, doc.text) for offset, doc in parsed.paragraphs]
    assert found == [(1, "One line."), (15, "Another")]


def test_a_parse_that_is_kept_is_the_same(tmp_path: Path) -> None:
    article = GoldSpeeches("one", "It is over. We go.\nYes.\n", ())
    for _ in range(2):
        (parsed,) = parse_articles([article], load_reader(), tmp_path)
        sentences = [[sent.text for sent in doc.sents] for _, doc in parsed.paragraphs]
        assert sentences == [["It is over.", "We go."], ["Yes."]]
    assert len(list(tmp_path.iterdir())) == 1
