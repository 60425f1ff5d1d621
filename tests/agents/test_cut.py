import json
from typing import Any

from factcheck.agents.results import Results, cut

Object = dict[str, Any]


def statement(id: str) -> Object:
    return {"id": id, "text": "x" * 100}


def verdict(label: str, number: int, **more: Any) -> Object:
    found = {"label": label, "left": f"a:{number}", "framing": [], "findings": []}
    return {**found, "right": None if label == "unique" else f"b:{number}", **more}


def report(*verdicts: Object) -> Object:
    ids = [verdict[side] for side in ("left", "right") for verdict in verdicts if verdict[side]]
    statements = [statement(id) for id in sorted(ids)]
    return {"version": 1, "verdicts": list(verdicts), "statements": statements, "claims": []}


WHOLE = report(
    verdict("unique", 1),
    verdict("agree", 2),
    verdict("agree", 3, framing=["hedging"]),
    verdict("conflict", 4),
)


def kept(room: int) -> list[int]:
    found, _ = cut(WHOLE, room)
    return [int(one["left"][2:]) for one in found["verdicts"]]


def test_what_has_room_is_whole() -> None:
    assert cut(WHOLE, 100_000) == (WHOLE, {})


def test_what_weighs_most_is_kept_first() -> None:
    assert [kept(room) for room in (100, 800, 1_100)] == [[4], [4, 3], [4, 3, 2]]


def test_only_the_statements_that_it_speaks_of_are_kept_and_the_rest_is_counted() -> None:
    found, left_out = cut(WHOLE, 100)
    assert [one["id"] for one in found["statements"]] == ["a:4", "b:4"]
    assert left_out == {"verdicts": 3, "statements": 5}


def test_findings_that_are_silent_are_left_out() -> None:
    told = {"observer": "numbers", "result": "differs"}
    silent = {"observer": "names", "result": "silent"}
    whole = report(verdict("conflict", 1, findings=[silent, told]), verdict("unique", 2))
    found, _ = cut(whole, 300)
    assert found["verdicts"][0]["findings"] == [told]


def test_claims_are_cut_as_they_stand() -> None:
    claims = [{"id": str(n), "statements": [f"a:{n}"], "cells": []} for n in range(4)]
    whole = {"claims": claims, "statements": [statement(f"a:{n}") for n in range(4)]}
    found, left_out = cut(whole, 400)
    assert ([one["id"] for one in found["claims"]], left_out["claims"]) == (["0", "1"], 2)


def test_an_explanation_is_never_cut() -> None:
    whole = {"left": "a:1", "right": "b:1", "statements": [statement("a:1"), statement("b:1")]}
    assert cut(whole, 10) == (whole, {})


def test_what_was_cut_can_be_had_whole() -> None:
    results = Results(100)
    told = json.loads(results.add(WHOLE))
    assert told["whole"] == "factcheck://results/1"
    assert json.loads(results.whole(1)) == WHOLE


def test_what_is_whole_has_no_address() -> None:
    assert json.loads(Results(100_000).add(WHOLE)) == {"result": WHOLE}
