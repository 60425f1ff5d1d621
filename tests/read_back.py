"""How reports of each format are read back: by parsers that are not ours, which raise an error
where a page isn't one of the format."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from xml.etree import ElementTree

from lxml.html import document_fromstring
from markdown_it import MarkdownIt


def _annotations(page: str) -> None:
    assert all(line.startswith("::") for line in page.split("\n")[:-1])


READ_BACK: Mapping[str, Callable[[str], object]] = {
    "text": str.splitlines,
    "json": json.loads,
    "jsonl": lambda page: [json.loads(line) for line in page.split("\n")[:-1]],
    "csv": lambda page: list(csv.reader(io.StringIO(page, newline=""), strict=True)),
    "markdown": MarkdownIt().parse,
    "html": document_fromstring,
    "sarif": json.loads,
    "junit": lambda page: ElementTree.fromstring(page.encode()),
    "github": _annotations,
    "gitlab": json.loads,
}
