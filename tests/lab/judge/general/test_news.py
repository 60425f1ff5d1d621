import pytest

from factcheck.lab.judge.general.news import split_sentences


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Gov. Smith left.", ["Gov. Smith left."]),
        ("The U.S. Senate met.", ["The U.S. Senate met."]),
        ("", []),
    ],
)
def test_a_paragraph_is_cut_into_sentences(paragraph: str, sentences: list[str]) -> None:
    assert split_sentences(paragraph) == sentences
