"""Archive files of a folder as one, here and on the workers of a cluster."""

from pathlib import Path

import pytest

from factcheck.archive import Archive, Entry, make_archive, open_archive
from factcheck.archive.in_folder import FolderArchive
from factcheck.errors import ArchiveError
from tests.archive.conftest import ENCODER, make_entry

ENTRIES = [
    make_entry("\n".join(f"{beast} {verb} in {town}." for verb in ("slept", "jazzed")), source=town)
    for beast in ("Sheep", "Zebras", "Oxen", "Moles")
    for town in ("Oslo", "Quito", "Basel")
]
ROWS = ENCODER.encode(["Sheep of Oslo slept.", "Some oxen jazzed.", "Moles in Basel", "Xylophones"])


def fill(path: Path, entries: list[Entry]) -> None:
    archive = make_archive(str(path), encoder=ENCODER.name, dimensions=26)
    archive.add(entries)
    archive.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three archive files, and one.archive beside the folder with all that they have."""
    fill(tmp_path / "one.archive", ENTRIES)
    (tmp_path / "many").mkdir()
    for place in range(3):
        fill(tmp_path / "many" / f"{place}.archive", ENTRIES[place::3])
    return tmp_path / "many"


def texts(archive: Archive) -> list[list[tuple[str, float]]]:
    return [
        sorted(
            (entry.statements[one.number - (entry.first or 0)].text, one.similarity)
            for one in row
            for entry in archive.entries([one.number])
        )
        for row in archive.nearest(ROWS, k=24, least=0.5)
    ]


def test_a_folder_finds_what_one_file_with_all_of_it_finds(folder: Path) -> None:
    one, many = open_archive(str(folder.parent / "one.archive")), open_archive(str(folder))
    assert texts(many) == texts(one)
    assert len(many.find_words("slept", 50)) == 12
    assert (many.info().articles, dict(many.info().sources)) == (
        12,
        {"Basel": 4, "Oslo": 4, "Quito": 4},
    )
    assert many.known([ENTRIES[5].key]) == {ENTRIES[5].key}
    one.close()


def test_k_is_that_of_all_files_together(folder: Path) -> None:
    many = open_archive(str(folder))
    one = open_archive(str(folder.parent / "one.archive"))
    scores = [
        [[near.score for near in row] for row in each.nearest(ROWS, k=3, least=-1)]
        for each in (many, one)
    ]
    assert [sorted(row) for row in scores[0]] == [sorted(row) for row in scores[1]]
    one.close()


def test_a_folder_is_not_written_and_one_without_archives_is_told(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "none").mkdir()
    for each in (folder, tmp_path / "none"):
        with pytest.raises(ArchiveError, match=f"^{each}: is a folder; name a file in it, such as"):
            make_archive(str(each), encoder=ENCODER.name, dimensions=26)
    with pytest.raises(ArchiveError, match=r"no archive in this folder; they end in \.archive"):
        open_archive(str(tmp_path / "none"))
    with pytest.raises(ArchiveError, match=r"one\.archive: is no folder; a scheduler's workers"):
        FolderArchive(tmp_path / "one.archive")


def test_a_file_of_another_encoder_is_told_at_once(folder: Path) -> None:
    make_archive(str(folder / "9.archive"), encoder="other@1", dimensions=26).close()
    with pytest.raises(ArchiveError, match=r"9\.archive: its vectors are of the encoder other@1"):
        open_archive(str(folder), encoder=ENCODER.name)


@pytest.mark.slow
def test_the_workers_of_a_cluster_find_the_same(folder: Path) -> None:
    distributed = pytest.importorskip("distributed")
    from factcheck.archive.cluster import Cluster

    local = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )
    with local:
        one = open_archive(str(folder.parent / "one.archive"))
        many = Cluster(local.scheduler_address).folder(str(folder), encoder=ENCODER.name)
        assert texts(many) == texts(one)
        many.close()
        one.close()


def test_a_scheduler_that_is_not_there_is_told(folder: Path) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(ArchiveError, match=r"^nowhere: no scheduler answers"):
        open_archive(str(folder), scheduler="nowhere")
