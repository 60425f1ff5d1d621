"""A draft that is checked again and again, without a server."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.tokens import Doc

pytest.importorskip("pygls", reason="pip install 'factcheck[editor]'")

from factcheck.articles import article_of
from factcheck.cache import Cache
from factcheck.editors import remembering
from factcheck.editors.checker import Checked, Checker
from factcheck.editors.remembering import RememberingReader
from factcheck.editors.schedule import Outdated
from factcheck.models import load_reader
from factcheck.pipeline.cached import CachedJudge
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.records import Article
from factcheck.reports import Section
from factcheck.settings import Settings
from factcheck.statements import find_statements
from tests.editors.conftest import DRAFT
from tests.judges import TableJudge

MORE = """
The mayor, Ann Fox, said that 40 houses were destroyed. Schools stay closed until Friday.

A train with 200 passengers stopped in a tunnel for three hours, the railway said.
"""
WIRE = """The earthquake killed 15 people in the town of Lorca on Monday.

Mayor Fox told reporters that 65 houses were destroyed. Schools are closed.

A train with 180 passengers stood in a tunnel for three hours.
"""
TWO = "It was cold in Lorca. The earthquake killed 12 people on Monday.\n"
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
Counted = list[int]


class InContext(TableJudge):
    """Reads a statement in its sentence."""

    in_context = True


def quiet() -> None:
    """Somebody always waits."""


@pytest.fixture
def draft(desk: Path) -> Path:
    (desk / "wire.txt").write_text(WIRE)
    return desk / "quake.md"


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], Counted]:
    """The paragraphs that are parsed, and how many pairs observers look at."""
    parsed: list[str] = []
    pairs: Counted = []
    gather, parse = remembering.gather_evidence, remembering.parse_many

    def counted_gather(matches, **more):
        pairs.append(len(matches))
        return gather(matches, **more)

    def counted_parse(reader, texts):
        parsed.extend(text for text, _ in texts)
        return parse(reader, texts)

    monkeypatch.setattr(remembering, "gather_evidence", counted_gather)
    monkeypatch.setattr(remembering, "parse_many", counted_parse)
    return parsed, pairs


def told(checked: Checked) -> list[tuple[str, str]]:
    assert checked.problem is None
    return [(one.message, one.left.quote) for one in checked.verdicts]


def everything() -> Checker:
    return Checker(show=frozenset(Section))


def test_after_edits_the_same_is_told_as_of_the_last_text_alone(draft: Path) -> None:
    checker, text = everything(), DRAFT + MORE
    edits: list[Callable[[str], str]] = [
        lambda text: text.replace("12 people", "15 people"),
        lambda text: text.replace("Ann Fox", "Bob Hill"),
        lambda text: text.replace("40 houses", "some houses"),
        lambda text: text + "\nIt rained.\n",
        lambda text: text.replace("A train", "A bus"),
    ]
    for edit in edits:
        checker.check(draft, text, quiet)
        text = edit(text)
    fresh = everything().check(draft, text, quiet)
    assert told(checker.check(draft, text, quiet)) == told(fresh)
    exact = checker.check(draft, text, quiet, exact=True)
    assert (told(exact), exact.exact) == (told(fresh), True)


def test_a_changed_sentence_is_all_that_is_read_and_looked_at_again(
    draft: Path, seen: tuple[list[str], Counted]
) -> None:
    checker, (parsed, pairs) = everything(), seen
    assert checker.check(draft, DRAFT + MORE, quiet).exact
    whole = sum(pairs)
    parsed.clear(), pairs.clear()
    again = checker.check(draft, (DRAFT + MORE).replace("200", "220"), quiet)
    paragraph = "A train with 220 passengers stopped in a tunnel for three hours, the railway said."
    assert parsed == [paragraph]
    assert 0 < sum(pairs) < whole / 2
    assert not again.exact


def test_two_paragraphs_in_the_same_words_are_two(draft: Path) -> None:
    same = "Schools are closed.\n\n"
    found = told(everything().check(draft, DRAFT + "\n" + same + same, quiet))
    assert [quote for _, quote in found].count("Schools are closed") == 2


def test_an_edited_long_draft_has_the_statements_that_a_fresh_one_has() -> None:
    paragraphs = [part for path in SEEDS for part in path.read_text().split("\n\n")]
    middle = len(paragraphs) // 2
    edits: list[Callable[[str], list[str]]] = [
        lambda old: [f"{old} It rained on Friday, he said."],
        lambda old: [old.replace(" the ", " a ")],
        lambda old: [],
        lambda old: [old, "“We won,” Ann Fox told reporters. “Nobody else did."],
        lambda old: ["“She lost,” said the president. “All of them did.”", old],
    ]
    known: dict[Hashable, Doc] = {}
    for edit in edits:
        find_statements(_article(paragraphs), RememberingReader(load_reader(), quiet, known))
        paragraphs[middle : middle + 1] = edit(paragraphs[middle])
        article = _article(paragraphs)
        again = find_statements(article, RememberingReader(load_reader(), quiet, known))
        assert again == find_statements(article, RememberingReader(load_reader(), quiet, {}))


def _article(paragraphs: list[str]) -> Article:
    return article_of("\n\n".join(paragraphs).encode(), Path("draft.md"))


def test_what_nobody_waits_for_ends(draft: Path) -> None:
    def outdated() -> None:
        raise Outdated

    checker = everything()
    with pytest.raises(Outdated):
        checker.check(draft, DRAFT, outdated)
    assert told(checker.check(draft, DRAFT, quiet))


def test_models_that_were_let_go_come_back(draft: Path) -> None:
    checker = everything()
    before = told(checker.check(draft, DRAFT, quiet))
    checker.release()
    assert told(checker.check(draft, DRAFT.replace("12", "13"), quiet))[0][0] != before[0][0]


def test_of_a_text_that_was_let_go_nothing_is_taken_again(
    draft: Path, seen: tuple[list[str], Counted]
) -> None:
    checker, (parsed, pairs) = everything(), seen
    changed = (DRAFT + MORE).replace("200", "220")
    everything().check(draft, changed, quiet)
    whole = sum(pairs)
    checker.check(draft, DRAFT + MORE, quiet)
    checker.release()
    parsed.clear(), pairs.clear()
    again = checker.check(draft, changed, quiet)
    # but for the statements of sources, which are the same as before
    assert (sum(pairs), again.exact) == (whole, True)
    assert len(parsed) == 3


def test_the_next_sentence_is_judged_again_only_once_there_is_time(draft: Path) -> None:
    judge = InContext()

    def load(settings: Settings, cache: Cache) -> Engine:
        return replace(load_engine(settings, cache), judge=CachedJudge(judge, cache))

    checker = Checker(show=frozenset(Section), load=load)
    checker.check(draft, TWO, quiet)
    judge.asked.clear()
    changed = TWO.replace("cold", "very hot")
    assert not checker.check(draft, changed, quiet).exact
    assert {one for pair in judge.asked for one in pair if "12" in one} == set()
    assert checker.check(draft, changed, quiet, exact=True).exact
    behind = "It was very hot in Lorca. [The earthquake killed 12 people on Monday.]"
    assert behind in {one for pair in judge.asked for one in pair}
