import pytest

from factcheck.errors import FactcheckError
from factcheck.lab.accuracy.articles import RATES, SHARES
from factcheck.lab.accuracy.goals import falls_short
from factcheck.lab.accuracy.page import HELD_OUT, Table, readme_table, with_figures, write_page

BEGIN = "<!-- figures: written by python -m factcheck.lab.accuracy -->"
END = "<!-- end of figures -->"
ROWS = (
    ("article pairs", "4"),
    *((name, "75 % (50–100), 3/4") for name in SHARES),
    *((name, "0.10 (0.00–0.30), 1/10") for name in RATES),
)
TABLE = Table(HELD_OUT, "Words.", ("figure", "written"), ROWS)


def test_the_page_has_a_table_a_section_and_names_what_was_measured() -> None:
    table = Table("One", "Why.", ("a", "b"), (("x", "y"),))
    page = write_page("Figures.", [table], {"date": "d"}, "run")
    assert "\n    run\n\nFigures.\n" in page
    assert "## One\n\nWhy.\n\n| a | b |\n| --- | ---: |\n| x | y |\n" in page
    end = "## What was measured\n\n| what | which |\n| --- | ---: |\n| date | `d` |\n"
    assert page.endswith(end)


def test_the_readme_shows_held_out_figures_with_their_counts() -> None:
    shown = readme_table([TABLE], "2024-05-06").splitlines()
    assert shown[2] == "| pairs of articles | 4 |"
    assert "| agreements there are that it finds | 75 % (50–100), 3/4 |" in shown
    assert "2024-05-06" in shown[-1]


def test_a_readme_without_marks_is_refused() -> None:
    with pytest.raises(FactcheckError, match=r"README\.md: has no block of figures; put in"):
        with_figures("# factcheck\n", "x", "README.md")


def test_the_block_between_the_marks_is_written_anew() -> None:
    text = f"a\n{BEGIN}\nold\n{END}\nb\n"
    assert with_figures(text, "new", "x") == f"a\n{BEGIN}\nnew\n{END}\nb\n"


def test_what_misses_its_goal_falls_short() -> None:
    rows = falls_short([TABLE]).rows
    assert ("false errors a pair", "written", "0.10 (0.00–0.30), 1/10", "0.05 or less") in rows
    assert ("agree precision", "written", "75 % (50–100), 3/4", "85 or more") in rows
    assert "agree recall" not in {row[0] for row in rows}
