from factcheck.records import Report
from factcheck.reports import Layout, Section
from factcheck.reports.to_text import to_lines


def test_what_fails_is_a_line_and_all_else_is_nothing(checked: Report) -> None:
    layout = Layout(failing=frozenset({Section.CONFLICT}))
    assert to_lines(checked, layout) == (
        "l.txt:3: error: Left Post says 12, Right Post says 15 [numbers-differ]\n"
    )
    assert to_lines(checked, Layout()) == ""


def test_of_what_only_one_says_the_words_are_told(report: Report) -> None:
    lines = to_lines(report, Layout(failing=frozenset({Section.UNIQUE})))
    assert lines == (
        "Right Post:3: warning: nothing says it: “Rescuers arrived from Spain.” [unmatched]\n"
        "l.txt:5: warning: nothing says it: “Rescue teams came from Spain.” [unmatched]\n"
    )
