"""Precision-recall curves as an SVG picture, drawn by hand: the same bytes on every machine."""

from collections.abc import Sequence
from html import escape

from factcheck.tuning.fitting import Point, Tuned

# pixels
_SIZE, _MARGIN, _ROW = 360, 56, 20
# from the palette of Okabe and Ito (2008), which colour-blind readers can tell apart
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")


def curves_to_svg(tuned: Sequence[Tuned]) -> str:
    """One line a threshold, recall to the right and precision upward; a dot is what was chosen."""
    height = _SIZE + 2 * _MARGIN + _ROW * len(tuned)
    width = _SIZE + 2 * _MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        *_axes(),
    ]
    for number, one in enumerate(tuned):
        colour = _COLOURS[number % len(_COLOURS)]
        parts += [*_line(one, colour), *_legend(one, colour, number)]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _axes() -> list[str]:
    parts = []
    for step in range(0, 11, 2):
        share = step / 10
        (x, bottom), (left, y) = _at(share, 0), _at(0, share)
        parts.append(f'<path d="M{x} {_MARGIN}V{bottom}M{left} {y}H{left + _SIZE}" stroke="#ddd"/>')
        parts.append(f'<text x="{x}" y="{bottom + 16}" text-anchor="middle">{share:g}</text>')
        parts.append(f'<text x="{left - 8}" y="{y + 4}" text-anchor="end">{share:g}</text>')
    middle = _MARGIN + _SIZE // 2
    turned = f'transform="rotate(-90 16 {middle})"'
    parts.append(
        f'<text x="{middle}" y="{_MARGIN + _SIZE + 36}" text-anchor="middle">recall</text>'
    )
    parts.append(f'<text x="16" y="{middle}" text-anchor="middle" {turned}>precision</text>')
    return parts


def _line(one: Tuned, colour: str) -> list[str]:
    places = [_at(point.recall, point.precision) for point in _told(one.curve)]
    points = " ".join(f"{x},{y}" for x, y in places)
    parts = [f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>']
    for point in _told(one.curve):
        if point.threshold == one.after.threshold:
            x, y = _at(point.recall, point.precision)
            parts.append(f'<circle cx="{x}" cy="{y}" r="5" fill="{colour}"/>')
    return parts


def _told(curve: Sequence[Point]) -> list[Point]:
    """The points at which any verdict is given: of none there is no precision."""
    return [point for point in curve if point.recall > 0]


def _legend(one: Tuned, colour: str, number: int) -> list[str]:
    y = _SIZE + 2 * _MARGIN + number * _ROW - 2
    words = f"{one.rule.label.value}: {one.rule.id}, {one.after.name} {one.after.expected}"
    return [
        f'<rect x="{_MARGIN}" y="{y - 8}" width="14" height="4" fill="{colour}"/>',
        f'<text x="{_MARGIN + 22}" y="{y}">{escape(words)}</text>',
    ]


def _at(recall: float, precision: float) -> tuple[int, int]:
    return _MARGIN + round(recall * _SIZE), _MARGIN + round((1 - precision) * _SIZE)
