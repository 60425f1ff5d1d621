"""The register of observers: name → function. Adding one is a sibling file and a line here.

Those named in `records.Framing` tell how a fact is told, the others what is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.evidence import (
    attribution,
    certainty,
    dates,
    hedging,
    loaded,
    names,
    numbers,
    occasion,
    places,
    polarity,
    quotes,
    roles,
    scope,
    sourcing,
)
from factcheck.evidence.reading import Reading
from factcheck.records import Finding

Observer = Callable[[Reading, Reading], Finding]

OBSERVERS: Mapping[str, Observer] = {
    "numbers": numbers.observe,
    "dates": dates.observe,
    "polarity": polarity.observe,
    "names": names.observe,
    "places": places.observe,
    "roles": roles.observe,
    "scope": scope.observe,
    "certainty": certainty.observe,
    "quotes": quotes.observe,
    "attribution": attribution.observe,
    "sourcing": sourcing.observe,
    "hedging": hedging.observe,
    "occasion": occasion.observe,
    "loaded": loaded.observe,
}
