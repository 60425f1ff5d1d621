"""What settings say of which pairs of statements are looked at."""

from dataclasses import dataclass
from typing import Any

from factcheck.yaml_config.shapes import Flag, Key, Number, OrNull, Table, Whole
from factcheck.yaml_config.yamltree import MappingNode, Problems

SIMILARITY = Key(
    "similarity",
    Number(-1, 1),
    about="The least cosine similarity of a pair; lower finds more pairs and takes longer.",
)
NEIGHBOURS = Key(
    "neighbours",
    Whole(1),
    about="How many of the nearest statements of each other article are looked at.",
)
RELEVANCE = Key(
    "relevance",
    Number(0, 1),
    about="The least probability, by words in common, that a pair tells of one fact; 0 for all.",
)
HEADLINES = Key(
    "headlines",
    Flag(),
    about="Whether what headlines and standfirsts say are statements; false leaves them out.",
)
MATCHING_KEYS: tuple[Key[Any], ...] = (SIMILARITY, NEIGHBOURS, RELEVANCE, HEADLINES)
MATCHING = Key(
    "matching",
    OrNull(Table(MATCHING_KEYS)),
    about="Which pairs of statements the rules get to see.",
)


@dataclass(frozen=True)
class MatchingSettings:
    """Which pairs are looked at: the least cosine, the nearest per statement and article, and how
    likely both tell of one fact.

    Without `headlines`, those of headlines and standfirsts are left out.
    """

    similarity: float = 0.15
    neighbours: int = 10
    relevance: float = 0.1
    headlines: bool = True


def read_matching(matching: MappingNode, problems: Problems) -> MatchingSettings:
    """The limits as written, else those that hold where nothing is said."""
    read = {key.name: key.read(matching, problems) for key in MATCHING_KEYS}
    return MatchingSettings(**{name: value for name, value in read.items() if value is not None})
