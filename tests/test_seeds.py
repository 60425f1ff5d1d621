"""What the two articles of the demonstration must show."""

import re
from pathlib import Path

import pytest

import factcheck
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.records import Label, Report, Verdict
from factcheck.reports import to_json, to_text
from factcheck.settings import Settings

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


# The judge gives the agreement on NATO's area 0.1 to 0.2; nobody would write a rule for it.
MISSED = pytest.mark.xfail(reason="the judge does not see this agreement yet", strict=True)


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Engine:
    return load_engine(settings)


@pytest.fixture(scope="module")
def report(settings: Settings, engine: Engine) -> Report:
    articles = [factcheck.read_article(path) for path in SEEDS]
    return factcheck.compare(articles, settings=settings, engine=engine)


@pytest.fixture(scope="module")
def swapped(settings: Settings, engine: Engine) -> Report:
    articles = [factcheck.read_article(path) for path in reversed(SEEDS)]
    return factcheck.compare(articles, settings=settings, engine=engine)


def labels(report: Report, left: str, right: str | None = None) -> list[Label]:
    """The labels of verdicts whose sides hold these words."""
    return [
        verdict.label
        for verdict in report.verdicts
        if left in verdict.left.text
        and (verdict.right is None if right is None else _holds(verdict, right))
    ]


def _holds(verdict: Verdict, words: str) -> bool:
    return verdict.right is not None and words in verdict.right.text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("opposed a NATO push to open a liaison office", "has objected to"),
        ("had planned to open a liaison office in Tokyo", "is planning to open a liaison office"),
        pytest.param(
            "should focus on its responsibility",
            "its geographical reach to the “North Atlantic”",
            marks=MISSED,
        ),
    ],
)
def test_the_main_points_are_agreements(report: Report, left: str, right: str) -> None:
    assert labels(report, left, right) == [Label.AGREE]


@pytest.mark.parametrize(
    "words",
    [
        "1,500 nuclear warheads",
        "remains “on the table”",
        "If Macron spoke for all of Europe",
        "Individually Tailored Partnership Program",
    ],
)
def test_what_one_article_alone_tells_is_unique(report: Report, words: str) -> None:
    assert set(labels(report, words)) == {Label.UNIQUE}


def test_there_is_no_conflict(report: Report) -> None:
    assert [v for v in report.verdicts if v.label is Label.CONFLICT] == []


@MISSED
def test_the_report_tells_how_each_side_knows(report: Report) -> None:
    page = to_text(report)
    heard = page[page.index("Who is heard") :]
    assert "Emmanuel Macron, after the NATO summit in Vilnius" in heard
    assert "Financial Times → a French official (unnamed) → Paris" in heard


@MISSED
def test_vilnius_and_the_leak_stand_on_the_agreement_itself(report: Report) -> None:
    page = to_text(report)
    told = page[page.index("Told differently") : page.index("Who is heard")]
    (item,) = [item for item in re.split(r"\n\n(?= *\d)", told) if "Vilnius" in item]
    lines = [" ".join(line.split()) for line in item.splitlines()]
    assert "occasion: after the NATO summit in Vilnius (Emmanuel Macron, line 6)" in lines
    assert "occasion: a French official revealed" in lines
    assert "sourcing: an unnamed source via another outlet's report" in lines


def test_swapped_sources_swap_the_sides_and_nothing_else(report: Report, swapped: Report) -> None:
    def facts(one: Report) -> set[tuple[object, ...]]:
        return {
            (
                verdict.id,
                verdict.label,
                verdict.rule,
                verdict.framing,
                frozenset((verdict.left.text, verdict.right.text if verdict.right else "")),
            )
            for verdict in one.verdicts
        }

    assert facts(swapped) == facts(report)


def test_running_twice_gives_the_same_bytes(report: Report, settings: Settings) -> None:
    articles = [factcheck.read_article(path) for path in SEEDS]
    again = factcheck.compare(articles, settings=settings)
    assert (to_json(again), to_text(again)) == (to_json(report), to_text(report))
