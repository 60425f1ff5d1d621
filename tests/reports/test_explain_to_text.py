from __future__ import annotations

from dataclasses import replace

from factcheck.records import Label, Verdict
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
  forward     entailment 0.10, neutral 0.20, contradiction 0.70
  backward    entailment 0.15, neutral 0.25, contradiction 0.60

Rules, in order
  polarity-differs  polarity: wanted differs, was silent
  numbers-differ    fired, and gives the label
  far-apart         fired, but a rule above came first
  same-meaning      similarity: wanted >= 0.9, was 0.81
"""


def test_an_explanation_shows_every_finding_and_every_rule_in_order(conflict: Verdict) -> None:
    assert explain_to_text(conflict) == PAGE


def test_an_explanation_of_a_unique_verdict_shows_both_sides(conflict: Verdict) -> None:
    alone = replace(conflict, label=Label.UNIQUE, kind=None, rule="unmatched", trials=())
    lines = explain_to_text(alone).splitlines()
    assert lines[0] == "unique · rule unmatched"
    assert lines[4] == "right  own words"
    assert lines[-1] == "  no rule was tried"


def test_an_explanation_keeps_to_a_narrow_page(conflict: Verdict) -> None:
    lines = explain_to_text(conflict, Layout(width=40)).splitlines()
    assert [line for line in lines if len(line) > 40 or line != line.rstrip()] == []
