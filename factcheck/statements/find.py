"""Article → its statements: parse, who says what, what pronouns stand for, then the clauses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from factcheck.blocks import find_blocks
from factcheck.english.modality import CertaintyWords
from factcheck.models import Reader, load_reader, parse_many
from factcheck.records import Article, Attribution, Certainty, Filling, Span, Statement
from factcheck.statements.certainty import certainty_of
from factcheck.statements.chains import chain_of
from factcheck.statements.clauses import Clause, clause_of, find_clauses
from factcheck.statements.contested import contested_in
from factcheck.statements.offsets import stretches_of
from factcheck.statements.once import latest
from factcheck.statements.parsed_passages import Parsed, read_passages, stretch_of
from factcheck.statements.passages import LONGEST, Passage, find_passages
from factcheck.statements.sayings import apart, content_of, is_asked
from factcheck.statements.unstated import bids, states_nothing, tells_only_of_its_source

if TYPE_CHECKING:
    from spacy.tokens import Doc


# Words long enough to matter, and how many of them a statement may not leave out; fewer are mostly
# the day on which it was said.
_WEIGHTY = re.compile(r"\w{4,}|\d+")
_LEFT_OUT = 2


def find_statements(
    article: Article, reader: Reader | None = None, words: CertaintyWords | None = None
) -> tuple[Statement, ...]:
    """The article's statements in order, numbered from 1; () if it has sub-headings only.

    What its headline says comes first. Sub-headings, bylines, datelines, captions, "Read more"
    lines and advertisements are none.
    `reader` and `words` are the shipped ones unless given. Raises ModelError.
    """
    (find,) = parse_articles([article], reader)
    return find(words)


def parse_articles(
    articles: Sequence[Article], reader: Reader | None = None
) -> list[Callable[[CertaintyWords | None], tuple[Statement, ...]]]:
    """For each article what goes on from its parse as `find_statements` does.

    All are parsed together, which takes less time. Raises ModelError.
    """
    passages = [tuple(find_passages(find_blocks(article.text))) for article in articles]
    docs = iter(_parse([one for each in passages for one in each], reader))
    return [
        partial(_find, article, own, [next(docs) for one in own if not _is_endless(one)])
        for article, own in zip(articles, passages, strict=True)
    ]


def without_headlines(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of an article's prose, numbered anew."""
    prose = (one for one in statements if not one.headline)
    return tuple(replace(one, number=number) for number, one in enumerate(prose, start=1))


def one_statement(
    article: Article, reader: Reader | None = None, words: CertaintyWords | None = None
) -> Statement:
    """The whole text of a short article as one statement, whatever it could be cut into.

    Its attribution is what all that it asserts have in common. Raises ModelError.
    """
    found = find_statements(article, reader, words)
    text = article.text
    span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    if len(found) == 1 and not _leaves_out(found[0]):
        return found[0]
    chains = [statement.attribution for statement in found]
    common = [links[0] for links in zip(*chains, strict=False) if len(set(links)) == 1]
    firm = {statement.certainty for statement in found}
    return Statement(
        article=article,
        number=1,
        spans=(span,),
        sentence=span,
        text=" ".join(text.split()),
        attribution=tuple(common),
        certainty=firm.pop() if len(firm) == 1 else Certainty.ASSERTED,
    )


def _leaves_out(statement: Statement) -> bool:
    """Whether words that matter are neither in the statement nor in who says it."""
    told = [statement.text, *(each.text or "" for each in statement.fillings)]
    for link in statement.attribution:
        told += filter(None, (link.source, link.cue, link.occasion, link.resolved))
    # the articles' words that a filling stands for are told by it
    kept = {word.casefold() for text in told for word in _WEIGHTY.findall(text)}
    words = [word.casefold() for word in _WEIGHTY.findall(statement.article.text)]
    return len([word for word in words if word not in kept and word != "that"]) >= _LEFT_OUT


def _parse(passages: Sequence[Passage], reader: Reader | None) -> list[Doc]:
    texts = [
        (one.text, [span.start for span in one.sentences])
        for one in passages
        if not _is_endless(one)
    ]
    return parse_many(reader or load_reader(), texts) if texts else []


