"""The frozen values that flow: Article → Statement → Match → Evidence → Verdict → Report.

Offsets count characters of `Article.text` from 0 and are end exclusive. Nothing here decides
anything; the rooms take some of these values and return others. The file is long since all nouns
are best seen on one page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NamedTuple

from factcheck.places import Place, Places, Unit


class Label(str, Enum):
    """What two sources are to each other on one point."""

    AGREE = "agree"
    CONFLICT = "conflict"
    UNIQUE = "unique"


class Kind(str, Enum):
    """In what a conflict lies."""

    VALUE = "value"
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    POLARITY = "polarity"
    SCOPE = "scope"
    ATTRIBUTION = "attribution"
    QUOTE = "quote"
    STATUS = "status"


class Framing(str, Enum):
    """In what the telling of the same fact differs; also the name of the observer that sees it."""

    SOURCING = "sourcing"
    HEDGING = "hedging"
    OCCASION = "occasion"
    LOADED = "loaded"


class SourceKind(str, Enum):
    """What sort of source an attribution names; `own` is the article's own reporting."""

    OWN = "own"
    NAMED = "named"
    UNNAMED = "unnamed"
    INSTITUTION = "institution"
    MEDIA = "media"


class Certainty(str, Enum):
    """How firmly a statement is put."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    ASKED = "asked"


class Result(str, Enum):
    """What an observer says of a match; `silent` means that there was nothing to compare."""

    AGREES = "agrees"
    DIFFERS = "differs"
    SILENT = "silent"


class Side(str, Enum):
    """One of the two statements of a match."""

    LEFT = "left"
    RIGHT = "right"


class Severity(str, Enum):
    """How grave a rule takes its verdicts to be."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Span(NamedTuple):
    """A stretch of an article's text: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """One source's text, never rewritten.

    `id` is its letter within one report ("a", "b", …), `source` the outlet or the file's name
    without its ending, `warnings` what the reader noticed and a user should know. `places` leads
    from the text to the file that its reader took it from; None where the text is the file's own.
    `sources` are the files that its front matter names as its sources, as written.
    """

    text: str
    source: str
    id: str = "a"
    title: str | None = None
    published: date | None = None
    language: str = "en"
    path: str | None = None
    warnings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    places: Places | None = field(default=None, compare=False, repr=False)

    def place(self, offset: int) -> Place:
        """The line that the character at `offset` stands on, or its page or paragraph."""
        if self.places is not None:
            return self.places.at(offset)
        return Place(Unit.LINE, self.text.count("\n", 0, offset) + 1)

    def in_file(self, span: Span) -> Span:
        """Where the file has those words, counted in characters as an editor shows it."""
        return Span(*self.places.in_file(*span)) if self.places is not None else span


@dataclass(frozen=True)
class Draft:
    """An article that is to be checked, and the sources that it is checked against."""

    article: Article
    sources: tuple[Article, ...]


@dataclass(frozen=True)
class Attribution:
    """Who is said to say it: one link of a chain that runs outermost first.

    `source` and `cue` are as written; "reportedly" names no source, and a quotation that stands by
    itself neither. `resolved` is whom the source stands for, where its words don't tell and the
    article makes it clear ("he" for "Emmanuel Macron").
    `quoted` tells a direct quotation from a report of it. `time` is the part of the occasion that
    tells when.
    """

    source: str | None
    kind: SourceKind
    cue: str | None = None
    quoted: bool = False
    occasion: str | None = None
    resolved: str | None = None
    time: str | None = None

    @property
    def who(self) -> str | None:
        """The source under the name that tells most."""
        return self.resolved or self.source

    def __str__(self) -> str:
        """Who it is, what sort of source where the name doesn't tell, and the occasion."""
        source = self.who or (f"“{self.cue}”" if self.cue else "somebody")
        unnamed = " (unnamed)" if self.kind is SourceKind.UNNAMED else ""
        return f"{source}{unnamed}{', ' + self.occasion if self.occasion else ''}"


