"""What was measured → docs/speed.md and its plot."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.lab.benchmarks.processes import Cost

COLD, WARM, RULE, AFTERNOON = "cold", "warm", "warm, one rule changed", "afternoon"
_MEGABYTE = 2**20


@dataclass(frozen=True)
class Workload:
    """Articles that are compared, what there is in them, and what each way of doing it cost."""

    name: str
    articles: int
    statements: int
    matches: int
    costs: Mapping[str, Cost] = field(default_factory=dict)

    @property
    def statement_pairs(self) -> float:
        """About how many pairs of statements of two articles there are."""
        return self.statements**2 * (1 - 1 / self.articles) / 2


@dataclass(frozen=True)
class Throughput:
    """Pairs a second through the judge, and through a torch cross-encoder."""

    pairs: int
    torch: float
    ours: float


@dataclass(frozen=True)
class Measured:
    """All that one run of the command measured; `about` tells where and with what."""

    about: Mapping[str, str]
    workloads: Sequence[Workload]
    longer: Sequence[Workload]
    more: Sequence[Workload]
    throughput: Throughput | None = None


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The power of the size that the time grows with: the slope of a line through the logs.

    >>> round(exponent([1, 2, 4], [3, 12, 48]), 3)
    2.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(time) for time in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((each - x) ** 2 for each in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread


def page_of(measured: Measured, *, command: str, plot: str | None) -> str:
    """The whole page as Markdown."""
    parts = [
        "# Speed",
        "Whole processes from start to end, side by side in one run, with whatever else the "
        "machine did falling on all of them. Written by "
        f"`{command}`; medians of the runs.",
        "\n".join(f"- {name}: {value}" for name, value in measured.about.items()),
        "*cold*: `factcheck compare … -f json --no-cache`. *warm*: the second run with a cache. "
        "*warm, one rule changed*: the cache was filled under other rules. *afternoon*: "
        "`factcheck/lab/benchmarks/afternoon.py`, a sentence splitter, SentenceTransformer on "
        "torch with the same weights in float32, and every pair above a cosine through a torch "
        "CrossEncoder in both directions. A pair a second is a pair of statements of two "
        "articles, looked at or ruled out.",
        _costs(measured.workloads),
        _ratios(measured),
        _growth(measured),
    ]
    if measured.throughput:
        parts.append(_throughput(measured.throughput))
    if plot:
        parts.append(f"![Seconds by statements]({plot})")
    return "\n\n".join(part for part in parts if part) + "\n"


def _costs(workloads: Sequence[Workload]) -> str:
    rows = [
        [
            f"{workload.name}: {workload.statements:,} statements, {workload.matches:,} matches",
            name,
            _seconds(cost.wall, cost.finished),
            f"{cost.cpu:.2f}" if cost.finished else "",
            f"{cost.memory / _MEGABYTE:,.0f}" if cost.finished else "",
            f"{workload.statement_pairs / cost.wall:,.0f}" if cost.finished else "",
        ]
        for workload in workloads
        for name, cost in workload.costs.items()
    ]
    head = ["articles", "how", "wall s", "CPU s", "peak MB", "pairs/s"]
    return "## Costs\n\n" + table(head, rows)


def _seconds(seconds: float, finished: bool) -> str:
    return f"{seconds:.2f}" if finished else f"> {seconds:.0f}"


def _ratios(measured: Measured) -> str:
    rows = []
    for workload in measured.workloads:
        costs = workload.costs
        if AFTERNOON in costs and COLD in costs:
            theirs, ours = costs[AFTERNOON], costs[COLD]
            more = "" if theirs.finished else "more than "
            ratio = f"{more}{theirs.wall / ours.wall:.1f}"
            rows.append([workload.name, "afternoon / cold, wall", ratio])
            if theirs.finished:
                ratio = f"{theirs.memory / ours.memory:.1f}"
                rows.append([workload.name, "afternoon / cold, memory", ratio])
        if RULE in costs and COLD in costs:
            ratio = f"{costs[COLD].wall / costs[RULE].wall:.1f}"
            rows.append([workload.name, "cold / warm after a rule, wall", ratio])
    return "## Ratios\n\n" + table(["articles", "what", "times"], rows)


def _growth(measured: Measured) -> str:
    rows = []
    for name, workloads in (("two, longer", measured.longer), ("more of them", measured.more)):
        if len(workloads) < 2:
            continue
        times = [workload.costs[COLD].wall for workload in workloads]
        by = {
            "statements": [float(workload.statements) for workload in workloads],
            "matches": [float(workload.matches) for workload in workloads],
            "all pairs of statements": [workload.statement_pairs for workload in workloads],
        }
        rows += [[name, size, f"{exponent(sizes, times):.2f}"] for size, sizes in by.items()]
    if not rows:
        return ""
    return (
        "## Growth\n\nThe power of each size that the time of a cold run grows with (1: twice as "
        "many take twice as long), over the sizes of the plot.\n\n"
        + table(["articles", "time grows with", "to the power of"], rows)
    )


def _throughput(found: Throughput) -> str:
    rows = [
        ["torch, float32, batches of 32, both directions", f"{found.torch:.0f}", ""],
        [
            "the judge, pairs of one length together",
            f"{found.ours:.0f}",
            f"{found.ours / found.torch:.1f}",
        ],
    ]
    return f"## The judge\n\nThe same {found.pairs:,} pairs, tokens and all.\n\n" + table(
        ["model", "pairs/s", "times torch"], rows
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def draw(measured: Measured, path: Path) -> None:
    """Seconds by statements on logarithmic axes, with the line of all pairs beside them."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4.5), layout="constrained")
    axes = figure.add_subplot(xscale="log", yscale="log")
    for name, workloads in (("two articles", measured.longer), ("articles", measured.more)):
        for way, marker in ((COLD, "o-"), (WARM, "s--"), (AFTERNOON, "x:")):
            points = [
                (workload.statements, workload.costs[way].wall)
                for workload in workloads
                if way in workload.costs and workload.costs[way].finished
            ]
            if points:
                axes.plot(*zip(*points, strict=True), marker, label=f"{way}, {name}")
    axes.set_xlabel("statements")
    axes.set_ylabel("seconds")
    axes.legend()
    axes.grid(alpha=0.3)
    figure.savefig(path, dpi=110, metadata={"Software": None})
