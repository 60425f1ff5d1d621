import json
from pathlib import Path

from factcheck.lab.accuracy.statements import gold_articles
from factcheck.lab.reader.statements import gold_examples
from factcheck.models import load_reader

TEXT = "Ann Fox, a lawyer, won the vote and left Oslo.\n\nRead more here: www.example.com\n"


def gold(tmp_path: Path, *statements: list[str]) -> list[dict[str, str]]:
    """The anchors and words of each sentence of TEXT where people cut these runs of words."""
    for name in ("articles", "gold"):
        (tmp_path / name).mkdir()
    (tmp_path / "articles" / "1_1ecb.txt").write_text(f"Vote in Oslo\n\n{TEXT}", encoding="utf-8")
    rows = [
        {"spans": spans, "text": "", "speaker": "", "said": "asserted", "sure": "flat"}
        for spans in statements
    ]
    lines = "\n".join(map(json.dumps, rows))
    (tmp_path / "gold" / "1_1ecb.jsonl").write_text(lines, encoding="utf-8")
    (examples,) = gold_examples(gold_articles(tmp_path), load_reader())
    return [
        {
            one.words[anchor]: " ".join(one.words[at] for at in sorted(words))
            for anchor, words in (one.parts or {}).items()
        }
        for one in examples
        if one.words[0] == "Ann"
    ]


def test_each_statement_has_the_verb_or_noun_that_is_its_own(tmp_path: Path) -> None:
    assert gold(
        tmp_path, ["Ann Fox", "won the vote"], ["Ann Fox", "left Oslo"], ["Ann Fox, a lawyer"]
    ) == [
        {"won": "Ann Fox won the vote", "left": "Ann Fox left Oslo", "lawyer": "Ann Fox , a lawyer"}
    ]


def test_a_sentence_of_which_people_made_nothing_has_no_statement(tmp_path: Path) -> None:
    assert gold(tmp_path, ["Vote in Oslo"]) == [{}]
