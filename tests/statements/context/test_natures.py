import pytest

from factcheck.statements.context.natures import Nature, gender_of, nature_of
from factcheck.statements.context.parsed import Word


def word(text: str, *, entity: str = "") -> Word:
    return Word(text, text.lower(), "", "NOUN", "NN", "root", 0, entity, (), False)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("teacher", Nature.PERSON),
        ("company", Nature.GROUP),
        ("river", Nature.PLACE),
        ("monday", Nature.TIME),
        ("plan", Nature.OTHER),
    ],
)
def test_a_noun_tells_what_it_stands_for(noun: str, expected: Nature) -> None:
    assert nature_of(0, [word(noun)], (), (), noun) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (("anna", "berg"), Nature.PERSON),
        (("berg", "inc."), Nature.GROUP),
        (("kent", "county"), Nature.PLACE),
        (("berg",), Nature.UNKNOWN),
    ],
)
def test_a_name_tells_it_by_its_first_or_last_word(name: tuple[str, ...], expected: Nature) -> None:
    assert nature_of(0, [word("Berg")], name, (), name[-1]) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [(("anna",), Nature.PERSON), (("acme",), Nature.GROUP)]
)
def test_a_marked_entity_tells_it_where_the_words_do_not(
    name: tuple[str, ...], expected: Nature
) -> None:
    assert nature_of(0, [word(name[0], entity="ORG")], name, (), name[0]) is expected


def test_a_title_tells_the_gender_before_the_first_name() -> None:
    assert gender_of(Nature.PERSON, ("john",), ("mrs.",), "john", False) == "female"
