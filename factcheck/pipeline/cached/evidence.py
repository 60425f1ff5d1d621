"""Two articles → what was observed of their matches, from the cache where both were read before.

The judgement is no part of it: that is kept by its pair of texts, and outlives edits around.
"""

import json
import zlib
from collections.abc import Mapping, Sequence

from factcheck.cache import Cache, key_of
from factcheck.pipeline.cached.code_digest import code_digest, is_told_apart
from factcheck.records import Evidence, Finding, Match, Result, Statement
from factcheck.settings import Settings

# findings are alike: they shrink to a sixth in a millisecond
_LEVEL = 1


class CachedEvidence:
    """Keeps the evidence of two articles under all that it depends on.

    Observers look at whole articles ("does the other name him in full?"), so one that changed
    is observed anew.
    """

    def __init__(
        self, settings: Settings, encoder: str, reader: str, cache: Cache, *, of_pairs: bool = False
    ) -> None:
        """`encoder` and `reader` are the models' names.

        `of_pairs`: each article is one statement, and matched with the other's however unlike.
        """
        matching = None if of_pairs else vars(settings.matching)
        self._made_by = (encoder, reader, matching, dict(settings.certainty))
        self._kept = cache.in_use and is_told_apart(encoder, reader)
        self._cache = cache

    def known(
        self, lefts: Sequence[Statement], rights: Sequence[Statement]
    ) -> tuple[Evidence, ...] | None:
        """The evidence of two articles, whose statements these are; None if it isn't there."""
        if not self._kept:
            return None
        key = self._key(lefts, rights)
        data = self._cache.get([key]).get(key)
        return None if data is None else evidence_from_json(data, lefts, rights)

    def keep(
        self, lefts: Sequence[Statement], rights: Sequence[Statement], evidences: Sequence[Evidence]
    ) -> None:
        """Keeps the evidence of two articles."""
        if self._kept:
            data = evidence_to_json(evidences)
            self._cache.put("evidence", {self._key(lefts, rights): data})

    def _key(self, lefts: Sequence[Statement], rights: Sequence[Statement]) -> bytes:
        articles = [
            (side[0].article.text, side[0].article.published and str(side[0].article.published))
            for side in (lefts, rights)
        ]
        return key_of("evidence", code_digest(), *self._made_by, articles)


def evidence_to_json(evidences: Sequence[Evidence]) -> bytes:
    """The evidence but for the judgement, its statements by their numbers."""
    rows = [
        [
            one.match.left.number,
            one.match.right.number,
            one.match.similarity,
            one.match.rank,
            [[each.observer, each.result, each.left, each.right] for each in one.findings],
        ]
        for one in evidences
    ]
    return zlib.compress(json.dumps(rows).encode(), _LEVEL)


def evidence_from_json(
    data: bytes, lefts: Sequence[Statement], rights: Sequence[Statement]
) -> tuple[Evidence, ...]:
    """The evidence that `evidence_to_json` wrote, of those statements."""
    left = {statement.number: statement for statement in lefts}
    right = {statement.number: statement for statement in rights}
    return tuple(
        Evidence(
            Match(left[ours], right[theirs], similarity, rank),
            tuple(
                Finding(observer, _RESULTS[result], *words) for observer, result, *words in findings
            ),
        )
        for ours, theirs, similarity, rank, findings in json.loads(zlib.decompress(data))
    )


_RESULTS: Mapping[str, Result] = {result.value: result for result in Result}
