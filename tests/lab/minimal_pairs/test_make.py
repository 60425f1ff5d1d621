from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.lab.minimal_pairs.make import main, make_pairs
from factcheck.lab.minimal_pairs.sentences import read_sentences
from factcheck.models import load_reader
from factcheck.records import Kind, Label
from factcheck.tuning.labelled import read_labelled_file

KEPT = "The council approved the new bridge on Monday."
LEARNT = "The fire destroyed 120 barns near the old harbour."


def put(path: Path, *rows: dict[str, object]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("mrpc_train", "stsb_train", "claimdiff_train"):
        put(tmp_path / "pairs" / f"{name}.jsonl.gz", {"a": LEARNT, "b": LEARNT})
    news = {"a": LEARNT, "b": KEPT, "genre": "main-news"}
    photo = {"a": "A man rides a horse along the sandy beach.", "b": KEPT, "genre": "main-captions"}
    put(tmp_path / "pairs" / "stsb_dev.jsonl.gz", news, photo)
    (tmp_path / "attribution").mkdir()
    text = "The Old Harbour Burns\n\nThe mayor said 40 barns burned. Why did all the barns burn?"
    with tarfile.open(tmp_path / "attribution" / "polnear_dev.tar.gz", "w:gz") as archive:
        for name, content in (("text/fire.txt", text), ("attributions/fire_0a1b.ann", "")):
            member = tarfile.TarInfo(f"dev/{name}")
            member.size = len(content.encode())
            archive.addfile(member, io.BytesIO(content.encode()))
    return tmp_path


def test_sentences_that_a_recipe_learns_from_are_left_out(data) -> None:
    assert read_sentences(data) == ["The mayor said 40 barns burned.", KEPT]


def test_pairs_are_labelled_by_what_was_changed(data) -> None:
    docs = [load_reader().parse(KEPT, [0])]
    pairs = {pair.note: pair for pair in make_pairs(docs)}
    assert (pairs["negated"].label, pairs["negated"].kind) == (Label.CONFLICT, Kind.POLARITY)
    assert (pairs["date changed"].label, pairs["date changed"].kind) == (Label.CONFLICT, Kind.TIME)
    assert (pairs["same, moved"].label, pairs["same, moved"].kind) == (Label.AGREE, None)
    assert all(KEPT in (pair.left, pair.right) for pair in pairs.values())


def test_the_command_writes_the_same_labelled_pairs_every_time(data) -> None:
    written = []
    for name in ("one.jsonl", "two.jsonl"):
        out = data / name
        result = CliRunner().invoke(main, ["--data", str(data), "--out", str(out)])
        assert result.exit_code == 0
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert read_labelled_file(str(out))
