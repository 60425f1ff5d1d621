"""Whom the speakers of quotations and reports stand for, as the shipped reader has it."""

import pytest

from factcheck.records import Article, SourceKind, Statement
from factcheck.statements import find_statements


def last(text: str) -> Statement:
    """The last statement that somebody says."""
    found = find_statements(Article(text=text, source="x"))
    return [statement for statement in found if statement.attribution][-1]


def sayers(text: str) -> list[str | None]:
    """Who says it, outermost first; "he" that is open stays "he"."""
    return [link.who for link in last(text).attribution]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Paul Weber spoke on Monday. “Former President Karl Brandt, who is railing against me,"
            " invited me,” he said.",
            "Paul Weber",
        ),
        (
            "Anna Keller, the first lady, questioned Ms. Gruber’s sanity. “As a mother, I would"
            " never do that,” she said.",
            "Anna Keller",
        ),
        ("Anna Keller spoke on Monday. “Ms. Gruber has lost her mind,” she said.", "Anna Keller"),
        (
            "Mr. Weber told Tom Stein of the plan. “It is a good plan for all of us,” he said.",
            "Weber",
        ),
        ("Senator Lind met Ms. Gruber. “It was a pleasure for me,” she said.", "she"),
        ("“Karl Brandt is a friend of ours, as all know,” he said.", "he"),
        (
            "Critics groaned, and Anna Keller soon apologized. “I am so sorry,” she said.",
            "Anna Keller",
        ),
    ],
)
def test_who_says_a_quotation_is_nobody_that_it_names(text: str, who: str) -> None:
    found = sayers(text)
    assert [name.removeprefix("Mr. ") if name else name for name in found] == [who]


def test_a_quotation_that_goes_on_has_the_name_that_its_pronoun_stands_for() -> None:
    text = "Paul Weber spoke on Monday. “It is over now,” he said.\n\n“We have lost the race.”"
    assert sayers(text) == ["Paul Weber"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Gov. Paul Brandt left. His son, Tom Brandt, did not.\n\nMr. Brandt stayed in town. “We"
            " have a good relationship,” he said.",
            "Mr. Brandt",
        ),
        (
            "Gov. Paul Brandt left the room. Tom Brandt stayed. Mr. Brandt is a farmer. “We have a"
            " good relationship,” he said.",
            "Tom Brandt",
        ),
    ],
)
def test_a_last_name_of_two_is_the_one_named_in_the_paragraph_or_nobodys(
    text: str, who: str
) -> None:
    assert sayers(text) == [who]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (
            "The governor, Maria Lopez, issued a statement saying: “We will not close schools.”",
            "The governor, Maria Lopez",
            "saying",
        ),
        ("Keller later apologized, writing “I should not have said it.”", "Keller", "writing"),
        ("Ann Fox released a video, declaring, “The race is not over.”", "Ann Fox", "declaring"),
        ("Keller posted on her page: “It is a shame that nobody came.”", "Keller", "posted"),
    ],
)
def test_a_quotation_after_a_participle_or_a_colon_has_a_speaker(
    text: str, source: str, cue: str
) -> None:
    found = [(link.source, link.cue, link.quoted) for link in last(text).attribution]
    assert found == [(source, cue, True)]


def test_who_only_spoke_is_no_statement() -> None:
    text = "Keller later apologized, writing “I should not have said it.”"
    found = find_statements(Article(text=text, source="x"))
    assert [one.text for one in found] == ["Keller later apologized.", "I should not have said it."]


@pytest.mark.parametrize(
    "text",
    [
        "“I think that freedom means the right to fail,” the former mayor said.",
        "“I believe that the plan will fail,” the former mayor said.",
    ],
)
def test_who_is_quoted_says_i_of_himself(text: str) -> None:
    assert sayers(text) == ["the former mayor"]


def test_who_quotes_stands_outside_whom_he_quotes() -> None:
    assert sayers("“The race is not over,” Kramer quoted him as saying.") == ["Kramer", "him"]


def test_a_that_before_a_participle_begins_what_is_said() -> None:
    text = "Olsen predicted that coping with “the worst storm in years” would take months."
    assert sayers(text) == ["Olsen"]


def test_a_time_is_no_part_of_a_name() -> None:
    (link,) = last("Olsen at the time said the case was closed.").attribution
    assert (link.source, link.occasion) == ("Olsen", "at the time")


def test_a_day_beside_a_name_is_not_filled_in() -> None:
    text = "Former President Ana Lara on Wednesday met Fox. “It was a mistake,” she said."
    assert sayers(text) == ["Ana Lara"]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("The media blog Inkwell", SourceKind.MEDIA),
        ("Inkwell, a media blog,", SourceKind.MEDIA),
        ("Inkwell, part of the Daily Star,", SourceKind.MEDIA),
        ("A writer for the website Inkwell", SourceKind.NAMED),
    ],
)
def test_an_outlet_is_told_by_the_words_beside_it(phrase: str, kind: SourceKind) -> None:
    (link,) = last(f"{phrase} reported that the deal was done.").attribution
    assert (link.kind is SourceKind.MEDIA) == (kind is SourceKind.MEDIA)
