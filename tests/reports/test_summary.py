from factcheck.records import Report
from factcheck.reports import Summary, summarize


def test_a_summary_counts_labels_and_framing_marks(report: Report) -> None:
    assert summarize(report) == Summary(agree=1, conflict=1, unique=2, framing=1)


def test_a_summary_reads_as_one_line() -> None:
    line = str(Summary(agree=12, conflict=1, unique=40, framing=5))
    assert line == "12 agree · 1 conflict · 40 unique · 5 framed differently"
