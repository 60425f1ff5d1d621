from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.lab.measuring.context import Outcome, find_outcomes, main, nearest, table, train
from factcheck.lab.measuring.context_texts import read_texts
from factcheck.statements.context.antecedents import Weights

pytest.importorskip("spacy")

EVERYTHING = Weights({}, dict.fromkeys(("he", "she", "it", "they"), 0.0))
TREEBANK = """# newdoc id = one
# meta::genre = news
1\tAnna\tAnna\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new)
2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
3\tJohn\tJohn\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-person-new)

1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(2-person-giv)
2\tthanked\tthank\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthem\tthey\tPRON\tPRP\t_\t2\tobj\t_\tEntity=(3-person-giv)

"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(TREEBANK)
    return path


def test_an_outcome_tells_what_became_of_each_pronoun(treebank: Path) -> None:
    (text,) = read_texts(treebank)
    assert list(find_outcomes(text, nearest, EVERYTHING)) == [
        Outcome("he", "news", named=True, confidence=1.0, filled=True, right=True),
        Outcome("they", "news", named=False, confidence=1.0, filled=False, right=False),
    ]


def test_weights_fitted_on_a_text_find_its_antecedents(treebank: Path) -> None:
    pytest.importorskip("scipy")
    texts = list(read_texts(treebank)) * 5
    weights = train(texts)
    assert weights["none"] != 0.0


def test_a_table_has_the_shares_of_all_of_each_family_and_of_each_genre() -> None:
    right = Outcome("he", "news", named=True, confidence=0.9, filled=True, right=True)
    wrong = Outcome("it", "news", named=False, confidence=0.9, filled=True, right=False)
    lines = [line.removeprefix("all ").split() for line in table([right, wrong])]
    assert lines[1:3] + lines[-1:] == [
        ["pronouns", "1", "2", "1.000", "0.500"],
        ["he", "1", "1", "1.000", "1.000"],
        ["news", "1", "2", "1.000", "0.500"],
    ]


def test_the_command_prints_both_ways_for_the_gold_parses(treebank: Path) -> None:
    output = CliRunner().invoke(main, [str(treebank)]).output
    titles = [line for line in output.splitlines() if line.endswith("gold parses")]
    assert titles == ["weights, gold parses", "nearest agreeing noun, gold parses"]


def test_a_file_that_is_no_treebank_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "notes.conllu"
    path.write_text("Nothing of the kind.")
    result = CliRunner().invoke(main, [str(path)])
    assert (result.exit_code, result.output) == (
        1,
        f"Error: {path}: holds no sentences in CoNLL-U; name GUM's dev part\n",
    )
