from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck.records import (
    MARKS,
    Condition,
    Evidence,
    Finding,
    Framing,
    Judgement,
    Kind,
    Label,
    Match,
    Result,
    Rule,
    Severity,
    Side,
    Statement,
    Trial,
    Verdict,
)
from factcheck.verdicts import UNMATCHED, Deciding, decide_match, try_rules

NEAR = Condition("similarity", comparison=">=", threshold=0.6)
IN_PLACE = Condition("kind", kinds=(Kind.PLACE, Kind.NAME))
DIFFER = Condition("numbers", results=(Result.DIFFERS,))
CONFLICT = Rule(
    "numbers-differ",
    Label.CONFLICT,
    Severity.ERROR,
    (NEAR, DIFFER),
    "{left.source} says {left.finding}, {right.source} says {right.finding}",
    Kind.VALUE,
)
AGREE = Rule("same", Label.AGREE, Severity.INFO, (NEAR,), "{left.text} = {right.text}")
RULES = (CONFLICT, AGREE)

MakeStatement = Callable[..., Statement]


def evidence_of(
    left: Statement, right: Statement, similarity: float = 0.8, *findings: Finding
) -> Evidence:
    return Evidence(Match(left, right, similarity), findings)


def swapped(evidence: Evidence) -> Evidence:
    match = evidence.match
    findings = tuple(replace(f, left=f.right, right=f.left) for f in evidence.findings)
    return Evidence(Match(match.right, match.left, match.similarity), findings)


@pytest.fixture
def twelve(make_statement: MakeStatement) -> Statement:
    return make_statement("12 died.")


@pytest.fixture
def fifteen(make_statement: MakeStatement) -> Statement:
    return make_statement("15 died.", article="b")


DIFFERS = Finding("numbers", Result.DIFFERS, "12", "15")


# --- try_rules ---


def test_a_trial_names_the_first_condition_that_failed_and_what_it_was_held_against(
    twelve: Statement, fifteen: Statement
) -> None:
    far, silent = evidence_of(twelve, fifteen, 0.5999), evidence_of(twelve, fifteen)
    assert try_rules(far, RULES) == (
        Trial("numbers-differ", fired=False, failed=NEAR, actual="0.5999", more_failed=1),
        Trial("same", fired=False, failed=NEAR, actual="0.5999"),
    )
    assert try_rules(silent, RULES) == (
        Trial("numbers-differ", fired=False, failed=DIFFER, actual="silent"),
        Trial("same", fired=True),
    )


def test_a_trial_tells_by_how_much_a_threshold_was_missed(
    twelve: Statement, fifteen: Statement
) -> None:
    far, silent = evidence_of(twelve, fifteen, -0.25), evidence_of(twelve, fifteen)
    (missed,) = try_rules(far, [AGREE])
    not_observed, held = try_rules(silent, RULES)
    assert (missed.short_by, not_observed.short_by, held.short_by) == (0.85, None, None)


@pytest.mark.parametrize(
    ("comparison", "held"), [("<", False), ("<=", True), (">", False), (">=", True)]
)
def test_a_threshold_itself_counts_only_where_the_comparison_says_so(
    twelve: Statement, fifteen: Statement, comparison: str, held: bool
) -> None:
    rule = replace(AGREE, conditions=(replace(NEAR, comparison=comparison, threshold=0.8),))
    (trial,) = try_rules(evidence_of(twelve, fifteen), [rule])
    assert trial.fired is held


def test_a_measure_that_was_not_taken_fails(twelve: Statement, fifteen: Statement) -> None:
    condition = Condition("agree", comparison="<", threshold=0.5)
    rule = replace(AGREE, conditions=(condition,))
    (trial,) = try_rules(evidence_of(twelve, fifteen), [rule])
    assert trial == Trial("same", fired=False, failed=condition, actual="not measured")


def test_nan_is_not_a_measure(twelve: Statement, fifteen: Statement) -> None:
    evidence = evidence_of(twelve, fifteen, float("nan"))
    (trial,) = try_rules(evidence, [AGREE])
    assert trial.actual == "not measured"


