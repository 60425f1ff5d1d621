"""Article → its statements: parse, who says what, what pronouns stand for, then the clauses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from factcheck.blocks import find_blocks
from factcheck.english.lexicon import words_of
from factcheck.english.modality import CertaintyWords
from factcheck.english.names.people import full_names
from factcheck.models import Part, Reader, load_reader, parse_many, parts_of
from factcheck.records import Article, Attribution, Certainty, Filling, Span, Statement
from factcheck.statements import context
from factcheck.statements.certainty import certainty_of
from factcheck.statements.chains import chain_of, speaker_of
from factcheck.statements.clauses import Clause, clause_of, find_clauses
from factcheck.statements.contested import contested_in
from factcheck.statements.names import Names, people_in
from factcheck.statements.offsets import stretches_of
from factcheck.statements.once import latest
from factcheck.statements.passages import LONGEST, Passage, find_passages
from factcheck.statements.repair import repair
from factcheck.statements.sayings import apart, content_of, is_asked
from factcheck.statements.speech import Speech, find_speech
from factcheck.statements.speech.spans import shared
from factcheck.statements.unstated import states_nothing, tells_only_of_its_source
from factcheck.statements.voices import name_speakers

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words


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
    article: Article,
    passages: Sequence[Passage],
    docs: Sequence[Doc],
    words: CertaintyWords | None,
) -> tuple[Statement, ...]:
    parsed = _read([passage for passage in passages if not _is_endless(passage)], docs)
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
class _Sentence:
    """A sentence's words, and what those of them that don't tell it themselves stand for."""

    words: Words
    fillings: tuple[context.Filling, ...]

    @property
    def counted(self) -> tuple[context.Filling, ...]:
        """The fillings, counted in tokens of the passage."""
        first = self.words.start
        return tuple(
            replace(filling, start=filling.start + first, end=filling.end + first)
            for filling in self.fillings
        )


@dataclass(frozen=True)
class _Parsed:
    """A passage with all that is known of it before it is cut into statements."""

    passage: Passage
    doc: Doc
    parts: tuple[Part, ...]
    speeches: tuple[Speech, ...]
    sentences: tuple[_Sentence, ...]
    people: Mapping[str, str]

    @property
    def names(self) -> Names:
        """Whom its sources stand for."""
        filled = {
            _stretch(self.doc, filling): filling.text
            for sentence in self.sentences
            for filling in sentence.counted
            if filling.text
        }
        return Names(filled, self.people)

    def parts_in(self, sentence: _Sentence) -> tuple[Part, ...]:
        """What the reader takes for the sentence's statements."""
        first, end = sentence.words.start, sentence.words.end
        return tuple(part for part in self.parts if first <= part.anchor < end)

    def speeches_near(self, sentence: _Sentence) -> tuple[Speech, ...]:
        """Those of which a part stands in the sentence; the others can tell nothing of it."""
        span = Span(sentence.words.start_char, sentence.words.end_char)
        return tuple(
            one for one in self.speeches if shared((*one.content, *one.cue, *one.source), span)
        )


def _read(passages: Sequence[Passage], docs: Sequence[Doc]) -> Iterator[_Parsed]:
    if not passages:
        return
    for doc in docs:
        repair(doc)
    speeches = find_speech(docs, sections=[passage.section for passage in passages])
    # a headline names nobody as the article does, and is written in capitals at that
    prose = [doc for one, doc in zip(passages, docs, strict=True) if not one.headline]
    fillings = iter(context.resolve_context([words for doc in prose for words in doc.sents]))
    people = full_names(people_in(prose))
    parsed = []
    for number, (passage, doc) in enumerate(zip(passages, docs, strict=True)):
        own = tuple(speech for speech in speeches if speech.paragraph == number)
        known = tuple(
            _Sentence(words, () if passage.headline else next(fillings)) for words in doc.sents
        )
        parsed.append(_Parsed(passage, doc, parts_of(doc), own, known, people))
    named = name_speakers(docs, speeches, [one.names.filled for one in parsed])
    for number, one in enumerate(parsed):
        own = tuple(speech for speech in named if speech.paragraph == number)
        yield _with_first_persons(replace(one, speeches=own))


def _with_first_persons(parsed: _Parsed) -> _Parsed:
    """The passage with what "I" and "my" stand for in its quotations."""
    names, known, quoted = parsed.names, [], False
    for sentence in parsed.sentences:
        words = context.read_words(sentence.words, quoted=quoted)
        quoted = context.quotation_open(words, quoted)
        span = Span(sentence.words.start_char, sentence.words.end_char)
        speaker = speaker_of(span, parsed.speeches, names)
        kept = [
            replace(filling, text=None) if _is_himself(filling, words, speaker) else filling
            for filling in sentence.fillings
        ]
        kept += context.first_person(words, speaker)
        known.append(_Sentence(sentence.words, tuple(sorted(kept, key=lambda one: one.start))))
    return replace(parsed, sentences=tuple(known))


def _is_himself(
    filling: context.Filling, words: Sequence[context.Word], speaker: str | None
) -> bool:
    """Whether a speaker's own "he" was taken for the speaker, or a "whose" for a name."""
    text = filling.text or ""
    own = speaker is not None and speaker in text and words[filling.start].quoted
    return own or text.split(" ")[0].lower() in words_of("grammar", "asked_about")


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


def _cut_again(parsed: _Parsed, words: CertaintyWords | None) -> tuple[_Cut, ...]:
    """The passage's statements, as they were cut before if nothing that they rest on changed."""
    fillings = tuple(sentence.fillings for sentence in parsed.sentences)
    rests_on = (parsed.speeches, fillings, parsed.people, parsed.passage.headline, words)
    return latest(parsed.doc, "statements", rests_on, lambda: tuple(_cut(parsed, words)))


def _cut(parsed: _Parsed, words: CertaintyWords | None) -> Iterator[_Cut]:
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
            if clause.tokens in seen:
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
        Filling(_stretch(doc, filling), filling.words, filling.text) for filling in clause.fillings
    )


def _stretch(doc: Doc, filling: context.Filling) -> Span:
    """Where the filled-in words stand in the text."""
    start, last = doc[filling.start], doc[filling.end - 1]
    return Span(start.idx, last.idx + len(last))


def _spans(passage: Passage, spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(passage.span(*span) for span in spans)


def _is_endless(passage: Passage) -> bool:
    """Whether it is one sentence of a length that no sentence has: a table or a list."""
    return len(passage.text) > LONGEST


def _whole(article: Article, passage: Passage) -> Statement:
    (span,) = _spans(passage, [Span(0, len(passage.text))])
    return Statement(article, 0, (span,), span, passage.text, heading=passage.heading)
