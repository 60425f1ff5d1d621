"""The same words from one mouth, or from two."""

import pytest

from factcheck.evidence.quotes.attribution import observe
from factcheck.records import Attribution, Finding, Result, SourceKind

WORDS = "“The harbour tax is a disgrace to this town.”"


def said(source: str | None, kind: SourceKind = SourceKind.NAMED, **more) -> Attribution:
    return Attribution(source, kind, "said", quoted=True, **more)


@pytest.fixture
def observe_chains(make_sides, make_statement):
    """The finding on the same words with these chains."""

    def look(left: tuple[Attribution, ...], right: tuple[Attribution, ...], words=WORDS) -> Finding:
        one = make_statement(words, attribution=left)
        other = make_statement(words, attribution=right, article="b")
        return observe(*make_sides(one, other))

    return look


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (said("Sen. Ann Lee"), said("Bo Kim, the mayor")),
        (said("Lee"), said("Mr. Kim")),
        (said("Ann Lee"), said("Bo Lee")),
        (said("the senator", resolved="Ann Lee"), said("Kim")),
        (
            said("the Harbour Board", SourceKind.INSTITUTION),
            said("Greenpeace", SourceKind.INSTITUTION),
        ),
    ],
)
def test_two_who_cannot_be_one_differ(observe_chains, left, right) -> None:
    expected = Finding("attribution", Result.DIFFERS, left.who, right.who)
    assert observe_chains((left,), (right,)) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (said("Ann Lee"), said("Ms. Lee")),
        (said("Robert Lee"), said("Sen. Bob Lee of Ohio")),
        (said("Moqtada al-Amin"), said("Amin")),
        (said("Jinping Xi"), said("Xi Jinping")),
    ],
)
def test_one_under_two_names_does_not_differ(observe_chains, left, right) -> None:
    assert observe_chains((left,), (right,)).result is not Result.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((), (said("Kim"),)),
        ((said("Lee"),), (said("a senior official", SourceKind.UNNAMED),)),
        ((said("Lee"),), (said(None, SourceKind.UNNAMED),)),
        ((said("Lee"),), (said("she"),)),
        ((said("Lee"),), (said("the White House", SourceKind.INSTITUTION),)),
        ((said("Lee"),), (said("the Evening Star", SourceKind.MEDIA),)),
    ],
)
def test_a_side_that_names_nobody_is_silent(observe_chains, left, right) -> None:
    assert observe_chains(left, right).result is Result.SILENT
    assert observe_chains(right, left).result is Result.SILENT


def test_an_outlet_only_carries_what_somebody_says(observe_chains) -> None:
    outlet = Attribution("the Evening Star", SourceKind.MEDIA, "reported")
    assert observe_chains((outlet, said("Lee")), (said("Ann Lee"),)) == Finding(
        "attribution", Result.AGREES, "Lee", "Ann Lee"
    )


def test_what_the_speaker_thinks_is_no_other_speaker(observe_chains) -> None:
    inner = Attribution("I", SourceKind.OWN, "think")
    finding = observe_chains((said("Lee"), inner), (said("Kim"),))
    assert finding == Finding("attribution", Result.DIFFERS, "Lee", "Kim")


def test_a_pronoun_may_stand_for_whomever_its_article_names(make_sides, make_statement) -> None:
    unsure = said("she", resolved="Ann Lee")
    left = make_statement(f"{WORDS} So she said, Kim beside her.", attribution=(unsure,))
    right = make_statement(WORDS, attribution=(said("Kim"),), article="b")
    assert observe(*make_sides(left, right)).result is Result.SILENT
    alone = make_statement(WORDS, attribution=(unsure,))
    assert observe(*make_sides(alone, right)).result is Result.DIFFERS


def test_reports_in_nearly_the_same_words_are_compared(make_sides, make_statement) -> None:
    link = Attribution("Lee", SourceKind.NAMED, "said")
    words = "The ferry company will cut all night crossings in March."
    left = make_statement(words, attribution=(link,))
    right = make_statement(
        "The ferry company will cut night crossings in March.",
        attribution=(Attribution("Kim", SourceKind.NAMED, "said"),),
        article="b",
    )
    assert observe(*make_sides(left, right)).result is Result.DIFFERS


def test_other_words_are_silent(make_sides, make_statement) -> None:
    left = make_statement("“The tax is a disgrace.”", attribution=(said("Lee"),))
    right = make_statement("“Nobody reads minutes.”", attribution=(said("Kim"),), article="b")
    assert observe(*make_sides(left, right)) == Finding("attribution", Result.SILENT)


def test_a_speaker_whom_only_the_text_tells_is_compared(observe_chains) -> None:
    words = f"{WORDS[:-2]},” Poe, the mayor, told the council."
    assert observe_chains((), (said("Kim"),), words) == Finding(
        "attribution", Result.DIFFERS, "Poe", "Kim"
    )
