"""Verdicts as items of the page, both sides beside each other with the words that differ marked."""

from collections.abc import Mapping, Sequence

from factcheck.records import Label, Result, Side, Statement, Verdict
from factcheck.reports.differing import differing, seen_in
from factcheck.reports.html.elements import anchor, finding_anchor, marked, tag, text
from factcheck.reports.html.groups import GROUPS, group_of
from factcheck.reports.plain import plain, with_kind
from factcheck.reports.reasons import reason_words
from factcheck.reports.statement_block import OWN_WORDS, marks
from factcheck.reports.told_once import Told


def finding_items(told: Sequence[Told], numbers: Mapping[str, int]) -> str:
    """The verdicts on two statements as a list, in the order of their `numbers`, by their ids."""
    ordered = sorted(told, key=lambda one: numbers[one.verdict.id])
    items = [_item(one, numbers[one.verdict.id]) for one in ordered]
    return tag("ol", *items, class_="findings") if items else ""


def unique_items(verdicts: Sequence[Verdict]) -> str:
    """What only one source says, a line each, by source."""
    by_source: dict[str, list[str]] = {}
    for verdict in verdicts:
        if verdict.label is Label.UNIQUE:
            article = verdict.left.article
            by_source.setdefault(f"{article.id}  {article.source}", []).append(_unique(verdict))
    return "".join(
        tag("h3", f"Only in {text(source)} ({len(items)})", class_="unique")
        + tag("ul", *items, class_="unique")
        for source, items in by_source.items()
    )


def _unique(verdict: Verdict) -> str:
    where = tag("a", text(str(verdict.left.place)), href=f"#{anchor(verdict.left)}")
    words = tag("bdi", text(verdict.left.quote))
    seen = verdict.evidence.findings if verdict.evidence else ()
    title = reason_words(verdict.reason, seen) if verdict.reason else None
    return tag("li", where, " ", words, title=title, id=finding_anchor(verdict))


def _item(told: Told, number: int) -> str:
    verdict = told.verdict
    group = group_of(verdict)
    label = tag("span", with_kind(GROUPS[group].one, verdict.kind), class_="label")
    head = tag(
        "h3", f"{GROUPS[group].sign}{number} ", label, " ", tag("bdi", text(verdict.message))
    )
    pairs = [(verdict.left, Side.LEFT), (verdict.right, Side.RIGHT)]
    sides = [_side(one, side, verdict) for one, side in pairs if one is not None]
    # the links to what else tells the same lead here
    same = [text(told.note), *(tag("span", id=finding_anchor(one)) for one in told.others)]
    return tag(
        "li",
        head,
        tag("div", *sides, class_="sides"),
        tag("p", *same, class_="seen") if told.others else "",
        _why(verdict),
        class_=f"finding {group}",
        id=finding_anchor(verdict),
    )


def _side(statement: Statement, side: Side, verdict: Verdict) -> str:
    article = statement.article
    where = f"{article.id}  {article.source}, {statement.place}"
    said_by = " · ".join([statement.said_by or OWN_WORDS, *marks(statement)])
    voice = tag("span", text(said_by), class_="voice")
    caption = tag("figcaption", tag("a", text(where), href=f"#{anchor(statement)}"), " ", voice)
    quote = plain(statement.quote)
    spans, seen = seen_in(quote, side, differing(verdict))
    told = [tag("p", f"{name}: ", tag("bdi", text(words)), class_="seen") for name, words in seen]
    return tag(
        "figure", caption, tag("blockquote", marked(quote, spans), dir="auto"), *told, class_="side"
    )


def _why(verdict: Verdict) -> str:
    evidence = verdict.evidence
    rows = [("rule", verdict.rule), ("severity", verdict.severity.value)]
    if evidence is not None:
        rows.append(("similarity", f"{evidence.match.similarity:.2f}"))
        if evidence.judge is not None:
            rows += [(name, f"{value:.2f}") for name, value in evidence.judge.labels.items()]
        rows += [
            (one.observer, f"{one.result.value}: {one.left or '—'} | {one.right or '—'}")
            for one in evidence.findings
            if one.result is not Result.SILENT
        ]
    terms = [tag("dt", text(name)) + tag("dd", text(value)) for name, value in rows]
    return tag("details", tag("summary", "Why"), tag("dl", *terms))
