"""PostgreSQL with pgvector gives what the archive in a file gives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.archive import Archive, make_archive, open_archive
from factcheck.archive.in_postgres import _without_password
from factcheck.errors import ArchiveError
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
    postgres: str, tmp_path: Path
) -> None:
    rows = ENCODER.encode(
        [f"Some {beast} of {town} slept." for beast in BEASTS for town in TOWNS[:3]]
    )
    file, server = fill(str(tmp_path / "a.archive")), fill(postgres)
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


def test_no_message_shows_a_password() -> None:
    assert _without_password("postgresql://ann:secret@host/desk") == "postgresql://ann@host/desk"
    assert _without_password("postgresql:///desk") == "postgresql:///desk"
