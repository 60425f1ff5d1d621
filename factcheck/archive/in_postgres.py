"""The archive in PostgreSQL with pgvector, for more than one machine: `postgresql://host/desk`.

The index proposes neighbours by half-precision floats, approximately; the bytes that the archive in
a file keeps are beside them, so what is proposed is scored and cut as it is there.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import numpy as np

from factcheck.archive.codes import Coding
from factcheck.archive.packing import pack, unpack
from factcheck.archive.scan import nearest_first
from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window
from factcheck.archive.words import other_encoder, storable, words_of
from factcheck.errors import ArchiveError
from factcheck.models import Floats

SCHEMA = 1
# The index proposes so many times the neighbours that are wanted, and looks at so many vectors. Of
# 21,504 real sentences, one of m = 16 that looked at 100 found all neighbours of a cosine of 0.6.
_PROPOSED = 3
_LOOKED_AT = 200
# one at a time writes, so that numbers come in the order of the articles
_LOCK = 0x66636172

_TABLES = """
create extension if not exists vector;
create table if not exists meta (name text primary key, value text not null);
create table if not exists head (
    first bigint primary key, count integer not null, key bytea not null unique,
    source text not null, day date, path text, packed bytea not null
);
create index if not exists head_day on head (day);
create index if not exists head_source on head (lower(source));
create table if not exists statement (
    number bigint primary key, first bigint not null references head on delete cascade,
    v halfvec({dimensions}) not null, code bytea not null, words tsvector not null
);
create index if not exists statement_first on statement (first);
create index if not exists statement_words on statement using gin (words);
create index if not exists statement_v on statement
    using hnsw (v halfvec_ip_ops) with (m = 24, ef_construction = 128);
