import pytest

from factcheck.articles.make import make_article
from factcheck.statements import find_statements

RAIN_AND_DAM = ["Rain fell.", "The dam held."]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Rain fell. Will the dam hold? It stood.", ["Rain fell.", "It stood."]),
        ("Rain fell. Sheep slept.", ["Rain fell.", "Sheep slept."]),
        (
            "Rain fell.\n\nA storm, a flood, a fire\n\nThe dam held.",
            ["Rain fell.", "The dam held."],
        ),
        ("Rain fell. A church. The dam held.", ["Rain fell.", "The dam held."]),
        (
            "Rain fell. The bridge's repair cost $2 million.",
            ["Rain fell.", "The bridge's repair cost $2 million."],
        ),
        ("Rain fell. Let the Senate know about it.", ["Rain fell."]),
        ("Rain fell. “Don't go to the dam now.”", ["Rain fell."]),
        ("Rain fell. “Let us hope for better days,” Fox told us.", ["Rain fell."]),
        ("Rain fell. May God bless all the victims of the flood.", ["Rain fell."]),
        ("Rain fell. Here are the roads that we know of.", ["Rain fell."]),
        ("Rain fell.\n\nAs Ann Fox writes in the Times:\n\nThe dam held.", RAIN_AND_DAM),
    ],
    ids=[
        "a question",
        "a verb that may be a noun",
        "a line without a verb",
        "a fragment",
        "a verb that was taken for a noun",
        "a call",
        "what not to do",
        "a call that is quoted",
        "a wish",
        "a pointer",
        "a saying alone",
    ],
)
def test_what_asserts_nothing_is_no_statement(text: str, stated: list[str]) -> None:
    found = find_statements(make_article(text, "a.txt", "a"))
    assert [one.text for one in found if not one.headline] == stated
