"""Article pairs with gold → pairs of statements cut by our own reader, labelled by their overlap.

    python -m factcheck.lab.judge.pairs --data FOLDER --out WORK

A pair of statements has the label of the gold pair whose clauses both overlap by half of the
shorter; one that only touches a gold pair is left out, for it may be anything; every other pair of
two articles is neither, since they were marked exhaustively.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import click

from factcheck.blocks import BlockKind, find_blocks
from factcheck.evidence.in_context import in_context
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.judge.gold import (
    ArticlePair,
    GoldPair,
    article_pairs,
    desk_pairs,
    group_of,
    is_held_out,
)
from factcheck.lab.judge.overlap import covers, overlap, overlaps, same, touches
from factcheck.matches.neighbours import find_matches_between
from factcheck.models import load_encoder
from factcheck.records import Article, Match, Span, Statement
from factcheck.settings.matching import MatchingSettings
from factcheck.statements import find_statements


@dataclass(frozen=True)
class LabelledPair:
    """Two statements as the judge reads them, and what is right.

    `by` is how it came about: statement, own (two statements of one sentence), gold (the clauses
    themselves), family, altered. `asked` holds if the shipped search proposes it, `sisters` if
    other statements of the same two sentences agree or conflict. `place` are the numbers of the
    statements in their articles, `gold` the numbers of the gold pairs hit with their labels
    ("argued" for a conflict that can be argued).
    `framing` is None where nothing is known of it, `learn` False where the label is doubtful.
    """

    set: str
    item: str
    group: str
    by: str
    left: str
    right: str
    label: str
    kind: str | None = None
    framing: tuple[str, ...] | None = None
    alike: bool = False
    learn: bool = True
    asked: bool = False
    sisters: bool = False
    similarity: float = 1.0
    place: tuple[int, int] = (0, 0)
    gold: tuple[tuple[int, str], ...] = ()

    @property
    def held_out(self) -> bool:
        """Whether it is left out of all training."""
        return is_held_out(self.group)


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with newsroom/ and written/.")
@click.option("--out", type=Path, required=True, help="Folder to write pairs.jsonl.gz to.")
@click.option("--no-before", is_flag=True, help="Without the sentence before, to compare.")
def main(data: Path, out: Path, no_before: bool) -> None:
    """Write all labelled pairs to OUT/pairs.jsonl.gz."""
    out.mkdir(parents=True, exist_ok=True)
    write_pairs(all_pairs(data, before=not no_before), out / "pairs.jsonl.gz")
    click.echo(f"{out / 'pairs.jsonl.gz'}")


def write_pairs(pairs: Iterable[LabelledPair], path: Path) -> None:
    """Writes them as gzipped JSON, a line each."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as file:
        for pair in pairs:
            file.write(json.dumps(asdict(pair), ensure_ascii=False) + "\n")


def read_pairs(path: Path) -> list[LabelledPair]:
    """What `write_pairs` wrote."""
    return [_from_json(row) for row in read_json_lines(path)]


def _from_json(row: dict[str, Any]) -> LabelledPair:
    row["place"] = tuple(row["place"])
    row["gold"] = tuple((number, label) for number, label in row["gold"])
    row["framing"] = None if row["framing"] is None else tuple(row["framing"])
    return LabelledPair(**row)


def all_pairs(data: Path, *, before: bool = True) -> Iterator[LabelledPair]:
    """The pairs of all article pairs, of the families and of the altered agreements."""
    statements = cache(lambda article: _statements(article))
    for articles in chain(article_pairs(data), desk_pairs()):
        yield from statement_pairs(
            articles, statements(articles.left), statements(articles.right), before=before
        )
        yield from clause_pairs(articles, before=before)
        for article in (articles.left, articles.right):
            yield from own_pairs(articles, statements(article), before=before)
    yield from family_pairs(data / "written/families.jsonl")
    yield from altered_pairs(data / "newsroom/altered.jsonl")


def _statements(article: Article) -> tuple[Statement, ...]:
    found = find_statements(article)
    for block in find_blocks(article.text):
        span = block.paragraph.span(0, len(block.text))
        told = any(overlaps(one.spans, [span]) for one in found)
        if block.kind is BlockKind.HEADLINE and not told and " " in block.text:
            headline = Statement(article, 0, (span,), span, block.text)
            return (headline, *found)
    return found


def statement_pairs(
    articles: ArticlePair,
    lefts: Sequence[Statement],
    rights: Sequence[Statement],
    *,
    before: bool = True,
) -> Iterator[LabelledPair]:
    """Every pair of the two articles' statements."""
    if not lefts or not rights:
        return
    vectors = [
        load_shipped_encoder().encode([one.text for one in side]) for side in (lefts, rights)
    ]
    cosines = vectors[0] @ vectors[1].T
    asked = {(match.left, match.right) for match in _proposed(lefts, rights, *vectors)}
    texts = [[in_context(one, before=before) for one in side] for side in (lefts, rights)]
    labelled = {
        (i, j): _labelled(articles, left, right)
        for i, left in enumerate(lefts)
        for j, right in enumerate(rights)
    }
    told = {
        (lefts[i].sentence, rights[j].sentence)
        for (i, j), pair in labelled.items()
        if pair.label != "neither"
    }
    for (i, j), pair in labelled.items():
        left, right = lefts[i], rights[j]
        yield replace(
            pair,
            left=texts[0][i],
            right=texts[1][j],
            asked=(left, right) in asked,
            sisters=not pair.gold and (left.sentence, right.sentence) in told,
            similarity=round(float(cosines[i, j]), 4),
            place=(i, j),
        )


