"""A sentence changed by rule, and what the two then say of each other."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from factcheck.lab.judge.general.examples import Answer

ENTAILMENT, NEUTRAL, CONTRADICTION = Answer.ENTAILMENT, Answer.NEUTRAL, Answer.CONTRADICTION


@dataclass(frozen=True)
class Change:
    """The changed text; `forward` has the sentence as premise, `backward` the changed text.

    `before` are the words that were replaced: a paraphrase that has them too can be the premise.
    """

    text: str
    forward: Answer
    backward: Answer
    before: str = ""


Maker = Callable[[str, Random], "Change | None"]


def contradicts(text: str, before: str = "") -> Change:
    """A change after which neither can be true beside the other."""
    return Change(text, CONTRADICTION, CONTRADICTION, before)


def keeps(text: str) -> Change:
    """A change of wording only."""
    return Change(text, ENTAILMENT, ENTAILMENT)


def weakens(text: str) -> Change:
    """A change after which less is said."""
    return Change(text, ENTAILMENT, NEUTRAL)


def replaced(sentence: str, found: re.Match[str], words: str) -> str:
    """The sentence with other words in the place of a match, as capital as those were."""
    if found.group()[:1].isupper() and found.start() == 0:
        words = words[:1].upper() + words[1:]
    return sentence[: found.start()] + words + sentence[found.end() :]


def any_match(pattern: re.Pattern[str], sentence: str, random: Random) -> re.Match[str] | None:
    """One of the matches outside quotation marks, drawn at random."""
    found = [one for one in pattern.finditer(sentence) if not _in_quotes(sentence, one.start())]
    return random.choice(found) if found else None


def tidy(text: str) -> str:
    """The text without the gaps that a removal leaves, its first letter a capital."""
    text = re.sub(r"\s+([,.;])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;")
    text = re.sub(r",(?=[,.])", "", text)
    return text[:1].upper() + text[1:]


def _in_quotes(sentence: str, place: int) -> bool:
    before = sentence[:place]
    straight = before.count('"') % 2 == 1
    return straight or before.count("“") > before.count("”")
