"""What kind of source a phrase names."""

import pytest

from factcheck.english.sources import kind_of
from factcheck.records import SourceKind

PHRASES = {
    SourceKind.NAMED: [
        "Jean Keita, an official of the health ministry",
        *("Macron", "French President Emmanuel Macron", "NATO Secretary-General Jens Stoltenberg"),
        *("US Republican Senator Marco Rubio", "Mr. Fox", "he", "They", "the president"),
        *("The alliance chief", "Foreign Ministry spokeswoman Hua Chunying", "Marco Rubio"),
        *("Republican National Committee Chairman Reince Priebus", "the Japanese PM", "Ning"),
        *("the president of the National Organization for Women", "Sen. Jim DeMint of Florida"),
    ],
    SourceKind.UNNAMED: [
        *("a French official", "officials", "the insider", "people familiar with the matter"),
        *("A government source", "White House officials", "two diplomats", "critics", "Some"),
        *("the European diplomat who chose to remain anonymous", "a Member of the Parliament"),
        *("a friend of Jane Doe", "a lawyer", "other Republicans", "residents of Paris"),
    ],
    SourceKind.INSTITUTION: [
        *("NATO", "the White House", "Paris", "the United States", "China’s foreign ministry"),
        *("the Department of Justice", "police", "A White House spokesman", "NATO leaders", "it"),
        *("New Zealand", "the U.N.", "court documents", "the Japanese government", "Congress"),
    ],
    SourceKind.MEDIA: [
        *("the Financial Times", "Kyodo News", "Reuters", "The Guardian", "The Washington Post"),
        *("the Japanese news outlet", "a local newspaper", "CNN", "state media", "The Hill"),
        *("the Wall Street Journal", "Al Jazeera", "Xinhua News Agency", "the Times"),
    ],
    SourceKind.OWN: ["we", "I", "this newspaper"],
}


@pytest.mark.parametrize(
    ("kind", "phrase"), [(kind, phrase) for kind, phrases in PHRASES.items() for phrase in phrases]
)
def test_a_source_is_of_its_kind(kind: SourceKind, phrase: str) -> None:
    assert kind_of(phrase) is kind
