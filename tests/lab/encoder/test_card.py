from factcheck.lab.encoder.card import card_text
from factcheck.lab.encoder.measure import Figures
from factcheck.models.onnx_encoder import Card

CARD = Card("tiny-int8", "org/tiny", "5ee", "Apache-2.0", 8, 16, "d16e57")


def test_each_variant_is_a_row_of_the_table() -> None:
    text = card_text(CARD, [Figures("weights only", 23.49, 0.99956, 0.9983, 0.8668, 4e-07)])
    assert "| weights only | 23.5 | 0.9996 | 0.9983 | 0.8668 | 4e-07 |\n" in text


def test_without_figures_the_card_says_so() -> None:
    assert "## Figures\n\nNot measured.\n" in card_text(CARD, [])
