"""How well times are found: `python -m factcheck.lab.measuring.dates FOLDER`.

Reads the articles of a folder in TimeML (*.tml), people's TIMEX3 in them, and prints precision and
recall of the times found: spans that overlap (relaxed), spans that are the same (strict), and of
those that overlap the share with the same type and with the same value. The day of publication is
the one that the article states. Times that tell nothing to compare ("now", "every week") count as
found, but have no value of ours.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from factcheck.english.times import Date, Length, Time, find_times

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "W",
    "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_YEARS = {"decade": 10, "century": 100}
_SEASONS = {(3, 4, 5): "SP", (6, 7, 8): "SU", (9, 10, 11): "FA", (12, 1, 2): "WI"}


@dataclass(frozen=True)
class Gold:
    """A time as people marked it: `text[start:end]`, its TIMEX3 type and value."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True)
class GoldText:
    """An article in TimeML: its text, its day of publication, and people's times."""

    text: str
    published: date
    times: tuple[Gold, ...]


class NotTimeML(ValueError):
    """The file is no article in TimeML; the message tells the path."""


def read_gold(path: Path) -> GoldText:
    """The article of a TimeML file. Raises NotTimeML."""
    try:
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    except (ElementTree.ParseError, UnicodeDecodeError) as error:
        raise NotTimeML(f"{path}: {error}") from None
    body, published = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None or published is None:
        raise NotTimeML(f"{path}: has no TEXT or no DCT")
    pieces: list[str] = []
    times = tuple(_walk(body, pieces))
    return GoldText("".join(pieces), date.fromisoformat(published.attrib["value"][:10]), times)


def _walk(element: ElementTree.Element, pieces: list[str]) -> Iterator[Gold]:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        yield from _walk(child, pieces)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(map(len, pieces))
        yield Gold(start, end, element.attrib["type"], element.attrib["value"])


def timex(time: Time) -> tuple[str, str]:
    """The TIMEX3 type and value of a time; both are "" where we give it none."""
    if time.length and time.relation != "ago":
        return "DURATION", _duration(time.length)
    if time.date and (value := _date(time.date)):
        return ("TIME" if "T" in value else "DATE"), value
    if time.sort == "set":
        return "SET", ""
    return ("DATE", "PRESENT_REF") if time.sort == "vague" else ("", "")


def _duration(length: Length) -> str:
    letter = _LETTERS[length.unit]
    if length.number is None:
        return f"P{'T' if letter[0] == 'T' else ''}X{letter[-1]}"
    number = f"{length.number * _YEARS.get(length.unit, 1):g}"
    return f"P{'T' if letter[0] == 'T' else ''}{number}{letter[-1]}"


def _date(value: Date) -> str:
    day = _day(value)
    if value.hours is None:
        return day
    least, most = value.hours
    if most - least > 1:
        return f"{day}T{'NI' if least >= 17 else 'AF' if least == 12 else 'MO'}"
    exact = round(least * 60 + (6 if most > least else 0))
    return f"{day}T{exact // 60:02}:{exact % 60:02}"


def _day(value: Date) -> str:
    if value.step and value.step[0] == "week" and value.days and len(value.weekdays) != 1:
        iso = value.days[0].isocalendar()
        return f"{iso[0]}-W{iso[1]:02}" + ("-WE" if value.weekdays else "")
    if value.years and value.years[0] != value.years[1]:
        length = 2 if value.years[1] - value.years[0] > 10 else 3
        return str(value.years[0])[:length]
    if value.days and value.days[0] == value.days[1]:
        return value.days[0].isoformat()
    year = str(value.years[0]) if value.years else "XXXX"
    if value.months in _SEASONS:
        return f"{year}-{_SEASONS[value.months]}"
    if value.months:
        return f"{year}-{value.months[0]:02}" + (f"-{value.day:02}" if value.day else "")
    return year if value.years else ""


def count(texts: Sequence[GoldText]) -> Counter[str]:
    """How many times people marked and we found, how many fit, and what of those is right."""
    counts: Counter[str] = Counter()
    for text in texts:
        found = find_times(text.text, text.published)
        counts["gold"] += len(text.times)
        counts["found"] += len(found)
        for gold, time in _pairs(text.times, found):
            kind, value = timex(time)
            counts["relaxed"] += 1
            counts["strict"] += (gold.start, gold.end) == (time.start, time.end)
            counts["type"] += gold.kind == kind
            counts["value"] += _plain(gold.value) == _plain(value)
    return counts


def _plain(value: str) -> str:
    # "T20" and "T20:00" are one
    return re.sub(r"(T\d\d):00$", r"\1", value)


def _pairs(golds: Sequence[Gold], found: Sequence[Time]) -> Iterator[tuple[Gold, Time]]:
    """Those that overlap, each taken once."""
    free = list(found)
    for gold in golds:
        time = next((one for one in free if one.start < gold.end and gold.start < one.end), None)
        if time:
            free.remove(time)
            yield gold, time


def table(counts: Counter[str]) -> Iterator[str]:
    """Lines with the figures."""
    gold, found, relaxed = counts["gold"], counts["found"], counts["relaxed"]
    yield f"{gold} times marked by people, {found} found"
    yield f"{'':18} precision  recall     F1"
    for name in ("relaxed", "strict"):
        precision, recall = counts[name] / max(found, 1), counts[name] / max(gold, 1)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        yield f"{name:18} {precision:9.3f}  {recall:6.3f}  {f1:5.3f}"
    yield f"of those that overlap: type {counts['type'] / max(relaxed, 1):.3f}, " + (
        f"value {counts['value'] / max(relaxed, 1):.3f}"
    )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--show", is_flag=True, help="List what is missed, spurious, or of another value.")
def main(folder: Path, show: bool) -> None:
    """Precision and recall of times, and accuracy of their values, on articles in TimeML."""
    try:
        texts = [read_gold(path) for path in sorted(folder.glob("*.tml"))]
    except NotTimeML as error:
        raise click.ClickException(str(error)) from None
    if not texts:
        raise click.ClickException(f"{folder}: has no .tml file")
    if show:
        for text in texts:
            for line in _mistakes(text):
                click.echo(line)
    for line in table(count(texts)):
        click.echo(line)


def _mistakes(text: GoldText) -> Iterator[str]:
    found = find_times(text.text, text.published)
    pairs = list(_pairs(text.times, found))
    for gold, time in pairs:
        if _plain(timex(time)[1]) != _plain(gold.value):
            yield f"value: {time.words!r} is {gold.value}, not {timex(time)[1] or 'unknown'}"
    for gold in text.times:
        if gold not in [pair[0] for pair in pairs]:
            yield f"missed: {text.text[gold.start : gold.end]!r} ({gold.value})"
    for time in found:
        if time not in [pair[1] for pair in pairs]:
            yield f"spurious: {time.words!r}"


if __name__ == "__main__":
    main()
