"""When and where something was said."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.statements.speech.candidates import Candidate
from factcheck.statements.speech.occasions import occasion_of


def parse(words: str, heads: list[int], deps: str) -> Doc:
    return Doc(Vocab(), words=words.split(), heads=heads, deps=deps.split())


def test_an_occasion_may_tell_place_and_time() -> None:
    deps = "nsubj root case obl case obl"
    doc = parse("Fox spoke at dinner on Monday", [1, 1, 3, 1, 5, 1], deps)
    occasion = occasion_of(doc, Candidate(1, (1,), "inserted", (0,), ()))
    assert occasion == ("at dinner on Monday", "on Monday")


def test_what_belongs_to_the_content_is_no_occasion() -> None:
    doc = parse("Fox spoke at dinner", [1, 1, 3, 1], "nsubj root case obl")
    assert occasion_of(doc, Candidate(1, (1,), "obl:at", (0,), (2, 3))) == (None, None)


def test_a_manner_is_no_occasion() -> None:
    doc = parse("Fox spoke with care", [1, 1, 3, 1], "nsubj root case obl")
    assert occasion_of(doc, Candidate(1, (1,), "inserted", (0,), ())) == (None, None)
