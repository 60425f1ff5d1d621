import spacy

from factcheck.lab.parser.mentions import Name
from factcheck.lab.parser.pipeline import (
    join,
    names_pipeline,
    share_vectors,
    syntax_pipeline,
    write,
)
from factcheck.lab.parser.projection import examples, passage
from factcheck.lab.parser.sentences import ALL_KINDS, Sentence, Word

RUNS = Sentence(
    (
        Word("Ann", True, "NNP", "PROPN", "Number=Sing", "Ann", 1, "nsubj"),
        Word("runs", False, "VBZ", "VERB", "Mood=Ind|Number=Sing", "run", 1, "ROOT"),
        Word(".", True, ".", "PUNCT", "", ".", 1, "punct"),
    ),
    (Name(0, 1, "PERSON"),),
    ALL_KINDS,
)


def learnt(nlp):
    """The pipeline after a few rounds on one sentence, which it then knows by heart."""
    found = list(examples(nlp, [passage([RUNS])] * 40))  # the parser leaves out rarer labels
    nlp.initialize(lambda: found)
    for _ in range(15):
        nlp.update(found[:4])
    return nlp


def seen(doc):
    fields = ("text", "tag_", "pos_", "dep_", "lemma_", "ent_type_", "is_sent_start")
    return [(*(getattr(token, field) for field in fields), str(token.morph)) for token in doc]


def test_a_joined_pipeline_writes_the_same_after_its_words_are_left_out(tmp_path):
    nlp = join(learnt(syntax_pipeline()), learnt(names_pipeline()))
    write(nlp, tmp_path)
    read = spacy.load(tmp_path)
    assert "Ann" not in read.vocab.strings
    assert seen(read("Ann runs.")) == [
        ("Ann", "NNP", "PROPN", "nsubj", "Ann", "PERSON", True, "Number=Sing"),
        ("runs", "VBZ", "VERB", "ROOT", "run", "", False, "Mood=Ind|Number=Sing"),
        (".", ".", "PUNCT", "punct", ".", "", False, ""),
    ]


def test_names_begin_with_the_vectors_of_the_syntax():
    syntax, names = learnt(syntax_pipeline()), names_pipeline()
    names.initialize(lambda: list(examples(names, [passage([RUNS])])))
    share_vectors(names, syntax)
    shared = names.get_pipe("ner").model.get_ref("tok2vec").layers[0]
    assert shared.to_bytes() == syntax.get_pipe("tok2vec").model.to_bytes()
