"""The frozen values that flow: Article → Statement → Match → Evidence → Verdict → Report.

Nothing here decides anything; the rooms take some of these values and return others. Each file
holds the nouns of one room, and imports only from those above it in this order: words, articles,
statements, evidence, rules, verdicts, gate, reports.
"""

from __future__ import annotations

from factcheck.records.articles import Article, Draft, Span
from factcheck.records.evidence import Entailment, Evidence, Finding, Match, Probabilities
from factcheck.records.gate import Accepted, AcceptedBy, Notice
from factcheck.records.reports import Provenance, Report
from factcheck.records.rules import Condition, Measure, Rule, Trial
from factcheck.records.statements import Attribution, Filling, Statement
from factcheck.records.verdicts import Claim, Verdict
from factcheck.records.words import (
    Certainty,
    Framing,
    Kind,
    Label,
    Result,
    Said,
    Severity,
    Side,
    SourceKind,
)

__all__ = [
    "Accepted",
    "AcceptedBy",
    "Article",
    "Attribution",
    "Certainty",
    "Claim",
    "Condition",
    "Draft",
    "Entailment",
    "Evidence",
    "Filling",
    "Finding",
    "Framing",
    "Kind",
    "Label",
    "Match",
    "Measure",
    "Notice",
    "Probabilities",
    "Provenance",
    "Report",
    "Result",
    "Rule",
    "Said",
    "Severity",
    "Side",
    "SourceKind",
    "Span",
    "Statement",
    "Trial",
    "Verdict",
]
