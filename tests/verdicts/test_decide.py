from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck.records import (
    Condition,
    Entailment,
    Evidence,
    Finding,
    Framing,
    Kind,
    Label,
    Match,
    Measure,
    Probabilities,
    Result,
    Rule,
    Severity,
    Side,
    Statement,
    Trial,
    Verdict,
)
from factcheck.verdicts import UNMATCHED, Deciding, decide_match, judge, try_rules

MEASURES = {
    "similarity": Measure(lambda evidence: evidence.match.similarity),
    "entailment": Measure(lambda evidence: None, of_entailment=True),
}
NEAR = Condition("similarity", comparison=">=", threshold=0.6)
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
    assert try_rules(far, RULES, measures=MEASURES) == (
        Trial("numbers-differ", fired=False, failed=NEAR, actual="0.5999", more_failed=1),
        Trial("same", fired=False, failed=NEAR, actual="0.5999"),
    )
    assert try_rules(silent, RULES, measures=MEASURES) == (
        Trial("numbers-differ", fired=False, failed=DIFFER, actual="silent"),
        Trial("same", fired=True),
    )


def test_a_trial_tells_by_how_much_a_threshold_was_missed(
    twelve: Statement, fifteen: Statement
) -> None:
    far, silent = evidence_of(twelve, fifteen, -0.25), evidence_of(twelve, fifteen)
    (missed,) = try_rules(far, [AGREE], measures=MEASURES)
    not_observed, held = try_rules(silent, RULES, measures=MEASURES)
    assert (missed.short_by, not_observed.short_by, held.short_by) == (0.85, None, None)


@pytest.mark.parametrize(
    ("comparison", "held"), [("<", False), ("<=", True), (">", False), (">=", True)]
)
def test_a_threshold_itself_counts_only_where_the_comparison_says_so(
    twelve: Statement, fifteen: Statement, comparison: str, held: bool
) -> None:
    rule = replace(AGREE, conditions=(replace(NEAR, comparison=comparison, threshold=0.8),))
    (trial,) = try_rules(evidence_of(twelve, fifteen), [rule], measures=MEASURES)
    assert trial.fired is held


def test_a_measure_that_was_not_taken_fails(twelve: Statement, fifteen: Statement) -> None:
    condition = Condition("entailment", comparison="<", threshold=0.5)
    rule = replace(AGREE, conditions=(condition,))
    (trial,) = try_rules(evidence_of(twelve, fifteen), [rule], measures=MEASURES)
    assert trial == Trial("same", fired=False, failed=condition, actual="not measured")


def test_nan_is_not_a_measure(twelve: Statement, fifteen: Statement) -> None:
    evidence = evidence_of(twelve, fifteen, float("nan"))
    (trial,) = try_rules(evidence, [AGREE], measures=MEASURES)
    assert trial.actual == "not measured"


# --- judge: pairs ---


def test_the_first_rule_that_holds_gives_the_verdict(twelve: Statement, fifteen: Statement) -> None:
    evidence = evidence_of(twelve, fifteen, 0.8, DIFFERS)
    (verdict,) = judge([evidence], [twelve, fifteen], RULES, measures=MEASURES)
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
    (verdict,) = judge([evidence], [twelve, fifteen], RULES, measures=MEASURES)
    assert verdict.framing == (Framing.SOURCING, Framing.OCCASION)


def test_swapping_the_sides_swaps_the_sides_of_the_verdict_and_nothing_else(
    twelve: Statement, fifteen: Statement
) -> None:
    findings = DIFFERS, Finding("sourcing", Result.DIFFERS, "x", "y")
    evidence = evidence_of(twelve, fifteen, 0.8, *findings)
    (one,) = judge([evidence], [twelve, fifteen], RULES, measures=MEASURES)
    (other,) = judge([swapped(evidence)], [fifteen, twelve], RULES, measures=MEASURES)
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
    (verdict,) = judge([evidence], [twelve, fifteen], [rule, *RULES], measures=MEASURES)
    assert (verdict.rule, verdict.framing) == ("sourcing-differs", (Framing.SOURCING,))


