"""The personal pronouns, and what each does in a sentence."""

from typing import NamedTuple

from factcheck.english.lexicon import word_lists, words_of


class Pronoun(NamedTuple):
    """A third-person pronoun's family ("he", "she", "it", "they") and what it does there."""

    family: str
    possessive: bool = False
    reflexive: bool = False


PRONOUNS = {
    word: Pronoun(key.split()[1], "possessive" in key, "reflexive" in key)
    for key, words in word_lists("grammar").items()
    if key.startswith("pronoun ")
    for word in words
}
GENDERS = {"he": "male", "she": "female"}
# who speaks of himself, of what is his, and of himself with others
ONESELF, ONES_OWN = words_of("grammar", "oneself"), words_of("grammar", "ones_own")
SEVERAL = words_of("grammar", "several")
