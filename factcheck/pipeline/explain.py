"""Two statements in, Verdict out; and many pairs of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from factcheck.errors import FactcheckError
from factcheck.evidence import gather_evidence
from factcheck.matches import match_pairs
from factcheck.pipeline.cached import CachedEvidence, CachedStatements
from factcheck.pipeline.engine import Engine, Progress, encode, load_engine, what_looks
from factcheck.records import Article, Evidence, Statement, Verdict
from factcheck.settings import Settings, load_settings
from factcheck.verdicts import decide_match

Sides = tuple[Statement, Statement]

# the sources and ids of two statements that belong to no article
_SIDES = (("left", "a"), ("right", "b"))
_DAY = re.compile(r"\s*\[(\d{4}-\d\d-\d\d)\]\s+(?=\S)")


def explain(
    left: str, right: str, *, settings: Settings | None = None, engine: Engine | None = None
) -> Verdict:
    """The verdict on two statements, with every finding and every rule tried in order.

    Its `right` is set whatever its label, for both statements were asked about.
    """
    (verdict,) = judge_pairs([(left, right)], settings=settings, engine=engine)
    return verdict


def judge_pairs(
    pairs: Sequence[tuple[str, str]],
    *,
    settings: Settings | None = None,
    engine: Engine | None = None,
) -> tuple[Verdict, ...]:
    """The verdict on each two statements, as `explain` gives it; the models run once for all."""
    engine = engine or load_engine(settings or load_settings())
    evidences = evidence_of_pairs(pairs, engine)
    return tuple(decide_match(one, engine.rules) for one in evidences)


def evidence_of_pairs(pairs: Sequence[tuple[str, str]], engine: Engine) -> tuple[Evidence, ...]:
    """All that is found of each two statements, in the same order, from the cache where it can be.

    Raises FactcheckError for a text that is no statement.
    """
    sides = _statements_of(pairs, engine)
    cached = CachedEvidence(
        engine.settings, engine.encoder.name, engine.reader.name, engine.cache, of_pairs=True
    )
    known = [cached.known((left,), (right,)) for left, right in sides]
    new = [pair for pair, found in zip(sides, known, strict=True) if not found]
    observed = _observed(new, cached, engine)
    evidences = [found[0] if found else next(observed) for found in known]
    engine.progress("weighing matches", len(pairs), len(pairs))
    return engine.judged(evidences)


def _observed(pairs: Sequence[Sides], cached: CachedEvidence, engine: Engine) -> Iterator[Evidence]:
    """What is found of each two now, and kept."""
    if not pairs:
        return
    lefts, rights = ([pair[side] for pair in pairs] for side in (0, 1))
    vectors = encode([*lefts, *rights], engine)
    engine.progress("weighing matches", 0, len(pairs))
    matches = match_pairs(lefts, rights, vectors)
    for evidence in gather_evidence(matches):
        cached.keep((evidence.match.left,), (evidence.match.right,), (evidence,))
        yield evidence


def _statements_of(pairs: Sequence[tuple[str, str]], engine: Engine) -> list[Sides]:
    certainty = engine.settings.certainty
    cached = CachedStatements(engine.reader, certainty, engine.words, engine.cache, whole=True)
    sides = []
    for number, pair in enumerate(pairs):
        engine.progress("reading statements", number, len(pairs))
        left, right = (
            _only_statement(text, source, id, cached)
            for text, (source, id) in zip(pair, _SIDES, strict=True)
        )
        sides.append((left, right))
    return sides


def _dated(text: str) -> tuple[str, date | None]:
    """The sentence, and the day of its article where that stands before it: "[2024-03-01] …"."""
    found = _DAY.match(text)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        day = None
    return (text[found.end() :], day) if found and day else (text, None)


def _only_statement(text: str, source: str, id: str, cached: CachedStatements) -> Statement:
    if not text.strip():
        raise FactcheckError(f"explain: the {source} statement is empty; give a sentence")
    if not any(character.isalnum() for character in text):
        # to the models, all signs that are no letters are the same
        raise FactcheckError(f"explain: the {source} statement has no word; give a sentence")
    if text != text.encode("utf-8", "replace").decode("utf-8"):
        raise FactcheckError(f"explain: the {source} statement is no UTF-8; give it as UTF-8")
    text, published = _dated(text)
    article = Article(text=text, source=source, id=id, published=published)
    (statement,) = cached.known(article) or cached.find(article)
    return statement


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
        progress: Progress | None = None,
    ) -> list[Evidence]:
        """One Evidence a pair, in the same order. Raises ModelError; the rules don't count."""
        key = what_looks(settings)
        seen = self._seen.setdefault(key, {})
        new = [pair for pair in dict.fromkeys(pairs) if pair not in seen]
        if new:
            if key not in self._engines:
                self._engines[key] = self._load(replace(settings, rules=()))
            engine = self._engines[key]
            found = evidence_of_pairs(new, replace(engine, progress=progress or engine.progress))
            seen.update(zip(new, found, strict=True))
        return [seen[pair] for pair in pairs]
