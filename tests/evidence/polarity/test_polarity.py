import pytest

from factcheck.evidence.polarity.polarity import observe
from factcheck.records import Attribution, Finding, Result, SourceKind


def test_a_shared_verb_denied_on_one_side_differs(make_sides) -> None:
    sides = make_sides("The senate approved the bill.", "The senate has not approved the bill.")
    assert observe(*sides) == Finding("polarity", Result.DIFFERS, "approved", "not approved")


def test_a_denial_on_both_sides_agrees(make_sides) -> None:
    sides = make_sides("He didn’t sign the treaty.", "He never signed the treaty.")
    assert observe(*sides) == Finding("polarity", Result.AGREES, "didn’t sign", "never signed")


def test_statements_of_other_things_are_silent(make_sides) -> None:
    sides = make_sides("The senate did not meet.", "France approved the new office in Tokyo.")
    assert observe(*sides) == Finding("polarity", Result.SILENT)


def test_statements_without_denial_are_silent(make_sides) -> None:
    sides = make_sides("The senate approved it.", "The senate approved it.")
    assert observe(*sides) == Finding("polarity", Result.SILENT)


@pytest.mark.parametrize(
    "left",
    [
        "Not only did the council approve the plan, it funded it.",
        "No fewer than 12 council members approved and funded the plan.",
        "The failed council approved the plan and funded it.",
    ],
)
def test_what_only_looks_like_a_denial_is_silent(make_sides, left) -> None:
    sides = make_sides(left, "The council approved the plan and funded it.")
    assert observe(*sides) == Finding("polarity", Result.SILENT)


def test_a_word_that_is_also_asserted_is_not_denied(make_sides) -> None:
    sides = make_sides(
        "They chose the right plan, but that plan is not the right one.",
        "They chose the right plan.",
    )
    assert observe(*sides) == Finding("polarity", Result.SILENT)


def test_a_verb_of_refusing_denies(make_sides) -> None:
    sides = make_sides("The mayor refused to resign.", "The mayor resigned.")
    assert observe(*sides) == Finding("polarity", Result.DIFFERS, "refused resign", "resigned")


@pytest.mark.parametrize(
    ("left", "right", "result"),
    [
        ("The senate opposes the bill.", "The senate backs the bill.", Result.DIFFERS),
        ("The board rejected the offer.", "The board did not accept the offer.", Result.AGREES),
        ("He is not opposed to the fence.", "He supports the fence.", Result.AGREES),
        ("Nobody was hurt in the blast.", "Two people were hurt in the blast.", Result.DIFFERS),
        ("She voted for the bill.", "She voted against the bill.", Result.DIFFERS),
        ("He was found guilty.", "He was found innocent.", Result.DIFFERS),
        ("Sales rose and then fell.", "Sales fell.", Result.SILENT),
        ("They did not manage to win.", "They won.", Result.DIFFERS),
        ("The sale was legal.", "The sale was illegal.", Result.DIFFERS),
        ("She left before the vote.", "She left after the vote.", Result.DIFFERS),
        ("None of the two came.", "The two came.", Result.DIFFERS),
    ],
)
def test_opposites_differ_and_two_denials_cancel(make_sides, left, right, result) -> None:
    sides = make_sides(left, right)
    assert observe(*sides).result is result
    assert observe(*sides[::-1]).result is result


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The port blocked the ship.", "The port authority kept the ship."),
        ("The guard remained at the gate.", "The guard of the department was at the gate."),
        ("The national railway was sold.", "The railway was privatised and sold."),
    ],
)
def test_a_word_with_the_stem_of_an_antonym_is_no_contrary(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("polarity", Result.SILENT)


@pytest.mark.parametrize(
    ("left", "right", "result"),
    [
        (
            "Voting began on Sunday in Harnwick after weeks of protest.",
            "The election ended on Sunday in Harnwick after weeks of protest.",
            Result.SILENT,
        ),
        ("Polls in Harnwick are open.", "The roads in Harnwick are closed.", Result.SILENT),
        ("The port hired Ann Poe.", "The port dismissed Bo Lind.", Result.SILENT),
        ("The strike began on Monday.", "The strike ended on Friday.", Result.SILENT),
        ("The strike began on Monday.", "The strike ended on Monday.", Result.DIFFERS),
        ("The port hired Ann Poe.", "Ann Poe was dismissed by the port.", Result.DIFFERS),
        ("The museum is open.", "The museum has closed.", Result.DIFFERS),
        ("Police closed the bridge in Oslo.", "The bridge in Oslo opened.", Result.DIFFERS),
    ],
)
def test_what_begins_and_what_ends_differ_of_one_thing_at_one_time(
    make_sides, left, right, result
) -> None:
    sides = make_sides(left, right)
    assert observe(*sides).result is observe(*sides[::-1]).result is result


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            '"Instead of chasing the thieves - the real danger - the town settles old scores."',
            '"Instead of chasing the thieves," she said, "the town settles old scores."',
        ),
        ("We won't win if we don't widen the road.", "We wont win if we dont widen the road."),
    ],
)
def test_the_same_denial_otherwise_marked_is_no_difference(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result is not Result.DIFFERS


def test_a_telling_that_is_denied_on_one_side_differs(make_sides, make_statement) -> None:
    said, never = (
        make_statement(
            "The dam will hold.", attribution=(Attribution("Ann Poe", SourceKind.NAMED, cue),)
        )
        for cue in ("said", "never said")
    )
    assert observe(*make_sides(said, never)) == Finding(
        "polarity", Result.DIFFERS, "said", "never said"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rumours that the choir will tour Japan are false.",
        "The claim that the choir will tour Japan is completely unfounded, its manager said.",
        "It is not true that the choir will tour Japan.",
        "Lee said it was wrong to say that the choir would tour Japan.",
    ],
)
def test_what_is_told_to_be_untrue_is_denied(make_sides, text) -> None:
    sides = make_sides("The choir will tour Japan.", text)
    assert observe(*sides).result is Result.DIFFERS


@pytest.mark.parametrize(
    "text",
    [
        "It is true that the choir will tour Japan.",
        "The choir will tour Japan with a false beard.",
        "Reports that the choir will tour Japan are few.",
    ],
)
def test_what_is_not_told_to_be_untrue_is_not_denied(make_sides, text) -> None:
    assert observe(*make_sides("The choir will tour Japan.", text)).result is not Result.DIFFERS
