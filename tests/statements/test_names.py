import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.names import Names, people_in


def test_only_people_are_had_of_what_a_reader_marked() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Ann", "Fox", "left", "Oslo"])
    doc.set_ents([Words(doc, 0, 2, "PERSON"), Words(doc, 3, 4, "GPE")])
    assert list(people_in([doc])) == ["Ann Fox"]


def test_a_source_by_last_name_stands_for_the_full_name() -> None:
    fox = Attribution("Fox", SourceKind.NAMED, "said")
    found = Names(people={"Fox": "Ann Fox"}).resolve(fox, (Span(0, 3),))
    assert (found.source, found.resolved, found.who) == ("Fox", "Ann Fox", "Ann Fox")


def test_a_source_that_nothing_is_known_of_stays_as_it_is() -> None:
    she = Attribution("she", SourceKind.NAMED, "said")
    assert Names({Span(9, 12): "Ann Fox"}).resolve(she, (Span(0, 3),)) == she
