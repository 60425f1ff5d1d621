"""What a sentence tells of the speech in it, beside what is said."""

from __future__ import annotations

import pytest

from factcheck.records import Article, Statement
from factcheck.statements import find_statements


def find(text: str) -> tuple[Statement, ...]:
    return find_statements(Article(text=text, source="x"))


def texts(text: str) -> list[str]:
    return [statement.text for statement in find(text)]


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        (
            "Kara Ellison told CBS' Norah Whitman that the budget was cut.",
            "Kara Ellison told CBS' Norah Whitman.",
        ),
        (
            "Kara Ellison wrote in a now-deleted Facebook post Friday that the plan was dead.",
            "Kara Ellison wrote in a now-deleted Facebook post Friday.",
        ),
        (
            "Ann Dole lost. In a letter to the House Committee, she wrote that the plan was dead.",
            "In a letter to the House Committee, Ann Dole wrote.",
        ),
        (
            "Ann Fox said after a long meeting with the king of Oslo that it rained.",
            "Ann Fox said after a long meeting with the king of Oslo.",
        ),
        (
            "“The plan is dead and gone,” said Ann Dole, who was in Oslo, in a talk with the Post.",
            "Ann Dole said in a talk with the Post.",
        ),
        ("The office will open, Ann Dole said on Tuesday.", "Ann Dole said on Tuesday."),
        (
            "Shortly after a report by the bank of Oslo, Ann Fox wrote that it was over.",
            "Shortly after a report by the bank of Oslo, Ann Fox wrote.",
        ),
    ],
)
def test_to_whom_when_and_in_what_somebody_spoke_is_a_statement(text: str, telling: str) -> None:
    last = find(text)[-1]
    assert (last.text, last.attribution) == (telling, ())


def test_a_telling_covers_its_own_words_of_the_article() -> None:
    text = "“The plan is dead and gone,” said Ann Dole in Oslo on Friday."
    last = find(text)[-1]
    assert [text[start:end] for start, end in last.spans] == ["said Ann Dole in Oslo on Friday"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Dole said the plan was dead.",
        "Ann Dole said in a statement that the plan was dead.",
        "Ann Dole told reporters that the plan was dead.",
        "He said on Friday that the plan was dead.",
        "If Ann Dole said on Friday that the plan was dead, we have to go.",
    ],
)
def test_who_speaks_alone_is_none(text: str) -> None:
    assert len(find(text)) == 1


def test_a_telling_within_what_somebody_says_is_his() -> None:
    told = find("Ann Fox said that Bob Hill told CNN on Monday that it rained.")
    links = [[link.source for link in one.attribution] for one in told]
    assert list(zip([one.text for one in told], links, strict=True)) == [
        ("It rained.", ["Ann Fox", "Bob Hill"]),
        ("Bob Hill told CNN on Monday.", ["Ann Fox"]),
    ]


def test_what_goes_on_to_be_said_is_no_part_of_a_telling() -> None:
    assert texts("“It is over,” Ann Fox said, adding that it “makes you wonder about them.”") == [
        "It is over.",
        "It makes you wonder about them.",
    ]


def test_a_name_that_a_parse_left_beside_its_verb_speaks() -> None:
    text = (
        "Speaking on ABC's \"This Week,\" Sen. Jon Hill, R-Ariz., said Dole's words were “wrong.”"
    )
    told = {one.text: [link.source for link in one.attribution] for one in find(text)}
    assert told == {
        "Dole's words were “wrong.”": ["Sen. Jon Hill"],
        "Sen. Jon Hill is a Republican from Ariz.": [],
        'Speaking on ABC\'s "This Week," Sen. Jon Hill said.': [],
    }
