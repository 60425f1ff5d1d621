from collections.abc import Callable

import pytest

from factcheck.records import (
    Attribution,
    Condition,
    Evidence,
    Finding,
    Label,
    Match,
    Result,
    Rule,
    Severity,
    SourceKind,
    Statement,
)
from factcheck.verdicts.messages import check_template, default_message, write_message

CONDITIONS = tuple(Condition(name, results=tuple(Result)) for name in ("names", "numbers"))
MakeMatch = Callable[..., Match]


def message(template: str, match: Match, *findings: Finding) -> str:
    rule = Rule("x", Label.AGREE, Severity.INFO, CONDITIONS, template)
    return write_message(rule, match.left, Evidence(match, findings))


def test_texts_sources_and_similarity_are_filled_in(make_match: MakeMatch) -> None:
    template = "{left.source}: {left.text} / {right.source}: {right.text} ({similarity})"
    assert message(template, make_match("one", "two")) == "outlet-a: one / outlet-b: two (0.80)"


def test_braces_in_an_article_are_not_filled_in(make_match: MakeMatch) -> None:
    match = make_match("{right.text}", "two")
    assert message("{left.text} = {right.text}", match) == "{right.text} = two"


def test_the_finding_that_differs_is_told_before_others(make_match: MakeMatch) -> None:
    names = Finding("names", Result.AGREES, "Lee", "Lee")
    numbers = Finding("numbers", Result.DIFFERS, "12", "15")
    match = make_match("Lee: 12", "Lee: 15")
    assert message("{left.finding}, {right.finding}", match, names, numbers) == "12, 15"


@pytest.mark.parametrize(
    ("label", "told"), [(Label.CONFLICT, "12, 15"), (Label.AGREE, "“12 died.”, “15 died.”")]
)
def test_of_a_conflict_any_observer_of_what_is_told_gives_the_words(
    make_match: MakeMatch, label: Label, told: str
) -> None:
    loaded = Finding("loaded", Result.DIFFERS, "cut down", "felled")
    numbers = Finding("numbers", Result.DIFFERS, "12", "15")
    words = Finding("words", Result.DIFFERS, "died", "fell")
    match = make_match("12 died.", "15 died.")
    rule = Rule("x", label, Severity.INFO, (), "{left.finding}, {right.finding}")
    assert write_message(rule, match.left, Evidence(match, (loaded, numbers, words))) == told


def test_a_side_on_which_nothing_was_found_is_told_by_its_text(make_match: MakeMatch) -> None:
    numbers = Finding("numbers", Result.DIFFERS, None, "15")
    match = make_match("Many died.", "15 died.")
    assert message("{left.finding}, {right.finding}", match, numbers) == "“Many died.”, 15"


def test_a_chain_of_attribution_is_told_outermost_first(
    make_match: MakeMatch, make_statement: Callable[..., Statement]
) -> None:
    chain = Attribution("Financial Times", SourceKind.MEDIA), Attribution(None, SourceKind.UNNAMED)
    match = make_match(make_statement("12 died.", attribution=chain), "15 died.")
    told = message("{left.attribution} / {right.attribution}", match)
    assert told == "Financial Times → an unnamed source / outlet-b itself"


@pytest.mark.parametrize("label", list(Label))
@pytest.mark.parametrize("observed", [True, False])
def test_every_default_message_is_a_right_template(label: Label, observed: bool) -> None:
    assert check_template(default_message(label, observed=observed), observed=observed) == []


def test_every_mistake_in_a_template_is_told() -> None:
    mistakes = check_template("{left.sorce} {left.finding} }", observed=False)
    assert [mistake.split(";")[0] for mistake in mistakes] == [
        "unknown placeholder {left.sorce}",
        "{left.finding} needs an observer among the conditions of 'when'",
        "a brace has no partner",
    ]


def test_a_conflict_is_not_told_by_what_both_have(make_match: MakeMatch) -> None:
    dates = Finding("dates", Result.AGREES, "by midnight", "by midnight")
    match = make_match("All came by midnight.", "None came by midnight.")
    rule = Rule("x", Label.CONFLICT, Severity.WARNING, (), "{left.finding} / {right.finding}")
    told = write_message(rule, match.left, Evidence(match, (dates,)))
    assert told == "“All came by midnight.” / “None came by midnight.”"


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("open … public", "closed", "“open … public” / “closed”"),
        ("at least", None, "“At least 15 died.” / “15 died.”"),
        ("so " * 13, "it", "“so so so so so so so so so so so so …” / “it”"),
    ],
)
def test_phrases_that_part_both_sides_are_quoted_else_the_statements_are(
    make_match: MakeMatch, left: str, right: str | None, told: str
) -> None:
    words = Finding("words", Result.DIFFERS, left, right)
    match = make_match("At least 15 died.", "15 died.")
    rule = Rule("x", Label.CONFLICT, Severity.WARNING, (), "{left.finding} / {right.finding}")
    assert write_message(rule, match.left, Evidence(match, (words,))) == told
