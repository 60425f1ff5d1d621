"""PostgreSQL with pgvector gives what the archive in a file gives."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from factcheck.archive import Archive, make_archive, open_archive
from factcheck.archive.in_postgres import SCHEMA, _without_password
from factcheck.errors import ArchiveError
from factcheck.models import load_encoder
from tests.archive.conftest import ENCODER, make_entry

TOWNS = "Oslo Bonn Rome Lima Cairo Accra Quito Delhi Kyiv Minsk Porto Turin Basel Lyon Graz".split()
BEASTS = "Sheep Goats Zebras Ferrets Oxen Yaks Cranes Herons Moles Voles Jackals Quails".split()


def fill(name: str) -> Archive:
    archive = make_archive(name, encoder=ENCODER.name, dimensions=26)
    archive.add(
        [
            make_entry("\n".join(f"{beast} {verb} in {town}." for verb in ("slept", "jazzed")))
            for beast in BEASTS
            for town in TOWNS
        ]
    )
    return archive


def texts(archive: Archive, rows: np.ndarray) -> list[list[tuple[str, float]]]:
    nearest = archive.nearest(rows, k=10, least=0.6)
    return [
        [
            (entry.statements[one.number - (entry.first or 0)].text, one.similarity)
            for one in row
            for entry in archive.entries([one.number])
        ]
        for row in nearest
    ]


@pytest.mark.slow
def test_it_finds_the_neighbours_that_the_scan_of_a_file_finds(
    database: str, tmp_path: Path
) -> None:
    rows = ENCODER.encode(
        [f"Some {beast} of {town} slept." for beast in BEASTS for town in TOWNS[:3]]
    )
    file, server = fill(str(tmp_path / "a.archive")), fill(database)
    wanted, found = texts(file, rows), texts(server, rows)
    file.close()
    server.close()
    # of equals at the tenth place, either may be taken
    shared = sum(len(set(one) & set(other)) for one, other in zip(wanted, found, strict=True))
    assert shared >= 0.99 * sum(map(len, wanted))


@pytest.mark.slow
def test_a_data_base_without_an_archive_and_a_server_that_is_not_there_are_told(
    postgres: str,
) -> None:
    with pytest.raises(
        ArchiveError, match=r"holds no archive; make one with factcheck archive add$"
    ):
        open_archive(postgres.replace("/postgres?", "/template1?"))
    with pytest.raises(
        ArchiveError, match=r"^postgresql://ann@127\.0\.0\.1:1/desk: the server says"
    ):
        open_archive("postgresql://ann:secret@127.0.0.1:1/desk")


@pytest.mark.slow
def test_a_newer_form_is_told(database: str) -> None:
    make_archive(database, encoder=ENCODER.name, dimensions=26).close()
    import psycopg

    with psycopg.connect(database, autocommit=True) as base:
        base.execute("update meta set value = %s where name = 'schema'", (str(SCHEMA + 1),))
    with pytest.raises(ArchiveError, match=r"made by a newer factcheck; install the newer one$"):
        open_archive(database)


def sentences() -> list[str]:
    """The lines of prose that lie in the checkout, each once."""
    root = Path(__file__).parents[2]
    texts = [path.read_text(encoding="utf-8") for path in root.rglob("*.md")]
    texts += [path.read_text(encoding="utf-8") for path in root.glob("seeds/*.txt")]
    found = (" ".join(one.split()) for text in texts for one in re.split(r"[.!?]\s|\n", text))
    return list(dict.fromkeys(one for one in found if len(one.split()) > 6))


@pytest.mark.slow
def test_it_finds_99_in_100_of_the_neighbours_that_brute_force_finds_of_real_vectors(
    database: str,
) -> None:
    texts = sentences()
    entry = make_entry("\n".join(texts))
    vectors = load_encoder().encode(texts)
    assert len(texts) > 1000
    archive = make_archive(database, encoder="real@0", dimensions=vectors.shape[1])
    archive.add([replace(entry, vectors=vectors)])
    queries = vectors[::5]
    found = archive.nearest(queries, k=30, least=0.6)
    # numbers begin with 1
    wanted = [set(np.flatnonzero(row >= 0.6) + 1) for row in queries @ vectors.T]
    shared = sum(
        len(true & {near.number for near in row})
        for true, row in zip(wanted, found, strict=True)
        if len(true) <= 30
    )
    archive.close()
    assert shared >= 0.99 * sum(len(true) for true in wanted if len(true) <= 30)


def test_no_message_shows_a_password() -> None:
    assert _without_password("postgresql://ann:secret@host/desk") == "postgresql://ann@host/desk"
    assert _without_password("postgresql:///desk") == "postgresql:///desk"
