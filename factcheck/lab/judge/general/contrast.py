"""Contrast pairs made from news sentences, and which of them are held out.

sentence, and its paraphrase where it has one → makers → examples, each source "contrast:<maker>"
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from random import Random

from factcheck.lab.judge.general.change import Change, Maker
from factcheck.lab.judge.general.dates import change_date, drop_date, respell_date
from factcheck.lab.judge.general.examples import Answer, Example
from factcheck.lab.judge.general.names import change_name, drop_detail, drop_reason
from factcheck.lab.judge.general.news import News
from factcheck.lab.judge.general.numbers import (
    bound_number,
    change_number,
    convert_unit,
    respell_number,
    round_number,
)
from factcheck.lab.judge.general.roles import change_roles
from factcheck.lab.judge.general.words import (
    change_scope,
    change_status,
    hedge,
    negate,
    swap_synonym,
    turn_word,
)
from factcheck.models import Reader

MAKERS: dict[str, Maker] = {
    "number": change_number,
    "bound": bound_number,
    "rounding": round_number,
    "number format": respell_number,
    "unit": convert_unit,
    "date": change_date,
    "no date": drop_date,
    "date format": respell_date,
    "name": change_name,
    "detail": drop_detail,
    "reason": drop_reason,
    "negation": negate,
    "antonym": turn_word,
    "synonym": swap_synonym,
    "scope": change_scope,
    "hedge": hedge,
    "status": change_status,
}
# What a later change may be laid upon, so that not all pairs differ in one word only.
_WEAKENING = ("detail", "no date", "synonym")


def contrasts(news: Iterable[News]) -> Iterator[Example]:
    """Every change that fits each sentence; what is drawn depends on the sentence alone."""
    for item in news:
        random = Random(item.text)
        for name, maker in MAKERS.items():
            change = maker(item.text, random)
            if change and change.text != item.text:
                yield from _pairs(item, name, change, random)


def role_contrasts(news: Iterable[News], reader: Reader) -> Iterator[Example]:
    """Every change of who did it to whom that the grammar of each sentence allows."""
    for item in news:
        for name, change in change_roles(reader.parse(item.text, [0])):
            yield from _pairs(item, name, change, Random(item.text))


def capped(examples: Iterable[Example], most: int) -> list[Example]:
    """At most so many of each source and answer, drawn evenly, in the order given.

    Else negations and antonyms, which fit every other sentence, would be half of all pairs.
    """
    found: dict[tuple[str, Answer], list[int]] = defaultdict(list)
    listed = list(examples)
    for place, example in enumerate(listed):
        found[example.source, example.answer].append(place)
    draw = Random(most)
    places = [draw.sample(these, min(most, len(these))) for these in found.values()]
    return [listed[place] for place in sorted(chain(*places))]


def is_held_out(group: str) -> bool:
    """Whether the sentences of this group (an article, a topic, a pair) are for measuring only."""
    return hashlib.sha256(group.encode()).digest()[0] < 13  # one in twenty


def neighbours(news: Iterable[News]) -> Iterator[Example]:
    """Sentences that follow each other in one article, and share words: neither says the other."""
    last: News | None = None
    for item in news:
        if last and item.group == last.group and item.ordered and _shared(last.text, item.text):
            yield Example(last.text, item.text, Answer.NEUTRAL, "neighbours")
            yield Example(item.text, last.text, Answer.NEUTRAL, "neighbours")
        last = item


def _pairs(item: News, name: str, change: Change, random: Random) -> Iterator[Example]:
    source = f"contrast:{name}"
    yield Example(item.text, change.text, change.forward, source)
    yield Example(change.text, item.text, change.backward, source)
    if change.forward == change.backward == Answer.CONTRADICTION:
        yield from _over_other_words(item, change, random, source)


def _over_other_words(item: News, change: Change, random: Random, source: str) -> Iterator[Example]:
    """The contradiction again, beside a paraphrase or a shorter version of the sentence."""
    if item.paraphrase and change.before and change.before in item.paraphrase:
        yield Example(item.paraphrase, change.text, Answer.CONTRADICTION, f"{source} paraphrased")
        return
    for kept in random.sample(_WEAKENING, len(_WEAKENING)):
        shorter = MAKERS[kept](change.text, random)
        # A detail that was changed may be the one that is left out.
        if shorter and _differing(item.text, change.text) & _words(shorter.text):
            yield Example(item.text, shorter.text, Answer.CONTRADICTION, f"{source} + {kept}")
            return


def _differing(text: str, changed: str) -> set[str]:
    return _words(changed) - _words(text)


def _words(text: str) -> set[str]:
    return {word.strip(".,;:()\"'“”") for word in text.lower().split()}


def _shared(one: str, other: str) -> bool:
    long = {word for word in _words(one) if len(word) > 4}
    return len(long & _words(other)) >= 2
