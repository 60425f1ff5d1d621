"""What of a source's words names it."""

from spacy.tokens import Doc

from factcheck.models.spacy_loading import blank_english
from factcheck.statements.speech.candidates import Candidate
from factcheck.statements.speech.naming import name_of


def test_an_age_that_ends_the_text_is_no_part_of_the_name() -> None:
    doc = Doc(
        blank_english().vocab,
        words="It failed , said Ann Fox , 31".split(),
        pos=["PRON", "VERB", "PUNCT", "VERB", "PROPN", "PROPN", "PUNCT", "NUM"],
        heads=[1, 3, 3, 3, 3, 4, 7, 4],
        deps=["nsubj", "ccomp", "punct", "ROOT", "nsubj", "flat", "punct", "nummod"],
    )
    candidate = Candidate(3, (3,), "ccomp", (4, 5, 6, 7), (0, 1))
    assert name_of(doc, candidate, doc.text)[0] == (4, 5)
