"""Pairs of statements → Evidence, each pair looked at once however often rules change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.pipeline.engine import Engine, Progress, load_engine, what_looks
from factcheck.pipeline.explain import evidence_of_pairs
from factcheck.records import Evidence
from factcheck.settings import Settings

Pair = tuple[str, str]
# the settings, without their rules → the models and words that look at pairs
LoadEngine = Callable[[Settings], Engine]


class EvidenceStore:
    """Looks at pairs with the models that settings name; what it saw once it keeps."""

    def __init__(self, load: LoadEngine = load_engine) -> None:
        """`load` is asked once for each choice of models and words."""
        self._load = load
        self._engines: dict[str, Engine] = {}
        self._seen: dict[str, dict[Pair, Evidence]] = {}

    def evidence(
        self,
        pairs: Sequence[Pair],
        settings: Settings,
        progress: Progress = lambda stage, done, total: None,
    ) -> list[Evidence]:
        """One Evidence a pair, in the same order. Raises ModelError; the rules don't count."""
        key = what_looks(settings)
        seen = self._seen.setdefault(key, {})
        new = [pair for pair in dict.fromkeys(pairs) if pair not in seen]
        if new:
            bare = replace(settings, rules=())
            if key not in self._engines:
                self._engines[key] = self._load(bare)
            found = evidence_of_pairs(new, replace(self._engines[key], progress=progress))
            seen.update(zip(new, found, strict=True))
        return [seen[pair] for pair in pairs]
