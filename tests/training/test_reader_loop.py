import numpy
import pytest
import spacy
from spacy.training import Example

from factcheck.training.reader_loop import Plan, learn_rate, train

WORDS = [("Ann", "NNP"), ("runs", "VBZ"), ("home", "RB"), ("today", "NN")]


def epochs(nlp, random):
    for _ in range(6):
        drawn = random.sample(WORDS, 3)
        doc = nlp.make_doc(" ".join(form for form, _ in drawn))
        yield Example.from_dict(doc, {"tags": [tag for _, tag in drawn]})


def trained(folder, *, steps, resume=False):
    """The weights after so many steps of a plan of twelve."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    plan = Plan(steps=12, batch_words=6, first_batch_words=3, warmup=2)
    averaged = train(nlp, epochs, plan, folder, resume=resume, until=steps)
    return spacy.load(averaged).get_pipe("tagger").model.to_bytes()


def test_stopped_and_resumed_training_ends_as_if_it_had_not_stopped(tmp_path):
    whole = trained(tmp_path / "whole", steps=12)
    trained(tmp_path / "parts", steps=5)
    assert trained(tmp_path / "parts", steps=12, resume=True) == whole


def test_without_resume_training_starts_anew(tmp_path):
    first = trained(tmp_path / "same", steps=3)
    assert trained(tmp_path / "same", steps=3) == first


@pytest.mark.parametrize(("step", "share"), [(0, 0.01), (99, 1.0), (550, 0.5), (999, 0.02)])
def test_the_rate_rises_then_falls(step, share):
    plan = Plan(steps=1000, warmup=100, rate=0.004)
    numpy.testing.assert_allclose(learn_rate(plan, step), 0.004 * share)
