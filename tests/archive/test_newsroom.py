"""200 real articles in an archive, and drafts that contradict some of them.

`FACTCHECK_NEWSROOM=FOLDER pytest -m slow tests/archive/test_newsroom.py -s` holds it on a folder
with `planted/articles/*.a.txt`, a rewritten `*.b.txt` beside each, and `events/articles/*.txt`.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from factcheck.checking import check

from factcheck.archive import make_archive
from factcheck.articles import read_article
from factcheck.pipeline.check_archive import check_archive
from factcheck.pipeline.engine import load_engine
from factcheck.pipeline.fill_archive import fill_archive, preparing
from factcheck.records import Label, Report
from factcheck.settings import load_settings, shipped_configs

FOLDER = os.environ.get("FACTCHECK_NEWSROOM", "")


def conflicts(report: Report) -> Counter[tuple[str, str]]:
    """The conflicts by the path of the old article and the fingerprint of both statements."""
    return Counter(
        (verdict.right.article.path or "", verdict.id.partition("-")[0])
        for verdict in report.verdicts
        if verdict.label is Label.CONFLICT and verdict.right
    )


@pytest.mark.slow
@pytest.mark.skipif(not FOLDER, reason="FACTCHECK_NEWSROOM names no folder of articles")
def test_drafts_that_contradict_some_of_200_articles_are_told_which(tmp_path: Path) -> None:
    settings = load_settings(shipped_configs() / "default.yaml")
    engine = load_engine(settings)
    planted = sorted((Path(FOLDER) / "planted" / "articles").glob("*.a.txt"))
    events = sorted((Path(FOLDER) / "events" / "articles").glob("*.txt"))
    paths = [str(path) for path in (*planted, *events)][:200]
    name = str(tmp_path / "a.archive")
    archive = make_archive(name, encoder=engine.encoder.name, dimensions=384)
    with preparing(settings, engine) as here:
        filled = fill_archive(archive, paths, here)
    assert (filled.added, filled.problems) == (200, ())
    wanted = found = named = right = 0
    for old in planted:
        draft = read_article(str(old).replace(".a.txt", ".b.txt"))
        alone = check([draft], [read_article(old)], settings=settings, engine=engine)
        past = check_archive([draft], archive, settings=settings, engine=engine)
        true, seen = conflicts(alone), conflicts(past)
        wanted, found = wanted + len(true), found + len(true & seen)
        named += len(seen)
        right += sum(path == str(old) for path, _ in seen)
        print(draft.source, len(true), len(true & seen), dict(Counter(path for path, _ in seen)))
    print(f"conflicts with the old article: {found} of {wanted}; {right} of {named} name it")
    # what the pair alone shows, the archive shows among 200, and little else
    assert found >= 0.9 * wanted
    assert right >= 0.9 * named
