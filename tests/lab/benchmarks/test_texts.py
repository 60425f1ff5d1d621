from pathlib import Path

from factcheck.lab.benchmarks.afternoon import split_sentences
from factcheck.lab.benchmarks.texts import seeds, sentences_of, write_articles


def test_sentences_of_the_seeds_are_whole_and_stand_once() -> None:
    sentences = sentences_of(seeds())
    assert len(sentences) == len(set(sentences)) > 20
    assert all(sentence[-1] in '.!?”"' for sentence in sentences)


def test_articles_are_as_many_and_as_long_as_asked_and_always_the_same(tmp_path: Path) -> None:
    sentences = [f"Sentence {number} of them has seven words." for number in range(60)]
    paths = write_articles(sentences, tmp_path / "a", count=3, words=70)
    again = write_articles(sentences, tmp_path / "b", count=3, words=70)
    texts = [path.read_text("utf-8") for path in paths]
    assert [len(text.split()) for text in texts] == [70, 70, 70]
    assert texts == [path.read_text("utf-8") for path in again]
    assert len(set(texts)) == 3


def test_the_afternoon_pipeline_splits_at_full_stops() -> None:
    assert split_sentences("It rained. “Go,” he said! Why?\n") == [
        "It rained.",
        "“Go,” he said!",
        "Why?",
    ]
