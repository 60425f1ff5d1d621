from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.english.times import find_times
from factcheck.lab.measuring.dates import Gold, NotTimeML, count, main, read_gold, timex

ARTICLE = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22">March 22, 2013</TIMEX3></DCT>
<TEXT>It shut on <TIMEX3 tid="t1" type="DATE" value="2013-03-21">Thursday</TIMEX3>, the
<TIMEX3 tid="t2" type="DURATION" value="P3D">three-day</TIMEX3> fair, for
<TIMEX3 tid="t3" type="DATE" value="XXXX">the season</TIMEX3>.</TEXT>
</TimeML>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.tml").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_an_article_is_read_with_peoples_times(folder: Path) -> None:
    gold = read_gold(folder / "a.tml")
    assert gold.published == date(2013, 3, 22)
    assert gold.times[0] == Gold(11, 19, "DATE", "2013-03-21")
    assert [gold.text[one.start : one.end] for one in gold.times] == [
        "Thursday",
        "three-day",
        "the season",
    ]


def test_what_is_found_is_counted_against_it(folder: Path) -> None:
    counts = {"gold": 3, "found": 2, "relaxed": 2, "strict": 2, "type": 2, "value": 2}
    assert count([read_gold(folder / "a.tml")]) == Counter(counts)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on March 12, 2010", ("DATE", "2010-03-12")),
        ("last summer", ("DATE", "2012-SU")),
        ("last week", ("DATE", "2013-W11")),
        ("in the 1990s", ("DATE", "199")),
        ("six years ago", ("DATE", "2007")),
        ("on Monday night", ("TIME", "2013-03-18TNI")),
        ("at 8:30 p.m. Monday", ("TIME", "2013-03-18T20:30")),
        ("for two hours", ("DURATION", "PT2H")),
        ("for several days", ("DURATION", "PXD")),
        ("for a decade", ("DURATION", "P10Y")),
        ("every week", ("SET", "")),
        ("recently", ("DATE", "PRESENT_REF")),
    ],
)
def test_a_time_has_its_timex_value(words: str, expected: tuple[str, str]) -> None:
    assert [timex(time) for time in find_times(f"It shut {words}.", date(2013, 3, 22))] == [
        expected
    ]


def test_the_command_prints_the_figures_and_the_mistakes(folder: Path) -> None:
    run = CliRunner().invoke(main, [str(folder), "--show"])
    assert run.output.splitlines() == [
        "missed: 'the season' (XXXX)",
        "3 times marked by people, 2 found",
        "                   precision  recall     F1",
        "relaxed                1.000   0.667  0.800",
        "strict                 1.000   0.667  0.800",
        "of those that overlap: type 1.000, value 1.000",
    ]


def test_another_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text("<TimeML></TimeML>", encoding="utf-8")
    with pytest.raises(NotTimeML, match=r"a\.tml: has no TEXT or no DCT"):
        read_gold(tmp_path / "a.tml")
    run = CliRunner().invoke(main, [str(tmp_path)])
    assert (run.exit_code, run.output.splitlines()[-1][-24:]) == (
        1,
        "a.tml: has no TEXT or no DCT"[-24:],
    )
