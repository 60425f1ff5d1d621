"""Who says a clause, from the speech around it and the verbs that it was cut from."""

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.records import Attribution, Said, SourceKind, Span
from factcheck.statements.chains import chain_of
from factcheck.statements.clauses import Clause
from factcheck.statements.names import Names
from factcheck.statements.speech import Speech

WORDS = "The Post said he denied that Paris won .".split()
HEADS = [1, 2, 2, 4, 2, 7, 7, 4, 2]
DEPS = ["det", "nsubj", "ROOT", "nsubj", "ccomp", "mark", "nsubj", "ccomp", "punct"]
POST = Attribution("The Post", SourceKind.MEDIA, "said")
WON = Clause((6, 7), "Paris won.", cues=(2, 4))


@pytest.fixture
def doc() -> Doc:
    vocab = spacy.blank("en").vocab
    pos = "DET PROPN VERB PRON VERB SCONJ PROPN VERB PUNCT".split()
    return Doc(vocab, words=WORDS, heads=HEADS, deps=DEPS, pos=pos)


def speech(doc: Doc, cue: int, start: int) -> Speech:
    """The Post's, from that word on."""
    said = doc[cue]
    content = Span(doc[start].idx, doc[7].idx + 3)
    return Speech(0, (Span(0, 8),), (Span(said.idx, said.idx + 4),), (content,), POST)


def test_a_verb_that_no_speech_has_for_its_cue_is_a_link_of_its_own(doc: Doc) -> None:
    denied = Attribution("he", SourceKind.NAMED, "denied", said=Said.DENIED)
    assert chain_of(WON, doc, [speech(doc, 2, 3)], Names()) == (POST, denied)


def test_a_source_bears_the_name_that_it_stands_for(doc: Doc) -> None:
    names = Names({Span(14, 16): "Ann Fox"})
    denied = Attribution("he", SourceKind.NAMED, "denied", resolved="Ann Fox", said=Said.DENIED)
    assert chain_of(WON, doc, [speech(doc, 2, 3)], names) == (POST, denied)
