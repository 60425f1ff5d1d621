"""Two statements in, Verdict out; and many pairs of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.comparison.tools import Progress, Tools, encode, load_tools
from factcheck.errors import FactcheckError
from factcheck.evidence import MEASURES, Readings, gather_evidence
from factcheck.matches import match_pairs
from factcheck.records import Article, Evidence, Statement, Verdict
from factcheck.settings import Settings, load_settings
from factcheck.statements import one_statement
from factcheck.verdicts import judge_match

# the sources and ids of two statements that belong to no article
_SIDES = (("left", "a"), ("right", "b"))
_DAY = re.compile(r"\s*\[(\d{4}-\d\d-\d\d)\]\s+(?=\S)")


def explain(
    left: str, right: str, *, settings: Settings | None = None, tools: Tools | None = None
) -> Verdict:
    """The verdict on two statements, with every finding and every rule tried in order.

    Its `right` is set whatever its label, for both statements were asked about.
    """
    (verdict,) = judge_pairs([(left, right)], settings=settings, tools=tools)
    return verdict


def judge_pairs(
    pairs: Sequence[tuple[str, str]],
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> tuple[Verdict, ...]:
    """The verdict on each two statements, as `explain` gives it; the models run once for all."""
    settings = settings or load_settings()
    tools = tools or load_tools(settings)
    evidences = _evidence_of_pairs(pairs, tools, progress)
    verdicts = tuple(judge_match(one, tools.rules, measures=MEASURES) for one in evidences)
    progress("weighing matches", len(pairs), len(pairs))
    return verdicts


def _evidence_of_pairs(
    pairs: Sequence[tuple[str, str]], tools: Tools, progress: Progress
) -> tuple[Evidence, ...]:
    if not pairs:
        return ()
    sides: tuple[list[Statement], list[Statement]] = ([], [])
    for number, pair in enumerate(pairs):
        progress("reading statements", number, len(pairs))
        for own, text, (source, id) in zip(sides, pair, _SIDES, strict=True):
            own.append(_only_statement(text, source, id, tools))
    lefts, rights = sides
    vectors = encode(tools.encoder, [*lefts, *rights], progress)
    progress("weighing matches", 0, len(pairs))
    matches = match_pairs(lefts, rights, vectors)
    return gather_evidence(matches, model=tools.entailment, readings=Readings(reader=tools.reader))


def _dated(text: str) -> tuple[str, date | None]:
    """The sentence, and the day of its article where that stands before it: "[2024-03-01] …"."""
    found = _DAY.match(text)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        day = None
    return (text[found.end() :], day) if found and day else (text, None)


def _only_statement(text: str, source: str, id: str, tools: Tools) -> Statement:
    if not text.strip():
        raise FactcheckError(f"explain: the {source} statement is empty; give a sentence")
    if not any(character.isalnum() for character in text):
        # to the models, all signs that are no letters are the same
        raise FactcheckError(f"explain: the {source} statement has no word; give a sentence")
    if text != text.encode("utf-8", "replace").decode("utf-8"):
        raise FactcheckError(f"explain: the {source} statement is no UTF-8; give it as UTF-8")
    text, published = _dated(text)
    article = Article(text=text, source=source, id=id, published=published)
    return one_statement(article, tools.reader, tools.words)
