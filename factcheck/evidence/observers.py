"""The register of observers: name → function. Adding one is a file in the room of its kind and
a line here.

Those named in `records.Framing` tell how a fact is told, the others what is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.evidence.framing import hedging, loaded, occasion, sourcing
from factcheck.evidence.names import causes, names, places, roles
from factcheck.evidence.numbers import numbers
from factcheck.evidence.polarity import certainty, polarity, scope
from factcheck.evidence.quotes import attribution, quotes
from factcheck.evidence.reading import Reading
from factcheck.evidence.times import as_of, dates, periods
from factcheck.records import Finding

Observer = Callable[[Reading, Reading], Finding]

OBSERVERS: Mapping[str, Observer] = {
    "numbers": numbers.observe,
    "dates": dates.observe,
    "periods": periods.observe,
    "as_of": as_of.observe,
    "polarity": polarity.observe,
    "names": names.observe,
    "places": places.observe,
    "roles": roles.observe,
    "causes": causes.observe,
    "scope": scope.observe,
    "certainty": certainty.observe,
    "quotes": quotes.observe,
    "attribution": attribution.observe,
    "sourcing": sourcing.observe,
    "hedging": hedging.observe,
    "occasion": occasion.observe,
    "loaded": loaded.observe,
}
