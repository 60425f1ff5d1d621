"""Processes that read articles and observe matches beside each other.

Both are Python from end to end, which threads can't share. A worker keeps what it has read of an
article, so that no statement is parsed twice by the same one; a task brings the statements along,
for any worker may get it.
"""

import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context
from typing import Any, TypeVar

from factcheck.evidence import Readings, gather_evidence
from factcheck.models import Reader, load_reader
from factcheck.pipeline.cached.evidence import evidence_to_json
from factcheck.records import Article, Match, Statement
from factcheck.records.statement_json import statements_to_json
from factcheck.statements import CertaintyWords, find_statements

Task = TypeVar("Task")
Made = TypeVar("Made")
ObserveTask = tuple[tuple[Statement, ...], tuple[Statement, ...], Sequence[Match]]
Row = tuple[int, int, float, int]

# tasks a worker that are under way or done and not yet taken; more would only fill memory
_AHEAD = 4


class Workers(AbstractContextManager["Workers"]):
    """`jobs` processes, which begin with the first task."""

    def __init__(self, jobs: int, reader: str, certainty: Mapping[str, tuple[str, ...]]) -> None:
        """`reader` is the name that settings give, `certainty` their words of certainty."""
        self._ahead = jobs * _AHEAD
        self._pool = ProcessPoolExecutor(
            jobs,
            # a fork would copy the threads' locks in whatever state they are
            mp_context=get_context("spawn"),
            initializer=_begin,
            initargs=(reader, dict(certainty)),
        )

    def __exit__(self, *failure: object) -> None:
        """Ends the processes; what has not begun is dropped."""
        self._pool.shutdown(cancel_futures=True)

    def read(self, articles: Iterable[Article]) -> Iterator[bytes]:
        """The statements of each article, as `statements_to_json` has them."""
        return in_order(articles, lambda one: self._pool.submit(_read, one), ahead=self._ahead)

    def observe(self, tasks: Iterable[ObserveTask]) -> Iterator[bytes]:
        """The evidence of each task, as `evidence_to_json` has it.

        A task has the statements of two articles and the matches between them.
        """
        pack = cache(_packed)

        def submit(task: ObserveTask) -> Future[bytes]:
            lefts, rights, matches = task
            rows = [
                (one.left.number, one.right.number, one.similarity, one.rank) for one in matches
            ]
            return self._pool.submit(_observe, pack(lefts), pack(rights), rows)

        return in_order(tasks, submit, ahead=self._ahead)


def in_order(
    tasks: Iterable[Task], submit: Callable[[Task], Future[Made]], *, ahead: int
) -> Iterator[Made]:
    """What each task comes to, in their order; so many are under way or done and not yet taken."""
    coming: deque[Future[Made]] = deque()
    for task in tasks:
        coming.append(submit(task))
        if len(coming) >= ahead:
            yield coming.popleft().result()
    while coming:
        yield coming.popleft().result()


def _packed(statements: tuple[Statement, ...]) -> bytes:
    """The statements of one article as a task carries them; whoever lacks them unpacks them."""
    return pickle.dumps((statements[0].article.id, pickle.dumps(tuple(statements))))


@dataclass
class _Worker:
    """What a process keeps between its tasks."""

    reader: Reader
    words: CertaintyWords
    readings: Readings
    statements: dict[str, dict[int, Statement]] = field(default_factory=dict)

    def unpacked(self, article: bytes) -> dict[int, Statement]:
        """The statements of an article by number; the same objects whenever it comes again."""
        id, rest = pickle.loads(article)
        if id not in self.statements:
            statements = pickle.loads(rest)
            self.readings.add(statements)
            self.statements[id] = {one.number: one for one in statements}
        return self.statements[id]


_WORKERS: list[_Worker] = []


def _begin(reader: str, certainty: dict[str, Any]) -> None:
    # Ctrl-C is for the whole command, which then ends us
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORKERS.append(_Worker(load_reader(reader), CertaintyWords(certainty), Readings()))


def _read(article: Article) -> bytes:
    (worker,) = _WORKERS
    return statements_to_json(find_statements(article, worker.reader, worker.words))


def _observe(left: bytes, right: bytes, rows: Sequence[Row]) -> bytes:
    (worker,) = _WORKERS
    lefts, rights = worker.unpacked(left), worker.unpacked(right)
    matches = [
        Match(lefts[ours], rights[theirs], similarity, rank)
        for ours, theirs, similarity, rank in rows
    ]
    evidences = gather_evidence(matches, readings=worker.readings)
    return evidence_to_json(evidences)
