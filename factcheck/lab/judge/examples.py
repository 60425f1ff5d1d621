"""What the judge is taught: a pair of texts, the labels that may be right, kind and framing."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from factcheck.english.times.days_told import with_days
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.judge.pairs import LabelledPair
from factcheck.records import MARKS, Kind

LABELS = ("agree", "neither", "conflict")
KINDS = tuple(kind.value for kind in Kind)
FRAMINGS = tuple(mark.value for mark in MARKS)
_DAY = re.compile(r"\((\d{4}-\d\d-\d\d)\) ")
# batches that are sorted by length together
_SORTED = 40
# characters of general pairs; longer ones are mostly captions and exam texts
_PREMISE, _HYPOTHESIS = 260, 200
# three labels, then the kinds of a conflict, then the marks of framing
OUTPUTS = len(LABELS) + len(KINDS) + len(FRAMINGS)


@dataclass(frozen=True)
class Example:
    """Two texts, and what is right of them, by its place in LABELS, KINDS and FRAMINGS.

    `kind` is -1 where there is none; `framing` is None where nothing is known of it.
    """

    left: str
    right: str
    label: int
    kind: int = -1
    framing: tuple[int, ...] | None = None

    @property
    def turned(self) -> Example:
        """The same with the sides exchanged."""
        return replace(self, left=self.right, right=self.left)

    @property
    def size(self) -> int:
        """Its characters, by which examples of like lengths are put together."""
        return len(self.left) + len(self.right)


def example_of(pair: LabelledPair) -> Example:
    """The pair as an example."""
    kind = KINDS.index(pair.kind) if pair.kind in KINDS else -1
    framing = (
        None if pair.framing is None else tuple(int(mark in pair.framing) for mark in FRAMINGS)
    )
    return Example(pair.left, pair.right, LABELS.index(pair.label), kind, framing)


def family_examples(path: Path) -> Iterator[Example]:
    """Pairs within the families that were written for this recipe, with or without surroundings.

    A line has `base`, or `left` where its texts are marked in their sentences already. A text that
    agrees may have `framing`: in what its telling differs from the base's.
    """
    for row in read_json_lines(path):
        base = _marked(row.get("left") or row["base"])
        agree, conflict, neither = (
            [_marked(each) for each in row[label]] for label in ("agree", "conflict", "neither")
        )
        for text, each in zip(agree, row["agree"], strict=True):
            yield Example(base, text, 0, framing=_framing(each))
        yield from (Example(one, other, 0) for one, other in combinations(agree, 2))
        for one in (base, *agree):
            for text, each in zip(conflict, row["conflict"], strict=True):
                yield Example(one, text, 2, KINDS.index(each["kind"]))
            yield from (Example(one, text, 1) for text in neither)


def general_examples(data: Path, count: int, seed: int) -> list[Example]:
    """Pairs of the general stage that people wrote, short ones, each source and label as often.

    They keep what is known of entailment from being forgotten.
    """
    names = {"entailment": 0, "neutral": 1, "contradiction": 2}
    found: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for row in read_json_lines(data / "nli/train.jsonl.gz"):
        left, right = row["premise"], row["hypothesis"]
        made = row["made"] == "human" and not row["set"].startswith("cur_")
        if made and len(left) < _PREMISE and len(right) < _HYPOTHESIS:
            example = Example(f"[{left}]", f"[{right}]", names[row["label"]])
            found[row["set"].partition("_")[0], row["label"]].append(example)
    order = random.Random(seed)
    groups = list(found.values())
    return [order.choice(order.choice(groups)) for _ in range(count)]


def _framing(each: str | dict[str, Any]) -> tuple[int, ...] | None:
    if isinstance(each, str) or "framing" not in each:
        return None
    return tuple(int(mark in each["framing"]) for mark in FRAMINGS)


def _marked(each: str | dict[str, Any]) -> str:
    text = each if isinstance(each, str) else each["text"]
    if found := _DAY.match(text):
        return with_days(text, date.fromisoformat(found[1]))
    return text if "[" in text else f"[{text}]"


def batches(examples: Sequence[Example], size: int, seed: int) -> list[list[Example]]:
    """The examples in batches of like lengths, all in an order that hangs on the seed.

    Half of them have their sides exchanged.
    """
    order = random.Random(seed)
    mixed = [one.turned if order.random() < 0.5 else one for one in examples]
    order.shuffle(mixed)
    cut: list[list[Example]] = []
    for start in range(0, len(mixed), size * _SORTED):
        chunk = sorted(mixed[start : start + size * _SORTED], key=lambda one: one.size)
        cut += [chunk[at : at + size] for at in range(0, len(chunk), size)]
    order.shuffle(cut)
    return cut
