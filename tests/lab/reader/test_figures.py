import spacy

from factcheck.lab.reader.figures import figures_on_names, figures_on_words
from factcheck.lab.treebanks.mentions import Name
from factcheck.lab.treebanks.projection import examples, passage
from factcheck.lab.treebanks.sentences import ALL_KINDS, Sentence, Word

ANN = Sentence(
    (
        Word("Ann", True, "NNP", "PROPN", "", "Ann", 1, "nsubj"),
        Word("left", True, "VBD", "VERB", "", "leave", 1, "ROOT"),
        Word("Rome", False, "NNP", "PROPN", "", "Rome", 1, "obl:arg"),
        Word(".", True, ".", "PUNCT", "", ".", 1, "punct"),
    ),
    (Name(0, 1, "PERSON"), Name(2, 3, "LOC")),
    ALL_KINDS,
    starts_paragraph=True,
    starts_document=True,
)
SLIP = Sentence(
    (*ANN.words[:2], Word("Rome", False, "NN", "PROPN", "", "Rome", 0, "obl"), ANN.words[3]),
    (Name(0, 1, "PERSON"), Name(2, 3, "ORG")),
    ALL_KINDS,
    starts_document=True,
)


class Reader:
    """Reads every text as the given sentence."""

    name = "one"

    def __init__(self, sentence: Sentence) -> None:
        (example,) = examples(spacy.blank("en"), [passage([sentence])])
        self._read = example.reference

    def annotate(self, docs):
        return [self._read for _ in docs]

    def parse(self, text, starts):
        return self._read


def test_a_reader_without_mistakes_has_100_everywhere():
    assert set(figures_on_words(Reader(ANN), [ANN]).values()) == {100.0}


def test_mistakes_cost_their_share_of_the_words():
    figures = figures_on_words(Reader(SLIP), [ANN])
    assert figures == {
        "lemma": 100.0,
        "pos": 100.0,
        "tag": 75.0,
        "uas": 75.0,
        "las": 75.0,
        "las_subtypes": 75.0,
    }


def test_a_name_of_the_wrong_kind_is_wrong_for_both_kinds():
    figures = figures_on_names(Reader(SLIP), [ANN])
    assert {kind: row["f1"] for kind, row in figures.items()} == {
        "all": 50.0,
        "LOC": 0.0,
        "ORG": 0.0,
        "PERSON": 100.0,
    }


def test_names_that_a_set_does_not_mark_count_neither_way():
    partly = Sentence(ANN.words, ANN.names[:1], frozenset({"PERSON"}), starts_document=True)
    assert figures_on_names(Reader(ANN), [partly])["all"]["f1"] == 100.0