# --- judge: unique ---


def test_a_statement_without_a_match_is_unique_by_the_closing_rule(twelve: Statement) -> None:
    (verdict,) = judge([], [twelve], RULES, measures=MEASURES)
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
    verdicts = judge(evidences, [far, near, fifteen], RULES, measures=MEASURES)
    assert [(v.left, v.right, v.rule) for v in verdicts] == [
        (far, None, "unmatched"),
        (near, None, "unmatched"),
        (fifteen, None, "unmatched"),
    ]
    assert verdicts[2].evidence == swapped(evidences[1])
    assert verdicts[2].trials == try_rules(evidences[1], RULES, measures=MEASURES)


def test_equally_close_matches_are_told_apart_by_source_whatever_the_order(
    make_statement: MakeStatement, twelve: Statement, fifteen: Statement
) -> None:
    third = make_statement("16 died.", article="c")
    evidences = [evidence_of(twelve, third, 0.5), evidence_of(twelve, fifteen, 0.5)]
    statements = [twelve, fifteen, third]
    for given in (evidences, evidences[::-1]):
        verdict = judge(given, statements, RULES, measures=MEASURES)[0]
        assert verdict.evidence == evidences[1]


def test_the_entailment_of_a_unique_verdict_is_turned_with_its_sides(
    twelve: Statement, fifteen: Statement
) -> None:
    forward, backward = Probabilities(0.1, 0.2, 0.7), Probabilities(0.3, 0.3, 0.4)
    evidence = Evidence(Match(twelve, fifteen, 0.3), (), Entailment(forward, backward))
    verdict = judge([evidence], [twelve, fifteen], RULES, measures=MEASURES)[1]
    assert verdict.evidence is not None
    assert verdict.evidence.entailment == Entailment(backward, forward)


def test_a_rule_that_says_unique_gives_its_name_and_message(
    twelve: Statement, fifteen: Statement
) -> None:
    rule = Rule("apart", Label.UNIQUE, Severity.WARNING, (DIFFER,), "{left.text} not {right.text}")
    evidence = evidence_of(twelve, fifteen, 0.8, DIFFERS)
    verdicts = judge([evidence], [twelve, fifteen], [rule, *RULES], measures=MEASURES)
    assert [(v.label, v.rule, v.severity, v.message) for v in verdicts] == [
        (Label.UNIQUE, "apart", Severity.WARNING, "12 died. not 15 died."),
        (Label.UNIQUE, "apart", Severity.WARNING, "15 died. not 12 died."),
    ]


def test_a_statement_that_one_article_confirms_is_not_unique(
    make_statement: MakeStatement, twelve: Statement, fifteen: Statement
) -> None:
    third = make_statement("Rain fell.", article="c")
    evidences = [evidence_of(twelve, fifteen, 0.9), evidence_of(twelve, third, 0.2)]
    verdicts = judge(evidences, [twelve, fifteen, third], RULES, measures=MEASURES)
    assert [(v.label, v.left) for v in verdicts] == [(Label.AGREE, twelve), (Label.UNIQUE, third)]


# --- judge: order and ids ---


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
    verdicts = judge(evidences, [*a, *b], RULES, measures=MEASURES)
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
    one = judge(evidences, [first, again, fifteen], RULES, measures=MEASURES)
    other = judge(
        [swapped(evidence) for evidence in evidences[::-1]],
        [fifteen, first, again],
        RULES,
        measures=MEASURES,
    )
    assert [verdict.id for verdict in one] == [one[0].id, f"{one[0].id}-2"]
    assert {v.left.id: v.id for v in one} == {v.right.id: v.id for v in other if v.right}


def test_a_verdict_on_one_match_has_both_sides_whatever_its_label(
    twelve: Statement, fifteen: Statement
) -> None:
    verdict = decide_match(evidence_of(twelve, fifteen, 0.1), RULES, measures=MEASURES)
    assert (verdict.label, verdict.rule, verdict.right) == (Label.UNIQUE, "unmatched", fifteen)


# --- what is told of agreements and of what is unique ---


