import pytest

from factcheck.statements.context.antecedents import Question, Weights, ask, shipped_weights
from factcheck.statements.context.entities import Entities
from factcheck.statements.context.mentions import find_mentions
from factcheck.statements.context.parsed import read_words

spacy_tokens = pytest.importorskip("spacy.tokens")
VOCAB = pytest.importorskip("spacy.vocab").Vocab()

Row = tuple[str, str, str, int, str]


def question(*rows: Row, people: tuple[str, ...] = ()) -> Question:
    """What is asked of the last pronoun of a sentence of rows (word, tag, pos, head, label)."""
    words, tags, pos, heads, deps = zip(*rows, strict=True)
    sentence = read_words(
        spacy_tokens.Doc(
            VOCAB,
            words=list(words),
            tags=list(tags),
            pos=list(pos),
            heads=list(heads),
            deps=list(deps),
            ents=["B-PERSON" if word in people else "O" for word in words],
        )
    )
    entities = Entities()
    found = find_mentions(0, sentence)
    for mention in found:
        if not mention.pronoun:
            entities.put_noun(mention, sentence)
    return ask([one for one in found if one.pronoun][-1], entities, [sentence])


def met(pronoun: str) -> list[str]:
    """The candidates of a pronoun as object, after a woman, a man and a firm."""
    asked = question(
        ("Anna", "NNP", "PROPN", 3, "nsubj"),
        ("told", "VBD", "VERB", 3, "dep"),
        ("John", "NNP", "PROPN", 3, "obj"),
        ("said", "VBD", "VERB", 3, "root"),
        ("firms", "NNS", "NOUN", 5, "nsubj"),
        ("saw", "VBD", "VERB", 3, "ccomp"),
        (pronoun, "PRP", "PRON", 5, "obj"),
    )
    return [candidate.mention.text for candidate in asked.candidates]


@pytest.mark.parametrize(
    ("pronoun", "expected"), [("him", ["John"]), ("her", ["Anna"]), ("them", ["firms"]), ("it", [])]
)
def test_candidates_agree_with_the_pronoun(pronoun: str, expected: list[str]) -> None:
    assert met(pronoun) == expected


@pytest.mark.parametrize(("people", "expected"), [((), ["Trump"]), (("Trump",), [])])
def test_they_are_no_person_of_a_name(people: tuple[str, ...], expected: list[str]) -> None:
    asked = question(
        ("Trump", "NNP", "PROPN", 1, "nsubj"),
        ("said", "VBD", "VERB", 1, "root"),
        ("they", "PRP", "PRON", 3, "nsubj"),
        ("left", "VBD", "VERB", 1, "ccomp"),
        people=people,
    )
    assert [candidate.mention.text for candidate in asked.candidates] == expected


def test_a_phrase_that_holds_the_pronoun_is_no_candidate() -> None:
    asked = question(
        ("the", "DT", "DET", 1, "det"),
        ("head", "NN", "NOUN", 5, "nsubj"),
        ("of", "IN", "ADP", 4, "case"),
        ("his", "PRP$", "PRON", 4, "nmod:poss"),
        ("party", "NN", "NOUN", 1, "nmod"),
        ("left", "VBD", "VERB", 5, "root"),
    )
    assert asked.candidates == ()


def test_the_subject_that_follows_in_the_main_clause_is_a_candidate() -> None:
    asked = question(
        ("When", "WRB", "SCONJ", 2, "mark"),
        ("he", "PRP", "PRON", 2, "nsubj"),
        ("came", "VBD", "VERB", 4, "advcl"),
        ("John", "NNP", "PROPN", 4, "nsubj"),
        ("spoke", "VBD", "VERB", 4, "root"),
    )
    assert [candidate.mention.text for candidate in asked.candidates] == ["John"]


def test_probabilities_of_all_candidates_and_none_add_up_to_one() -> None:
    asked = question(("It", "PRP", "PRON", 1, "expl"), ("rained", "VBD", "VERB", 1, "root"))
    assert Weights({"none": 2.0}, {}).probabilities(asked) == [1.0]


def test_the_shipped_weights_have_a_least_confidence_for_every_family() -> None:
    assert set(shipped_weights().least) == {"he", "she", "it", "they"}
