"""The register of observers: name → function. Adding one is a file in the room of its kind and
a line here.

Those named in `records.Framing` tell how a fact is told, the others what is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.evidence import words_apart
from factcheck.evidence.framing import hedging, loaded, occasion, sourcing
from factcheck.evidence.names import names, places
from factcheck.evidence.numbers import numbers
from factcheck.evidence.polarity import certainty, polarity
from factcheck.evidence.quotes import attribution, quotes
from factcheck.evidence.reading import Reading
from factcheck.evidence.times import as_of, dates
from factcheck.records import Finding

Observer = Callable[[Reading, Reading], Finding]

OBSERVERS: Mapping[str, Observer] = {
    "numbers": numbers.observe,
    "dates": dates.observe,
    "as_of": as_of.observe,
    "polarity": polarity.observe,
    "names": names.observe,
    "places": places.observe,
    "certainty": certainty.observe,
    "quotes": quotes.observe,
    "attribution": attribution.observe,
    "sourcing": sourcing.observe,
    "hedging": hedging.observe,
    "occasion": occasion.observe,
    "loaded": loaded.observe,
    "words": words_apart.observe,
}
