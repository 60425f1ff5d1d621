from __future__ import annotations

from factcheck.tuning.accuracy.page import Table, percent, write_page

TABLE = Table("Pairs", "Two of them.", ("what", "one", "two"), (("a|b", "1.0 %", "–"),))


def test_a_share_of_nothing_is_a_dash() -> None:
    assert (percent(0.755), percent(None)) == ("75.5 %", "–")


def test_the_page_names_its_command_its_basis_and_every_table() -> None:
    page = write_page([TABLE], {"date": "2024-05-06", "encoder": "tiny@1"}, "make it")
    assert page.startswith("# How right factcheck is\n")
    assert "\n    make it\n" in page
    assert "| date | `2024-05-06` |\n| encoder | `tiny@1` |\n" in page
    assert page.endswith(
        "\n## Pairs\n\nTwo of them.\n\n| what | one | two |\n| --- | ---: | ---: |\n"
        "| a¦b | 1.0 % | – |\n"
    )
