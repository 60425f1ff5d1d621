"""The chains of attribution of sentences that stand alone."""

import pytest

from factcheck.records import Article, Attribution, SourceKind
from factcheck.statements import find_statements

NAMED, UNNAMED = SourceKind.NAMED, SourceKind.UNNAMED
MEDIA, INSTITUTION = SourceKind.MEDIA, SourceKind.INSTITUTION


def chain(text: str) -> tuple[Attribution, ...]:
    """The longest chain of the statements in it, () if the article speaks itself."""
    found = find_statements(Article(text=text, source="x"))
    return max((statement.attribution for statement in found), key=len, default=())


def said_by(text: str) -> list[tuple[str | None, str | None]]:
    return [(attribution.source, attribution.cue) for attribution in chain(text)]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Macron said that France was against it.", "Macron", "said"),
        ("Macron said France was against it.", "Macron", "said"),
        ("But Mr. Macron has repeatedly said he is against it.", "Mr. Macron", "said"),
        ("The insider also stated that Macron is leery.", "The insider", "stated"),
        (
            "Jens Stoltenberg, NATO's chief, said it was over.",
            "Jens Stoltenberg, NATO's chief",
            "said",
        ),
        ("Rep. Steve King (R-Iowa) said it was over.", "Rep. Steve King", "said"),
        ("Bob Hill, 31, said it was over.", "Bob Hill", "said"),
        ("What the country needs, Ann Fox added, is peace.", "Ann Fox", "added"),
        ("Ann Fox offered a plan: “We have to close it by May.”", "Ann Fox", "offered"),
        ("Fox and Rubio said they would go.", "Fox and Rubio", "said"),
        ("The court heard police were called after hearing it on Monday.", "The court", "heard"),
        ("By Friday, the mayor clarified that it was over.", "the mayor", "clarified"),
        ("“The bridge is a ruin for all of us,” Fox said by telephone.", "Fox", "said"),
        ("“The bridge is a ruin for us,” Fox, 37, told the court.", "Fox", "told"),
        ("The office will open, Macron said.", "Macron", "said"),
        (
            "The office will open, said Macron, France's president.",
            "Macron, France's president",
            "said",
        ),
        ("NATO, he said, is not for Asia.", "he", "said"),
        ("According to a government source, it will open.", "a government source", "According to"),
        ("It will open, according to The Guardian.", "The Guardian", "according to"),
        (
            "According to a report by the Kyodo News, the office has closed its doors.",
            "the Kyodo News",
            "According to a report by",
        ),
        ("According to a report in Fox News, it is shut.", "Fox News", "According to a report in"),
        ("Opponents say the bill would do harm.", "Opponents", "say"),
        ("The mayor made it clear that it would open.", "The mayor", "made it clear"),
        ("On Tuesday the mayor said it would open.", "the mayor", "said"),
        ("Paris believes NATO should stay away.", "Paris", "believes"),
        ("The Times reports that France is against it.", "The Times", "reports"),
        ("Mr. Doe was quoted as saying the plant would close.", "Mr. Doe", "was quoted as saying"),
        ("Macron is reportedly against it.", None, "reportedly"),
        (
            "Ann Lee criticized the plan in a post, the New York Times reports.",
            "the New York Times",
            "reports",
        ),
        ("It is believed that he left.", None, "It is believed"),
        ("Sources said it would open.", "Sources", "said"),
        ("A study found that it helps.", "A study", "found"),
        ("The mayor said: “We shall have to close it now.”", "The mayor", "said"),
        ("Macron said in a statement that ‘the plan is over’.", "Macron", "said"),
        ("Macron warned Mr. Xi would be seen as a rival.", "Macron", "warned"),
        ("Macron said he wasn’t against it.", "Macron", "said"),
        ("The plan was dropped, as Macron told Congress.", "Macron", "told"),
        ("As Macron told Congress, the plan was dropped.", "Macron", "told"),
        ("“IT IS OVER,” SAID MACRON.", "MACRON", "SAID"),
        ("Macron wrote to his friends in Tokyo: “It is over for good.”", "Macron", "wrote"),
    ],
)
def test_a_source_and_its_cue_are_found(text: str, source: str | None, cue: str) -> None:
    assert said_by(text) == [(source, cue)]


