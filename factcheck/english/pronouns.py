"""The personal pronouns, and what each does in a sentence."""

from __future__ import annotations

from typing import NamedTuple


class Pronoun(NamedTuple):
    """A third-person pronoun's family ("he", "she", "it", "they") and what it does there."""

    family: str
    possessive: bool = False
    reflexive: bool = False


_OWN, _SELF = {"possessive": True}, {"reflexive": True}
PRONOUNS = {
    "he": Pronoun("he"),
    "him": Pronoun("he"),
    "his": Pronoun("he", **_OWN),
    "himself": Pronoun("he", **_SELF),
    "she": Pronoun("she"),
    "her": Pronoun("she"),
    "hers": Pronoun("she", **_OWN),
    "herself": Pronoun("she", **_SELF),
    "it": Pronoun("it"),
    "its": Pronoun("it", **_OWN),
    "itself": Pronoun("it", **_SELF),
    "they": Pronoun("they"),
    "them": Pronoun("they"),
    "'em": Pronoun("they"),
    "their": Pronoun("they", **_OWN),
    "theirs": Pronoun("they", **_OWN),
    "themselves": Pronoun("they", **_SELF),
    "themself": Pronoun("they", **_SELF),
}
GENDERS = {"he": "male", "she": "female"}
# who speaks of himself, of what is his, and of himself with others
ONESELF = frozenset({"i", "me", "myself"})
ONES_OWN = frozenset({"my", "mine"})
SEVERAL = frozenset({"we", "us", "our", "ours", "ourselves"})
