"""A sentence → its chain of attributions, outermost first, by patterns without a parser.

"As per the Times, an official revealed that Paris believed …" gives the Times, an official, Paris.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.lexicons import phrases_of, word_lists, words_of
from factcheck.statements.links import Link, cue_at, hearer_link, link_at
from factcheck.statements.phrases import phrase_after
from factcheck.statements.places import Place
from factcheck.statements.speech.sources import kind_of
from factcheck.statements.tokens import Sentence, tokenize

# Characters. The longest sentences of our news articles have 600; a longer one is a table or a
# list, whose cues say nothing about the whole.
_LONGEST_SENTENCE = 2_000
# "since it is believed to", "after he reportedly left": the doubt is not about the sentence
_SUBORDINATE = {"after", "before", "as", "since", "because", "when", "while", "if", "although"}


def find_chain(text: str, sentence: Span, quotations: Sequence[Span]) -> tuple[Attribution, ...]:
    """The chain that the sentence's own words give; () if it is told in the article's voice.

    `quotations` are those within the sentence, clipped to it.
    """
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return ()
    words = Sentence(text, tokenize(text, sentence, quotations))
    links = [*_outside(words), *_verbs(words)]
    links.sort(key=lambda link: (link.place, link.cue if link.place > 1 else -link.cue))
    chain = [link.attribution for link in links]
    chain += _impersonal(words)
    return tuple(_withheld(chain, text[sentence.start : sentence.end]))


def _verbs(sentence: Sentence) -> Iterator[Link]:
    outer: Link | None = None
    index = 0
    while index < len(sentence.tokens):
        cue = cue_at(sentence, index)
        link = link_at(sentence, index, cue, outer) if cue else None
        if cue and link:
            hearer = hearer_link(sentence, link)
            if hearer:
                yield hearer
            yield link
            outer = link
        index += len(cue.words) if cue else 1


def _outside(sentence: Sentence) -> Iterator[Link]:
    """The links of "according to X" and "as per the report by X"."""
    for index in range(len(sentence.tokens)):
        end = _cue_end(sentence, index)
        phrase = phrase_after(sentence.tokens, end) if end else None
        if phrase is None:
            continue
        source = sentence.words(phrase.start, phrase.end)
        if source.lower().split()[-1] in words_of("cues", "not_sources"):
            continue
        cue = sentence.words(index, phrase.start)
        attribution = Attribution(source, kind_of(source), cue)
        yield Link(Place.OUTSIDE, index, phrase.end, attribution)


def _cue_end(sentence: Sentence, index: int) -> int:
    """Where the cue that begins at token `index` ends, with a document's name; 0 if none does."""
    tokens = sentence.tokens
    for phrase in _before_source().get(tokens[index].lower, ()):
        end = index + len(phrase)
        if tuple(token.lower for token in tokens[index:end]) == phrase:
            document = next(
                (i for i in range(end, min(end + 4, len(tokens))) if _is_document(sentence, i)),
                None,
            )
            return document + 2 if document is not None else end
    return 0


def _is_document(sentence: Sentence, index: int) -> bool:
    """Whether token `index` is the "report" of "the report by X" or "a report in the Times"."""
    tokens = sentence.tokens
    if tokens[index].lower not in words_of("cues", "documents") or index + 2 >= len(tokens):
        return False
    if tokens[index + 1].lower in ("by", "from"):
        return True
    maker = phrase_after(tokens, index + 2) if tokens[index + 1].lower in ("in", "of") else None
    return maker is not None and kind_of(sentence.words(maker[0], maker[1])) is SourceKind.MEDIA


@cache
def _before_source() -> dict[str, list[tuple[str, ...]]]:
    """The cues that stand before a source, under their first words, the longest first."""
    cues: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(word_lists("cues")["before_source"], key=lambda line: -len(line)):
        words = tuple(line.split())
        cues.setdefault(words[0], []).append(words)
    return cues


def _impersonal(sentence: Sentence) -> Iterator[Attribution]:
    """The link of "reportedly" or "it is believed", which name nobody."""
    tokens = sentence.tokens
    if not tokens:
        return
    found = phrases_of("cues", "impersonal").find(sentence.text, tokens[0].start, tokens[-1].end)
    starts = {token.start: index for index, token in enumerate(tokens) if not token.quoted}
    for match in found:
        index = starts.get(match.start())
        before = tokens[index - 1].lower if index else ""
        if index is not None and before not in _SUBORDINATE:
            yield Attribution(None, SourceKind.UNNAMED, match.group())
            return


def _withheld(chain: Sequence[Attribution], sentence: str) -> Iterator[Attribution]:
    """The chain; its innermost source unnamed where the sentence says that the name is withheld."""
    withheld = chain and phrases_of("cues", "anonymity").any_in(sentence)
    for index, attribution in enumerate(chain):
        if withheld and index == len(chain) - 1 and attribution.kind is SourceKind.NAMED:
            yield replace(attribution, kind=SourceKind.UNNAMED)
        else:
            yield attribution
