"""Articles parsed line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from factcheck.errors import ModelError
from factcheck.lab.data.parsing import parse_articles
from factcheck.lab.data.polnear import GoldSpeeches


def test_each_line_is_a_paragraph_at_its_offset(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    article = GoldSpeeches("one", "\nOne line. \n\n  Another\n", ())
    (parsed,) = parse_articles([article], tmp_path)
    found = [(offset, doc.text) for offset, doc in parsed.paragraphs]
    assert found == [(1, "One line."), (15, "Another")]


def test_a_parse_that_is_kept_is_the_same(tmp_path: Path) -> None:
    pipeline, cache = tmp_path / "pipeline", tmp_path / "cache"
    spacy.blank("en").to_disk(pipeline)
    article = GoldSpeeches("one", "It is over. We go.\nYes.\n", ())
    for _ in range(2):
        (parsed,) = parse_articles([article], pipeline, cache)
        sentences = [[sent.text for sent in doc.sents] for _, doc in parsed.paragraphs]
        assert sentences == [["It is over.", "We go."], ["Yes."]]
    assert len(list(cache.iterdir())) == 1


def test_a_folder_without_a_pipeline_gets_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no spaCy pipeline"):
        list(parse_articles([], tmp_path))
