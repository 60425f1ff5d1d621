"""Verdicts → Claims: statements of many sources that say the same, and whence they have it.

`find` puts a claim together: `merging` groups statements by how surely they agree,
`cells` tells what every article has of the claim, `origins` counts those that lean on one report
once (`echoes`), `timeline` puts the tellings in order.
"""

from factcheck.claims.echoes import find_echoes
from factcheck.claims.find import agreement, find_claims
