"""The page of a few lines of data, measured with tiny models and the shipped reader."""

from collections.abc import Callable
from pathlib import Path

from factcheck.lab.accuracy.__main__ import run
from factcheck.lab.accuracy.bench import Bench
from tests.lab.accuracy.conftest import GOLD, LEFT, RIGHT, lines

MakeBench = Callable[..., Bench]


def page(bench: Bench, *parts: str, readme: Path | None = None) -> str:
    out = bench.work / "accuracy.md"
    bench.work.mkdir(exist_ok=True)
    run(bench, out, readme, parts, "2024-05-06")
    return out.read_text(encoding="utf-8")


def test_held_out_article_pairs_are_scored_and_counted(make_bench: MakeBench) -> None:
    shown = page(make_bench(), "articles")
    assert "\n| article pairs | 4 | 0 | 2 |\n" in shown
    assert "\n| conflict recall | 100 % (100–100), 4/4 | – | 100 % (100–100), 2/2 |\n" in shown
    assert "\n| agree recall | 100 % (100–100), 4/4 | – | 100 % (100–100), 2/2 |\n" in shown
    assert "\n| polarity | 4/4 | 0/0 | 2/2 |\n" in shown
    assert "\n| planted | 2 | 2 | 2 |\n" in shown


def test_a_second_run_measures_nothing_anew(make_bench: MakeBench) -> None:
    told: list[str] = []
    first = page(make_bench(), "articles")
    assert page(make_bench(told), "articles") == first
    assert {line.rpartition(": ")[2] for line in told} == {"kept"}


def test_reported_cases_and_small_articles_are_sections(
    make_bench: MakeBench, tmp_path: Path
) -> None:
    reports = tmp_path / "reports"
    case = {"left": "The dam broke.", "right": "The dam broke.", "note": "wording: same"}
    other = {"left": "The dam did not break.", "right": "The dam did break.", "note": "denied: x"}
    lines(reports / "cases.jsonl", [{**case, "label": "agree"}, {**other, "label": "agree"}])
    (reports / "small/articles").mkdir(parents=True)
    (reports / "small/articles/x.a.txt").write_text(LEFT, encoding="utf-8")
    front = f"---\ndate: 2019-03-08\n---\n\n{RIGHT}"
    (reports / "small/articles/x.b.md").write_text(front, encoding="utf-8")
    lines(reports / "small/gold/x.a__x.b.jsonl", GOLD)
    shown = page(make_bench(reports=reports), "reported")
    assert "| all | 50 % (0–100), 1/2 |" in shown
    assert "Faults of which no case is right yet: denied." in shown
    assert "\n| agree recall | 100 % (100–100), 1/1 |\n" in shown


def test_what_has_no_data_is_named(make_bench: MakeBench) -> None:
    shown = page(make_bench(), "reported", "statements", "families", "judge")
    for words in (
        "## Reported cases\n\nNot measured: no folder was given with --reports.",
        "## Statements\n\nNot measured: news is not there.",
        "## Held-out families\n\nNot measured: families.jsonl is not there.",
        "## The judge alone\n\nNot measured: dev.jsonl.gz is not there.",
    ):
        assert words in shown


def test_the_judge_alone_is_measured_on_mnli_and_on_candidates(
    make_bench: MakeBench, data: Path
) -> None:
    texts = {
        "entailment": ("It rained.", "It rained."),
        "neutral": ("It rained.", "We sang a song."),
        "contradiction": ("It did rain.", "It did not rain."),
    }
    rows = [
        {"premise": one, "hypothesis": other, "label": label, "set": "mnli_dev_matched"}
        for label, (one, other) in texts.items()
    ]
    lines(data / "nli/dev.jsonl.gz", rows)
    shown = page(make_bench(), "judge")
    assert "| MNLI matched: likeliest label right | 3 | 100.0 % |" in shown
    assert "| MNLI matched: average precision of conflict | 3 | 1.000 (" in shown
    assert "| Candidates: calibration error of conflict | " in shown


def test_the_readmes_block_is_the_head_of_the_page(make_bench: MakeBench, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    begin = "<!-- figures: written by python -m factcheck.lab.accuracy -->\n"
    end = "<!-- end of figures -->"
    readme.write_text(f"# factcheck\n\n{begin}{end}\n")
    shown = page(make_bench(), "articles", readme=readme)
    block = readme.read_text(encoding="utf-8").split(begin)[1].split(end)[0]
    assert "| conflicts there are that it finds | 100 % (100–100), " in block
    assert f"\n{block}" in shown
