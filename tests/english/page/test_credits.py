import pytest

from factcheck.english.page.credits import UNNAMED, agency, credits_of
from factcheck.records import Article

AP, DPA, REUTERS = "Associated Press", "Deutsche Presse-Agentur", "Reuters"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("OSLO (AP) — The ferry sank on Sunday.", (AP,)),
        ("LIMA ( Reuters ) - The ferry sank on Sunday.", (REUTERS,)),
        ("Berlin (dpa/Reuters) – The ferry sank.", (DPA, REUTERS)),
        ("The ferry sank on Sunday.\n\nThe Associated Press contributed to this report.", (AP,)),
        ("The ferry sank.\n\nWith material from AP and dpa", (AP, DPA)),
        ("The ferry sank. With agency material.", (UNNAMED,)),
        ("The ferry sank.\n— with agencies", (UNNAMED,)),
        ("Ferry sinks\nReuters\nThe ferry sank on Sunday.", (REUTERS,)),
        ("The ferry sank.\n\nAdditional reporting by Reuters.", (REUTERS,)),
        ("The ferry sank.\nCopyright 2031 The Associated Press", (AP,)),
        ("The captain told the AP that the ferry sank.", ()),
        ("He works with Reuters and lives in Oslo.", ()),
        ("An ap for phones counts ferries (apa is its name).", ()),
        ("The ferry sank, news agencies said.", ()),
    ],
)
def test_a_credit_is_seen_where_it_stands(text: str, names: tuple[str, ...]) -> None:
    assert credits_of(Article(text, "Harbour Post")) == names


def test_a_name_in_brackets_amid_an_article_is_no_credit() -> None:
    text = f"{'The ferry sank. ' * 40}He is with Associated Press (AP). {'It rained. ' * 60}"
    assert credits_of(Article(text, "Harbour Post")) == ()


def test_an_agency_has_one_name_however_it_is_written() -> None:
    assert [agency(name) for name in ("AP", "the Associated Press", "Harbour Post")] == [
        AP,
        AP,
        "Harbour Post",
    ]
