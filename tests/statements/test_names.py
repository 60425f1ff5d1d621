from __future__ import annotations

import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.names import Names, full_names

VOCAB = spacy.blank("en").vocab


def doc(*names: str) -> Doc:
    """A text of nothing but people's names."""
    made = Doc(VOCAB, words=[word for name in names for word in name.split()])
    start = 0
    for name in names:
        end = start + len(name.split())
        made.set_ents([Words(made, start, end, "PERSON")], default="unmodified")
        start = end
    return made


def test_the_longest_name_stands_under_the_last() -> None:
    assert full_names([doc("General Ann Fox", "Fox"), doc("Ann Mary Fox", "Xi")]) == {
        "Fox": "Ann Mary Fox"
    }


def test_a_last_name_that_two_share_is_left_out() -> None:
    assert full_names([doc("Ann Fox", "Tom Fox", "Bea Lee")]) == {"Lee": "Bea Lee"}


def test_a_source_by_last_name_stands_for_the_full_name() -> None:
    fox = Attribution("Fox", SourceKind.NAMED, "said")
    found = Names(people={"Fox": "Ann Fox"}).resolve(fox, (Span(0, 3),))
    assert (found.source, found.resolved, found.who) == ("Fox", "Ann Fox", "Ann Fox")


def test_a_source_that_nothing_is_known_of_stays_as_it_is() -> None:
    she = Attribution("she", SourceKind.NAMED, "said")
    assert Names({Span(9, 12): "Ann Fox"}).resolve(she, (Span(0, 3),)) == she
