"""Text → language."""

import pytest

from factcheck.english.language import find_language, language_name

OTHERS = {
    "de": "Der französische Präsident hat sich am Mittwoch gegen die Eröffnung eines Büros in "
    "Tokio ausgesprochen, während der Chef der Allianz die Beziehungen mit dem Land stärken will.",
    "es": "El presidente francés se opuso el miércoles a la apertura de una oficina en Japón, "
    "mientras que el jefe de la alianza dijo que quería reforzar los lazos con los países de Asia.",
    "it": "Il presidente francese si è opposto mercoledì all'apertura di un ufficio della Nato in "
    "Giappone, mentre il capo dell'alleanza ha detto di voler rafforzare i legami con il paese.",
    "ru": "Президент Франции заявил в среду, что он против открытия бюро в Японии, а глава альянса "
    "сказал, что хочет укрепить связи с этой страной и не видит в том ничего плохого для всех.",
    "und": "法国总统周三反对北约在日本开设联络处，而北约秘书长则表示希望加强与亚洲国家的关系。" * 3,
}


@pytest.mark.parametrize("code", OTHERS)
def test_another_language_is_found(code: str) -> None:
    assert find_language(OTHERS[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        "NATO will open its first office in Asia, the secretary general of the alliance said.",
        "Die, die my darling. No, no more war.",
        "Macron, Emmanuel; Kishida, Fumio; Stoltenberg, Jens; Rubio, Marco; Xi, Jinping; " * 4,
        "12 15 2023 – 1,500 (49) " * 20,
        "",
    ],
    ids=["English", "few words", "names", "numbers", "empty"],
)
def test_what_is_not_surely_another_language_is_english(text: str) -> None:
    assert find_language(text) == "en"


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Das Parlament stimmte am Mittwoch zu. Das Parlament lehnte ab.", "de"),
        ("Le président de la France est contre.", "fr"),
        ("El terremoto mató a doce personas en la ciudad.", "es"),
    ],
)
def test_another_language_is_found_in_a_sentence_or_two(sentence: str, code: str) -> None:
    assert find_language(sentence) == code


def test_a_language_has_its_name() -> None:
    assert (language_name("pl"), language_name("und")) == ("Polish", "another language")