@dataclass(frozen=True)
class Filling:
    """A pronoun or a description such as "the move", and what a statement's text says instead.

    `words` are the article's at `span`; `text` is None where it isn't clear what they stand for,
    and then they stand in the statement's text as they are.
    """

    span: Span
    words: str
    text: str | None


@dataclass(frozen=True)
class Statement:
    """One assertion of an article; an empty `attribution` means the article's own voice.

    `spans` are its words in the article's text, `sentence` the whole sentence around them,
    `text` the same in a form that reads alone, with its `fillings`; `heading` is the sub-heading
    that it stands under.
    """

    article: Article
    number: int
    spans: tuple[Span, ...]
    sentence: Span
    text: str
    attribution: tuple[Attribution, ...] = ()
    certainty: Certainty = Certainty.ASSERTED
    heading: str | None = None
    fillings: tuple[Filling, ...] = ()

    @property
    def id(self) -> str:
        """Its name within one report, such as "a:3"."""
        return f"{self.article.id}:{self.number}"

    @property
    def quote(self) -> str:
        """Its words as the article has them; an ellipsis stands between broken spans."""
        return " … ".join(self.article.text[start:end] for start, end in self.spans)

    @property
    def said_by(self) -> str:
        """Its chain as a reader wants it: "Financial Times → a French official (unnamed)"."""
        return " → ".join(map(str, self.attribution))

    @property
    def place(self) -> Place:
        """The line that it begins on, or the page or paragraph where the file has no lines."""
        return self.article.place(self.spans[0].start)


@dataclass(frozen=True)
class Match:
    """Two statements of different sources that may speak of the same thing.

    `similarity` is the cosine of their vectors, −1 to 1, rounded to four decimals. `rank` is 1
    where each is the other's nearest within its article; 3 where one of them has two nearer.
    """

    left: Statement
    right: Statement
    similarity: float
    rank: int = 1


@dataclass(frozen=True)
class Finding:
    """What one observer saw: its result and the words that it looked at on each side."""

    observer: str
    result: Result
    left: str | None = None
    right: str | None = None


class Probabilities(NamedTuple):
    """An entailment model's answer for one direction; the three add up to 1."""

    entailment: float
    neutral: float
    contradiction: float


@dataclass(frozen=True)
class Entailment:
    """Both directions: `forward` takes the left statement as premise, `backward` the right."""

    forward: Probabilities
    backward: Probabilities


@dataclass(frozen=True)
class Evidence:
    """A match with all that was observed of it; `entailment` is None where no model ran.

    `same_fact` is how likely both speak of the same fact, 0 to 1, whether or not they agree on it.
    `texts` are what the entailment model reads, where that is not the statements' own texts.
    """

    match: Match
    findings: tuple[Finding, ...] = ()
    entailment: Entailment | None = None
    same_fact: float = 0.0
    texts: tuple[str, str] | None = None

    @property
    def turned(self) -> Evidence:
        """The same with left and right exchanged."""
        match, entailment = self.match, self.entailment
        return Evidence(
            Match(match.right, match.left, match.similarity, match.rank),
            tuple(
                Finding(finding.observer, finding.result, finding.right, finding.left)
                for finding in self.findings
            ),
            entailment and Entailment(entailment.backward, entailment.forward),
            self.same_fact,
            self.texts and self.texts[::-1],
        )

    def finding(self, observer: str) -> Finding:
        """The finding of that observer, silent where it did not look."""
        return next(
            (finding for finding in self.findings if finding.observer == observer),
            Finding(observer, Result.SILENT),
        )


@dataclass(frozen=True)
class Measure:
    """A number that rules may hold against a threshold; `read` gives None where there is none.

    It lies between `least` and `most`; `of_entailment` ones are there only if a model is named.
    """

    read: Callable[[Evidence], float | None]
    least: float = 0.0
    most: float = 1.0
    of_entailment: bool = False
    about: str = ""


