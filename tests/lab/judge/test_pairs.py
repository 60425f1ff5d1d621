import json
from dataclasses import replace
from pathlib import Path

from factcheck.lab.judge.candidates import candidates
from factcheck.lab.judge.gold import Reading, folder_pairs, group_of, places
from factcheck.lab.judge.pairs import (
    LabelledPair,
    altered_pairs,
    clause_pairs,
    family_pairs,
    own_pairs,
    statement_pairs,
)
from factcheck.records import Article, Span, Statement

LEFT = "Mill Burns\n\nThe old mill burned on Monday. Twelve people fled. Ann Fox owns it."
RIGHT = "Fire In Town\n\nThe mill was on fire on Monday. Nine people fled. A choir sang."


def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "articles" / "1_a.txt").write_text(LEFT)
    (tmp_path / "articles" / "1_b.txt").write_text(RIGHT)
    rows = [
        {
            "type": "pair",
            "label": "agree",
            "a": "The old mill burned on Monday",
            "b": "The mill was on fire on Monday",
        },
        {
            "type": "pair",
            "label": "conflict",
            "kind": "value",
            "a": "Twelve people fled",
            "b": "Nine people fled",
        },
        {"type": "trap", "a": "Ann Fox owns it", "b": "A choir sang"},
        {"type": "unique", "side": "a", "text": "Ann Fox owns it"},
    ]
    (tmp_path / "gold" / "1_a__1_b.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return tmp_path


def statement(article: Article, words: str) -> Statement:
    (span,) = places(article.text, words)
    return Statement(article, 1, (span,), span, words)


def test_what_the_gold_lacks_has_the_label_of_who_read_it_once_more(tmp_path: Path) -> None:
    (articles,) = folder_pairs(folder(tmp_path))
    left = statement(articles.left, "Ann Fox owns it.")
    rights = [statement(articles.right, words) for words in ("was on fire", "A choir sang.")]
    readings = tuple(
        Reading(label, left.spans, right.spans)
        for label, right in zip(("agree", None), rights, strict=True)
    )
    read = replace(articles, gold=(), readings=readings)
    found = [(pair.label, pair.learn) for pair in statement_pairs(read, [left], rights)]
    assert found == [("agree", True), ("neither", False)]


def test_statements_have_the_label_of_the_clauses_that_they_overlap(tmp_path: Path) -> None:
    (articles,) = folder_pairs(folder(tmp_path))
    lefts = [statement(articles.left, words) for words in ("The old mill burned", "Twelve people")]
    rights = [statement(articles.right, words) for words in ("mill was on fire", "Nine people")]
    found = {
        pair.place: (pair.label, pair.kind) for pair in statement_pairs(articles, lefts, rights)
    }
    assert found == {
        (0, 0): ("agree", None),
        (0, 1): ("neither", None),
        (1, 0): ("neither", None),
        (1, 1): ("conflict", "value"),
    }


def test_a_pair_that_only_touches_a_gold_pair_is_not_learnt(tmp_path: Path) -> None:
    (articles,) = folder_pairs(folder(tmp_path))
    left = statement(articles.left, "on Monday. Twelve people fled. Ann Fox owns it.")
    right = statement(articles.right, "on Monday. Nine people fled. A choir sang.")
    clause = replace(articles, gold=articles.gold[:1])
    (pair,) = statement_pairs(clause, [left], [right])
    assert (pair.label, pair.learn) == ("neither", False)


def in_one_sentence(article: Article, *clauses: str) -> list[Statement]:
    """Statements of the sentence that the clauses together make."""
    spans = [places(article.text, words)[0] for words in clauses]
    sentence = Span(spans[0].start, spans[-1].end)
    return [
        Statement(article, 1, (span,), sentence, words)
        for span, words in zip(spans, clauses, strict=True)
    ]


def test_other_statements_of_sentences_that_agree_are_sisters(tmp_path: Path) -> None:
    (articles,) = folder_pairs(folder(tmp_path))
    lefts = in_one_sentence(articles.left, "The old mill burned on Monday", "Ann Fox owns it.")
    rights = in_one_sentence(articles.right, "The mill was on fire on Monday", "Nine people fled.")
    articles = replace(articles, gold=articles.gold[:1])
    sisters = {pair.place for pair in statement_pairs(articles, lefts, rights) if pair.sisters}
    assert sisters == {(0, 1), (1, 0), (1, 1)}


def test_what_the_search_proposes_is_asked(tmp_path: Path) -> None:
    (articles,) = folder_pairs(folder(tmp_path))
    lefts = [statement(articles.left, words) for words in ("The old mill burned", "Ann Fox owns")]
    rights = [statement(articles.right, words) for words in ("mill was on fire", "A choir sang")]
    asked = {pair.place for pair in statement_pairs(articles, lefts, rights) if pair.asked}
    assert asked == {(0, 0)}


def test_two_statements_of_one_sentence_are_neither(tmp_path: Path) -> None:
    (articles,) = folder_pairs(folder(tmp_path))
    clauses = ("The old mill burned on Monday", "Twelve people", "Twelve people fled")
    found = own_pairs(articles, in_one_sentence(articles.left, *clauses), before=False)
    marked = [(pair.left, pair.right, pair.label) for pair in found]
    mill = "[The old mill burned on Monday]. Twelve people fled"
    assert marked == [
        (mill, "The old mill burned on Monday. [Twelve people] fled", "neither"),
        (mill, "The old mill burned on Monday. [Twelve people fled]", "neither"),
    ]


def test_the_clauses_themselves_are_pairs_in_their_sentences(tmp_path: Path) -> None:
    (articles,) = folder_pairs(folder(tmp_path))
    found = [(pair.left, pair.label) for pair in clause_pairs(articles)]
    assert found[1] == ("The old mill burned on Monday. [Twelve people fled.]", "conflict")


def test_events_of_one_topic_belong_together() -> None:
    names = ("12_1ecb__12_3ecb", "12_4ecbplus__12_5ecbplus")
    assert {group_of("events", name) for name in names} == {"ecb 12"}


def test_a_family_gives_the_pairs_whose_label_follows(tmp_path: Path) -> None:
    row = {
        "id": "c1-001",
        "base": "It rained.",
        "agree": ["Rain fell."],
        "conflict": [{"text": "It was dry.", "kind": "polarity"}],
        "neither": ["It may rain."],
    }
    (tmp_path / "families.jsonl").write_text(json.dumps(row))
    found = [(p.left, p.right, p.label, p.kind) for p in family_pairs(tmp_path / "families.jsonl")]
    assert found == [
        ("[It rained.]", "[Rain fell.]", "agree", None),
        ("[It rained.]", "[It was dry.]", "conflict", "polarity"),
        ("[It rained.]", "[It may rain.]", "neither", None),
        ("[Rain fell.]", "[It was dry.]", "conflict", "polarity"),
        ("[Rain fell.]", "[It may rain.]", "neither", None),
    ]


def test_an_altered_agreement_gives_three_pairs(tmp_path: Path) -> None:
    row = {"id": "alt-1", "pair": "12_1ecb__12_3ecb", "a_sentence": "[A].", "kind": "value"}
    row |= {f"{name}_sentence": f"[{name}]." for name in ("b", "conflict", "neither")}
    (tmp_path / "altered.jsonl").write_text(json.dumps(row))
    found = [(pair.right, pair.label) for pair in altered_pairs(tmp_path / "altered.jsonl")]
    assert found == [("[conflict].", "conflict"), ("[neither].", "neither"), ("[b].", "agree")]


def test_candidates_are_the_nearest_of_either_side() -> None:
    blank = LabelledPair("events", "1", "ecb 1", "statement", "a", "b", "neither")
    cosines = {(0, 0): 0.9, (0, 1): 0.5, (1, 0): 0.8, (1, 1): 0.2}
    pairs = [replace(blank, place=place, similarity=cos) for place, cos in cosines.items()]
    found = candidates(pairs, neighbours=1, similarity=0.3)
    assert [pair.place for pair in found] == [(0, 0), (0, 1), (1, 0)]
