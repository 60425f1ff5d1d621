"""Who speaks where the words don't tell, by weights made up for the test."""

from dataclasses import replace

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.english.names.people import words_of_name
from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.speech import Speech
from factcheck.statements.voices import VoiceWeights, family_of, name_speakers

NAMED = SourceKind.NAMED
LAST_HEARD = VoiceWeights({"heard rank 0": 3.0}, {"he": 0.5})
VOCAB = spacy.blank("en").vocab


def said(source: str, start: int) -> Speech:
    """A speech of one word that a source says; both begin there."""
    end = start + len(source)
    span, content = Span(start, end), Span(end + 6, end + 8)
    return Speech(0, (span,), (), (content,), Attribution(source, NAMED, "said"))


def who(words: str, *speeches: Speech) -> list[str | None]:
    """Who says each, in a text of one sentence."""
    doc = Doc(VOCAB, words=words.split(), sent_starts=[True, *[False] * (len(words.split()) - 1)])
    found = name_speakers([doc], speeches, [{}], LAST_HEARD.answer)
    return [speech.attribution.who for speech in found]


def test_he_who_goes_on_is_the_last_heard() -> None:
    found = who("Tom Fox said no he said go", said("Tom Fox", 0), said("he", 16))
    assert found == ["Tom Fox", "Tom Fox"]


def test_a_woman_is_no_he() -> None:
    assert who("Ann Fox said no he said go", said("Ann Fox", 0), said("he", 16))[1] == "he"


@pytest.mark.parametrize(
    ("kind", "speaker"), [(SourceKind.NAMED, "Tom Fox"), (SourceKind.INSTITUTION, "the court")]
)
def test_a_body_is_no_person_who_was_heard(kind: SourceKind, speaker: str) -> None:
    words = "Tom Fox said no the court said go".split()
    ents = ["B-PERSON", "I-PERSON", *["O"] * 6]
    doc = Doc(VOCAB, words=words, sent_starts=[True, *[False] * 7], ents=ents)
    speech = said("the court", 16)
    speech = replace(speech, attribution=replace(speech.attribution, kind=kind))
    last_heard = VoiceWeights({"heard rank 0": 3.0}, {"the": 0.5})
    found = name_speakers([doc], [said("Tom Fox", 0), speech], [{}], last_heard.answer)
    assert found[1].attribution.who == speaker


def test_a_short_name_stands_for_the_full_one() -> None:
    found = who("Tom Fox said no Fox said go", said("Tom Fox", 0), said("Fox", 16))
    assert found == ["Tom Fox", "Tom Fox"]


def test_initials_stand_for_the_name() -> None:
    found = who("Oslo Ferry Line said no OFL said go", said("Oslo Ferry Line", 0), said("OFL", 24))
    assert found == ["Oslo Ferry Line", "Oslo Ferry Line"]


def test_what_a_source_leaves_open_is_its_family() -> None:
    sources = ["He", "the agency", "Ann Fox", "police", None]
    found = [family_of(Attribution(source, NAMED, "said")) for source in sources]
    assert found == ["he", "the", None, None, "who"]


def test_reportedly_asks_for_nobody() -> None:
    assert family_of(Attribution(None, SourceKind.UNNAMED, "reportedly")) is None


def test_a_name_has_no_titles_and_no_aside() -> None:
    assert words_of_name("Sen. Ann Fox, a farmer") == ("ann", "fox")
