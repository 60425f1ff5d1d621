"""How firmly a statement is put."""

import pytest

from factcheck.english.lexicon import word_lists
from factcheck.models import load_reader
from factcheck.records import Article, Attribution, Certainty, SourceKind
from factcheck.settings import WORDS
from factcheck.statements import CertaintyWords, find_statements
from factcheck.statements.certainty import certainty_of
from factcheck.statements.clauses import whole_clause

TEXTS = {
    Certainty.ASSERTED: [
        *("NATO opened an office in May.", "He did it of his own free will.", "It grew in might."),
        "They have the will of their people.",
        "Macron has dropped plans to go.",
        "Even some unlikely allies have come.",
        "They rejected the view that he will not run.",
        "The man who may run for mayor left the party.",
        "The Wire ran a story on Tuesday, and called it “Will Macron Go?”",
        "The film “Who Goes There?” opened in Paris on Monday.",
        "Despite fears that China will object, Macron said France was ready.",
        "He began making noises about possibly leaving.",
    ],
    Certainty.HEDGED: [
        "Macron is reportedly against it.",
        "It may rain.",
        "It might rain.",
        "It is likely to rain.",
        "It will most likely rain.",
        "A cut is unlikely.",
        *("My guess is that they left.", "It is potentially deadly.", "He is afraid it fell."),
    ],
    Certainty.PLANNED: [
        *("NATO will open an office.", "He is also expected to attend.", "It plans to go."),
        "“We will go there,” Macron said.",
        "Macron said that he will go.",
        "The office will open, Macron said on Tuesday.",
        *("They won’t go.", "The meeting is scheduled for July.", "She expects to be back."),
    ],
    Certainty.CONDITIONAL: [
        "If Macron goes, she goes.",
        "Unless he goes, she stays.",
        "If you want to go that is the way.",
        "NATO will open an office if Tokyo agrees.",
    ],
    Certainty.DENIED: [
        "Macron denied that he had met him.",
        "She has denied it.",
        "Nobody believes that the vote was stolen.",
        "The mayor falsely claimed that the bridge was safe.",
    ],
    Certainty.ASKED: ["“Will it open?” he asked.", "Macron asked whether NATO would open it."],
}


@pytest.mark.parametrize(
    ("certainty", "text"), [(certainty, text) for certainty, all in TEXTS.items() for text in all]
)
def test_a_sentence_has_its_certainty(certainty: Certainty, text: str) -> None:
    found = find_statements(Article(text=f"A headline\n\n{text}", source="x"))
    # "Macron said on Tuesday." is another statement, and asserted
    said = [statement for statement in found if statement.attribution] or found
    assert {statement.certainty for statement in said} == {certainty}


@pytest.mark.parametrize(
    ("cue", "certainty"),
    [
        ("reportedly", Certainty.HEDGED),
        ("it is said", Certainty.HEDGED),
        ("writing", Certainty.ASSERTED),
    ],
)
def test_a_verb_whose_source_was_not_found_is_no_hedge(cue: str, certainty: Certainty) -> None:
    doc = load_reader().parse("It failed.", [0])
    nobody = Attribution(None, SourceKind.UNNAMED, cue)
    assert certainty_of(whole_clause(doc), doc, [nobody]) is certainty


def test_words_that_an_editor_adds_count_beside_the_shipped_ones() -> None:
    article = Article(text="It is mooted that Macron goes. Macron may go.", source="x")
    words = CertaintyWords({"hedged": ["is mooted"]})
    found = [statement.certainty for statement in find_statements(article, words=words)]
    assert found == [Certainty.HEDGED, Certainty.HEDGED]


def test_settings_name_the_lists_that_there_are() -> None:
    assert {key.name for key in WORDS} == set(word_lists("certainty"))


def test_what_somebody_said_he_believes_is_hedged() -> None:
    text = "The coroner, Gary Lind, said he believes that Mr. Fox died on Saturday."
    found = find_statements(Article(text=text, source="x"))
    (died,) = (one for one in found if one.text.startswith("Mr. Fox died"))
    assert died.certainty is Certainty.HEDGED
