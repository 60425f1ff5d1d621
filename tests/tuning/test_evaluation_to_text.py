from factcheck.reports import Layout
from factcheck.tuning.evaluation_to_text import evaluation_to_text
from factcheck.tuning.scores import evaluate

PAGE = """\
1 of 2 labels are right, 50.0 (0–100) %
In brackets, where 95 in 100 samples of as many pairs would lie.

Labels       gold  said right  precision        recall           F1
agree           1     0     0  —                0.0 (0–0)        0.0 (0–0)
conflict        1     2     1  50.0 (0–100)     100.0 (100–100)  66.7 (0–100)
unique          0     0     0  —                —                —

       Said     agree  conflict    unique
agree               0         1         0
conflict            0         1         0
unique              0         0         0

Kinds        gold  said right  precision        recall           F1
value           0     1     0  0.0 (0–0)        —                0.0 (0–0)
time            1     1     1  100.0 (100–100)  100.0 (100–100)  100.0 (100–100)
Called conflict, of whatever kind: time 1/1

Notes   pairs  right  share
dated       1      1  100.0 (100–100)

Worst errors, 1 of 1
line 7: agree, said conflict (value) · rule some-conflict · similarity 0.80 ·
agree 0.00 · neither 0.25 · conflict 0.75
  left   The dam broke.
  right  The dam burst.
"""


def page(make_outcome, layout: Layout) -> str:
    outcomes = [
        make_outcome("conflict time", "conflict time", note="dated"),
        make_outcome("agree", "conflict value", conflict=0.75, line=7),
    ]
    found = evaluate([one.pair for one in outcomes], [one.verdict for one in outcomes])
    return evaluation_to_text(found, layout, worst=3)


def test_the_page_fits_80_columns(make_outcome) -> None:
    assert page(make_outcome, Layout()) == PAGE


def test_a_narrow_page_leaves_the_intervals_out(make_outcome) -> None:
    lines = page(make_outcome, Layout(width=64)).splitlines()
    assert "conflict        1     2     1  50.0       100.0      66.7" in lines
    assert max(map(len, lines)) <= 64
