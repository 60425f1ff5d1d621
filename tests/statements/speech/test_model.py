"""How likely a candidate is an attribution."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.statements.speech.candidates import Candidate
from factcheck.statements.speech.model import SpeechModel, features_of, load_speech_model


@pytest.fixture
def doc() -> Doc:
    return Doc(
        Vocab(),
        words=["Fox", "wants", "peace"],
        heads=[1, 1, 1],
        deps=["nsubj", "root", "obj"],
        pos=["PROPN", "VERB", "NOUN"],
        tags=["NNP", "VBZ", "NN"],
        lemmas=["Fox", "want", "peace"],
    )


CANDIDATE = Candidate(1, (1,), "obj:NOUN", (0,), (2,))


def test_the_verb_goes_together_with_its_frame(doc: Doc) -> None:
    features = set(features_of(doc, CANDIDATE, frozenset()))
    assert {"want|obj:NOUN", "source=PROPN", "content=NOUN", "outside"} <= features


def test_a_word_in_quotation_marks_is_told_apart(doc: Doc) -> None:
    features = set(features_of(doc, CANDIDATE, frozenset({1, 2})))
    assert {"in-quotation", "content-all-quoted"} <= features


def test_weights_add_up_to_a_probability() -> None:
    model = SpeechModel({"a": 1.0, "b": -1.0}, bias=0.0, threshold=0.5)
    assert model.probability(["a", "b", "unknown"]) == 0.5
    assert model.probability(["a"]) == pytest.approx(0.7311, abs=1e-4)


def test_the_shipped_weights_favour_speech() -> None:
    weights = load_speech_model().weights
    assert weights["lemma=say"] > 0 > weights["lemma=have"]