def decide(evidences, statements, rules):
    """The verdicts on all statements."""
    deciding = Deciding(rules)
    deciding.take(evidences)
    return deciding.verdicts(statements)


# --- decide: pairs ---


def test_the_first_rule_that_holds_gives_the_verdict(twelve: Statement, fifteen: Statement) -> None:
    evidence = evidence_of(twelve, fifteen, 0.8, DIFFERS)
    (verdict,) = decide([evidence], [twelve, fifteen], RULES)
    assert verdict == Verdict(
        id=verdict.id,
        label=Label.CONFLICT,
        rule="numbers-differ",
        severity=Severity.ERROR,
        message="outlet-a says 12, outlet-b says 15",
        left=twelve,
        right=fifteen,
        kind=Kind.VALUE,
        evidence=evidence,
        trials=(Trial("numbers-differ", fired=True), Trial("same", fired=True)),
    )


def test_framing_names_the_observers_of_telling_that_differ_in_a_fixed_order(
    twelve: Statement, fifteen: Statement
) -> None:
    findings = [
        Finding("occasion", Result.DIFFERS),
        Finding("hedging", Result.SILENT),
        Finding("names", Result.DIFFERS),
        Finding("sourcing", Result.DIFFERS),
    ]
    evidence = evidence_of(twelve, fifteen, 0.8, *findings)
    (verdict,) = decide([evidence], [twelve, fifteen], [AGREE])
    assert verdict.framing == (Framing.SOURCING, Framing.OCCASION)


def test_swapping_the_sides_swaps_the_sides_of_the_verdict_and_nothing_else(
    twelve: Statement, fifteen: Statement
) -> None:
    findings = DIFFERS, Finding("sourcing", Result.DIFFERS, "x", "y")
    evidence = evidence_of(twelve, fifteen, 0.8, *findings)
    (one,) = decide([evidence], [twelve, fifteen], RULES)
    (other,) = decide([swapped(evidence)], [fifteen, twelve], RULES)
    assert other == replace(
        one,
        left=fifteen,
        right=twelve,
        message="outlet-b says 15, outlet-a says 12",
        evidence=swapped(evidence),
    )


def test_a_rule_may_call_a_framing_difference_a_conflict(
    twelve: Statement, fifteen: Statement
) -> None:
    condition = Condition("sourcing", results=(Result.DIFFERS,))
    rule = replace(CONFLICT, id="sourcing-differs", kind=Kind.ATTRIBUTION, conditions=(condition,))
    evidence = evidence_of(twelve, fifteen, 0.8, Finding("sourcing", Result.DIFFERS))
    (verdict,) = decide([evidence], [twelve, fifteen], [rule, *RULES])
    assert (verdict.rule, verdict.framing) == ("sourcing-differs", ())


# --- decide: what the judge adds ---

# if a conflict, then one of place; and half a chance that one hedges
JUDGEMENT = Judgement(
    0.1,
    0.2,
    0.7,
    kinds=tuple(float(kind is Kind.PLACE) for kind in Kind),
    framing=tuple(0.5 * (mark is Framing.HEDGING) for mark in MARKS),
)


@pytest.mark.parametrize(
    ("own", "judgement", "kind"),
    [
        (None, JUDGEMENT, Kind.PLACE),
        (None, JUDGEMENT._replace(kinds=tuple(0.4 * one for one in JUDGEMENT.kinds)), None),
        (Kind.VALUE, JUDGEMENT, Kind.VALUE),
        (None, Judgement(0.1, 0.2, 0.7), None),
        (None, None, None),
    ],
)
def test_a_conflict_has_the_kind_of_its_rule_else_one_that_the_judge_holds_likely(
    make_match, own: Kind | None, judgement: Judgement | None, kind: Kind | None
) -> None:
    evidence = Evidence(make_match("12 died.", "15 died."), (), judgement)
    rule = replace(CONFLICT, kind=own, conditions=(NEAR,))
    assert decide_match(evidence, [rule]).kind is kind


def test_an_agreement_has_no_kind_whatever_the_judge_holds(make_match) -> None:
    evidence = Evidence(make_match("It rained.", "It poured."), (), JUDGEMENT)
    assert decide_match(evidence, [AGREE]).kind is None


