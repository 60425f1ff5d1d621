"""What counts as a cue, learnt from what people marked."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.records import Span
from factcheck.tuning.fit_attribution import Example, find_examples, fit
from factcheck.tuning.parsing import Parsed
from factcheck.tuning.polnear import GoldSpeech, GoldSpeeches


def test_a_candidate_is_marked_where_people_marked_its_cue() -> None:
    doc = Doc(
        Vocab(),
        words=["She", "backs", "him", "and", "eats", "it"],
        heads=[1, 1, 1, 4, 1, 4],
        deps=["nsubj", "root", "obj", "cc", "conj", "obj"],
        pos=["PRON", "VERB", "PRON", "CCONJ", "VERB", "PRON"],
    )
    gold = GoldSpeech((Span(10, 13),), (Span(14, 19),), (Span(20, 23),))
    article = Parsed(GoldSpeeches("one", "", (gold,)), ((10, doc),))
    assert [example.marked for example in find_examples(article)] == [True, False]


def test_features_of_what_people_marked_weigh_more() -> None:
    examples = [Example(("say",), True), Example(("eat",), False)] * 20
    data = fit(examples)
    assert (data["examples"], data["marked"]) == (40, 20)
    assert data["features"]["say"][0] > 0 > data["features"]["eat"][0]
    assert data["features"]["say"][1] == 20


def test_a_feature_of_few_candidates_has_no_weight() -> None:
    examples = [Example(("say",), True), Example(("eat",), False)] * 20
    examples.append(Example(("rare",), True))
    assert "rare" not in fit(examples)["features"]
