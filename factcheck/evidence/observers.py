"""Matches → Evidence; and the register of observers: name → the file here whose `observe` it is.

Adding one is a file in the folder of its kind and a line here; it is counted in the measure
`differences` unless `records.Framing` names it, as those that tell how a fact is told, not what.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from factcheck.evidence.reading import Reading, Readings
from factcheck.records import Evidence, Finding, Match

Observer = Callable[[Reading, Reading], Finding]

FILES: Mapping[str, str] = {
    "numbers": "numbers.numbers",
    "dates": "times.dates",
    "as_of": "times.as_of",
    "polarity": "polarity.polarity",
    "names": "names.names",
    "places": "names.places",
    "certainty": "polarity.certainty",
    "quotes": "quotes.quotes",
    "attribution": "quotes.attribution",
    "sourcing": "framing.sourcing",
    "hedging": "framing.hedging",
    "occasion": "framing.occasion",
    "loaded": "framing.loaded",
    "words": "words_apart",
}

OBSERVERS: Mapping[str, Observer] = {
    name: import_module(f"factcheck.evidence.{file}").observe for name, file in FILES.items()
}


def gather_evidence(
    matches: Sequence[Match],
    readings: Readings | None = None,
    observers: Mapping[str, Observer] = OBSERVERS,
) -> tuple[Evidence, ...]:
    """One Evidence a match, in the same order, with one finding an observer.

    `readings` are those of earlier calls, so that no statement is read twice.
    """
    readings = readings or Readings()
    sides = ((match, readings.of(match.left), readings.of(match.right)) for match in matches)
    return tuple(
        Evidence(match, tuple(observe(left, right) for observe in observers.values()))
        for match, left, right in sides
    )
