"""When and where something was said."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.statements.speech.candidates import Candidate
from factcheck.statements.speech.occasions import occasion_of


def parse(words: str, heads: list[int], deps: str) -> Doc:
    return Doc(Vocab(), words=words.split(), heads=heads, deps=deps.split())


def occasion(doc: Doc, candidate: Candidate) -> list[str]:
    return [" ".join(doc[i].text for i in part) for part in occasion_of(doc, candidate)]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        (
            "Fox spoke at dinner on Monday",
            [1, 1, 3, 1, 5, 1],
            "nsubj root case obl case obl",
            ["at dinner on Monday", "on Monday"],
        ),
        (
            "Fox said after the NATO summit in Vilnius",
            [1, 1, 5, 5, 5, 1, 7, 5],
            "nsubj root case det compound obl case nmod",
            ["after the NATO summit in Vilnius", ""],
        ),
        (
            "Fox said in a statement on Tuesday",
            [1, 1, 4, 4, 1, 6, 4],
            "nsubj root case det obl case nmod",
            ["in a statement on Tuesday", "on Tuesday"],
        ),
        (
            "Fox said in an interview with CNN",
            [1, 1, 4, 4, 1, 6, 4],
            "nsubj root case det obl case nmod",
            ["in an interview with CNN", ""],
        ),
        ("On Monday Fox spoke", [1, 3, 3, 3], "case obl nsubj root", ["On Monday", "On Monday"]),
        ("In Tokyo Fox spoke", [1, 3, 3, 3], "case obl nsubj root", ["", ""]),
        ("Fox spoke with care", [1, 1, 3, 1], "nsubj root case obl", ["", ""]),
    ],
)
def test_an_occasion_may_tell_place_and_time(
    words: str, heads: list[int], deps: str, expected: list[str]
) -> None:
    cue = deps.split().index("root")
    candidate = Candidate(cue, (cue,), "inserted", (deps.split().index("nsubj"),), ())
    assert occasion(parse(words, heads, deps), candidate) == expected


def test_what_hangs_on_the_hearer_is_the_cues() -> None:
    doc = parse("Fox told CNN on Monday", [1, 1, 1, 4, 2], "nsubj root iobj case nmod")
    doc[2].pos_ = "PROPN"
    assert occasion(doc, Candidate(1, (1,), "inserted", (0,), ())) == ["on Monday", "on Monday"]


def test_what_belongs_to_the_content_is_no_occasion() -> None:
    doc = parse("Fox spoke at dinner", [1, 1, 3, 1], "nsubj root case obl")
    assert occasion(doc, Candidate(1, (1,), "obl:at", (0,), (2, 3))) == ["", ""]


def test_what_was_said_besides_is_no_occasion() -> None:
    doc = parse("Fox spoke while admitting it", [1, 1, 3, 1, 3], "nsubj root mark advcl obj")
    doc[3].lemma_ = "admit"
    assert occasion(doc, Candidate(1, (1,), "inserted", (0,), ())) == ["", ""]
