"""What comes out: a report, and what made it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.records.articles import Article
from factcheck.records.claims import Claim, Echo
from factcheck.records.gate import Accepted, Notice
from factcheck.records.rules import Rule
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict


@dataclass(frozen=True)
class Provenance:
    """What made a report: our version, the models by role, and the digest of the settings."""

    version: str
    models: Mapping[str, str] = field(default_factory=dict)
    settings: str = ""


@dataclass(frozen=True)
class Report:
    """All that was found out about some articles.

    `drafts` are the ids of the articles that were checked against the others; where all were
    compared with each other, there is none. `accepted` verdicts are not among `verdicts`. `rules`
    are those that were tried, in order. `echoes` are the articles that share much of their text.
    """

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdict, ...]
    claims: tuple[Claim, ...]
    provenance: Provenance
    rules: tuple[Rule, ...] = ()
    drafts: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    notices: tuple[Notice, ...] = ()
    echoes: tuple[Echo, ...] = ()
