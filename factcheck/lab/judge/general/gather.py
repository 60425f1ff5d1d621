"""Everything that the general stage learns from and is measured on, gathered from the data."""

from dataclasses import dataclass
from pathlib import Path

from factcheck.lab.judge.general.contrast import (
    capped,
    contrasts,
    is_held_out,
    neighbours,
    role_contrasts,
)
from factcheck.lab.judge.general.examples import (
    Example,
    dev_examples,
    public_examples,
    turned,
    without,
)
from factcheck.lab.judge.general.news import News, news_sentences
from factcheck.models import load_reader

# So many of each kind of change and answer: the common kinds fit ten times as many sentences.
_LEARNT_OF_A_KIND, _MEASURED_OF_A_KIND = 2000, 60


@dataclass(frozen=True)
class Examples:
    """What is learnt from, and what is only measured on."""

    train: list[Example]
    dev: list[Example]


def read_examples(data: Path) -> Examples:
    """The examples of the folder with nli/, pairs/ and attribution/. Raises ModelError."""
    news = news_sentences(data)
    learnt = [item for item in news if not is_held_out(item.group)]
    measured = [item for item in news if is_held_out(item.group)]
    made = capped(_all_contrasts(measured), _MEASURED_OF_A_KIND)
    # People's own pairs may hold a sentence that is held out, so they are looked through as well.
    sentences = {example.premise for example in made} | {item.text for item in measured}
    public = [
        example
        for example in public_examples(data)
        if example.premise not in sentences and example.hypothesis not in sentences
    ]
    mine = [*capped(_all_contrasts(learnt), _LEARNT_OF_A_KIND), *neighbours(learnt)]
    dev = [*dev_examples(data), *made, *neighbours(measured)]
    return Examples(train=[*public, *turned(public), *without(mine, made)], dev=dev)


def _all_contrasts(news: list[News]) -> list[Example]:
    return [*contrasts(news), *role_contrasts(news, load_reader())]
