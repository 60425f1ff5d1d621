from pathlib import Path

from factcheck.lab.judge.general.gather import read_examples


def test_every_source_is_read(judge_data: Path) -> None:
    train = read_examples(judge_data).train
    assert {example.source for example in train} == {
        "cad",
        "contrast:antonym",
        "contrast:antonym + no date",
        "contrast:no date",
        "neighbours",
        "turned",
    }


def test_nothing_is_both_learnt_and_measured(judge_data: Path) -> None:
    examples = read_examples(judge_data)
    learnt, measured = (
        {(one.premise, one.hypothesis) for one in part} for part in (examples.train, examples.dev)
    )
    assert (len(measured) >= 20, learnt & measured) == (True, set())
