"""Attributions as people marked them, read from brat's stand-off format."""

import io
import tarfile
from pathlib import Path

import pytest

from factcheck.errors import ArticleError
from factcheck.lab.data.polnear import GoldSpeech, GoldSpeeches, read_polnear
from factcheck.records import Span

TEXT = "“Go,” Fox said. “Now.”\n"
MARKS = (
    "T1\tSource 6 9\tFox\nT2\tCue 10 14\tsaid\nT3\tContent 0 5;16 22\t“Go,” “Now.”\n"
    "T4\tAttribution 10 14\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    files = {"dev/text/one.txt": TEXT, "dev/attributions/one_ab12.ann": MARKS}
    files["dev/attributions/one_cd34.ann"] = ""
    path = tmp_path / "set.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            tar.addfile(member, io.BytesIO(text.encode()))
    return path


def test_an_article_has_the_marks_of_its_first_annotator(archive: Path) -> None:
    speech = GoldSpeech((Span(6, 9),), (Span(10, 14),), (Span(0, 5), Span(16, 22)))
    assert read_polnear(archive) == [GoldSpeeches("one", TEXT, (speech,))]


def test_no_more_articles_are_read_than_asked_for(archive: Path) -> None:
    with pytest.raises(ArticleError, match="holds no text"):
        read_polnear(archive, limit=0)


def test_a_file_that_is_no_archive_gets_one_line(tmp_path: Path) -> None:
    path = tmp_path / "set.tar.gz"
    path.write_text("no")
    with pytest.raises(ArticleError, match="not an archive of PolNeAR"):
        read_polnear(path)
