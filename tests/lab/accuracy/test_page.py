from __future__ import annotations

import pytest

from factcheck.errors import FactcheckError
from factcheck.lab.accuracy.page import Table, percent_of, with_headline, write_page

TABLE = Table("Pairs", "Two of them.", ("what", "one", "two"), (("a|b", "1.0 %", "–"),))
MARKS = (
    "<!-- figures: written by python -m factcheck.lab.accuracy -->",
    "<!-- end of figures -->",
)


def test_a_share_has_its_interval_and_one_of_nothing_is_a_dash() -> None:
    assert (percent_of(15, 20), percent_of(0, 0)) == ("75.0 % (55–90)", "–")


def test_a_share_is_rounded_once() -> None:
    assert percent_of(19, 172).startswith("11.0 %")


def test_the_page_names_its_command_its_basis_and_every_table() -> None:
    page = write_page("In short.", [TABLE], {"date": "2024-05-06", "encoder": "tiny@1"}, "make it")
    assert page.startswith("# How right factcheck is\n")
    assert "\n    make it\n\nIn short.\n" in page
    assert (
        "\n## Pairs\n\nTwo of them.\n\n| what | one | two |\n| --- | ---: | ---: |\n"
        "| a¦b | 1.0 % | – |\n\n"
    ) in page
    assert page.endswith("| date | `2024-05-06` |\n| encoder | `tiny@1` |\n")


def test_a_section_that_was_not_measured_says_so() -> None:
    page = write_page("", [Table("Pairs", "Not measured: no data.")], {}, "make it")
    assert "\n## Pairs\n\nNot measured: no data.\n\n##" in page


def test_only_the_block_between_the_marks_is_written_anew() -> None:
    begin, end = MARKS
    text = with_headline(f"# A\n\n{begin}\nold\n\nolder\n{end}\n\nrest\n", r"new \1", "README.md")
    assert text == f"# A\n\n{begin}\nnew \\1\n{end}\n\nrest\n"


def test_a_file_without_marks_is_refused() -> None:
    with pytest.raises(FactcheckError, match=r"^README\.md: has no block of figures; put in <!--"):
        with_headline("# A\n", "new", "README.md")
