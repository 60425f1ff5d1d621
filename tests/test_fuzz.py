"""Texts, settings and baselines that nobody would write: each is read, or refused in a line."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.articles import read_article
from factcheck.articles.comments import find_comments
from factcheck.commands.print_config import settings_page
from factcheck.errors import ArticleError, FactcheckError, SettingsError
from factcheck.gate.baseline import baseline_text, let_through, read_baseline, renew
from factcheck.gate.suppressions import suppress
from factcheck.pipeline.check import check
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.records import Report
from factcheck.reports import FORMATS, Detail, Layout, Section
from factcheck.settings import load_settings, shipped_configs
from factcheck.settings.gate import GateSettings
from tests.judges import TableJudge
from tests.letters import LetterEncoder
from tests.read_back import READ_BACK

PIECES = [
    "The earthquake killed 12 people in Lorca on Monday. ",
    "“We must close every school,” the mayor said. ",
    "It didn't reach $1.5 million, reportedly",
    "<!-- factcheck: ignore numbers-differ because so -->",
    "<!-- factcheck: ignore ",
    "-->",
    "# Title\n\n",
    "- item\n",
    "\r\n",
    "\n\n",
    "---\nsources: [a]\n---\n",
    "::error::x",
    "=1+1",
    "\x00",
    "\x1b[31m",
    "\ufeff",
    "\u202e",
    "e\u0301\U0001f600",
    "…" * 30,
    "(" * 20,
    '"',
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=15), max_size=8).map("".join)
BYTES = TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=80)

WORDS = [
    *("extends", "models", "matching", "certainty", "rules", "drafts", "sources", "suppressions"),
    *("rule", "file", "finding", "because", "id", "label", "when", "numbers", "similarity"),
    *("default", "conflict", "differs", ">= 0.5", "numbers-differ", "[", "**/*", "../*", "\0", "~"),
]
SCALARS = st.sampled_from(WORDS) | st.text(max_size=8) | st.integers() | st.floats() | st.none()
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4)
    ),
    max_leaves=12,
)
YAMLS = st.dictionaries(st.sampled_from(WORDS[:8]), VALUES, max_size=5).map(
    lambda value: yaml.dump(value, allow_unicode=True)
) | st.lists(st.sampled_from([*WORDS, ": ", "- ", "\n", "  ", "&a ", "*a", "!!"]), max_size=12).map(
    "".join
)

few = settings(
    max_examples=20, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
# 10,000 inputs in all: texts take the longest by far
many_texts = settings(few, max_examples=2_000)
many_files = settings(few, max_examples=4_000)


@pytest.fixture(scope="module")
def engine() -> Engine:
    loaded = load_engine(load_settings(shipped_configs() / "default.yaml"))
    return replace(loaded, encoder=LetterEncoder(), judge=TableJudge())


def must_be_one_line(message: str) -> None:
    assert len(message.splitlines()) == 1


def check_text(data: bytes, engine: Engine, folder: Path) -> None:
    """Reads the bytes, checks them against a source, and writes every format."""
    try:
        draft = replace(read_article("-", stdin=io.BytesIO(data)), path="draft.txt")
        source = replace(draft, text=PIECES[0] + draft.text, path="wire.txt", source="wire")
        report = check([draft], [source], settings=SETTINGS, engine=engine)
    except ArticleError as refusal:
        must_be_one_line(str(refusal))
        return
    comments = find_comments(data.decode("utf-8", "replace"))
    report = suppress(report, {"a": comments}, GateSettings())
    path = folder / "baseline.jsonl"
    path.write_text(baseline_text(renew(report, report.verdicts, (), path)), "utf-8", "replace")
    write_all(report)
    write_all(let_through(report, read_baseline(path), path))


def write_all(report: Report) -> None:
    layout = Layout(failing=frozenset(Section), detail=Detail.VERBOSE)
    for name, write in FORMATS.items():
        READ_BACK[name](write(report, layout))


def read_settings(text: str, folder: Path) -> None:
    path = folder / "factcheck.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        found = load_settings(path)
    except SettingsError as refusal:
        for problem in refusal.problems:
            must_be_one_line(str(problem))
        return
    settings_page(found, {})


def read_entries(data: bytes, folder: Path) -> None:
    path = folder / "baseline.jsonl"
    path.write_bytes(data)
    try:
        read_baseline(path)
    except FactcheckError as refusal:
        must_be_one_line(str(refusal))


SETTINGS = load_settings(shipped_configs() / "default.yaml")


@given(data=BYTES)
@few
def test_any_text_is_checked_or_refused(data: bytes, engine: Engine, tmp_path: Path) -> None:
    check_text(data, engine, tmp_path)


@given(text=YAMLS)
@few
def test_any_settings_are_read_or_refused(text: str, tmp_path: Path) -> None:
    read_settings(text, tmp_path)


@given(data=BYTES)
@few
def test_any_baseline_is_read_or_refused(data: bytes, tmp_path: Path) -> None:
    read_entries(data, tmp_path)


@pytest.mark.slow
@given(data=BYTES)
@many_texts
def test_thousands_of_texts_are_checked_or_refused(
    data: bytes, engine: Engine, tmp_path: Path
) -> None:
    check_text(data, engine, tmp_path)


@pytest.mark.slow
@given(text=YAMLS, data=BYTES)
@many_files
def test_thousands_of_settings_and_baselines_are_read_or_refused(
    text: str, data: bytes, tmp_path: Path
) -> None:
    read_settings(text, tmp_path)
    read_entries(data, tmp_path)