def _find(
    article: Article, passages: Sequence[Passage], docs: Sequence[Doc], words: CertaintyWords | None
) -> tuple[Statement, ...]:
    parsed = read_passages([passage for passage in passages if not _is_endless(passage)], docs)
    found = [
        statement
        for passage in passages
        for statement in (
            [_whole(article, passage)]
            if _is_endless(passage)
            else [_statement(article, passage, cut) for cut in _cut_again(next(parsed), words)]
        )
    ]
    return tuple(replace(one, number=number) for number, one in enumerate(found, start=1))


@dataclass(frozen=True)
class _Cut:
    """A statement of a passage, its spans counted in the passage's text."""

    spans: tuple[Span, ...]
    sentence: Span
    text: str
    attribution: tuple[Attribution, ...]
    certainty: Certainty
    fillings: tuple[Filling, ...]


def _statement(article: Article, passage: Passage, cut: _Cut) -> Statement:
    return Statement(
        article=article,
        number=0,
        spans=_spans(passage, cut.spans),
        sentence=passage.span(*cut.sentence),
        text=cut.text,
        attribution=cut.attribution,
        certainty=cut.certainty,
        heading=passage.heading,
        headline=passage.headline,
        fillings=tuple(
            replace(filling, span=passage.span(*filling.span)) for filling in cut.fillings
        ),
    )


def _cut_again(parsed: Parsed, words: CertaintyWords | None) -> tuple[_Cut, ...]:
    """The passage's statements, as they were cut before if nothing that they rest on changed."""
    fillings = tuple(sentence.fillings for sentence in parsed.sentences)
    rests_on = (parsed.speeches, fillings, parsed.people, parsed.passage.headline, words)
    return latest(parsed.doc, "statements", rests_on, lambda: tuple(_cut(parsed, words)))


def _cut(parsed: Parsed, words: CertaintyWords | None) -> Iterator[_Cut]:
    doc, passage = parsed.doc, parsed.passage
    for sentence in parsed.sentences:
        if states_nothing(sentence.words, headline=passage.headline):
            continue
        whole = Span(sentence.words.start_char, sentence.words.end_char)
        speeches = [one for one in parsed.speeches_near(sentence) if not is_asked(one, doc)]
        seen: set[tuple[int, ...]] = set()
        parts = [apart(part, doc, speeches) for part in parsed.parts_in(sentence)]
        contested = list(contested_in(sentence.words))
        for claim in contested:
            parts = [claim.whole(part) for part in parts]
            speeches = list(claim.told_by(speeches, doc))
        clauses = find_clauses(sentence.words, parts, sentence.counted)
        if passage.headline and len(clauses) < 2:
            # headlines are cut to the bone already, and the reader may see no verb in one
            clauses = [clause_of(doc, [token.i for token in sentence.words], (), ())]
        for found in clauses:
            clause, around = content_of(found, doc, speeches, sentence.counted)
            # who quotes and who is quoted both leave the one quotation
            names = {(one.attribution.source or "").casefold() for one in speeches}
            bare = clause.text.rstrip(".").casefold() in names
            if bare or tells_only_of_its_source(clause.tokens, sentence.words):
                continue
            if clause.tokens in seen or (not passage.headline and bids(clause.tokens, doc)):
                continue
            seen.add(clause.tokens)
            chain = chain_of(clause, doc, around, parsed.names)
            yield _Cut(
                spans=tuple(stretches_of(doc, clause.tokens)),
                sentence=whole,
                text=clause.text,
                attribution=chain,
                certainty=Certainty.DENIED
                if any(claim.denied_in(clause.tokens) for claim in contested)
                else certainty_of(clause, doc, chain, words),
                fillings=_fillings(clause, doc),
            )


def _fillings(clause: Clause, doc: Doc) -> tuple[Filling, ...]:
    return tuple(
        Filling(stretch_of(doc, filling), filling.words, filling.text)
        for filling in clause.fillings
    )


def _spans(passage: Passage, spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(passage.span(*span) for span in spans)


def _is_endless(passage: Passage) -> bool:
    """Whether it is one sentence of a length that no sentence has: a table or a list."""
    return len(passage.text) > LONGEST


def _whole(article: Article, passage: Passage) -> Statement:
    (span,) = _spans(passage, [Span(0, len(passage.text))])
    return Statement(article, 0, (span,), span, passage.text, heading=passage.heading)
