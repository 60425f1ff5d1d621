from factcheck.lab.reader.card import card_text

WORDS = {"tag": 95.1, "pos": 96.2, "lemma": 97.3, "uas": 88.4, "las": 85.5, "las_subtypes": 84.6}
NAMES = {"all": {"precision": 70.0, "recall": 60.0, "f1": 64.62, "names": 510}}
FIGURES = {
    "ewt_dev": {"words": WORDS},
    "gum_dev": {"words": WORDS, "names": NAMES},
    "wnut17_dev": {"names": NAMES},
    "reader": {
        "megabytes": 14.05,
        "first_use_seconds": 0.9,
        "first_use_cpu_seconds": 0.8,
        "words_per_cpu_second": 4321,
    },
}


def test_the_card_shows_every_figure_in_its_table():
    lines = card_text(FIGURES).splitlines()
    assert "| EWT dev | 95.1 | 96.2 | 97.3 | 88.4 | 85.5 | 84.6 |" in lines
    assert "| WNUT 2017 dev | all | 510 | 70.0 | 60.0 | 64.62 |" in lines
    assert "and 4,321 words are read in a second of one core." in lines


def test_the_card_names_every_set_and_its_licence():
    text = card_text(FIGURES)
    for name in ("UD_English-EWT", "UD_English-GUM", "WNUT 2017", "WikiGold", "Broad Twitter"):
        assert name in text
    assert "CC BY-SA 4.0" in text
