from __future__ import annotations

from factcheck.lab.accuracy.pipelines import (
    Cosine,
    Rules,
    SentenceEntailment,
    pipelines,
    sentences_of,
    telling_of,
)
from factcheck.pipeline.compare import compare
from factcheck.pipeline.explain import explain
from factcheck.records import Article, Label

LEFT = Article("The dam broke.\nSheep slept in Oslo.", "left")
RIGHT = Article("The dam did not break.\nZulu jazz quizzed fuzzy wolves.", "right")
PAIR = ("The dam broke.", "The dam broke.")


def test_sentences_keep_their_places() -> None:
    article = Article("The dam broke. It had\nbeen old.", "left")
    assert [(one.id, one.spans[0], one.text) for one in sentences_of(article, "b")] == [
        ("b:1", (0, 14), "The dam broke."),
        ("b:2", (15, 31), "It had been old."),
    ]


def test_cosine_finds_agreements_only(engine) -> None:
    telling = Cosine(engine).compare(LEFT, LEFT)
    assert {told.label for told in telling.pairs} == {Label.AGREE}
    assert Cosine(engine).judge([PAIR, ("Aaa bbb.", "Xyz xyz.")]) == [Label.AGREE, Label.UNIQUE]
    assert Cosine(engine).judge([]) == []


def test_entailment_answers_in_the_mean_of_both_directions(engine, entailment) -> None:
    pipeline = SentenceEntailment(engine, entailment)
    pairs = [PAIR, ("The dam broke.", "The dam did not break."), ("A b c.", "D e f.")]
    assert pipeline.judge(pairs) == [Label.AGREE, Label.CONFLICT, Label.UNIQUE]
    assert pipeline.judge([]) == []


def test_what_is_in_no_pair_is_unique(engine, entailment) -> None:
    telling = SentenceEntailment(engine, entailment).compare(LEFT, RIGHT)
    assert [(told.label, told.left.id, told.right.id) for told in telling.pairs] == [
        (Label.CONFLICT, "a:1", "b:1")
    ]
    assert [statement.id for statement in telling.unique] == ["a:2", "b:2"]


def test_rules_are_those_of_the_library(settings, engine) -> None:
    rules = Rules(settings, engine)
    assert rules.judge([PAIR]) == [explain(*PAIR, settings=settings, engine=engine).label]
    report = compare([LEFT, RIGHT], settings=settings, engine=engine)
    assert rules.compare(LEFT, RIGHT) == telling_of(report)


def test_entailment_is_measured_only_where_there_is_a_model(settings, engine) -> None:
    names = [pipeline.name for pipeline in pipelines(settings, engine)]
    assert names == ["factcheck", "cosine ≥ 0.7 is agree"]
