"""Articles of several formats in one run, and the places that reports name."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

DOCUMENTS = Path(__file__).parent.parent.parent / "fixtures" / "documents"
SCHEMA = Path(__file__).parent.parent.parent / "factcheck" / "reports" / "report.schema.json"


def test_markdown_mail_and_a_news_item_are_compared_with_their_places(
    run: Callable[..., Result],
) -> None:
    names = ("ferry.md", "ferry.eml", "ferry.json")
    result = run("compare", *(str(DOCUMENTS / name) for name in names), "-f", "html")
    assert result.exit_code == 0, result.output
    for place in ("The Harbour Post, line 13", "Port Authority, line 11", "paragraph 3"):
        assert place in result.output


def test_json_has_offsets_of_the_file_and_a_line_page_or_paragraph(
    run: Callable[..., Result],
) -> None:
    from jsonschema import Draft202012Validator

    names = ("ferry.md", "ferry.json")
    result = run("compare", *(str(DOCUMENTS / name) for name in names), "-f", "json")
    report = json.loads(result.stdout)
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(report)
    file = (DOCUMENTS / "ferry.md").read_text()
    hull = next(one for one in report["statements"] if one["quote"] == "The hull is 31 years old")
    assert (hull["line"], file[slice(*hull["spans"][0])]) == (23, hull["quote"])
    assert {key for one in report["statements"] for key in one} & {"line", "page", "paragraph"} == {
        *("line", "paragraph")
    }


def test_a_folder_of_articles_is_listed_with_paragraph_signs(run: Callable[..., Result]) -> None:
    result = run("statements", str(DOCUMENTS / "bridge.*"))
    assert result.exit_code == 0, result.output
    assert "  ¶ 2  It carried 2,000 cars a day." in result.output
    assert "    7  It carried 2,000 cars a day." in result.output


def test_a_web_page_can_be_piped_in(run: Callable[..., Result]) -> None:
    result = run("statements", "-", input=(DOCUMENTS / "ferry.html").read_text())
    assert (result.exit_code, result.output.splitlines()[0][:19]) == (0, "a  The Harbour Post")


def test_a_damaged_document_is_one_line(refusal: Callable[..., str]) -> None:
    Path("a.docx").write_bytes(b"PK\x03\x04")
    line = refusal("compare", "left.txt", "a.docx")
    assert line == "a.docx: is damaged; save it anew, or its text as .txt"
