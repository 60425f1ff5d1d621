"""Whose a quotation is that has no cue of its own."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.speech.paragraph import read_paragraphs
from factcheck.statements.speech.said import Speech
from factcheck.statements.speech.speakers import NOBODY, find_speakers

NING = Attribution("Ning", SourceKind.NAMED, "said", quoted=True)
REUTERS = Attribution("Reuters", SourceKind.MEDIA, "reported")


def doc(text: str) -> Doc:
    """The words of the text; each that begins with a capital or a mark begins a sentence."""
    words = text.split()
    starts = [not i or words[i - 1].endswith((".", ".”")) for i in range(len(words))]
    spaces = [True] * (len(words) - 1) + [False]
    return Doc(Vocab(), words=words, spaces=spaces, sent_starts=starts)


def speakers(*texts: str, said: Speech) -> list[tuple[int, Attribution]]:
    paragraphs = list(read_paragraphs([doc(text) for text in texts], [0] * len(texts)))
    found = find_speakers(paragraphs, [said])
    return [(speech.paragraph, speech.attribution) for speech in found]


def test_a_quotation_over_paragraphs_has_the_speaker_of_its_end() -> None:
    said = Speech(1, (Span(10, 14),), (Span(15, 19),), (Span(0, 9),), NING)
    assert speakers("“We go on.", "We rest,” Ning said.", said=said) == [(0, NING)]


def test_a_quotation_goes_on_with_its_whole_chain() -> None:
    texts = ("“We rest,” Ning said, Reuters reported.", "“We win.”")
    ning = Speech(0, (Span(11, 15),), (Span(16, 20),), (Span(0, 10),), NING)
    reuters = Speech(0, (), (Span(30, 38),), (Span(0, 20),), REUTERS)
    paragraphs = list(read_paragraphs([doc(text) for text in texts], [0, 0]))
    found = find_speakers(paragraphs, [reuters, ning])
    assert [speech.attribution for speech in found] == [REUTERS, NING]


def test_a_quotation_after_a_plain_sentence_is_nobodys() -> None:
    said = Speech(0, (Span(10, 14),), (Span(15, 19),), (Span(0, 9),), NING)
    assert speakers("“We rest,” Ning said.", "They left. “We win.”", said=said) == [(1, NOBODY)]


def test_some_quoted_words_are_no_quotation() -> None:
    said = Speech(0, (Span(10, 14),), (Span(15, 19),), (Span(0, 9),), NING)
    assert speakers("“We rest,” Ning said.", "They “win” in the end.", said=said) == []


def test_who_reportedly_said_it_speaks_on() -> None:
    reportedly = Attribution(None, SourceKind.UNNAMED, "reportedly")
    hedge = Speech(0, (), (Span(16, 26),), (Span(0, 15), Span(27, 32)), reportedly)
    ning = Speech(0, (Span(11, 15),), (Span(27, 31),), (Span(0, 10),), NING)
    texts = ("“We rest,” Ning reportedly said.", "“We win.”")
    paragraphs = list(read_paragraphs([doc(text) for text in texts], [0, 0]))
    found = find_speakers(paragraphs, [hedge, ning])
    assert [speech.attribution for speech in found][-1] == NING
