"""Files → entries of an archive: read, cut into statements and encoded, many at once.

Reading and encoding are all of the cost, so that is what several processes share; one alone writes.
A file is known again by the digest of its bytes, so whatever ended a run, the next goes on there.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path
from stat import S_ISREG

from factcheck.archive import Archive, Beginning, Entry
from factcheck.archive.cluster import Cluster
from factcheck.articles import read_article
from factcheck.errors import ArchiveError, ArticleError, FactcheckError
from factcheck.models.hub import file_digest
from factcheck.pipeline.engine import Engine, Progress, load_engine
from factcheck.pipeline.processes import in_order
from factcheck.records import Article, Statement
from factcheck.settings import Settings, load_settings
from factcheck.statements import find_statements, parse_articles

# Files at once. Texts of one length run eight together, and 32 articles have eight of most lengths:
# on 676 statements, 4.9 ms each instead of the 6.7 of an article by itself; 544 sentences are read
# in 9.4 ms each instead of 11.
BATCH = 32
# characters that are parsed at once, for which the reader needs some 80 MB
_PARSED = 200_000
# batches a process that are under way or done and not yet taken
_AHEAD = 2
_AHEAD_OF_CLUSTER = 64

# paths with their keys
Batch = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Prepared:
    """Files that can go into an archive, and one line for each that can't."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()


# batches → what each comes to, in their order
Preparing = Callable[[Iterable[Batch]], Iterator[Prepared]]


@dataclass(frozen=True)
class Filled:
    """What became of some files: how many went in and were there, and a line for each other."""

    added: int = 0
    known: int = 0
    problems: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def __add__(self, other: Filled) -> Filled:
        return Filled(
            self.added + other.added,
            self.known + other.known,
            self.problems + other.problems,
            self.warnings + other.warnings,
        )


def fill_archive(
    archive: Archive | Beginning,
    paths: Sequence[str],
    prepared: Preparing,
    progress: Progress = lambda stage, done, total: None,
) -> Filled:
    """What became of the files; `prepared` gives what each batch comes to, in their order.

    Each batch goes in whole or not at all. Raises ArchiveError.
    """
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
    filled = Filled()

    def new() -> Iterator[Batch]:
        nonlocal filled
        for batch in batches:
            keys, problems = _keys(batch)
            known = archive.known(list(keys.values()))
            filled += Filled(known=sum(key in known for key in keys.values()), problems=problems)
            yield [(path, key) for path, key in keys.items() if key not in known]

    done = 0
    for batch, found in zip(batches, prepared(new()), strict=True):
        added = archive.add(found.entries)
        warnings = [line for entry in found.entries for line in entry.article.warnings]
        # of two files with the same bytes, the second is known
        twice = len(found.entries) - added
        filled += Filled(added, twice, found.problems, tuple(warnings))
        done += len(batch)
        progress("adding articles", done, len(paths))
    return filled


def _keys(paths: Sequence[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The digest of each file's bytes, and a line for each that can't be read."""
    keys, problems = {}, []
    for path in paths:
        try:
            # a pipe would be waited for, and a device may have no end
            if S_ISREG(os.stat(path).st_mode):
                keys[path] = file_digest(path).hex()
            else:
                problems.append(f"{path}: is a pipe or a device; save what comes of it as a file")
        except OSError as problem:
            problems.append(f"{path}: can't be read ({problem.strerror}); check the path")
    return keys, tuple(problems)


def prepare(files: Batch, engine: Engine) -> Prepared:
    """The entries of some files, which are parsed and encoded together. Raises ModelError."""
    articles: dict[str, Article] = {}
    found: dict[str, tuple[Statement, ...]] = {}
    problems: dict[str, str] = {}
    for path, _ in files:
        with _told(path, problems):
            articles[path] = read_article(path)
    for path, cut in zip(articles, _cutting(articles.values(), engine), strict=True):
        with _told(path, problems):
            found[path] = cut()
            if not found[path]:
                del found[path]
                raise ArticleError(f"{path}: no statement found, only headings")
    vectors = engine.encoder.encode([one.text for own in found.values() for one in own])
    keys, ends = dict(files), accumulate(map(len, found.values()))
    entries = [
        Entry(keys[path], own, vectors[end - len(own) : end])
        for (path, own), end in zip(found.items(), ends, strict=True)
    ]
    return Prepared(tuple(entries), tuple(problems[path] for path in keys if path in problems))


@contextmanager
def _told(path: str, problems: dict[str, str]) -> Iterator[None]:
    """A block whose problem with a file is told in one line, and keeps out no other file."""
    try:
        yield
    except ArticleError as problem:
        problems[path] = str(problem)
    except FactcheckError:
        raise
    except Exception as problem:
        name, reason = type(problem).__name__, " ".join(str(problem).split())
        problems[path] = f"{path}: can't be read ({name}: {reason}); this is a bug in factcheck"


def _cutting(
    articles: Iterable[Article], engine: Engine
) -> Iterator[Callable[[], tuple[Statement, ...]]]:
    """For each article what cuts it into statements; they are parsed together."""
    for portion in _portions(articles):
        try:
            cuts = parse_articles(portion, engine.reader)
        except FactcheckError:
            raise
        except Exception:
            # one of them can't be parsed: each by itself, so that the others can
            cuts = [partial(find_statements, article, engine.reader) for article in portion]
        yield from (partial(cut, engine.words) for cut in cuts)


def _portions(articles: Iterable[Article]) -> Iterator[list[Article]]:
    portion: list[Article] = []
    for article in articles:
        if portion and sum(len(one.text) for one in (*portion, article)) > _PARSED:
            yield portion
            portion = []
        portion.append(article)
    if portion:
        yield portion


@contextmanager
def preparing(
    settings: Settings, engine: Engine, workers: int = 1, scheduler: str | None = None
) -> Iterator[Preparing]:
    """What prepares batches: this process, so many of its own, or the workers of a scheduler.

    Raises ArchiveError where a worker is ended from outside.
    """
    work = partial(_prepare, str(settings.path))
    if scheduler is not None:
        cluster = Cluster(scheduler)
        try:
            yield partial(in_order, submit=partial(cluster.submit, work), ahead=_AHEAD_OF_CLUSTER)
        finally:
            cluster.close()
    elif workers > 1:
        # a fork would copy the threads' locks in whatever state they are
        pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
        try:
            yield partial(in_order, submit=partial(pool.submit, work), ahead=workers * _AHEAD)
        except BrokenProcessPool:
            raise ArchiveError(
                f"one of {workers} workers was ended, perhaps for want of memory; what went in "
                "stays: run it again with fewer --workers"
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)
    else:
        yield lambda batches: (prepare(batch, engine) for batch in batches)


def _begin() -> None:
    # whoever presses Ctrl-C means the whole command, which then ends us
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # each process has a processor; threads of its models would only be in each other's way
    os.environ["OMP_NUM_THREADS"] = "1"


def _prepare(settings: str, batch: Batch) -> Prepared:
    return prepare(batch, _engine(settings))


@cache
def _engine(settings: str) -> Engine:
    return load_engine(load_settings(Path(settings)))
