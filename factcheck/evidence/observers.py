"""The register of observers: name → function. Adding one is a sibling file and a line here.

Those named in `records.Framing` tell how a fact is told, the others what is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.evidence import hedging, names, numbers, occasion, polarity, sourcing
from factcheck.evidence.reading import Reading
from factcheck.records import Finding

Observer = Callable[[Reading, Reading], Finding]

OBSERVERS: Mapping[str, Observer] = {
    "numbers": numbers.observe,
    "polarity": polarity.observe,
    "names": names.observe,
    "sourcing": sourcing.observe,
    "hedging": hedging.observe,
    "occasion": occasion.observe,
}
