"""Groups of things that say the same: agreement pulls, a conflict forbids.

Connected components of agreements chain (a says what b says, b what c says, …) until the ends have
nothing in common. So the two groups with the greatest mean weight are merged while it is above
zero, a pair that nobody called an agreement counting against it: average linkage with pairs that
can't be linked, or greedy additive edge contraction for correlation clustering.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]

# The weight of two things that no agreement ties. A third thing joins two if it surely agrees with
# one of them, and two pairs that hang together by one agreement don't merge.
# On ten articles of one event (gold: 26 agreements, 16 look-alikes) connected components made one
# claim of 173 statements, with 26 and 10 of these; −0.1, −0.3, −0.5 and −0.7 made claims of at most
# 14, 11, 11 and 11, with 23, 21, 21 and 21 of the agreements and 2 of the look-alikes each. On 200
# pairs of articles, claims of more than four statements were 42, 10, 5 and 5 of 934 to 988; 1,001,
# 985, 973 and 973 of 1,629 agreements were in one, and 41, 41, 39 and 39 of 382 conflicts.
UNTIED = -0.5


def merge(
    count: int, agreements: Mapping[Pair, float], conflicts: Iterable[Pair]
) -> list[set[int]]:
    """The groups that things 0 to `count` − 1 fall into, those of one thing included.

    Pairs are (smaller, larger); of equally good mergers, that of the smallest numbers comes first.
    """
    groups = _Groups(count, agreements, conflicts)
    while groups.merge_best():
        pass
    return list(groups.members.values())


class _Groups:
    """Groups, each named by its smallest member, and the weights between them."""

    def __init__(
        self, count: int, agreements: Mapping[Pair, float], conflicts: Iterable[Pair]
    ) -> None:
        self.members = {one: {one} for one in range(count)}
        # group → other group → sum and number of the agreements between their members
        self._ties: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        self._barred: dict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int, int, int]] = []
        for (one, other), weight in sorted(agreements.items()):
            self._tie(one, other, (weight, 1))
        for one, other in conflicts:
            self._bar(one, other)
        for one, other in sorted(agreements):
            self._offer(one, other)

    def merge_best(self) -> bool:
        """Merges the two groups with the greatest mean weight; False if none is above zero."""
        while self._heap:
            _, one, other, *sizes = heapq.heappop(self._heap)
            # a group only grows, so its size tells whether the offer still stands
            if sizes == [len(self.members.get(one, ())), len(self.members.get(other, ()))]:
                self._merge(one, other)
                return True
        return False

    def _merge(self, one: int, other: int) -> None:
        """Puts `other` into `one`, the smaller of the two."""
        self.members[one] |= self.members.pop(other)
        for third, tie in self._ties.pop(other).items():
            del self._ties[third][other]
            if third != one:
                self._tie(one, third, tie)
        for third in self._barred.pop(other, set()):
            self._barred[third].discard(other)
            self._bar(one, third)
        for third in sorted(self._ties[one]):
            self._offer(*sorted((one, third)))

    def _tie(self, one: int, other: int, tie: tuple[float, int]) -> None:
        weight, number = self._ties[one].get(other, (0.0, 0))
        both = weight + tie[0], number + tie[1]
        self._ties[one][other] = self._ties[other][one] = both

    def _bar(self, one: int, other: int) -> None:
        self._barred[one].add(other)
        self._barred[other].add(one)

    def _offer(self, one: int, other: int) -> None:
        """Notes that the two may merge, if they may and it is worth it."""
        sizes = len(self.members[one]), len(self.members[other])
        weight, number = self._ties[one][other]
        pairs = sizes[0] * sizes[1]
        # rounded, so that equal means are equal whatever was added up first
        mean = round((weight + UNTIED * (pairs - number)) / pairs, 9)
        if mean > 0 and other not in self._barred[one]:
            heapq.heappush(self._heap, (-mean, one, other, *sizes))
