import pytest

from factcheck.models.word_forms import FORMS, forms_of


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("rain", "small"),
        ("Oslo", "title"),
        ("NATO", "capitals"),
        ("McCain", "mixed"),
        ("A", "initial"),
        ("19th", "digits"),
        (",", "mark"),
    ],
)
def test_each_way_to_write_a_word_has_its_form(word: str, form: str) -> None:
    assert [FORMS[at] for at in forms_of([word], [True])] == [form]


def test_a_quotation_mark_opens_before_a_word_and_closes_after_one() -> None:
    forms = forms_of(['"', "Go", '"'], [False, False, True])
    assert [FORMS[at] for at in forms] == ["opening mark", "title", "mark"]
