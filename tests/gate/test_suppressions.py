from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.gate.suppressions import comments_of, suppress
from factcheck.records import AcceptedBy, Article, Label, Report
from factcheck.settings.gate import GateSettings, SettingsSuppression
from factcheck.yaml_config.yamltree import Place

DEAD = "The quake killed 12 people."
REST = "\n\nSchools are closed.\n"


def commented(check, text: str, **options) -> Report:
    report = check(text)
    return suppress(report, {"a": comments_of(report.articles[0])}, GateSettings(), **options)


def ruled(report: Report, **options) -> Report:
    all_drafts = options.pop("all_drafts", True)
    suppression = SettingsSuppression(Place("factcheck.yaml", 7, 5), **options)
    gate = GateSettings(suppressions=(suppression,))
    return suppress(report, {}, gate, all_drafts=all_drafts)


def told(report: Report) -> list[str]:
    return [str(notice) for notice in report.notices]


@pytest.mark.parametrize(
    "text",
    [
        f"{DEAD} <!-- factcheck: ignore numbers-differ because so -->{REST}",
        f"<!-- factcheck: ignore numbers-differ because so -->\n\n{DEAD}{REST}",
        f"<!-- factcheck: ignore numbers-differ because so -->\nNow:\n{DEAD}{REST}",
    ],
)
def test_a_comment_accepts_the_finding_of_its_line_or_of_the_next_paragraph(check, text) -> None:
    report = commented(check, text)
    assert [(one.by, one.path, one.line, one.reason) for one in report.accepted] == [
        (AcceptedBy.COMMENT, "draft.md", 1, "so")
    ]
    assert [verdict.label for verdict in report.verdicts] == [Label.UNIQUE]
    assert told(report) == []


def test_a_comment_may_name_a_finding(check) -> None:
    id = check().verdicts[0].id
    report = commented(check, f"{DEAD} <!-- factcheck: ignore {id} because so -->{REST}")
    assert [one.verdict.id for one in report.accepted] == [id]


def test_the_id_of_a_copy_names_the_finding_also_where_it_stands_once(check) -> None:
    id = check().verdicts[0].id
    report = commented(check, f"{DEAD} <!-- factcheck: ignore {id}-2 because so -->{REST}")
    assert [one.verdict.id for one in report.accepted] == [id]


def test_a_comment_without_a_reason_suppresses_nothing_and_is_told(check) -> None:
    report = commented(check, f"{DEAD} <!-- factcheck: ignore numbers-differ -->{REST}")
    assert (report.accepted, told(report)) == (
        (),
        ["draft.md:1: gives no reason, so numbers-differ is not suppressed; add 'because …'"],
    )


def test_a_comment_that_does_nothing_is_told(check) -> None:
    report = commented(check, f"{DEAD}{REST}<!-- factcheck: ignore numbers-differ because so -->")
    assert told(report) == [
        "draft.md:4: suppresses nothing: there is no finding for numbers-differ here; remove it"
    ]


def test_a_comment_of_a_rule_that_there_is_not_is_told_with_the_nearest(check) -> None:
    report = commented(check, f"{DEAD} <!-- factcheck: ignore number-differs because so -->{REST}")
    assert told(report) == [
        "draft.md:1: there is no rule 'number-differs' to suppress; did you mean 'numbers-differ'? "
        "(allowed: numbers-differ, same-meaning, unmatched)"
    ]


def test_a_comment_of_a_finding_that_is_gone_is_told(check) -> None:
    report = commented(check, f"{DEAD} <!-- factcheck: ignore {'0f' * 8} because so -->{REST}")
    assert told(report) == [
        f"draft.md:1: suppresses nothing: there is no finding for {'0f' * 8} here; remove it"
    ]


def test_a_comment_that_cannot_be_understood_is_told(check) -> None:
    report = commented(check, f"{DEAD}{REST}<!-- factcheck: allow numbers-differ -->")
    assert told(report) == [
        "draft.md:4: this comment can't be understood; "
        "write <!-- factcheck: ignore RULE because REASON -->"
    ]


@pytest.mark.parametrize(
    "which",
    [
        {"rule": "numbers-differ"},
        {"file": "draft.md"},
        {"file": "**/dr*.md", "rule": "numbers-differ"},
    ],
)
def test_settings_accept_by_rule_file_or_both(check, which) -> None:
    report = ruled(check(), reason="so", **which)
    assert [(one.by, one.path, one.line) for one in report.accepted][:1] == [
        (AcceptedBy.SETTINGS, "factcheck.yaml", 7)
    ]
    assert told(report) == []


def test_settings_accept_a_finding_by_its_id(check) -> None:
    unique = check().verdicts[1]
    assert [one.verdict for one in ruled(check(), reason="so", finding=unique.id).accepted] == [
        unique
    ]


def test_every_condition_of_settings_must_hold(check) -> None:
    report = ruled(check(), reason="so", rule="numbers-differ", file="other.md")
    assert (report.accepted, told(report)) == (
        (),
        [
            "factcheck.yaml:7: suppresses nothing: there is no finding for numbers-differ, "
            "other.md here; remove it"
        ],
    )


def test_settings_that_may_mean_a_draft_not_checked_get_no_notice(check) -> None:
    report = ruled(check(), reason="so", file="other.md", all_drafts=False)
    assert told(report) == []


def test_settings_without_a_reason_suppress_nothing_and_are_told(check) -> None:
    report = ruled(check(), rule="numbers-differ")
    assert (report.accepted, told(report)) == (
        (),
        [
            "factcheck.yaml:7: gives no reason, so numbers-differ is not suppressed; "
            "add 'because: …'"
        ],
    )


def test_a_plain_agreement_needs_no_suppression(check) -> None:
    report = check()
    agreed = replace(report.verdicts[0], label=Label.AGREE, rule="same-meaning", kind=None)
    report = ruled(replace(report, verdicts=(agreed,)), rule="same-meaning", reason="so")
    assert (report.verdicts, len(report.notices)) == ((agreed,), 1)


def test_a_draft_that_is_no_text_has_no_comments(check) -> None:
    check()
    Path("draft.docx").write_bytes(b"PK\x03\x04" + bytes(100))
    paths = ("draft.docx", "-", None, "gone.md")
    drafts = [Article(text="", source="a", path=path) for path in paths]
    assert [comments_of(draft) for draft in drafts] == [()] * 4
