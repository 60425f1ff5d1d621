"""JSON Lines, gzipped where the file's name says so."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def read_json_lines(path: Path) -> Iterator[Any]:
    """The values of a .jsonl or .jsonl.gz file, one a line; empty lines are passed over.

    Raises OSError where the file can't be read to its end, and ValueError where a line is no JSON.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())
    except (EOFError, zlib.error) as problem:
        raise OSError(str(problem)) from None
