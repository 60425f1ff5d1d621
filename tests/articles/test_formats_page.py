"""docs/formats.md names every ending that is read."""

import re
from pathlib import Path

from factcheck.articles import READERS

PAGE = Path(__file__).parent.parent.parent / "docs" / "formats.md"


def test_the_page_has_every_ending_with_its_largest_size() -> None:
    rows = re.findall(r"^\| [^|]+ \| (`\.[^|]+) \|.*\| ([\d.]+) MB[^|]*\|$", PAGE.read_text(), re.M)
    listed = {
        ending: float(size) * 1e6
        for endings, size in rows
        for ending in re.findall(r"\.\w+", endings)
    }
    assert listed == {ending: format.max_size for ending, format in READERS.items()}
