"""Where sentences end, and where they only seem to."""

import pytest

from factcheck.english.sentences import find_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Fox met Sen. Marco Rubio and Gen. Mark Milley of St. Louis.",
        "Jon M. Huntsman Jr. and J. D. Vance declined.",
        "The U.S. President came at 9 a.m. ET on Jan. 5, as did Kohl Inc. Chairman Roe.",
        "It was No. 5 on p. 12 of the U.S. Senate’s list, vs. No. 7 last year.",
        "He paid $1.5 million for 3.7 percent.",
        "The question is … is it in our interest to go?",
        "He went on ... and on.",
        "“Why?” he asked.",
        "“Why must we go?” Macron asked.",
        "“Enough!” President Macron then said.",
        "“Go!” she said, and “Stay!” he said.",
        "He left (see p. 4. It is there) for Paris.",
        "The man [who? Nobody knows] left.",
        "See https://nato.int/a.b?c=d. and www.nato.int for more.",
        "Read FoxNews.com or Yahoo! today.",
        "Rep. Stephen Fincher, R-Tenn. and father, left.",
        "et al. and i.e. and e.g. this",
        "“I deserve … that.” added Macron.",
        "He reads FoxNews.Com and Node.Js for e.g.This or Mr.Fox.",
        "She of the U.S.A. has node.js 3.5 at example.com, Yahoo!Finance and J.Smith.",
        "See https://nato.int/plan.Pdf/next.Page and jane.Doe@nato.int for more.",
        "a",
        "no end",
    ],
)
def test_this_is_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "He left.| She stayed.",
        "He left!| Did she stay?| Yes.",
        "He went to the U.S.| The trip was long.",
        "It opened at 9 a.m.| Macron came.",
        "He works for Kohl Inc.| It is in Paris.",
        "He said no.| Macron agreed.",
        "It was in May.| Macron came.",
        "He fell ill.| Macron did not.",
        "“We have answered that.| NATO claims much.| We don’t,” Ning said.",
        "“The office is open.”| Macron said he would go.",
        "He said, “I will go.”| Then he left.",
        "“I will go,” he said.| “I must.”",
        '"I will go." he said.| "I must."',
        "“Why?”| That was the question.",
        "(He left.)| She stayed.",
        "He left (by car).| She stayed.",
        "Is it ours?| No.| It isn’t.",
        "They were hurtful. ...| I pledge to learn.",
        "He went …| And then he came back.",
        "He left.| €5 million went with him.",
        "He was born in 1990.| 30 years later he left.",
        "He left (and never came back.| She stayed.",
        "The mayor left.|The council stayed.|Nobody came back.|He said so.",
        'It made the "best cycle".|The firm would go on in 2026.|Its shares rose 3%.|A firm.',
        "“We left.”|The council stayed at (or near) NATO.|“Why?”|Nobody knew.",
        'He left.|"We stay," she said.| "We will."|Nobody came.',
        "Er ging.| Über Nacht kam er zurück.",
    ],
)
def test_sentences_end_here(text: str) -> None:
    assert split(text.replace("|", "")) == [part.strip() for part in text.split("|")]


def test_a_text_without_words_stays_whole() -> None:
    assert (split("... !"), split("")) == (["... !"], [])
