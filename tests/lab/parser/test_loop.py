from pathlib import Path

import spacy

from factcheck.lab.parser.loop import Plan, train
from factcheck.lab.parser.pipeline import syntax_pipeline
from factcheck.lab.parser.projection import examples, passage
from factcheck.lab.parser.sentences import Sentence, Word

ANN = Word("Ann", True, "NNP", "PROPN", "Number=Sing", "Ann", 1, "nsubj")
STOP = Word(".", True, ".", "PUNCT", "", ".", 1, "punct")
VERBS = [("runs", "run"), ("ran", "run"), ("goes", "go"), ("sings", "sing")]


def epoch(nlp, random):
    for _ in range(40):
        form, lemma = random.choice(VERBS)
        runs = Word(form, True, "VBZ", "VERB", "Tense=Pres", lemma, 1, "ROOT")
        yield from examples(nlp, [passage([Sentence((ANN, runs, STOP))])])


def trained(folder: Path, *, steps: int, resume: bool = False) -> dict[str, bytes]:
    """The weights of every component after so many steps of a plan of twelve."""
    plan = Plan(steps=12, batch_words=16, first_batch_words=8, warmup=2)
    averaged = train(syntax_pipeline(), epoch, plan, folder, resume=resume, until=steps)
    return {name: pipe.model.to_bytes() for name, pipe in spacy.load(averaged).pipeline}


def test_stopped_and_resumed_training_ends_as_if_it_had_not_stopped(tmp_path):
    whole = trained(tmp_path / "whole", steps=12)
    trained(tmp_path / "parts", steps=5)
    assert trained(tmp_path / "parts", steps=12, resume=True) == whole


def test_without_resume_training_starts_anew(tmp_path):
    first = trained(tmp_path / "same", steps=3)
    assert trained(tmp_path / "same", steps=3) == first
