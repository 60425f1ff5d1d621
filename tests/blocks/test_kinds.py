"""Which blocks are prose, and which are headings or furniture."""

import pytest

from factcheck.blocks import BlockKind, find_blocks

PROSE = "NATO will open its first Asian office in Tokyo next year."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in find_blocks(text)]


def kind_after_prose(line: str) -> str:
    return find_blocks(f"{PROSE}\n\n{line}\n\n{PROSE}")[1].kind.value


@pytest.mark.parametrize(
    "line",
    [
        "NATO to open office in Tokyo",
        "Will NATO come to Tokyo?",
        "Macron: ‘NATO has no place in Asia’",
    ],
)
def test_a_first_line_without_a_full_stop_is_the_headline(line: str) -> None:
    assert kinds(f"{line}\n{PROSE}") == [("headline", line), ("paragraph", PROSE)]


def test_a_headline_may_be_repeated_and_its_deck_is_a_sub_heading() -> None:
    long = (
        "NATO to open office in Tokyo as France and others in the alliance look on in some dismay"
    )
    text = f"{long}\n\n{long}\n\nMacron objects\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text)] == [
        *("headline", "headline", "subheading", "paragraph")
    ]


def test_a_stamp_in_small_letters_does_not_go_on_with_the_headline() -> None:
    told = kinds(f"Fox is still in talks with Hull\npublished: 2012-04-04 11:47 {PROSE}\n{PROSE}")
    assert [kind for kind, _ in told] == ["headline", "dateline", "paragraph", "paragraph"]


def test_a_stamp_with_its_hour_is_told_from_prose_wherever_it_stands() -> None:
    told = kinds(f"{PROSE}\n5 Aug 2013 10:37 {PROSE}\n{PROSE}")
    assert [kind for kind, _ in told] == ["paragraph", "byline", "paragraph", "paragraph"]


@pytest.mark.parametrize("line", ["No injuries reported", "Colts win in Oslo"])
def test_a_stamp_that_a_headline_ends_with_is_told_from_it(line: str) -> None:
    told = kinds(f"{line} Story Created: Aug 7, 2012 at 9:56 AM AKDT\n{PROSE}")
    assert told[:2] == [
        ("headline", line),
        ("byline", "Story Created: Aug 7, 2012 at 9:56 AM AKDT"),
    ]


def test_a_first_sentence_is_no_headline() -> None:
    assert kinds(f"{PROSE}\n{PROSE}") == [("paragraph", PROSE)] * 2


def test_a_first_quotation_that_asks_is_no_headline() -> None:
    assert kinds(f"“Why not?” he asked. “Why?”\n{PROSE}")[0][0] == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "The bridge closed on Monday. The council reopened it. Twelve people died there [1]",
        "The bridge closed on Monday. Read more at https://example.com/x",
        "PARIS (Reuters) - Three people died. Police said so – (Reporting by J. Smith)",
        "“We won,” said Smith of the Times",
        "The council, which had asked for weeks to have the bridge open, and the mayor, who would"
        " not hear of it, both lost",
    ],
)
def test_a_first_paragraph_without_a_last_full_stop_is_no_headline(line: str) -> None:
    assert "headline" not in [kind for kind, _ in kinds(f"{line}\n\n{PROSE}")]


@pytest.mark.parametrize(
    "line",
    [
        *("The mayor said 12 people died (AP)", "Bob hated it #sad", "Residents were angry"),
        *("The firm will hire 300 people at https://x.com/a", "“We won,” said Smith of the Times"),
        *("The council disagreed with the mayor", "The mayor left. The council stayed"),
    ],
)
def test_a_sentence_without_its_full_stop_is_no_sub_heading(line: str) -> None:
    assert kind_after_prose(line) == "paragraph"


def test_of_two_sub_headings_the_upper_is_prose_and_nothing_is_lost() -> None:
    text = f"{PROSE}\n\nJapan agrees to it\n\nFrance against it\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text)][1:3] == ["paragraph", "subheading"]


def test_a_sub_heading_with_nothing_below_is_prose() -> None:
    assert kinds(f"{PROSE}\n\nFrance against the plan")[1][0] == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        *("Japan’s growing ties with NATO", "## What Macron said", "UPDATE:"),
        *("France’s plea to Europe to keep its distance from China", "Mr. Fox at the White House"),
    ],
)
def test_a_short_line_without_a_full_stop_is_a_sub_heading(line: str) -> None:
    assert kind_after_prose(line) == "subheading"


