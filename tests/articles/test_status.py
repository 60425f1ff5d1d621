"""What news items say of their own use."""

import json

import pytest

from factcheck.articles.from_newsml import from_newsml
from factcheck.articles.from_ninjs import from_ninjs
from factcheck.articles.status import warnings_of

WITHDRAWN = "a: this item was withdrawn by its publisher; don't rely on it"
EMBARGO = "a: this item is under embargo until 2026-05-07T00:00:00Z"


@pytest.mark.parametrize(
    ("status", "embargo", "warnings"),
    [
        ("usable", None, []),
        ("stat:canceled", None, [WITHDRAWN]),
        ("http://cv.iptc.org/newscodes/pubstatusg2/canceled", None, [WITHDRAWN]),
        ("stat:withheld", None, ["a: this item is withheld until further notice"]),
        ("stat:usable", "2026-05-07T00:00:00Z", [EMBARGO]),
        ("embargoed", None, ["a: this item is under embargo until further notice"]),
        (None, "", ["a: this item is withheld until further notice"]),
    ],
)
def test_an_item_that_is_not_to_be_used_says_so(
    status: str | None, embargo: str | None, warnings: list[str]
) -> None:
    assert list(warnings_of("a", status, embargo)) == warnings


def test_a_newsml_item_is_asked_for_its_status_embargo_and_note() -> None:
    item = (
        "<newsItem><itemMeta><pubStatus qcode='stat:canceled'/><edNote>Kill it.</edNote>"
        "<embargoed>2026-05-07T00:00:00Z</embargoed></itemMeta><contentSet><inlineData>"
        "It met.</inlineData></contentSet></newsItem>"
    )
    note = "a: has a note to editors: Kill it."
    assert from_newsml(item.encode(), "a", "a").warnings == (WITHDRAWN, EMBARGO, note)


def test_nitf_has_its_status_in_its_docdata() -> None:
    head = "<head><docdata management-status='canceled'/></head>"
    item = f"<nitf>{head}<body><p>It met.</p></body></nitf>"
    assert from_newsml(item.encode(), "a", "a").warnings == (WITHDRAWN,)


def test_a_ninjs_item_is_asked_for_its_status_and_embargo() -> None:
    item = {"body_text": "It met.", "pubstatus": "canceled", "embargoed": "2026-05-07T00:00:00Z"}
    assert from_ninjs(json.dumps(item).encode(), "a", "a").warnings == (WITHDRAWN, EMBARGO)
