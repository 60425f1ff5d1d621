"""Who says what in parsed paragraphs; every parse here is made by hand."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.speech.model import SpeechModel
from factcheck.statements.speech.said import Origin, Speech, speeches_at
from factcheck.statements.speech.speech import find_speech

ALL = SpeechModel(weights={}, bias=1.0, threshold=0.5)
NONE = SpeechModel(weights={}, bias=-1.0, threshold=0.5)
SAYING = SpeechModel(weights={"lemma=say": 9.0, "lemma=believe": 9.0}, bias=-5.0, threshold=0.5)

# word, head, label, part of speech, tag, lemma, and "-" where no space follows
SAID_THAT = """
Macron 1 nsubj PROPN NNP Macron
said 1 root VERB VBD say
on 3 case ADP IN on
Monday 1 obl PROPN NNP Monday
that 6 mark SCONJ IN that
Paris 6 nsubj PROPN NNP Paris
believed 1 ccomp VERB VBD believe
it 8 nsubj PRON PRP it
failed 6 ccomp VERB VBD fail -
. 1 punct PUNCT . .
"""
SPLIT_QUOTE = """
“ 2 punct PUNCT `` “ -
We 2 nsubj PRON PRP we
go 5 ccomp VERB VBP go -
, 2 punct PUNCT , , -
” 2 punct PUNCT '' ”
said 5 root VERB VBD say
Macron 5 nsubj PROPN NNP Macron -
. 5 punct PUNCT . .
“ 10 punct PUNCT `` “ -
We 10 nsubj PRON PRP we
win 10 root VERB VBP win -
. 10 punct PUNCT . . -
” 10 punct PUNCT '' ”
"""
GOES_ON = """
“ 2 punct PUNCT `` “ -
We 2 nsubj PRON PRP we
rest 2 root VERB VBP rest -
. 2 punct PUNCT . . -
” 2 punct PUNCT '' ”
"""


WANTED = """
Macron 1 nsubj PROPN NNP Macron
wanted 1 root VERB VBD want
a 4 det DET DT a
second 4 amod ADJ JJ second
summit 1 obj NOUN NN summit
in 6 case ADP IN in
Vilnius 4 nmod PROPN NNP Vilnius -
. 1 punct PUNCT . .
"""
THEN_QUOTED = """
Macron 1 nsubj PROPN NNP Macron
said 1 root VERB VBD say
it 3 nsubj PRON PRP it
failed 1 ccomp VERB VBD fail -
. 1 punct PUNCT . .
“ 7 punct PUNCT `` “ -
We 7 nsubj PRON PRP we
win 7 root VERB VBP win -
. 7 punct PUNCT . . -
” 7 punct PUNCT '' ”
"""
MACRON = Attribution("Macron", SourceKind.NAMED, "said", quoted=True)
NOBODY = Attribution(None, SourceKind.UNNAMED, quoted=True)


def parse(table: str) -> Doc:
    rows = [line.split() for line in table.strip().splitlines()]
    words, heads, deps, pos, tags, lemmas = zip(*(row[:6] for row in rows), strict=True)
    return Doc(
        Vocab(),
        words=list(words),
        spaces=[len(row) == 6 for row in rows],
        heads=[int(head) for head in heads],
        deps=list(deps),
        pos=list(pos),
        tags=list(tags),
        lemmas=list(lemmas),
    )


def words(doc: Doc, spans: tuple[Span, ...]) -> list[str]:
    return [doc.text[start:end] for start, end in spans]


def test_a_verb_with_a_clause_gives_source_cue_and_content() -> None:
    doc = parse(SAID_THAT)
    speech = find_speech([doc], SAYING)[0]
    assert words(doc, speech.source) == ["Macron"]
    assert words(doc, speech.cue) == ["said"]
    assert words(doc, speech.content) == ["that Paris believed it failed"]


def test_the_occasion_and_its_time_are_what_hangs_on_the_cue() -> None:
    speech = find_speech([parse(SAID_THAT)], SAYING)[0]
    assert speech.attribution == Attribution(
        "Macron", SourceKind.NAMED, "said", occasion="on Monday", time="on Monday"
    )


def test_a_chain_runs_outermost_first() -> None:
    doc = parse(SAID_THAT)
    failed = Span(doc[8].idx, doc[8].idx + len("failed"))
    chain = speeches_at(find_speech([doc], SAYING), 0, failed)
    assert [one.attribution.source for one in chain] == ["Macron", "Paris"]


def test_nothing_holds_what_stands_in_another_paragraph() -> None:
    doc = parse(SAID_THAT)
    assert speeches_at(find_speech([doc], SAYING), 1, Span(0, 5)) == ()


def test_a_quotation_in_two_halves_is_one_content() -> None:
    doc = parse(SPLIT_QUOTE)
    (speech,) = find_speech([doc], SAYING)
    assert words(doc, speech.content) == ["“We go,”", "“We win.”"]
    assert speech.attribution == Attribution("Macron", SourceKind.NAMED, "said", quoted=True)


def test_a_quotation_without_a_cue_continues_the_last_speaker() -> None:
    speeches = find_speech([parse(SPLIT_QUOTE), parse(GOES_ON)], SAYING)
    origin = Origin(0, (Span(14, 20),))
    assert speeches[1] == Speech(1, (), (), (Span(0, 10),), MACRON, goes_on=origin)


def test_nobody_speaks_on_across_sections() -> None:
    speeches = find_speech([parse(SPLIT_QUOTE), parse(GOES_ON)], SAYING, sections=[0, 1])
    assert [speech.attribution for speech in speeches] == [MACRON, NOBODY]


def test_a_quotation_after_nobody_spoke_is_nobodys() -> None:
    assert find_speech([parse(GOES_ON)], SAYING) == (Speech(0, (), (), (Span(0, 10),), NOBODY),)


def test_a_name_before_a_colon_speaks() -> None:
    doc = Doc(Vocab(), words=["CLINTON", ":", "Yes"], spaces=[False, True, False])
    clinton = Attribution("CLINTON", SourceKind.NAMED, ":", quoted=True)
    expected = Speech(0, (Span(0, 7),), (Span(7, 8),), (Span(9, 12),), clinton)
    assert find_speech([doc], NONE) == (expected,)


def test_a_cue_that_the_model_doubts_is_none() -> None:
    assert find_speech([parse(WANTED)], NONE) == ()


def test_speech_within_speech_needs_no_model() -> None:
    sources = [speech.attribution.source for speech in find_speech([parse(SAID_THAT)], NONE)]
    assert sources == ["Macron", "Paris"]


def test_what_is_wanted_does_not_hold_the_whole_clause() -> None:
    doc = parse(WANTED)
    speeches = find_speech([doc], ALL)
    assert speeches_at(speeches, 0, Span(0, len(doc.text))) == ()
    held = speeches_at(speeches, 0, speeches[0].content[0])
    assert [one.attribution.source for one in held] == ["Macron"]


def test_a_quotation_that_follows_a_report_is_direct() -> None:
    doc = parse(THEN_QUOTED)
    speeches = find_speech([doc], SAYING)
    spans = speeches[0].content
    assert words(doc, spans) == ["it failed", "“We win.”"]
    assert [speeches[0].said(span).quoted for span in spans] == [False, True]


def test_every_span_lies_within_its_paragraph() -> None:
    docs = [parse(SAID_THAT), parse(SPLIT_QUOTE), parse(GOES_ON)]
    for speech in find_speech(docs, ALL):
        for start, end in (*speech.source, *speech.cue, *speech.content):
            assert 0 <= start < end <= len(docs[speech.paragraph].text)


def test_the_shipped_model_knows_that_saying_attributes() -> None:
    sources = [speech.attribution.source for speech in find_speech([parse(SAID_THAT)])]
    assert "Macron" in sources