def test_of_what_the_judge_holds_for_framed_observers_tell_the_marks(make_match) -> None:
    loaded = Finding("loaded", Result.DIFFERS)
    evidence = Evidence(make_match("It rained.", "It poured."), (loaded,), JUDGEMENT)
    assert decide_match(evidence, [AGREE]).framing == (Framing.LOADED,)


@pytest.mark.parametrize("result", [Result.AGREES, Result.SILENT])
def test_where_no_observer_sees_it_no_mark_of_one_is_told(make_match, result: Result) -> None:
    hedging = Finding("hedging", result, "asserted", "asserted")
    evidence = Evidence(make_match("It rained.", "It poured."), (hedging,), JUDGEMENT)
    assert decide_match(evidence, [AGREE]).framing == (Framing.TELLING,)


def test_where_no_observer_sees_it_the_judge_has_to_be_surer(make_match) -> None:
    judgement = JUDGEMENT._replace(framing=tuple(0.8 * one for one in JUDGEMENT.framing))
    evidence = Evidence(make_match("It rained.", "It poured."), (), judgement)
    assert decide_match(evidence, [AGREE]).framing == ()


@pytest.mark.parametrize(("observer", "framing"), [("sourcing", ()), ("loaded", (Framing.LOADED,))])
def test_what_the_judge_does_not_hold_for_framed_only_sure_observers_mark(
    make_match, observer: str, framing: tuple[Framing, ...]
) -> None:
    found = Finding(observer, Result.DIFFERS)
    judgement = JUDGEMENT._replace(framing=(0.1,) * len(MARKS))
    evidence = Evidence(make_match("It rained.", "It poured."), (found,), judgement)
    assert decide_match(evidence, [AGREE]).framing == framing


def test_where_the_judge_knows_none_the_marks_are_those_that_observers_see(make_match) -> None:
    loaded = Finding("loaded", Result.DIFFERS)
    judgement = Judgement(0.7, 0.2, 0.1)
    evidence = Evidence(make_match("It rained.", "It poured."), (loaded,), judgement)
    assert decide_match(evidence, [AGREE]).framing == (Framing.LOADED,)


@pytest.mark.parametrize("label", [Label.UNIQUE, Label.CONFLICT])
def test_no_mark_is_given_to_what_is_no_agreement(make_match, label: Label) -> None:
    loaded = Finding("loaded", Result.DIFFERS)
    evidence = Evidence(make_match("It rained.", "It poured."), (loaded,), JUDGEMENT)
    rule = replace(AGREE, label=label)
    assert decide_match(evidence, [rule]).framing == ()


@pytest.mark.parametrize(
    ("judgement", "trial"),
    [
        (JUDGEMENT, Trial("surely", fired=True)),
        (Judgement(0.1, 0.2, 0.7), Trial("surely", False, IN_PLACE, "not measured")),
        (None, Trial("surely", False, IN_PLACE, "not measured")),
    ],
)
def test_a_condition_on_kinds_asks_for_the_likeliest(
    make_match, judgement: Judgement | None, trial: Trial
) -> None:
    evidence = Evidence(make_match("In Rome.", "In Bari."), (), judgement)
    rule = replace(CONFLICT, id="surely", conditions=(IN_PLACE,))
    assert try_rules(evidence, [rule]) == (trial,)


def test_a_condition_on_other_kinds_fails_on_the_one_that_is_likeliest(make_match) -> None:
    condition = replace(IN_PLACE, kinds=(Kind.TIME,))
    evidence = Evidence(make_match("In Rome.", "In Bari."), (), JUDGEMENT)
    (trial,) = try_rules(evidence, [replace(CONFLICT, conditions=(condition,))])
    assert trial == Trial("numbers-differ", False, condition, "place")


# --- decide: unique ---


def test_a_statement_without_a_match_is_unique_by_the_closing_rule(twelve: Statement) -> None:
    (verdict,) = decide([], [twelve], RULES)
    assert verdict == Verdict(
        id=verdict.id,
        label=Label.UNIQUE,
        rule=UNMATCHED.id,
        severity=Severity.INFO,
        message="only outlet-a says this",
        left=twelve,
    )


