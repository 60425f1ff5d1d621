"""Whole results, kept for whoever wants more than was cut: the last few, in memory only."""

from __future__ import annotations

import json
from typing import Any

from factcheck.agents.cut import cut
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