@pytest.mark.parametrize(
    "text",
    [
        *("NATO met in Vilnius.", "The company added 300 jobs.", "He reported to the police."),
        *("The United States met China.", "The report was long.", "His claims were false."),
        *(
            "It is important to note that it is over.",
            "He hopes to say it.",
            "She asked him to go.",
        ),
        *("It went according to plan.", "The director dismissed by Macron left, and he wept."),
        *("He said.", "The president's tweet came late."),
        *("The emails found on the computer are a sore spot.", "They left after he had said so."),
        *("The firm announced plans that would cost jobs.", "France wants a plan that works."),
        *("He was one of the stars of the show.", "France fears China.", "", "...", "said said"),
    ],
)
def test_the_articles_own_voice_has_no_chain(text: str) -> None:
    assert chain(text) == ()


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "A French official revealed that Paris believed it was bad, Reuters reported.",
            [("Reuters", MEDIA), ("A French official", UNNAMED), ("Paris", INSTITUTION)],
        ),
        (
            "Ann Lee reportedly posted to her own page on Facebook: “We have to close it by May.”",
            [(None, UNNAMED), ("Ann Lee", NAMED)],
        ),
        (
            "A government source told the Japanese news outlet that he will go.",
            [("the Japanese news outlet", MEDIA), ("A government source", UNNAMED)],
        ),
        (
            "In Tokyo, reports are emerging that he will go, Kyodo News reported.",
            [("Kyodo News", MEDIA), (None, UNNAMED)],
        ),
        ("NATO told Reuters that it was over.", [("NATO", INSTITUTION)]),
        (
            "The mayor, who asked not to be named, told Reuters it was over.",
            [("Reuters", MEDIA), ("The mayor", UNNAMED)],
        ),
        (
            "According to The Guardian, a diplomat said it was over.",
            [("The Guardian", MEDIA), ("a diplomat", UNNAMED)],
        ),
        (
            "The Post reported that Lauten had confirmed that she wrote it.",
            [("The Post", MEDIA), ("Lauten", NAMED)],
        ),
        (
            "The diplomat, speaking on condition of anonymity, said it was over.",
            [("The diplomat", UNNAMED)],
        ),
        ("The mayor, who asked not to be named, said it was over.", [("The mayor", UNNAMED)]),
    ],
)
def test_a_chain_runs_outermost_first(
    text: str, links: list[tuple[str | None, SourceKind]]
) -> None:
    assert [(attribution.source, attribution.kind) for attribution in chain(text)] == links


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        (
            "“We must,” Macron said after the NATO summit in Vilnius.",
            "after the NATO summit in Vilnius",
        ),
        ("In a statement on Tuesday, NATO leaders said it was over.", "In a statement on Tuesday"),
        ("In a tweet, Rubio said that it was over.", "In a tweet"),
        ("“It is over now,” Ning said during the talks.", "during the talks"),
        ("Macron insisted after meeting Xi that it was over.", "after meeting Xi"),
        ("Macron on Wednesday said it was over.", "on Wednesday"),
        ("Macron said Tuesday that it was over.", "Tuesday"),
        ("Macron tweeted early Tuesday that it was over.", "early Tuesday"),
        ("Macron said on Tuesday the plan was over.", "on Tuesday"),
        ("“It is over now,” said Macron in an interview on CNN.", "in an interview on CNN"),
        ("Kristol said on “Fox News” that it was over.", "on “Fox News”"),
        ("Clinton, in a speech last year, said it hurt.", "in a speech last year"),
        ("“He is not welcome,” Mr. Fox told CNN.", "to CNN"),
        ("Macron told Reuters on Tuesday that it was over.", "to Reuters on Tuesday"),
        ("Macron told voters that it was over.", None),
        ("Macron said the plan in Tokyo was over.", None),
        ("In the past, Macron said it was good.", None),
    ],
)
def test_the_occasion_stands_by_the_cue(text: str, occasion: str | None) -> None:
    assert [attribution.occasion for attribution in chain(text)] == [occasion]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We must not give that impression,” Macron said.", True),
        ("‘We must not give that impression,’ said Macron.", True),
        ('The chief said, "This is not about NATO."', True),
        ("The chief said that “No other partner is closer than Japan”.", True),
        ("Macron said it remains “on the table”.", False),
        ("Macron said the move can “add to the tensions”.", False),
        ("It is “on the table”, Macron said.", False),
    ],
)
def test_a_direct_quotation_is_told_from_a_report(text: str, quoted: bool) -> None:
    assert [attribution.quoted for attribution in chain(text)] == [quoted]


def test_a_cue_within_a_quotation_is_not_the_sentences() -> None:
    assert said_by("“We must go, for it is late,” the MEP said.") == [("the MEP", "said")]


def test_a_whole_link_is_as_written() -> None:
    assert chain("“Geography is stubborn,” Macron said after the summit.") == (
        Attribution("Macron", NAMED, "said", quoted=True, occasion="after the summit"),
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "“We have no idea what caused it,” the Rev. Ann Fox said Saturday, adding that"
            " investigators were considering arson.",
            "the Rev. Ann Fox",
        ),
        (
            "At least two houses were totally flattened, Fox said, adding that the quake also"
            " caused blackout in the village.",
            "Fox",
        ),
    ],
)
def test_who_has_spoken_adds_something(text: str, who: str) -> None:
    found = find_statements(Article(text=text, source="x"))
    assert [link.source for link in found[-1].attribution] == [who]


def test_a_clause_before_who_says_something_is_not_said() -> None:
    text = "While the first film was a huge success, Fox says the next one is in doubt."
    found = find_statements(Article(text=text, source="x"))
    assert [len(one.attribution) for one in found] == [0, 1]


def test_according_to_is_no_part_of_what_is_told() -> None:
    text = (
        "An earthquake with a preliminary magnitude of 4.4 struck in Sonoma County this morning"
        " near The Geysers, according to the U.S. Geological Survey."
    )
    (one,) = find_statements(Article(text=text, source="x"))
    assert (one.text.endswith("near The Geysers."), len(one.attribution)) == (True, 1)


def test_what_is_told_of_a_speaker_is_not_said_in_his_quotation() -> None:
    text = "“We had warned the council about the bridge,” said Marta, 54."
    found = find_statements(Article(text=text, source="x"))
    (age,) = (one for one in found if one.text == "Marta is 54.")
    assert age.attribution == ()
