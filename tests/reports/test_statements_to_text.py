from factcheck.records import Report
from factcheck.reports import Layout, statements_to_text

PAGE = """\
a  Left Post · 3 statements
   Quake hits coast
    3  The quake killed 12 people
         the mayor, after a visit on Monday
    4  Schools [in the north] stay closed.
    5  Rescue teams came from Spain.

b  Right Post · 3 statements
    1  The quake killed 15 people.
   Schools
    2  Schools in the north will reportedly remain shut
         the Daily Post → a city official (unnamed) · quoted · hedged
    3  Rescuers arrived from Spain.
"""


def test_each_statement_stands_on_its_line_with_who_says_it(report: Report) -> None:
    assert statements_to_text(report.articles, report.statements) == PAGE


def test_statements_keep_to_a_narrow_page(report: Report) -> None:
    lines = statements_to_text(report.articles, report.statements, Layout(width=30)).splitlines()
    assert [line for line in lines if len(line) > 30 or line != line.rstrip()] == []