@dataclass(frozen=True)
class Condition:
    """One line of a rule's `when`: an observer's results, or a measure against a threshold.

    Exactly one of `results` and `threshold` is used; `comparison` is "<", "<=", ">" or ">=".
    """

    name: str
    results: tuple[Result, ...] = ()
    comparison: str | None = None
    threshold: float | None = None

    @property
    def expected(self) -> str:
        """What it asks for, as an editor would write it: "differs" or ">= 0.55"."""
        if self.comparison is not None:
            return f"{self.comparison} {self.threshold:g}"
        return " or ".join(result.value for result in self.results)


@dataclass(frozen=True)
class Rule:
    """What an editor wrote: if every condition holds of a match, this is its verdict.

    `catches` and `ignores` are the pairs that the rule must and must not hold for, `known_gaps`
    those that it should hold for and can't yet. `tunable` names the measures whose thresholds may
    be fitted to labelled pairs.
    """

    id: str
    label: Label
    severity: Severity
    conditions: tuple[Condition, ...]
    message: str
    kind: Kind | None = None
    catches: tuple[tuple[str, str], ...] = ()
    ignores: tuple[tuple[str, str], ...] = ()
    known_gaps: tuple[tuple[str, str], ...] = ()
    tunable: tuple[str, ...] = ()


def _is_number(text: str | None) -> bool:
    return (text or "").removeprefix("-").replace(".", "", 1).isdigit()


@dataclass(frozen=True)
class Trial:
    """How one rule fared on one match: it fired, or this condition failed on that value.

    `failed` is the first that did; `more_failed` counts those behind it that do as well.
    """

    rule: str
    fired: bool
    failed: Condition | None = None
    actual: str | None = None
    more_failed: int = 0

    @property
    def short_by(self) -> float | None:
        """How far the value is from the threshold that it missed; None if it missed none."""
        if self.failed is None or self.failed.threshold is None or not _is_number(self.actual):
            return None
        return round(abs(float(self.actual or 0) - self.failed.threshold), 4)


@dataclass(frozen=True)
class Verdict:
    """A label with all that it rests on.

    For `agree` and `conflict`, `right` is set and `evidence` is that of the match. For `unique`,
    `right` is None and `evidence` is that of the closest match, if any, with `left` as its left.
    `fuller` is the side of an agreement that tells more. `reason` is what kept `right`, or for
    `unique` the closest, from agreeing: the trial of the rule that came nearest to holding.
    `id` is a fingerprint of the statements' words and outlives edits elsewhere in the articles.
    """

    id: str
    label: Label
    rule: str
    severity: Severity
    message: str
    left: Statement
    right: Statement | None = None
    kind: Kind | None = None
    framing: tuple[Framing, ...] = ()
    evidence: Evidence | None = None
    trials: tuple[Trial, ...] = ()
    fuller: Side | None = None
    reason: Trial | None = None

    @property
    def closest(self) -> Statement | None:
        """For `unique`, the statement of another source that came nearest, if any did."""
        return self.evidence.match.right if self.evidence and self.right is None else None


@dataclass(frozen=True)
class Claim:
    """Statements of several sources that say the same.

    `sources` are article ids; `independent_sources` counts those that don't lean on one origin.
    """

    id: str
    statements: tuple[Statement, ...]
    sources: tuple[str, ...]
    independent_sources: int


class AcceptedBy(str, Enum):
    """Where it stands that a verdict is accepted."""

    COMMENT = "comment"
    SETTINGS = "settings"
    BASELINE = "baseline"


@dataclass(frozen=True)
class Accepted:
    """A verdict that somebody has accepted as it is, and that therefore fails nothing.

    `path` and `line` tell where that stands: a comment of the draft, settings or a baseline.
    """

    verdict: Verdict
    by: AcceptedBy
    path: str
    line: int
    reason: str | None = None


@dataclass(frozen=True)
class Notice:
    """What whoever keeps the comments, settings or baseline at `path` and `line` should know."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        """One line: "draft.md:3: this comment suppresses nothing; remove it"."""
        return f"{self.path}:{self.line}: {self.message}"


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
    are those that were tried, in order.
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