def test_a_unique_verdict_shows_its_closest_match_from_its_own_side(
    make_statement: MakeStatement, fifteen: Statement
) -> None:
    far, near = make_statement("Rain fell."), make_statement("20 fell ill.", number=2)
    evidences = [evidence_of(far, fifteen, 0.3), evidence_of(near, fifteen, 0.4, DIFFERS)]
    verdicts = decide(evidences, [far, near, fifteen], RULES)
    assert [(v.left, v.right, v.rule) for v in verdicts] == [
        (far, None, "unmatched"),
        (near, None, "unmatched"),
        (fifteen, None, "unmatched"),
    ]
    assert verdicts[2].evidence == swapped(evidences[1])
    assert verdicts[2].trials == try_rules(evidences[1], RULES)


def test_equally_close_matches_are_told_apart_by_source_whatever_the_order(
    make_statement: MakeStatement, twelve: Statement, fifteen: Statement
) -> None:
    third = make_statement("16 died.", article="c")
    evidences = [evidence_of(twelve, third, 0.5), evidence_of(twelve, fifteen, 0.5)]
    statements = [twelve, fifteen, third]
    for given in (evidences, evidences[::-1]):
        verdict = decide(given, statements, RULES)[0]
        assert verdict.evidence == evidences[1]


def test_the_judgement_of_a_unique_verdict_is_that_of_its_closest_match(
    twelve: Statement, fifteen: Statement
) -> None:
    judgement = Judgement(0.1, 0.7, 0.2)
    evidence = Evidence(Match(twelve, fifteen, 0.3), (), judgement, elsewhere=0.4)
    verdict = decide([evidence], [twelve, fifteen], RULES)[1]
    assert verdict.evidence == evidence.turned
    assert (evidence.turned.judge, evidence.turned.elsewhere) == (judgement, 0.4)


def test_a_rule_that_says_unique_gives_its_name_and_message(
    twelve: Statement, fifteen: Statement
) -> None:
    rule = Rule("apart", Label.UNIQUE, Severity.WARNING, (DIFFER,), "{left.text} not {right.text}")
    evidence = evidence_of(twelve, fifteen, 0.8, DIFFERS)
    verdicts = decide([evidence], [twelve, fifteen], [rule, *RULES])
    assert [(v.label, v.rule, v.severity, v.message) for v in verdicts] == [
        (Label.UNIQUE, "apart", Severity.WARNING, "12 died. not 15 died."),
        (Label.UNIQUE, "apart", Severity.WARNING, "15 died. not 12 died."),
    ]


def test_a_statement_that_one_article_confirms_is_not_unique(
    make_statement: MakeStatement, twelve: Statement, fifteen: Statement
) -> None:
    third = make_statement("Rain fell.", article="c")
    evidences = [evidence_of(twelve, fifteen, 0.9), evidence_of(twelve, third, 0.2)]
    verdicts = decide(evidences, [twelve, fifteen, third], RULES)
    assert [(v.label, v.left) for v in verdicts] == [(Label.AGREE, twelve), (Label.UNIQUE, third)]


@pytest.mark.parametrize(
    ("left", "right", "fuller"),
    [("flood", None, Side.LEFT), (None, "flood", Side.RIGHT), ("flood", "rain", None)],
)
def test_the_side_with_words_of_its_own_is_the_fuller(
    twelve: Statement, fifteen: Statement, left: str | None, right: str | None, fuller: Side | None
) -> None:
    evidence = evidence_of(twelve, fifteen, 0.9, Finding("words", Result.SILENT, left, right))
    assert decide_match(evidence, RULES).fuller is fuller


# --- decide: order and ids ---


def test_conflicts_come_first_then_agreements_then_uniques_each_in_article_order(
    make_statement: MakeStatement,
) -> None:
    a = [make_statement(f"a{n}", number=n) for n in range(1, 5)]
    b = [make_statement(f"b{n}", article="b", number=n) for n in range(1, 5)]
    evidences = [
        evidence_of(a[2], b[1], 0.9, DIFFERS),
        evidence_of(a[1], b[2]),
        evidence_of(a[1], b[0]),
        evidence_of(a[0], b[3], 0.9, DIFFERS),
    ]
    verdicts = decide(evidences, [*a, *b], RULES)
    assert [v.left.text + (v.right.text if v.right else "") for v in verdicts] == [
        "a1b4",
        "a3b2",
        "a2b1",
        "a2b3",
        "a4",
    ]