create sequence if not exists number;
"""


class PostgresArchive:
    """An archive in a data base of PostgreSQL."""

    def __init__(
        self, name: str, *, encoder: str | None = None, writing: bool = False, dimensions: int = 0
    ) -> None:
        """As SqliteArchive; who may write is the server's to say."""
        self._name = _without_password(name)
        self._sql = _psycopg()
        with self._told():
            self._base = self._sql.connect(name, autocommit=True)
            if dimensions:
                self._make(encoder or "", dimensions)
            meta = self._meta()
        if int(meta["schema"]) > SCHEMA:
            raise self._error("was made by a newer factcheck; install the newer one")
        if problem := other_encoder(meta["encoder"], encoder):
            self.close()
            raise self._error(problem)
        self._encoder, self._coding = meta["encoder"], Coding(int(meta["dimensions"]))

    def _make(self, encoder: str, dimensions: int) -> None:
        with self._base.transaction():
            self._base.execute("select pg_advisory_xact_lock(%s)", (_LOCK,))
            self._base.execute(_TABLES.format(dimensions=dimensions))
            facts = {"encoder": encoder, "dimensions": str(dimensions), "schema": str(SCHEMA)}
            for fact in facts.items():
                self._base.execute("insert into meta values (%s, %s) on conflict do nothing", fact)

    def _meta(self) -> dict[str, str]:
        ((there,),) = self._base.execute("select to_regclass('meta') is not null")
        meta = dict(self._base.execute("select name, value from meta")) if there else {}
        if not {"encoder", "dimensions", "schema"} <= meta.keys():
            raise self._error("holds no archive; make one with factcheck archive add")
        return meta

    def add(self, entries: Sequence[Entry]) -> int:
        """Puts in those whose keys aren't there yet, in one transaction; how many went in."""
        with self._told(), self._base.transaction():
            self._base.execute("select pg_advisory_xact_lock(%s)", (_LOCK,))
            there = self._known([entry.key for entry in entries])
            new = {entry.key: entry for entry in entries if entry.key not in there}
            for entry in new.values():
                self._insert(entry)
        return len(new)

    def _insert(self, entry: Entry) -> None:
        article, count = entry.article, len(entry.statements)
        numbers = [
            number
            for (number,) in self._base.execute(
                "select nextval('number') from generate_series(1, %s)", (count,)
            )
        ]
        key, packed = bytes.fromhex(entry.key), pack(entry.statements)
        source, path = storable(article.source), article.path and storable(article.path)
        head = (numbers[0], count, key, source, article.published, path, packed)
        self._base.execute("insert into head values (%s, %s, %s, %s, %s, %s, %s)", head)
        codes = self._coding.codes(entry.vectors)
        with self._base.cursor() as cursor:
            cursor.executemany(
                "insert into statement values (%s, %s, %s, %s, to_tsvector('english', %s))",
                [
                    (number, numbers[0], _vector(vector), code.tobytes(), storable(one.text))
                    for number, vector, code, one in zip(
                        numbers, entry.vectors, codes, entry.statements, strict=True
                    )
                ],
            )

    def known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys whose articles are there."""
        with self._told():
            return self._known(keys)

    def _known(self, keys: Collection[str]) -> set[str]:
        asked = "select key from head where key = any(%s)"
        found = self._base.execute(asked, ([bytes.fromhex(key) for key in keys],))
        return {key.hex() for (key,) in found}

    def remove(self, name: str) -> int:
        """Removes the articles of that key (its first eight digits do), path or source."""
        with self._told():
            gone = self._base.execute(
                "delete from head where path = %(name)s or source = %(name)s or "
                "(length(%(name)s) >= 8 and starts_with(encode(key, 'hex'), lower(%(name)s)))",
                {"name": storable(name)},
            )
            return int(gone.rowcount)

    def nearest(
        self, vectors: Floats, *, k: int, least: float, window: Window = EVERYTHING
    ) -> list[list[Near]]:
        """For each row, its `k` nearest statements of a cosine of `least` or more, nearly all."""
        clause, values = _clause(window)
        asked = (
            "select number, code from statement join head using (first) "
            f"where {clause} order by v <#> %s::halfvec limit %s"
        )
        found = []
        with self._told(), self._base.transaction():
            # else a window would leave few of those that the index looks at
            self._base.execute("set local hnsw.iterative_scan = strict_order")
            self._base.execute(f"set local hnsw.ef_search = {max(_LOOKED_AT, _PROPOSED * k)}")
            with self._base.pipeline():
                cursors = [
                    self._base.execute(asked, (*values, _vector(vector), _PROPOSED * k))
                    for vector in vectors
                ]
            for vector, cursor in zip(vectors, cursors, strict=True):
                found.append(self._cut(vector, cursor.fetchall(), k, least))
        return found

    def _cut(self, vector: Floats, rows: Sequence[Any], k: int, least: float) -> list[Near]:
        """The `k` of the greatest scores, as the scan of a file would have them."""
        if not rows:
            return []
        numbers = np.array([number for number, _ in rows], np.int64)
        codes = np.frombuffer(b"".join(code for _, code in rows), np.uint8)
        codes = codes.reshape(len(rows), -1)
        scores = self._coding.scores(codes, self._coding.queries(vector[None])[:, 0])
        kept = np.lexsort((numbers, -scores))[:k]
        return nearest_first(self._coding, vector, numbers[kept], scores[kept], codes[kept], least)

    def entries(self, numbers: Collection[int]) -> list[Entry]:
        """The articles that have statements of those numbers."""
        with self._told():
            heads = self._base.execute(
                "select first, key, packed from head where first in "
                "(select first from statement where number = any(%s)) order by first",
                (list(numbers),),
            ).fetchall()
            return [
                Entry(key.hex(), unpack(packed), self._vectors(first), first)
                for first, key, packed in heads
            ]

    def _vectors(self, first: int) -> Floats:
        asked = "select code from statement where first = %s order by number"
        rows = [code for (code,) in self._base.execute(asked, (first,))]
        return self._coding.vectors(np.frombuffer(b"".join(rows), np.uint8).reshape(len(rows), -1))

    def find_words(self, query: str, k: int, window: Window = EVERYTHING) -> list[int]:
        """The numbers of `k` statements at most that have all words of the query."""
        words = words_of(query)
        clause, values = _clause(window)
        asked = (
            "select number from statement join head using (first), "
            "plainto_tsquery('english', %s) as query "
            f"where words @@ query and {clause} "
            "order by ts_rank(words, query) desc, number limit %s"
        )
        with self._told():
            found = self._base.execute(asked, (" ".join(words), *values, k))
            return [number for (number,) in found]

    def paths(self) -> list[str]:
        """The paths of the articles, in order."""
        asked = 'select distinct path collate "C" from head where path is not null order by 1'
        with self._told():
            return [path for (path,) in self._base.execute(asked)]

    def info(self) -> Info:
        """What it holds."""
        with self._told():
            ((articles, statements, first, last),) = self._base.execute(
                "select count(*), coalesce(sum(count), 0), min(day), max(day) from head"
            )
            ((size,),) = self._base.execute(
                "select pg_total_relation_size('head') + pg_total_relation_size('statement')"
            )
            sources = self._base.execute("select source, count(*) from head group by 1 order by 1")
            counts = dict(sources.fetchall())
        return Info(articles, int(statements), 0, size, self._encoder, counts, first, last)

    def compact(self) -> None:
        """Gives back the room of what was removed."""
        with self._told():
            self._base.execute("vacuum analyze statement")
            self._base.execute("vacuum analyze head")

    def close(self) -> None:
        """Lets go of the connection."""
        self._base.close()

    def _error(self, message: str) -> ArchiveError:
        return ArchiveError(f"{self._name}: {message}")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """A block whose problems with the server are told in one line."""
        try:
            yield
        except self._sql.Error as problem:
            (line, *_) = str(problem).strip().splitlines() or [type(problem).__name__]
            raise self._error(f"the server says: {line}; check its name and its rights") from None


def _clause(window: Window) -> tuple[str, list[object]]:
    """The window as a condition, and the values that it asks for."""
    clauses, values = ["true"], list[object]()
    days: tuple[tuple[str, date | None], ...] = (
        ("day >= %s", window.since),
        ("day <= %s", window.until),
    )
    for clause, day in days:
        if day is not None:
            clauses.append(clause)
            values.append(day)
    if window.sources:
        clauses.append("lower(source) = any(%s)")
        values.append([storable(source).lower() for source in window.sources])
    return " and ".join(clauses), values


def _vector(vector: Floats) -> str:
    """As pgvector reads it; so its package for Python is not needed."""
    return f"[{','.join(f'{value:.6g}' for value in vector.tolist())}]"


def _without_password(name: str) -> str:
    """The address as messages may show it."""
    before, at, host = name.rpartition("@")
    scheme, _, user = before.partition("://")
    return f"{scheme}://{user.partition(':')[0]}@{host}" if at else name


def _psycopg() -> Any:
    try:
        import psycopg
    except ImportError:
        raise ArchiveError(
            "an archive in PostgreSQL needs psycopg; install it: pip install 'factcheck[postgres]'"
        ) from None
    return psycopg