def _proposed(
    lefts: Sequence[Statement], rights: Sequence[Statement], *vectors: Any
) -> tuple[Match, ...]:
    settings = MatchingSettings()
    return find_matches_between(
        lefts,
        rights,
        *vectors,
        similarity=settings.similarity,
        neighbours=settings.neighbours,
        relevance=settings.relevance,
    )


def own_pairs(
    articles: ArticlePair, statements: Sequence[Statement], *, before: bool = True
) -> Iterator[LabelledPair]:
    """Two statements of one sentence that have less than half in common: neither."""
    blank = LabelledPair(articles.set, articles.id, articles.group, "own", "", "", "neither")
    for left, right in combinations(statements, 2):
        if left.sentence == right.sentence and not overlap(left, right):
            one, other = (in_context(each, before=before) for each in (left, right))
            yield replace(blank, left=one, right=other, sisters=True)


load_shipped_encoder = cache(load_encoder)


def _labelled(articles: ArticlePair, left: Statement, right: Statement) -> LabelledPair:
    hits = [
        (number, gold)
        for number, gold in enumerate(articles.gold)
        if overlaps(left.spans, gold.left) and overlaps(right.spans, gold.right)
    ]
    touched = [
        gold
        for gold in articles.gold
        if gold.label != "neither" and touches(left, gold.left) and touches(right, gold.right)
    ]
    blank = LabelledPair(articles.set, articles.id, articles.group, "statement", "", "", "neither")
    if not hits:
        return _read(articles, left, right, replace(blank, learn=not touched))
    best = max((gold for _, gold in hits), key=_rank)
    whole = any(
        covers(left.spans, gold.left) and covers(right.spans, gold.right)
        for _, gold in hits
        if gold.label == best.label
    )
    argued = any(not gold.sure for _, gold in hits)
    return replace(
        blank,
        label=best.label,
        kind=best.kind,
        framing=best.framing,
        alike=best.label == "neither",
        learn=not argued and (whole or best.label == "neither"),
        gold=tuple((number, gold.label if gold.sure else "argued") for number, gold in hits),
    )


def _read(
    articles: ArticlePair, left: Statement, right: Statement, blank: LabelledPair
) -> LabelledPair:
    """The pair as whoever read the two once more labelled it, else as it is."""
    for one in articles.readings:
        if same(left.spans, one.left) and same(right.spans, one.right):
            label = one.label or "neither"
            alike = one.label == "neither"
            return replace(blank, label=label, alike=alike, learn=one.label is not None)
    return blank


def _rank(gold: GoldPair) -> int:
    return ("neither", "agree", "conflict").index(gold.label)


def clause_pairs(articles: ArticlePair, *, before: bool = True) -> Iterator[LabelledPair]:
    """The gold clauses themselves, each in its sentence; what can be argued is left out."""
    for number, gold in enumerate(articles.gold):
        if gold.sure and gold.left and gold.right:
            left, right = (
                in_context(_clause(article, spans[0]), before=before)
                for article, spans in ((articles.left, gold.left), (articles.right, gold.right))
            )
            yield LabelledPair(
                articles.set,
                articles.id,
                articles.group,
                "gold",
                left,
                right,
                gold.label,
                gold.kind,
                gold.framing,
                alike=gold.label == "neither",
                gold=((number, gold.label),),
            )


def _clause(article: Article, span: Span) -> Statement:
    """A gold clause as a statement; its sentence ends where a full stop or the line does."""
    text = article.text
    start = max(text.rfind(mark, 0, span.start) + len(mark) for mark in (". ", "? ", "! ", "\n"))
    ends = [text.find(mark, span.end - 1) for mark in (". ", "? ", "! ", "\n")]
    end = min([at + 1 for at in ends if at >= 0], default=len(text))
    sentence = Span(min(start, span.start), max(end, span.end))
    return Statement(article, 0, (span,), sentence, text[span.start : span.end])


def family_pairs(path: Path) -> Iterator[LabelledPair]:
    """All pairs within the contrast families whose label follows from the family."""
    for row in read_json_lines(path):
        agree = [row["base"], *row["agree"]]
        blank = LabelledPair("families", row["id"], f"written {row['id']}", "family", "", "", "")
        pairs = [(one, other, "agree", None) for one, other in combinations(agree, 2)]
        for one in agree:
            pairs += [(one, each["text"], "conflict", each["kind"]) for each in row["conflict"]]
            pairs += [(one, each, "neither", None) for each in row["neither"]]
        for left, right, label, kind in pairs:
            alike = label == "neither"
            yield replace(
                blank, left=f"[{left}]", right=f"[{right}]", label=label, kind=kind, alike=alike
            )


def altered_pairs(path: Path) -> Iterator[LabelledPair]:
    """Agreements of real articles with the second clause turned into a conflict or a look-alike."""
    for row in read_json_lines(path):
        group = group_of("events", row["pair"])
        blank = LabelledPair("altered", row["id"], group, "altered", row["a_sentence"], "", "")
        yield replace(blank, right=row["conflict_sentence"], label="conflict", kind=row["kind"])
        yield replace(blank, right=row["neither_sentence"], label="neither", alike=True)
        yield replace(blank, right=row["b_sentence"], label="agree")


if __name__ == "__main__":
    main()