def test_a_pair_of_words_that_recurs_gets_its_own_id_whatever_the_order_of_sources(
    make_statement: MakeStatement, fifteen: Statement
) -> None:
    first, again = make_statement("12 died."), make_statement("12  DIED.", number=7)
    evidences = [evidence_of(first, fifteen), evidence_of(again, fifteen)]
    one = decide(evidences, [first, again, fifteen], RULES)
    other = decide(
        [swapped(evidence) for evidence in evidences[::-1]], [fifteen, first, again], RULES
    )
    assert [verdict.id for verdict in one] == [one[0].id, f"{one[0].id}-2"]
    assert {v.left.id: v.id for v in one} == {v.right.id: v.id for v in other if v.right}


def test_a_verdict_on_one_match_has_both_sides_whatever_its_label(
    twelve: Statement, fifteen: Statement
) -> None:
    verdict = decide_match(evidence_of(twelve, fifteen, 0.1), RULES)
    assert (verdict.label, verdict.rule, verdict.right) == (Label.UNIQUE, "unmatched", fifteen)


# --- what is told of agreements and of what is unique ---


def test_unique_tells_which_condition_kept_the_closest_from_agreeing(
    twelve: Statement, fifteen: Statement
) -> None:
    silent = Condition("numbers", results=(Result.SILENT,))
    strict = replace(AGREE, id="strict", conditions=(NEAR, silent))
    rules = (replace(AGREE, conditions=(replace(NEAR, threshold=0.9),)), strict)
    evidence = evidence_of(twelve, fifteen, 0.8, DIFFERS)
    found = decide([evidence], [twelve, fifteen], rules)
    reason = Trial("strict", fired=False, failed=silent, actual="differs")
    assert [verdict.reason for verdict in found] == [reason, reason]


SURE = Condition("agree", comparison=">=", threshold=0.5)
SURELY = Rule("surely", Label.AGREE, Severity.INFO, (NEAR, SURE), "same")


def test_of_rules_that_fit_alike_the_most_general_which_comes_last_is_the_reason(
    twelve: Statement, fifteen: Statement
) -> None:
    rules = [replace(AGREE, id=id, conditions=(replace(NEAR, threshold=0.9),)) for id in "xy"]
    reason = decide_match(evidence_of(twelve, fifteen, 0.8), rules).reason
    assert reason is not None
    assert reason.rule == "y"


def test_the_reason_is_one_that_was_measured(twelve: Statement, fifteen: Statement) -> None:
    near = replace(NEAR, threshold=0.9)
    found = decide_match(
        evidence_of(twelve, fifteen, 0.8), [replace(SURELY, conditions=(SURE, near))]
    )
    assert found.reason == Trial("surely", False, near, "0.8", more_failed=1)


def test_of_two_rules_what_was_not_measured_tells_against_neither(
    twelve: Statement, fifteen: Statement
) -> None:
    far = replace(NEAR, threshold=0.9)
    plain = replace(AGREE, id="plain", conditions=(far, replace(NEAR, threshold=0.7)))
    asking = replace(SURELY, conditions=(SURE, far, replace(NEAR, threshold=0.7), NEAR))
    found = decide_match(evidence_of(twelve, fifteen, 0.8), [plain, asking])
    assert found.reason == Trial("surely", False, far, "0.8", more_failed=1)


def test_a_rule_that_asks_an_observer_with_nothing_to_see_is_no_reason(
    twelve: Statement, fifteen: Statement
) -> None:
    agreeing = Condition("numbers", results=(Result.AGREES,))
    amounts = replace(AGREE, id="amounts", conditions=(NEAR, NEAR, agreeing))
    far = replace(NEAR, threshold=0.9)
    rules = (amounts, replace(AGREE, conditions=(far,)))
    evidence = evidence_of(twelve, fifteen, 0.8)
    found = decide_match(evidence, rules)
    assert found.reason == Trial("same", fired=False, failed=far, actual="0.8")
