"""Whole results, kept for whoever wants more than was cut: the last few, in memory only."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.errors import FactcheckError

ADDRESS = "factcheck://results/{number}"
_KEPT = 8


class Results:
    """Hands out what was cut, with the address of the whole."""

    def __init__(self, room: int) -> None:
        """`room` is how many characters of JSON an agent gets to read at once."""
        self._room = room
        self._whole: dict[int, str] = {}
        self._last = 0

    def add(self, whole: dict[str, Any]) -> str:
        """The JSON of `result`; where something is `left_out`, `whole` says where all of it is."""
        found, left_out = cut(whole, self._room)
        if not left_out:
            return json.dumps({"result": found}, ensure_ascii=False)
        self._last += 1
        self._whole[self._last] = json.dumps(whole, ensure_ascii=False)
        self._whole.pop(self._last - _KEPT, None)
        address = ADDRESS.format(number=self._last)
        told = {"result": found, "left_out": left_out, "whole": address}
        return json.dumps(told, ensure_ascii=False)

    def whole(self, number: int) -> str:
        """The JSON of that result. Raises FactcheckError for one that is no longer kept."""
        if number not in self._whole:
            raise FactcheckError(f"result {number} is not kept; ask the tool again")
        return self._whole[number]


Object = dict[str, Any]

# the lists of an object, that which it is about first
_LISTS = ("verdicts", "claims", "hits", "statements")
_WEIGHT = ("conflict", "agree", "unique")


def cut(whole: Object, room: int) -> tuple[Object, dict[str, int]]:
    """As much of the object as `room` characters of JSON hold, and how much each list lacks."""
    # what explains two statements is about them, and needs both
    about = None if "left" in whole else next((one for one in _LISTS if whole.get(one)), None)
    bare = {name: value for name, value in whole.items() if name not in _LISTS}
    if about is None or _size(whole) <= room:
        return whole, {}
    statements = {one["id"]: one for one in whole.get("statements", [])}
    kept: list[Object] = []
    named: dict[str, None] = {}
    left = room - _size(bare)
    for one in map(_without_silence, sorted(whole[about], key=_weight)):
        new = [id for id in dict.fromkeys(_named(one)) if id in statements and id not in named]
        left -= _size(one) + sum(_size(statements[id]) for id in new)
        # the first is told whatever its size
        if left < 0 and kept:
            break
        kept.append(one)
        named |= dict.fromkeys(new)
    found = {name: [] if name in _LISTS else value for name, value in whole.items()}
    found[about] = kept
    if about != "statements" and "statements" in whole:
        found["statements"] = [one for one in whole["statements"] if one["id"] in named]
    return found, {
        name: len(whole[name]) - len(found[name])
        for name in _LISTS
        if name in whole and len(whole[name]) > len(found[name])
    }


def _weight(one: Object) -> tuple[int, int]:
    """Conflicts first, what is told differently before what is told alike, unique last."""
    label = one.get("label")
    place = _WEIGHT.index(label) if label in _WEIGHT else 0
    return place, 0 if one.get("framing") else 1


def _without_silence(one: Object) -> Object:
    if "findings" not in one:
        return one
    told = [finding for finding in one["findings"] if finding["result"] != "silent"]
    return {**one, "findings": told}


def _named(one: Object) -> Iterator[str]:
    """The ids of the statements that it speaks of."""
    yield from filter(None, (one.get(side) for side in ("left", "right", "closest")))
    yield from one.get("statements", [])
    for part in (*one.get("cells", []), *one.get("timeline", [])):
        yield part["statement"]


def _size(value: Object | Iterable[Object]) -> int:
    return len(json.dumps(value, ensure_ascii=False))
