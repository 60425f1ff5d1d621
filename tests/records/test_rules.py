from factcheck.records import Condition, Result, Trial

NEAR = Condition("similarity", comparison=">=", threshold=0.55)
DIFFER = Condition("dates", (Result.AGREES, Result.SILENT))


def test_a_condition_is_told_as_an_editor_writes_it() -> None:
    assert (NEAR.expected, DIFFER.expected) == (">= 0.55", "agrees or silent")


def test_a_missed_threshold_is_short_by_the_distance() -> None:
    assert Trial("r", False, NEAR, "0.5").short_by == 0.05
    assert Trial("r", False, NEAR, "-0.1").short_by == 0.65


def test_what_misses_no_threshold_is_short_by_nothing() -> None:
    trials = [
        Trial("r", True),
        Trial("r", False, DIFFER, "differs"),
        Trial("r", False, NEAR, "none"),
    ]
    assert [trial.short_by for trial in trials] == [None, None, None]
