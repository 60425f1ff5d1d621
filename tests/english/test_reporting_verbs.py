"""Verbs by which somebody says or thinks something."""

from factcheck.english.reporting_verbs import CueClass, classes_of, is_hedge, is_saying


def test_a_verb_is_known_by_any_of_its_forms() -> None:
    assert classes_of("believed", "believe") == (CueClass.BELIEF,)
    assert classes_of("adds") == (CueClass.SPEECH_WITH_CONTENT,)
    assert classes_of("runs", "run") == ()


def test_who_thinks_says_nothing() -> None:
    assert (is_saying("said"), is_saying("believed"), is_saying("is")) == (True, False, False)


def test_a_hedge_needs_nobody_who_says_it() -> None:
    assert [cue for cue in ("reportedly", "it is said", "writes") if is_hedge(cue)] == [
        "reportedly", "it is said",
    ]  # fmt: skip
