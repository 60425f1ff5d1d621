"""The message of a verdict: a rule's template, checked when it is read, filled in when it holds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck.records import (
    FRAMINGS,
    Evidence,
    Finding,
    Label,
    Result,
    Rule,
    SourceKind,
    Statement,
)
from factcheck.yaml_config.shapes import choices

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
# of a quoted phrase, so many words stand in a message: both sides stand in full beside it
_MOST_WORDS = 12

_UNNAMED: Mapping[SourceKind, str] = {
    SourceKind.UNNAMED: "an unnamed source",
    SourceKind.INSTITUTION: "an institution",
    SourceKind.MEDIA: "another outlet",
}


@dataclass(frozen=True)
class _Side:
    """One side of a match as a message sees it; `words` are what its finding looked at."""

    statement: Statement
    words: str | None


_OF_A_SIDE: Mapping[str, Callable[[_Side], str]] = {
    "source": lambda side: side.statement.article.source,
    "finding": lambda side: side.words or _quoted(side.statement.text),
    "text": lambda side: side.statement.text,
    "attribution": lambda side: _chain(side.statement),
}

PLACEHOLDERS = (
    *(f"{side}.{name}" for side in ("left", "right") for name in _OF_A_SIDE),
    "similarity",
)


def default_message(label: Label, *, observed: bool) -> str:
    """The template of a rule that brings none; `observed` if a condition asks an observer."""
    if label is Label.UNIQUE:
        return "only {left.source} says this"
    if label is Label.AGREE:
        return "{left.source} and {right.source} say the same"
    if observed:
        return "{left.source} says {left.finding}, {right.source} says {right.finding}"
    return "{left.source} and {right.source} can't both be right"


def check_template(template: str, *, observed: bool) -> list[str]:
    """What is wrong with a template; an empty list if nothing is."""
    mistakes = []
    for name in _PLACEHOLDER.findall(template):
        if name not in PLACEHOLDERS:
            mistakes.append(f"unknown placeholder {{{name}}}{choices(name, PLACEHOLDERS)}")
        elif name.endswith(".finding") and not observed:
            mistakes.append(f"{{{name}}} needs an observer among the conditions of 'when'")
    if re.search(r"[{}]", _PLACEHOLDER.sub("", template)):
        mistakes.append("a brace has no partner; a placeholder looks like {left.source}")
    return mistakes


def write_message(rule: Rule, statement: Statement, evidence: Evidence | None) -> str:
    """The rule's template filled in; `statement` is the left of the evidence's match."""
    finding = _deciding(rule, evidence) if evidence else None
    left, right = _words(finding) if finding else (None, None)
    sides = {"left": _Side(statement, left)}
    if evidence:
        sides["right"] = _Side(evidence.match.right, right)
    return _fill(rule.message, sides, evidence.match.similarity if evidence else None)


def _fill(template: str, sides: Mapping[str, _Side], similarity: float | None) -> str:
    def value(found: re.Match[str]) -> str:
        if found[1] == "similarity":
            return "none" if similarity is None else f"{similarity:.2f}"
        side, _, name = found[1].partition(".")
        return _OF_A_SIDE[name](sides[side])

    return _PLACEHOLDER.sub(value, template)


def _deciding(rule: Rule, evidence: Evidence) -> Finding | None:
    """The finding that a message speaks of: the first that differs, else the first with words.

    Of a conflict it is any observer's where the rule asks none, but none in which both agree; the
    words come last.
    """
    asked = [evidence.finding(each.name) for each in rule.conditions if each.results]
    if rule.label is Label.CONFLICT:
        asked += [
            each
            for each in evidence.findings
            if each.observer not in FRAMINGS and each.result is not Result.AGREES
        ]
    differing = [finding for finding in asked if finding.result is Result.DIFFERS]
    with_words = [finding for finding in asked if finding.left or finding.right]
    return next(iter((*differing, *with_words)), None)


def _words(finding: Finding) -> tuple[str | None, str | None]:
    """What is told of each side; words that are quoted only if both have some."""
    if finding.observer not in ("words", "quotes"):
        return finding.left, finding.right
    if not finding.left or not finding.right:
        return None, None
    return _quoted(finding.left), _quoted(finding.right)


def _quoted(text: str) -> str:
    words = text.split()
    return f"“{' '.join(words[:_MOST_WORDS]) + ' …' if len(words) > _MOST_WORDS else text}”"


def _chain(statement: Statement) -> str:
    """Who is said to say it, outermost first: "Financial Times → a French official"."""
    names = [
        attribution.who or _UNNAMED.get(attribution.kind, "someone")
        for attribution in statement.attribution
        if attribution.kind is not SourceKind.OWN
    ]
    return " → ".join(names) or f"{statement.article.source} itself"
