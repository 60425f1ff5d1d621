import gzip
from pathlib import Path

import pytest

from factcheck.lab.measuring.context_texts import GoldMention, read_texts

pytest.importorskip("spacy")

TREEBANK = """# newdoc id = one
# meta::genre = bio
1\tJohn\tJohn\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new(2-person-new)
2\tand\tand\tCCONJ\tCC\t_\t3\tcc\t_\t_
3\tMary\tMary\tPROPN\tNNP\t_\t1\tconj\t_\tEntity=(3-person-new)1)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newdoc id = two
1\tIt\tit\tPRON\tPRP\t_\t2\texpl\t_\t_
2\trained\train\tVERB\tVBD\t_\t0\troot\t_\t_

"""


def test_a_text_has_its_genre_and_its_mentions_with_their_heads(tmp_path: Path) -> None:
    path = tmp_path / "tiny.conllu.gz"
    path.write_bytes(gzip.compress(TREEBANK.encode()))
    one, two = read_texts(path)
    assert (one.name, one.genre, one.sentences[0].text.strip()) == (
        "one",
        "bio",
        "John and Mary left.",
    )
    assert (two.name, two.mentions) == ("two", ())
    assert set(one.mentions) == {
        GoldMention("1", 0, 0, 3, 0, True, True),
        GoldMention("2", 0, 0, 1, 0, False, True),
        GoldMention("3", 0, 2, 3, 2, False, True),
    }


def test_the_head_of_two_joined_is_told_from_the_first_alone(tmp_path: Path) -> None:
    path = tmp_path / "tiny.conllu"
    path.write_text(TREEBANK)
    one, _ = read_texts(path)
    asked = [("1", True), ("1", False), ("2", False), ("1", None)]
    assert [one.right(group, (0, 0), joined) for group, joined in asked] == [
        True,
        False,
        True,
        True,
    ]
