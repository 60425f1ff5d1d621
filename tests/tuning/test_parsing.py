"""Articles parsed line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from factcheck.errors import ModelError
from factcheck.tuning.parsing import parse_articles
from factcheck.tuning.polnear import GoldSpeeches


def test_each_line_is_a_paragraph_at_its_offset(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    article = GoldSpeeches("one", "\nOne line. \n\n  Another\n", ())
    (parsed,) = parse_articles([article], tmp_path)
    found = [(offset, doc.text) for offset, doc in parsed.paragraphs]
    assert found == [(1, "One line."), (15, "Another")]


def test_a_folder_without_a_pipeline_gets_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no spaCy pipeline"):
        list(parse_articles([], tmp_path))
