from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.cache import Cache
from factcheck.evidence import gather_evidence
from factcheck.pipeline.cached import CachedEvidence
from factcheck.records import Evidence
from factcheck.settings import MatchingSettings


@pytest.fixture
def evidence(make_match) -> tuple[Evidence, ...]:
    return gather_evidence([make_match("12 people died in Oslo.", "15 people died in Oslo.", 0.9)])


def sides(evidence):
    return [evidence[0].match.left], [evidence[0].match.right]


def test_what_was_observed_is_known_again(tmp_path: Path, settings, evidence) -> None:
    with Cache(tmp_path) as cache:
        cached = CachedEvidence(settings, "encoder@1", "reader@1", cache)
        assert cached.known(*sides(evidence)) is None
        cached.keep(*sides(evidence), evidence)
        assert cached.known(*sides(evidence)) == evidence


def test_nothing_is_known_once_anything_that_it_rests_on_changes(
    tmp_path: Path, settings, evidence
) -> None:
    (left,), (right,) = sides(evidence)
    dated = replace(left, article=replace(left.article, published=date(2024, 5, 1)))
    nearer = replace(settings, matching=MatchingSettings(neighbours=1))
    with Cache(tmp_path) as cache:
        CachedEvidence(settings, "a@1", "b@1", cache).keep([left], [right], evidence)
        for names in (("a@2", "b@1"), ("a@1", "b@2"), ("a", "b@1")):
            assert CachedEvidence(settings, *names, cache).known([left], [right]) is None
        assert CachedEvidence(nearer, "a@1", "b@1", cache).known([left], [right]) is None
        same = CachedEvidence(settings, "a@1", "b@1", cache)
        assert same.known([dated], [right]) is None
        assert same.known([left], [right]) == evidence
