"""What is piped in, told by how it begins."""

import pytest

from factcheck.articles import READERS
from factcheck.articles.read import ending_of


@pytest.mark.parametrize(
    ("sample", "ending"),
    [
        (b"%PDF-1.7\n", ".pdf"),
        (b"PK\x03\x04\x14", ".docx"),
        (b"---\ntitle: x\n---\n", ".md"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", ".html"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html>", ".html"),
        (b"<?xml version='1.0'?><newsItem>", ".xml"),
        (b'{\n "uri": 1}', ".json"),
        (b"From: a@b\nSubject: x\nDate: y\n\n", ".eml"),
        (b"NATO met.", ".txt"),
        (b"--- a dash", ".txt"),
        (b"From: the mayor\n\nIt met.", ".txt"),
        (b"", ".txt"),
    ],
)
def test_a_format_is_known_by_its_beginning(sample: bytes, ending: str) -> None:
    assert ending_of(sample) == ending
    assert ending in READERS