@pytest.mark.parametrize(
    "line", ["He said:", "and then he left", "“Stay,” Macron said.", "Why not?"]
)
def test_a_short_line_that_is_no_heading_is_prose(line: str) -> None:
    assert kind_after_prose(line) == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        *("By Jane Doe", "By Jane Doe and John Roe, Reuters", "By Jean de Vries | July 12, 2023"),
        *("Updated July 12, 2023 9:30 a.m. ET", "12 July 2023"),
        *("Reporting by Jane Doe; Editing by John Roe", "(Writing by Jane Doe.)"),
    ],
)
def test_a_byline_is_known(line: str) -> None:
    assert kind_after_prose(line) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        *("Photo: Macron in Vilnius.", "FILE - Macron in Vilnius.", "Image credit: NATO"),
        *("Macron in Vilnius on Tuesday. (AP Photo/Jane Doe)", "(Photo by Jane Doe/Getty Images)"),
        *("Macron in Vilnius. [Reuters/Jane Doe]", "Macron in Vilnius (Jane Doe/Pool via AP)"),
    ],
)
def test_a_caption_is_known(line: str) -> None:
    assert kind_after_prose(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        *("Read more: NATO in Asia.", "READ MORE", "See also: Macron’s speech.", "Related stories"),
        *("Click here to get our app.", "Sign up for our newsletter.", "More from Reuters"),
    ],
)
def test_a_read_more_line_is_known(line: str) -> None:
    assert kind_after_prose(line) == "read-more"


@pytest.mark.parametrize(
    "line", ["ADVERTISEMENT", "Story continues below advertisement", "Sponsored content"]
)
def test_an_advertisement_is_known(line: str) -> None:
    assert kind_after_prose(line) == "advertisement"


@pytest.mark.parametrize(
    "line",
    [
        *(
            "By then Macron had left Vilnius.",
            "See how they run for office.",
            "Related firms agreed.",
        ),
        *(
            "Advertisement sales fell by 5%.",
            "Photo shops closed in May 2020.",
            "Watch sales rose.",
        ),
    ],
)
def test_a_sentence_like_furniture_is_prose(line: str) -> None:
    assert kind_after_prose(line) == "paragraph"


@pytest.mark.parametrize(
    "dateline",
    [
        *("VILNIUS (Reuters) —", "VILNIUS, Lithuania (AP) --", "TOKYO —", "LITTLE ROCK, Ark. –"),
        *("London (CNN) -", "(Reuters) -", "WASHINGTON ―"),
        *("HARNWICK, 12 May 2031 (Coast Post) -", "HARNWICK (Coast Post), May 12 —"),
        *("NEW YORK, May 12 (Reuters) –", "Washington DC, USA –", "HARNWICK, May 12 --"),
        *("HARNWICK, Norland, Sept. 3, 2031 ( AP ) --", "Oslo, 12 May –", "PARIS, May 12 /Wire/ -"),
        *("HARNWICK, Monday, May 12, 2031 —", "HARNWICK, MAY 12 (Reuters) -", "Oslo -"),
        "Port Harnwick, May 12 (Coast Post) –",
    ],
)
def test_a_dateline_is_cut_off_the_first_paragraph(dateline: str) -> None:
    text = f"A headline\n\n{dateline} {PROSE}"
    assert kinds(text)[1:] == [("dateline", dateline), ("paragraph", PROSE)]


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — met in Vilnius.",
        "Paris, the capital - which is old - met them.",
        "Harnwick Rovers - City's old rivals - won.",
        "Ann Poe, May 12 among them - The list goes on.",
        "NEW YORK-Based firms left.",
        "Oslo-Bergen trains stood still.",
        "May 12 – Labour Day – was quiet.",
        "In Oslo, May 12 – Labour Day – was quiet.",
        "Paris (population 2 million) is old - The mayor said so.",
    ],
)
def test_a_dash_in_a_sentence_is_no_dateline(text: str) -> None:
    assert kinds(text) == [(BlockKind.PARAGRAPH.value, text)]


def test_a_bullet_is_no_part_of_its_line() -> None:
    assert kinds(f"{PROSE}\n• Japan agrees\n2. France objects")[1:] == [
        ("paragraph", "Japan agrees"),
        ("paragraph", "France objects"),
    ]
