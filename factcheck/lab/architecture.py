"""Draws the rooms and who imports whom.

    python -m factcheck.lab.architecture docs/architecture.svg

Each room stands as low as the rooms that import it allow: a band imports from those below it, and
never from itself. An arrow that others imply (A → C beside A → B → C) is left out.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import click

PACKAGE = Path(__file__).parents[1]
Imports = Mapping[str, frozenset[str]]

# the values in the order in which they are made, between the rooms that make them
FLOW = {
    "articles": "Article",
    "statements": "Statement",
    "matches": "Match",
    "evidence": "Evidence",
    "verdicts": "Verdict",
    "claims": "Claim",
    "reports": "Report",
}
# these belong to no band: the front door, and what may import everything
_APART = {"__init__", "__main__", "lab"}

_BOX, _GAP, _HIGH, _BAND, _EDGE = 104, 18, 34, 96, 24


def read_imports(package: Path = PACKAGE) -> Imports:
    """Each room of a package → the other rooms that its files import."""
    found: dict[str, set[str]] = {}
    for path in sorted(package.rglob("*.py")):
        room = path.relative_to(package).parts[0].removesuffix(".py")
        if room not in _APART:
            found.setdefault(room, set()).update(_imported(path, package.name))
    return {room: frozenset(others & found.keys() - {room}) for room, others in found.items()}


def _imported(path: Path, package: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == package and len(parts) > 1:
                yield parts[1]


def bands(imports: Imports) -> list[list[str]]:
    """The rooms from the top band to the lowest, each just below the lowest that imports it.

    Of a band, the rooms that make values come in the order of the values, before all others.
    """
    depths: dict[str, int] = {}

    def depth(room: str) -> int:
        if room not in depths:
            above = [depth(other) + 1 for other, used in imports.items() if room in used]
            depths[room] = max(above, default=0)
        return depths[room]

    for room in imports:
        depth(room)
    # what no room imports stands just above what it imports itself
    for room in imports.keys() - frozenset().union(*imports.values()):
        depths[room] = max(0, min((depths[other] for other in imports[room]), default=1) - 1)
    found: dict[int, list[str]] = {}
    order = list(FLOW)
    ranked = sorted(imports, key=lambda room: (order.index(room) if room in FLOW else 99, room))
    for room in ranked:
        found.setdefault(depth(room), []).append(room)
    return [found[place] for place in sorted(found)]


def needed(imports: Imports) -> list[tuple[str, str]]:
    """The imports that no chain of other imports implies."""

    def reach(room: str) -> frozenset[str]:
        return frozenset().union(*({other} | reach(other) for other in imports[room]))

    return [
        (room, other)
        for room in sorted(imports)
        for other in sorted(imports[room])
        if not any(other in reach(between) for between in imports[room] - {other})
    ]


def draw(imports: Imports) -> str:
    """The picture as SVG."""
    rows = bands(imports)
    width = max(len(row) for row in rows) * (_BOX + _GAP) + 2 * _EDGE
    height = len(rows) * _BAND + 2 * _EDGE
    centres = _centres(rows, width)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="13" text-anchor="middle">',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        'markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#999"/></marker></defs>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *(_arrow(centres[room], centres[other]) for room, other in needed(imports)),
        *(_box(room, *centres[room]) for row in rows for room in row),
        f'<text x="{width - _EDGE}" y="{height - 10}" text-anchor="end" fill="#666">'
        "a room imports only from those below it; red: what it makes</text>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _centres(rows: Sequence[Sequence[str]], width: int) -> dict[str, tuple[int, int]]:
    places = {}
    for number, row in enumerate(rows):
        start = (width - len(row) * (_BOX + _GAP)) // 2
        for at, room in enumerate(row):
            across = start + at * (_BOX + _GAP) + (_BOX + _GAP) // 2
            places[room] = (across, _EDGE + number * _BAND + _HIGH // 2)
    return places


def _box(room: str, x: int, y: int) -> str:
    value = FLOW.get(room)
    fill = "#e8f0fb" if value else "#f4f4f4"
    label = (
        f'<text x="{x}" y="{y + _HIGH // 2 + 14}" font-size="11" fill="#a33">{escape(value)}</text>'
        if value
        else ""
    )
    return (
        f'<rect x="{x - _BOX // 2}" y="{y - _HIGH // 2}" width="{_BOX}" height="{_HIGH}" rx="5" '
        f'fill="{fill}" stroke="#557"/><text x="{x}" y="{y + 5}">{escape(room)}</text>{label}'
    )


def _arrow(start: tuple[int, int], end: tuple[int, int]) -> str:
    (x, y), (to_x, to_y) = start, end
    return (
        f'<path d="M{x} {y + _HIGH // 2}C{x} {y + _BAND // 2} {to_x} {to_y - _BAND // 2} '
        f'{to_x} {to_y - _HIGH // 2}" fill="none" stroke="#999" marker-end="url(#tip)"/>'
    )


@click.command()
@click.argument("out", type=Path)
def main(out: Path) -> None:
    """Write the picture of the rooms to OUT."""
    out.write_text(draw(read_imports()), encoding="utf-8")


if __name__ == "__main__":
    main()
