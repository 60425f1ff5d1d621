"""The same articles in LanceDB, for comparison: a table with the vectors and their texts.

`pip install lancedb` into an environment of its own; factcheck does not use it.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from factcheck.archive import EVERYTHING, Entry, Near, Window
from factcheck.models import Floats


class LanceArchive:
    """What of an archive the benchmark asks, done by LanceDB as its pages show it."""

    def __init__(self, name: str, dimensions: int) -> None:
        import lancedb
        import pyarrow

        self._arrow: Any = pyarrow
        self._path = Path(name)
        self._schema = pyarrow.schema(
            [
                ("number", pyarrow.int64()),
                ("article", pyarrow.string()),
                ("source", pyarrow.string()),
                ("day", pyarrow.date32()),
                ("text", pyarrow.string()),
                ("vector", pyarrow.list_(pyarrow.float32(), dimensions)),
            ]
        )
        base: Any = lancedb.connect(name)
        self._table = base.create_table("statement", schema=self._schema, exist_ok=True)
        self._next = self._table.count_rows() + 1

    def add(self, entries: Sequence[Entry]) -> int:
        """A batch in one go, which is a version and three files."""
        rows = [
            {
                "number": number,
                "article": entry.key,
                "source": entry.article.source,
                "day": entry.article.published,
                "text": one.text,
                "vector": vector,
            }
            for number, (entry, one, vector) in enumerate(
                (
                    (entry, one, vector)
                    for entry in entries
                    for one, vector in zip(entry.statements, entry.vectors, strict=True)
                ),
                self._next,
            )
        ]
        self._table.add(self._arrow.Table.from_pylist(rows, schema=self._schema))
        self._next += len(rows)
        return len(entries)

    def compact(self) -> None:
        """Joins the files of the batches, and makes the index of words."""
        from datetime import timedelta

        self._table.optimize(cleanup_older_than=timedelta(0))
        self._table.create_fts_index("text", replace=True)

    def size(self) -> int:
        """Bytes on the disk."""
        return sum(file.stat().st_size for file in self._path.rglob("*") if file.is_file())

    def nearest(
        self, vectors: Floats, *, k: int, least: float, window: Window = EVERYTHING
    ) -> list[list[Near]]:
        """The nearest of each row, by LanceDB's exact scan, all rows in one call."""
        asked = self._table.search(vectors).distance_type("dot").limit(k)
        if window.since is not None:
            asked = asked.where(f"day >= date '{window.since}'", prefilter=True)
        found = asked.select(["number", "_distance"]).to_arrow().to_pydict()
        near: list[list[Near]] = [[] for _ in vectors]
        for query, number, distance in zip(
            found["query_index"], found["number"], found["_distance"], strict=True
        ):
            if 1 - distance >= least:
                near[query].append(Near(number, 0, round(1 - distance, 4)))
        return near

    def texts(self, numbers: Collection[int]) -> int:
        """Fetches the texts of those statements; how many there are."""
        wanted = ", ".join(map(str, sorted(numbers)))
        asked = self._table.search().where(f"number in ({wanted})").limit(len(numbers))
        return len(asked.select(["text"]).to_arrow())

    def close(self) -> None:
        """Nothing is open."""
