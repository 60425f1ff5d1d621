"""All examples as token ids in one file, and what each pass draws from it.

examples → Pool → one pass: places, mixed as `Mixture` says → batches of like lengths
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import ModelError
from factcheck.lab.judge.general.examples import Example, Mixture

_AT_ONCE = 20_000  # pairs tokenised together, to keep memory low
# Batches are cut from this many batches' worth of pairs sorted by length: enough that a batch has
# hardly any padding, few enough that what stands together is still left to chance.
_SORTED_BATCHES = 50


@dataclass(frozen=True)
class Pool:
    """The tokens of every pair one after the other: pair i is `tokens[starts[i]:starts[i + 1]]`.

    `answers` are the bits of `Answer`, `sources` a place among `names`.
    """

    tokens: NDArray[np.uint16]
    starts: NDArray[np.int64]
    answers: NDArray[np.uint8]
    sources: NDArray[np.uint8]
    names: tuple[str, ...]

    def lengths(self) -> NDArray[np.int64]:
        """How many tokens each pair has."""
        return np.diff(self.starts)


def make_pool(examples: Sequence[Example], tokenizer: Any, longest: int) -> Pool:
    """The pool of all examples with at most `longest` tokens: cutting one may cut out its reason.

    A source "contrast:number" counts as "contrast".
    """
    names = tuple(sorted({_name(example) for example in examples}))
    rows: list[NDArray[np.uint16]] = []
    facts: list[tuple[int, int]] = []
    for start in range(0, len(examples), _AT_ONCE):
        part = examples[start : start + _AT_ONCE]
        pairs = [(example.premise, example.hypothesis) for example in part]
        for example, coded in zip(part, tokenizer.encode_batch(pairs), strict=True):
            if len(coded.ids) <= longest:
                rows.append(np.array(coded.ids, np.uint16))
                facts.append((int(example.answer), names.index(_name(example))))
    answers, sources = np.array(facts, np.int64).reshape(-1, 2).T
    starts = np.cumsum([0, *map(len, rows)])
    tokens = np.concatenate(rows) if rows else np.empty(0, np.uint16)
    return Pool(tokens, starts, answers.astype(np.uint8), sources.astype(np.uint8), names)


def save_pool(pool: Pool, path: Path) -> None:
    """Writes the pool to `path`, an .npz file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **(asdict(pool) | {"names": np.array(pool.names)}))


def load_pool(path: Path) -> Pool:
    """The pool that `save_pool` wrote. Raises ModelError."""
    try:
        found = np.load(path)
        parts = {field.name: found[field.name] for field in fields(Pool)}
        return Pool(**(parts | {"names": tuple(str(name) for name in parts["names"])}))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path}: no pool of examples ({error}); remove it") from error


def draw(pool: Pool, mixture: Mixture, number: int, seed: int) -> NDArray[np.int64]:
    """Places of the pairs of pass `number`, in any order; each source goes on where it stopped."""
    parts = []
    for name, quota in asdict(mixture).items():
        if name in pool.names and quota:
            place = pool.names.index(name)
            own = np.flatnonzero(pool.sources == place)
            wanted = np.arange(number * quota, (number + 1) * quota)
            parts.append(_endless(own, wanted, [seed, place]))
    return np.concatenate(parts) if parts else np.empty(0, np.int64)


def batches(
    pool: Pool, places: NDArray[np.int64], size: int, seed: Sequence[int]
) -> Iterator[NDArray[np.int64]]:
    """The places in batches of like lengths, all in an order that depends on the seed."""
    random = np.random.default_rng(seed)
    lengths = pool.lengths()
    mixed = random.permutation(places)
    for start in range(0, len(mixed), size * _SORTED_BATCHES):
        chunk = mixed[start : start + size * _SORTED_BATCHES]
        chunk = chunk[np.argsort(lengths[chunk], kind="stable")]
        cuts = [chunk[at : at + size] for at in range(0, len(chunk), size)]
        for at in random.permutation(len(cuts)):
            yield cuts[at]


def _endless(
    own: NDArray[np.int64], wanted: NDArray[np.int64], seed: list[int]
) -> NDArray[np.int64]:
    """What stands at the `wanted` places of `own`, shuffled anew each time it comes round."""
    rounds = range(int(wanted[0]) // len(own), int(wanted[-1]) // len(own) + 1)
    shuffled = [np.random.default_rng([*seed, turn]).permutation(own) for turn in rounds]
    return np.concatenate(shuffled)[wanted - rounds[0] * len(own)]


def _name(example: Example) -> str:
    return example.source.partition(":")[0]
