"""What editors say of an article, in the forms that newsrooms have for it."""

import pytest

from factcheck.blocks import BlockKind, find_blocks
from factcheck.english.page.notes import heads_note, note_begins

PROSE = "The bridge at Orrin was shut on Monday. It is 90 years old."


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The bridge is 90 years old, not 70.",
        "CORRECTION (May 6, 2026, 3 p.m.): The bridge is 90 years old.",
        "Correction 6 May 2026: The bridge is 90 years old.",
        "Correction appended: the bridge is 90 years old.",
        "*Correction:* the bridge is 90 years old.",
        "Correction — The bridge is 90 years old.",
        "Clarification: The bridge is shut to cars only.",
        "Corrections and clarifications: The bridge is shut to cars only.",
        "Editor’s note: Ida Moe, who is quoted here, has since left the council.",
        "[Editors' Note: The bridge has since reopened.]",
        "Note to readers: The bridge has since reopened.",
        "For the record: The bridge is 90 years old.",
        "An earlier version of this article gave the wrong age of the bridge. It is 90.",
        "A previous version of this story misspelled the name of Ida Moe.",
        "An earlier version incorrectly said that the bridge was 70 years old.",
        "• This article was amended on 6 May 2026. The bridge is 90 years old.",
        "(This story has been updated with a comment from the council.)",
        "(This May 6 story has been corrected to fix the age of the bridge in paragraph 2)",
        "(Corrects age of bridge in paragraph 2)",
        "(Refiles to add dropped word in headline)",
        "This version corrects the age of the bridge.",
        "The story has been updated.",
        "A correction was made on May 6, 2026: The bridge is 90 years old.",
        "Because of an editing error, an article on Tuesday gave the wrong age of the bridge.",
        "An article on Tuesday about a bridge in Orrin misstated its age. It is 90.",
        "In a story May 6 about a bridge, the agency reported erroneously that it was 70.",
        "The headline of this article was changed on 6 May.",
        "We regret the error.",
        "EMBARGOED UNTIL 00:01 on Thursday 7 May 2026",
        "FOR IMMEDIATE RELEASE",
    ],
)
def test_what_editors_say_of_the_article_is_a_note(note: str) -> None:
    assert note_begins(note) == 0
    kinds = [block.kind for block in find_blocks(f"{PROSE}\n\n{note}\n\n{PROSE}")]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.NOTE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "text",
    [
        "Correction officers said: nobody left.",
        "The council corrected the plan: the bridge stays shut.",
        "An earlier version of the plan had two bridges.",
        "The report wrongly says that the bridge is old.",
        "The story was updated by her son in 1990.",
        "This article of the law was amended in 1990."[13:],
        "For the record price of 5 million it was sold.",
        "An embargo on oil was agreed. For release he paid 5 million.",
        "The editor noted that it was shut.",
        "He adds (with a smile) that it is shut.",
        "A story that she told was of the bridge.",
        "Retraction of the landing gear failed.",
    ],
)
def test_a_sentence_that_only_looks_like_one_is_none(text: str) -> None:
    assert note_begins(text) == len(text)


def test_a_note_at_a_paragraphs_end_is_parted_from_it() -> None:
    note = "(An earlier version of this article said 70.)"
    found = [(block.kind.value, block.text) for block in find_blocks(f"{PROSE} {note}")]
    assert found == [("paragraph", PROSE), ("note", note)]


def test_what_stands_under_the_heading_of_a_note_belongs_to_it() -> None:
    text = f"{PROSE}\n\nCorrection\n\nIt was 70.\n\nThe earlier version had an error.\n\n{PROSE}"
    kinds = [block.kind.value for block in find_blocks(text)]
    assert kinds == ["paragraph", "subheading", "note", "note", "paragraph"]


def test_a_heading_of_a_note_is_known() -> None:
    lines = ("Correction", "EDITOR’S NOTE:", "Clarification (6 May 2026)", "Corrections officer")
    assert [heads_note(line) for line in lines] == [True, True, True, False]
