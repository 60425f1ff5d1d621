"""Whose words a cue gives, where the subject is not its own."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.statements.speech.subjects import subject_of

# the cue, its source, and word/head/label/part of speech/tag
SENTENCES = [
    ("adding", "Fox", "Fox/1/nsubj/PROPN/NNP spoke/1/root/VERB/VBD adding/1/advcl/VERB/VBG"),
    ("saying", "people", "people/0/root/NOUN/NNS saying/0/acl/VERB/VBG"),
    ("asked", "", "asked/2/advcl/VERB/VBN he/2/nsubj/PRON/PRP left/2/root/VERB/VBD"),
    ("warned", "Fox", "Fox/1/nsubj/PROPN/NNP spoke/1/root/VERB/VBD warned/1/conj/VERB/VBD"),
    ("told", "", "he/2/nsubj:pass/PRON/PRP was/2/aux:pass/AUX/VBD told/2/root/VERB/VBN"),
    (
        "insisting",
        "Fox",
        "Fox/1/nsubj/PROPN/NNP dropped/1/root/VERB/VBD it/1/obj/NOUN/NN insisting/2/acl/VERB/VBG",
    ),
    (
        "insisting",
        "officials",
        "Fox/1/nsubj/PROPN/NNP met/1/root/VERB/VBD officials/1/obj/NOUN/NNS "
        "insisting/2/acl/VERB/VBG",
    ),
    (
        "saying",
        "he",
        "he/2/nsubj:pass/PRON/PRP was/2/aux:pass/AUX/VBD quoted/2/root/VERB/VBN"
        " as/4/mark/SCONJ/IN saying/2/advcl/VERB/VBG",
    ),
    ("claim", "Fox", "claim/0/root/NOUN/NN by/2/case/ADP/IN Fox/0/nmod/PROPN/NNP"),
    ("said", "Fox", "Go/0/root/VERB/VB said/0/dep/VERB/VBD Fox/0/dep/PROPN/NNP"),
]


@pytest.mark.parametrize(("cue", "source", "sentence"), SENTENCES)
def test_a_cue_has_its_source(cue: str, source: str, sentence: str) -> None:
    words, heads, deps, pos, tags = zip(*(t.split("/") for t in sentence.split()), strict=True)
    doc = Doc(
        Vocab(),
        words=list(words),
        heads=[int(head) for head in heads],
        deps=list(deps),
        pos=list(pos),
        tags=list(tags),
    )
    found = subject_of(doc[list(words).index(cue)])
    assert " ".join(doc[i].text for i in found) == source
