"""What counts as a cue, learnt from what people marked."""

import json
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.lab.data.parsing import Parsed
from factcheck.lab.data.polnear import GoldSpeech, GoldSpeeches
from factcheck.lab.fitting.attribution import (
    STRENGTHS,
    THRESHOLDS,
    Example,
    choose_strength,
    choose_threshold,
    find_examples,
    fit,
    write_model,
)
from factcheck.records import Span
from factcheck.statements.speech.model import SpeechModel


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
    model = fit(examples, 1.0, 0.4)
    assert model.weights["say"] > 0 > model.weights["eat"]
    assert model.threshold == 0.4


def test_a_feature_of_few_candidates_has_no_weight() -> None:
    examples = [Example(("say",), True), Example(("eat",), False)] * 20
    examples.append(Example(("rare",), True))
    assert "rare" not in fit(examples, 1.0, 0.5).weights


def test_the_strength_that_tells_unseen_articles_best_comes_first() -> None:
    article = [Example(("say",), True), Example(("eat",), False)] * 5
    choices = choose_strength([article] * 8)
    assert choices[0].value == max(STRENGTHS)
    assert [choice.score for choice in choices] == sorted(choice.score for choice in choices)


def test_every_threshold_is_tried_on_articles_left_out() -> None:
    doc = Doc(
        Vocab(),
        words=["She", "backs", "him"],
        heads=[1, 1, 1],
        deps=["nsubj", "root", "obj"],
        pos=["PRON", "VERB", "PRON"],
    )
    gold = GoldSpeech((Span(0, 3),), (Span(4, 9),), (Span(10, 13),))
    articles = [Parsed(GoldSpeeches(name, doc.text, (gold,)), ((0, doc),)) for name in "abcd"]
    other = Example(("eat",), False)
    examples = [[*find_examples(article), other] for article in articles]
    choices = choose_threshold(articles, examples, 1.0)
    assert sorted(choice.value for choice in choices) == list(THRESHOLDS)
    assert choices[0].score == 1.0
    best = [choice.value for choice in choices if choice.score == 1.0]
    assert choices[0].value == max(best)


def test_weights_are_written_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    write_model(SpeechModel({"b": -0.5, "a": 1.0}, -2.0, 0.35), [Example(("a",), True)], path)
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "examples": 1,
        "marked": 1,
        "threshold": 0.35,
        "bias": -2.0,
        "features": {"a": 1.0, "b": -0.5},
    }
