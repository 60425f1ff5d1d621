"""The frozen values that flow: Article → Statement → Match → Evidence → Verdict → Report.

Nothing here decides anything; the rooms take some of these values and return others. Each file
holds the nouns of one room, and imports only from those above it in this order: enums, articles,
statements, evidence, rules, verdicts, claims, gate, reports.
"""

from factcheck.records.articles import Article, Draft, Span
from factcheck.records.claims import Cell, Claim, Echo, Moment, Origin, Passage
from factcheck.records.enums import (
    FRAMINGS,
    MARKS,
    NOT_COUNTED,
    Certainty,
    Framing,
    Kind,
    Label,
    Result,
    Said,
    Severity,
    Side,
    SourceKind,
    Stance,
    Step,
)
from factcheck.records.evidence import Evidence, Finding, Judgement, Match
from factcheck.records.gate import Accepted, AcceptedBy, Notice
from factcheck.records.reports import Provenance, Report
from factcheck.records.rules import Condition, Measure, Rule, Trial
from factcheck.records.statements import Attribution, Filling, Statement
from factcheck.records.verdicts import Verdict