@pytest.mark.parametrize(
    ("forward", "backward", "fuller"),
    [(0.9, 0.1, Side.LEFT), (0.1, 0.9, Side.RIGHT), (0.9, 0.9, None), (0.1, 0.1, None)],
)
def test_the_side_that_entails_the_other_and_is_not_entailed_tells_more(
    twelve: Statement, fifteen: Statement, forward: float, backward: float, fuller: Side | None
) -> None:
    directions = [Probabilities(value, 1 - value, 0.0) for value in (forward, backward)]
    evidence = replace(evidence_of(twelve, fifteen), entailment=Entailment(*directions))
    assert decide_match(evidence, [AGREE], measures=MEASURES).fuller is fuller


def test_unique_tells_which_condition_kept_the_closest_from_agreeing(
    twelve: Statement, fifteen: Statement
) -> None:
    silent = Condition("numbers", results=(Result.SILENT,))
    strict = replace(AGREE, id="strict", conditions=(NEAR, silent))
    rules = (replace(AGREE, conditions=(replace(NEAR, threshold=0.9),)), strict)
    evidence = evidence_of(twelve, fifteen, 0.8, DIFFERS)
    found = judge([evidence], [twelve, fifteen], rules, measures=MEASURES)
    reason = Trial("strict", fired=False, failed=silent, actual="differs")
    assert [verdict.reason for verdict in found] == [reason, reason]


SURE = Condition("entailment", comparison=">=", threshold=0.5)
ENTAILED = Rule("entailed", Label.AGREE, Severity.INFO, (NEAR, SURE), "same")
APART = Rule("apart", Label.UNIQUE, Severity.INFO, (NEAR,), "apart")


@pytest.mark.parametrize(
    ("rules", "similarity", "needed"),
    [
        ([ENTAILED], 0.8, True),  # it decides
        ([ENTAILED], 0.5, False),  # the rule fails whatever it says
        ([CONFLICT, AGREE], 0.8, True),  # it is shown beside the agreement
        ([APART, ENTAILED], 0.8, False),  # unique already
        ([ENTAILED, APART], 0.8, True),
    ],
)
def test_entailment_is_needed_where_it_decides_or_is_shown(
    make_statement, rules, similarity, needed
) -> None:
    sides = make_statement("It rained."), make_statement("It poured.", article="b")
    evidence = evidence_of(*sides, similarity)
    assert Deciding(rules, MEASURES).needs_entailment(evidence) is needed


def test_the_reason_is_one_that_was_measured(twelve: Statement, fifteen: Statement) -> None:
    near = replace(NEAR, threshold=0.9)
    found = decide_match(
        evidence_of(twelve, fifteen, 0.8),
        [replace(ENTAILED, conditions=(SURE, near))],
        measures=MEASURES,
    )
    assert found.reason == Trial("entailed", False, near, "0.8", more_failed=1)


def test_of_two_rules_what_was_not_measured_tells_against_neither(
    twelve: Statement, fifteen: Statement
) -> None:
    far = replace(NEAR, threshold=0.9)
    plain = replace(AGREE, id="plain", conditions=(far, replace(NEAR, threshold=0.7)))
    asking = replace(ENTAILED, conditions=(SURE, far, replace(NEAR, threshold=0.7), NEAR))
    found = decide_match(evidence_of(twelve, fifteen, 0.8), [plain, asking], measures=MEASURES)
    assert found.reason == Trial("entailed", False, far, "0.8", more_failed=1)


def test_a_rule_that_asks_an_observer_with_nothing_to_see_is_no_reason(
    twelve: Statement, fifteen: Statement
) -> None:
    agreeing = Condition("numbers", results=(Result.AGREES,))
    amounts = replace(AGREE, id="amounts", conditions=(NEAR, NEAR, agreeing))
    far = replace(NEAR, threshold=0.9)
    rules = (amounts, replace(AGREE, conditions=(far,)))
    evidence = evidence_of(twelve, fifteen, 0.8)
    found = decide_match(evidence, rules, measures=MEASURES)
    assert found.reason == Trial("same", fired=False, failed=far, actual="0.8")
