"""200 real articles in an archive, and drafts that contradict some of them.

`FACTCHECK_NEWSROOM=FOLDER pytest -m slow tests/archive/test_newsroom.py -s` holds it on a folder
with `planted/articles/*.a.txt`, a rewritten `*.b.txt` beside each that contradicts it as
`planted/gold` tells, and `events/articles/*.txt`. With FACTCHECK_NEWSROOM_ARCHIVE=FILE the archive
is kept there, so that a second run need not fill it.
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from factcheck.archive import make_archive
from factcheck.articles import read_article
from factcheck.lab.judge.gold import folder_pairs
from factcheck.lab.judge.overlap import overlaps
from factcheck.pipeline.check_archive import check_archive
from factcheck.pipeline.engine import load_engine
from factcheck.pipeline.fill_archive import fill_archive, preparing
from factcheck.records import Label
from factcheck.settings import load_settings, shipped_configs

FOLDER = os.environ.get("FACTCHECK_NEWSROOM", "")
# 22 of 52 and 24 of 24 in December 2026
FOUND, RIGHT = 0.25, 0.9
KEPT = os.environ.get("FACTCHECK_NEWSROOM_ARCHIVE", "")


@pytest.mark.slow
@pytest.mark.skipif(not FOLDER, reason="FACTCHECK_NEWSROOM names no folder of articles")
def test_drafts_that_contradict_some_of_200_articles_are_told_which(tmp_path: Path) -> None:
    settings = load_settings(shipped_configs() / "default.yaml")
    engine = load_engine(settings)
    planted = sorted((Path(FOLDER) / "planted" / "articles").glob("*.a.txt"))
    events = sorted((Path(FOLDER) / "events" / "articles").glob("*.txt"))
    paths = [str(path) for path in (*planted, *events)][:200]
    name = KEPT or str(tmp_path / "a.archive")
    archive = make_archive(name, encoder=engine.encoder.name, dimensions=384)
    with preparing(settings, engine) as here:
        filled = fill_archive(archive, paths, here)
    assert (filled.added + filled.known, filled.problems) == (200, ())
    gold = {pair.id.partition("__")[0]: pair.gold for pair in folder_pairs(planted[0].parents[1])}
    total: Counter[str] = Counter()
    for old in planted:
        draft = read_article(str(old).replace(".a.txt", ".b.txt"))
        report = check_archive([draft], archive, engine)
        told = [one for one in report.verdicts if one.label is Label.CONFLICT and one.right]
        right = [one for one in told if one.right and one.right.article.path == str(old)]
        wanted = [one for one in gold[old.stem] if one.label == "conflict" and one.sure]
        found = [
            one
            for one in wanted
            if any(
                overlaps(each.left.spans, one.right)
                and each.right
                and overlaps(each.right.spans, one.left)
                for each in right
            )
        ]
        counts = Counter(told=len(told), right=len(right), wanted=len(wanted), found=len(found))
        print(draft.source, dict(counts), flush=True)
        total += counts
    print("in all", dict(total))
    assert total["found"] >= FOUND * total["wanted"]
    assert total["right"] >= RIGHT * total["told"]
