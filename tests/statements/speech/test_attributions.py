"""A candidate's chain: its source, cue and occasion in words, and the outlet that was told."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.english.quotations import find_quotations
from factcheck.records import Attribution, Said, SourceKind, Span
from factcheck.statements.speech.attributions import attributions_of, is_quoted
from factcheck.statements.speech.frames import find_candidates
from factcheck.statements.speech.paragraph import read_paragraphs
from factcheck.statements.speech.spans import spans_of

NAMED, UNNAMED, MEDIA = SourceKind.NAMED, SourceKind.UNNAMED, SourceKind.MEDIA
INSTITUTION = SourceKind.INSTITUTION
THAT = "that/{0}/mark/SCONJ it/{0}/nsubj/PRON failed/{1}/ccomp/VERB"

# the chain, and word/head/label/part of speech of a sentence that ends with THAT
CHAINS = [
    (
        [Attribution("Fox", NAMED, "said")],
        "Fox/3/nsubj/PROPN has/3/aux/AUX repeatedly/3/advmod/ADV said/3/root/VERB",
    ),
    (
        [Attribution("Fox", NAMED, "has never said", said=Said.DOUBTED)],
        "Fox/3/nsubj/PROPN has/3/aux/AUX never/3/advmod/ADV said/3/root/VERB",
    ),
    (
        [Attribution("the Times", MEDIA, "told"), Attribution("officials", UNNAMED, "told")],
        "officials/1/nsubj/NOUN told/1/root/VERB the/3/det/DET Times/1/iobj/PROPN",
    ),
    (
        [Attribution("Fox", NAMED, "told", occasion="to the Times")],
        "Fox/1/nsubj/PROPN told/1/root/VERB the/3/det/DET Times/1/iobj/PROPN",
    ),
    (
        [Attribution("Fox", NAMED, "told", occasion="in Paris")],
        "Fox/1/nsubj/PROPN told/1/root/VERB reporters/1/iobj/NOUN in/4/case/ADP Paris/2/nmod/PROPN",
    ),
    (
        [Attribution("Fox, the mayor", NAMED, "said")],
        "Fox/5/nsubj/PROPN ,/3/punct/PUNCT the/3/det/DET mayor/0/appos/NOUN ,/0/punct/PUNCT "
        "said/5/root/VERB",
    ),
    (
        [Attribution("Fox", NAMED, "said")],
        "Fox/5/nsubj/PROPN ,/3/punct/PUNCT who/3/nsubj/PRON left/0/acl:relcl/VERB "
        ",/0/punct/PUNCT said/5/root/VERB",
    ),
    (
        [Attribution("people who left", UNNAMED, "said")],
        "people/3/nsubj/NOUN who/2/nsubj/PRON left/0/acl:relcl/VERB said/3/root/VERB",
    ),
    (
        [Attribution("the Times", MEDIA, "said")],
        "report/4/nsubj/NOUN in/3/case/ADP the/3/det/DET Times/0/nmod/PROPN said/4/root/VERB",
    ),
    (
        [Attribution("report by NATO", INSTITUTION, "said")],
        "report/3/nsubj/NOUN by/2/case/ADP NATO/0/nmod/PROPN said/3/root/VERB",
    ),
]


def parse(sentence: str) -> Doc:
    words, heads, deps, pos = zip(*(token.split("/") for token in sentence.split()), strict=True)
    return Doc(
        Vocab(),
        words=list(words),
        spaces=[word != "," for word in (*words[1:], "")],
        heads=[int(head) for head in heads],
        deps=list(deps),
        pos=list(pos),
        tags=["NN"] * len(words),
    )


def chain(doc: Doc, cue: str) -> list[Attribution]:
    (paragraph,) = read_paragraphs([doc], [0])
    (found,) = [c for c in find_candidates(doc, paragraph.stretches) if doc[c.head].text == cue]
    content = spans_of(doc, found.content, doc.text)
    return list(attributions_of(paragraph, found, content))


@pytest.mark.parametrize(("expected", "sentence"), CHAINS)
def test_a_cue_gives_its_chain(expected: list[Attribution], sentence: str) -> None:
    length = len(sentence.split())
    cue = next(i for i, token in enumerate(sentence.split()) if token.split("/")[2] == "root")
    doc = parse(f"{sentence} {THAT.format(length + 2, cue)}")
    assert chain(doc, doc[cue].text) == expected


def test_who_made_a_report_is_its_source() -> None:
    doc = parse(
        "As/3/case/ADP per/0/fixed/ADP the/3/det/DET report/8/obl/NOUN by/6/case/ADP the/6/det/DET"
        " Times/3/nmod/PROPN it/8/nsubj/PRON failed/8/root/VERB"
    )
    assert chain(doc, "As") == [Attribution("the Times", MEDIA, "As per the report by")]


def test_a_report_is_found_where_a_parse_cut_off_its_maker() -> None:
    doc = parse(
        "As/3/case/ADP per/0/fixed/ADP the/3/det/DET report/8/obl/NOUN by/6/case/ADP the/6/det/DET"
        " Times/8/obl/PROPN it/8/nsubj/PRON failed/8/root/VERB"
    )
    assert chain(doc, "As") == [Attribution("the Times", MEDIA, "As per the report by")]


def test_who_asked_not_to_be_named_is_unnamed() -> None:
    doc = parse(
        "Fox/8/nsubj/PROPN ,/3/punct/PUNCT who/3/nsubj/PRON asked/0/acl:relcl/VERB "
        "not/6/advmod/PART to/6/mark/PART be/6/aux:pass/AUX named/3/xcomp/VERB said/8/root/VERB "
        + THAT.format(11, 8)
    )
    assert chain(doc, "said") == [Attribution("Fox", UNNAMED, "said")]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("that “we win it all”", True), ("that we “win it all”", False), ("“no” is no answer", False)],
)
def test_a_direct_quotation_begins_as_one(text: str, quoted: bool) -> None:
    (quotations,) = find_quotations([text])
    assert is_quoted(text, [Span(0, len(text))], quotations) is quoted
