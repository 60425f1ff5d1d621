"""What an English article has in another language."""

import pytest

from factcheck.blocks import find_blocks
from factcheck.english.language import is_foreign

PROSE = "The bridge at Orrin was shut on Monday, the council said. It is 90 years old."


@pytest.mark.parametrize(
    "sentence",
    [
        "La inundación causó la muerte de 14 personas, dijo la agencia.",
        "Die Brücke in Orrin ist seit Montag gesperrt, teilte der Rat mit.",
        "Le pont est fermé depuis lundi, a annoncé la mairie.",
        "Il ponte è stato chiuso lunedì, ha detto il sindaco della città.",
        "A ponte foi fechada na segunda-feira, disse o conselho da cidade.",
        "De brug is sinds maandag gesloten, zei de gemeenteraad van Orrin.",
    ],
)
def test_a_sentence_in_another_language_is_parted(sentence: str) -> None:
    assert is_foreign(sentence)
    found = find_blocks(f"{PROSE} {sentence} Cars queued for miles.\n\n{PROSE}")
    assert [(one.kind.value, one.text) for one in found][:3] == [
        *(("paragraph", PROSE), ("foreign", sentence), ("paragraph", "Cars queued for miles."))
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Juan de la Cruz met Maria del Mar in La Paz.",
        "“C’est la vie,” Moe added with a laugh.",
        "Police arrested Mohammed bin Salman al Rashid in El Paso.",
        "Real Madrid beat Atletico de Madrid on penalties.",
        "Residents watched Le Monde reporters die a slow death on air.",
    ],
)
def test_names_and_words_from_other_languages_are_english(sentence: str) -> None:
    assert not is_foreign(sentence)


def test_of_an_article_in_another_language_nothing_is_left_out() -> None:
    text = "La inundación causó la muerte de 14 personas, dijo la agencia."
    assert [block.kind.value for block in find_blocks(text)] == ["paragraph"]
