from dataclasses import replace

from factcheck.records import Condition, Label, Trial, Verdict
from factcheck.reports import Layout, explain_to_text

PAGE = """\
conflict (value) · rule numbers-differ
  Left Post says 12, Right Post says 15
left   the mayor, after a visit on Monday
       │ The quake killed 12 people
right  own words
       │ The quake killed 15 people.

Findings
  similarity  0.81
  numbers     differs  12 | 15
  names       silent
  judge       agree 0.10, neither 0.20, conflict 0.70; if a conflict, of value

Measures
  elsewhere  0.44
  agree      not measured

Rules that hold
   2  numbers-differ    gives the label
   3  far-apart         a rule above came first

Near misses, the nearest first
   4  same-meaning      similarity: wanted >= 0.9, was 0.81, short by 0.09

Other rules, in order
   1  polarity-differs  polarity: wanted differs, was silent
"""
MEASURES = {"elsewhere": 0.44, "agree": None}


def test_an_explanation_shows_every_finding_and_every_rule_in_order(conflict: Verdict) -> None:
    assert explain_to_text(conflict, measures=MEASURES) == PAGE


def test_near_misses_come_in_the_order_of_what_they_lack(conflict: Verdict) -> None:
    condition = Condition("agree", comparison=">=", threshold=0.5)
    trials = tuple(
        Trial(name, False, condition, actual, more)
        for name, actual, more in (
            ("far", "0.1", 0),
            ("two-more", "0.49", 2),
            ("one-more", "0.49", 1),
            ("near", "0.4", 0),
        )
    )
    page = explain_to_text(replace(conflict, trials=trials), Layout(width=100))
    lines = page.splitlines()
    assert [line.split()[1] for line in lines if ": wanted" in line] == [
        "near",
        "far",
        "one-more",
        "two-more",
    ]
    assert lines[-1].endswith("agree: wanted >= 0.5, was 0.49, short by 0.01; 2 more failed")


def test_an_explanation_of_a_unique_verdict_shows_both_sides(conflict: Verdict) -> None:
    alone = replace(conflict, label=Label.UNIQUE, kind=None, rule="unmatched", trials=())
    lines = explain_to_text(alone).splitlines()
    assert lines[0] == "unique · rule unmatched"
    assert lines[4] == "right  own words"
    assert lines[-1] == "No rule was tried"


def test_a_unique_statement_stands_beside_the_nearest_one(conflict: Verdict) -> None:
    alone = replace(conflict, label=Label.UNIQUE, kind=None, rule="unmatched", right=None)
    lines = explain_to_text(alone).splitlines()
    assert lines[2].startswith("left     the mayor")
    assert lines[4] == "nearest  own words"


def test_an_explanation_keeps_to_a_narrow_page(conflict: Verdict) -> None:
    lines = explain_to_text(conflict, Layout(width=40)).splitlines()
    assert [line for line in lines if len(line) > 40 or line != line.rstrip()] == []
