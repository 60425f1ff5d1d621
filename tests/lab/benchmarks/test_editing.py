from pathlib import Path

from factcheck.lab.benchmarks.editing import changes, measure

RULES = """\
extends: null
models: {judge: null}
sources: [wire.txt]
rules:
- {id: numbers-differ, label: conflict, when: {numbers: differs}}
"""
DRAFT = "Twelve people died in Lorca. Schools are closed. It rained in Oslo. "


def test_each_text_has_a_word_more_in_another_sentence() -> None:
    found = changes(DRAFT + "The end.", 2)
    assert len(set(found)) == 2
    assert all(text.replace(" again", "") == DRAFT + "The end." for text in found)


def test_each_changed_sentence_is_measured(tmp_path: Path) -> None:
    files = {"factcheck.yaml": RULES, "wire.txt": DRAFT, "draft.txt": DRAFT + "The end came."}
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    found = measure(tmp_path / "draft.txt", tmp_path / "factcheck.yaml", 2)
    assert [(every.clock > 0, judge.clock) for every, judge in found] == [(True, 0), (True, 0)]
