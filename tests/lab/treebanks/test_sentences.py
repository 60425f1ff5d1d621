import gzip
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.lab.treebanks.mentions import Name
from factcheck.lab.treebanks.sentences import (
    Sentence,
    Word,
    read_conllu,
    read_names,
    read_sets,
    spaces_between,
)

CONLLU = """\
# newdoc id = one
# newpar
# text = Don't go.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t3:aux\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t3:advmod\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t0:root\tSpaceAfter=No
3.1\tthere\tthere\tADV\tRB\t_\t_\t_\t3:advmod\t_
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t3:punct\t_

"""


def packed(folder: Path, text: str) -> Path:
    path = folder / "set.gz"
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_conllu_gives_words_with_heads_from_0_and_no_space_within_a_contraction(tmp_path):
    words = (
        Word("Do", False, "VB", "AUX", "Mood=Imp", "do", 2, "aux"),
        Word("n't", True, "RB", "PART", "", "not", 2, "advmod"),
        Word("go", False, "VB", "VERB", "", "go", 2, "ROOT"),
        Word(".", True, ".", "PUNCT", "", ".", 2, "punct"),
    )
    expected = Sentence(words, starts_paragraph=True, starts_document=True, document="one")
    assert list(read_conllu(packed(tmp_path, CONLLU))) == [expected]


def test_a_file_without_an_empty_last_line_keeps_its_last_sentence(tmp_path):
    path = packed(tmp_path, CONLLU.rstrip("\n"))
    assert [len(sentence.words) for sentence in read_conllu(path)] == [4]


@pytest.mark.parametrize(
    "rows",
    [
        "The O\nMad I-ORG\nMarkets I-ORG\nParis I-LOC\n",
        "The O\nMad B-ORG\nMarkets I-ORG\nParis B-LOC",
    ],
)
def test_both_ways_of_writing_names_in_columns_are_read(tmp_path, rows):
    (sentence,) = read_names(packed(tmp_path, rows), known=frozenset({"ORG", "LOC"}))
    assert sentence.names == (Name(1, 3, "ORG"), Name(3, 4, "LOC"))


def test_two_neighbours_of_one_kind_stay_two_names(tmp_path):
    (sentence,) = read_names(packed(tmp_path, "Ann B-PER\nBob B-PER\n"), known=frozenset())
    assert sentence.names == (Name(0, 1, "PERSON"), Name(1, 2, "PERSON"))


def test_spaces_are_taken_out_around_punctuation_and_suffixes():
    forms = ["Joe", "'s", "(", "big", ")", '"', "day", '"', "."]
    spaces = [False, True, False, False, True, False, False, False, True]
    assert spaces_between(forms) == spaces


def test_a_data_folder_without_its_sets_is_one_clear_line(tmp_path):
    with pytest.raises(ModelError, match=r"ewt_train\.conllu\.gz: no such file; --data is"):
        read_sets(tmp_path)
