"""How well pronouns are filled in: `python -m factcheck.lab.measuring.context DEV.conllu.gz`.

Reads GUM's treebanks with their coreference. Prints, of the third-person pronouns that a name or a
noun stands for somewhere in the text, the share filled in, and of all those filled in the share
that is right: the head of what was put in is the head of a mention in the pronoun's own gold group.
A pronoun filled in that stands for no name or noun is wrong too. The same of descriptions ("the
president"). `--train` fits the weights anew, and `--write` puts them where the package reads them.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from factcheck.english.pronouns import PRONOUNS
from factcheck.lab.data.gold_news import GoldNews, read_gold_news
from factcheck.lab.fitting.conditional import fit_choices
from factcheck.lab.measuring.context_texts import GoldText, NotATreebank, parse_again, read_texts
from factcheck.models import SHIPPED_READER
from factcheck.models.onnx_reader import OnnxReader
from factcheck.statements.context.antecedents import Candidate, Question, Weights, shipped_weights
from factcheck.statements.context.filling import Filling, fill, naming_mention
from factcheck.statements.context.mentions import Mention
from factcheck.statements.context.reading import Choose, chooser, read_context

FAMILIES = ("he", "she", "it", "they")
DESCRIPTION = "the …"
# The least probability to fill in, by family. Set on dev, where its figures are a little too good
# therefore; fitted on texts kept from the fit, which have too few of each, they fill in no "she".
LEAST = {"he": 0.65, "she": 0.6, "it": 0.95, "they": 0.75}
# how strongly large weights are held back; the best of 1, 3, 8 on texts kept from a fit
PENALTY = 8.0
# fits: the first with every earlier pronoun put right, the next as the first puts them
ROUNDS = 2


@dataclass(frozen=True)
class Example:
    """A question of the training data and which of its answers are right, "none" the last."""

    question: Question
    right: tuple[bool, ...]


def find_examples(text: GoldText | GoldNews, choose: Choose | None) -> list[Example]:
    """The text's questions; earlier pronouns are put as `choose` says, or right if it is None."""
    found: list[Example] = []

    def note(question: Question) -> tuple[Candidate | None, float]:
        pronoun = question.pronoun
        group = text.group_of(
            question.pronoun.sentence, question.pronoun.start, question.pronoun.end
        )
        right = [_is_right(text, group, one, question.pronoun) for one in question.candidates]
        if text.is_marked(pronoun.sentence, pronoun.start):
            found.append(Example(question, (*right, not any(right))))
        if choose:
            return choose(question)
        return (question.candidates[right.index(True)] if any(right) else None), 1.0

    read_context(text.sentences, note)
    return found


def _is_right(text: GoldText | GoldNews, group: Any, one: Candidate, pronoun: Mention) -> bool:
    mention = naming_mention(one.entity, pronoun) or one.mention
    assert pronoun.pronoun
    several = pronoun.pronoun.family == "they"
    return text.right(group, mention.place, mention.coordinated if several else None)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights of conditional logistic regression, by trait."""
    return fit_choices([(_rows_of(one), one.right) for one in examples], PENALTY)


def _rows_of(example: Example) -> list[tuple[str, ...]]:
    return [*(one.traits for one in example.question.candidates), example.question.none]


def train(texts: Sequence[GoldText | GoldNews]) -> dict[str, float]:
    """The weights fitted on the texts, in rounds that come ever closer to what is met in use."""
    weights: dict[str, float] = {}
    for number in range(ROUNDS):
        choose = chooser(Weights(weights, {})) if number else None
        weights = fit([one for text in texts for one in find_examples(text, choose)])
    return weights


@dataclass(frozen=True)
class Outcome:
    """A pronoun: whether a name or noun stands for it, how sure it was filled in, and rightly."""

    family: str
    genre: str
    named: bool
    confidence: float
    filled: bool
    right: bool


def find_outcomes(text: GoldText, choose: Choose, weights: Weights) -> Iterator[Outcome]:
    """What became of each third-person pronoun and each description ("the …") of the text."""
    for sentence, fillings in enumerate(fill(read_context(text.sentences, choose), weights)):
        for filling in fillings:
            pronoun = PRONOUNS.get(filling.words.lower().replace("’", "'"))
            group = _group_of(text, sentence, filling)
            family = pronoun.family if pronoun else DESCRIPTION
            yield Outcome(
                family, text.genre, text.is_named(group, times=1 if pronoun else 2),
                filling.confidence, filling.text is not None,
                _filled_right(text, group, filling, family),
            )  # fmt: skip


def _group_of(text: GoldText, sentence: int, filling: Filling) -> str | None:
    group = text.group_of(sentence, filling.start, filling.end)
    # "the company's": the mark belongs to the gold mention, and stays where a name is filled in
    return group or text.group_of(sentence, filling.start, filling.end + 1)


def _filled_right(text: GoldText, group: str | None, filling: Filling, family: str) -> bool:
    place = filling.antecedent
    if place is None:
        return False
    coordinated = place.coordinated if family == "they" else None
    return text.right(group, (place.sentence, place.head), coordinated)


def nearest(question: Question) -> tuple[Candidate | None, float]:
    """The baseline's answer: the nearest name or noun that agrees."""
    return next((one for one in question.candidates if one.entity.nominal), None), 1.0


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Lines with the figures of all pronouns, of each family and of each genre."""
    yield f"{'':14}      all  filled   share  right of filled"
    genres = sorted({one.genre for one in outcomes})
    pronouns = [one for one in outcomes if one.family != DESCRIPTION]
    groups = [("all pronouns", pronouns)]
    groups += [(f, [one for one in outcomes if one.family == f]) for f in (*FAMILIES, DESCRIPTION)]
    groups += [(genre, [one for one in pronouns if one.genre == genre]) for genre in genres]
    for name, ones in groups:
        named = [one for one in ones if one.named]
        filled = [one for one in ones if one.filled]
        share = sum(one.filled for one in named) / max(len(named), 1)
        right = sum(one.right for one in filled) / max(len(filled), 1)
        yield f"{name:14} {len(named):8}  {len(filled):6}  {share:6.3f}  {right:15.3f}"


@click.command()
@click.argument("dev", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--train", "train_path", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--news", type=click.Path(path_type=Path), help="Fit on these gold statements as well."
)
@click.option("--write", type=click.Path(path_type=Path), help="Write the fitted weights here.")
def main(dev: Path, train_path: Path | None, news: Path | None, write: Path | None) -> None:
    """Shares of pronouns filled in, and filled in right, on a treebank with coreference."""
    try:
        texts = list(read_texts(dev))
        weights = _fitted(train_path, news, write) if train_path else shipped_weights()
    except NotATreebank as error:
        raise click.ClickException(str(error)) from None
    _report("gold parses", texts, weights)
    _report("the reader's parses", list(parse_again(texts, OnnxReader(SHIPPED_READER))), weights)


def _fitted(path: Path, news: Path | None, write: Path | None) -> Weights:
    """Weights fitted on the treebank's own parses, and the reader's, which it will meet in use."""
    gold = list(read_texts(path))
    reader = OnnxReader(SHIPPED_READER)
    parsed = list(parse_again(gold, reader))
    told = list(read_gold_news(news, reader)) if news else []
    weights = Weights(train([*gold, *parsed, *told]), LEAST)
    if write:
        data = {"least": weights.least, "traits": weights.traits}
        write.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    return weights


def _report(title: str, texts: Sequence[GoldText], weights: Weights) -> None:
    everything = Weights({}, dict.fromkeys(weights.least, 0.0))
    ways = (("weights", chooser(weights), weights), ("nearest agreeing noun", nearest, everything))
    for name, choose, least in ways:
        click.echo(f"\n{name}, {title}")
        outcomes = [one for text in texts for one in find_outcomes(text, choose, least)]
        for line in table(outcomes):
            click.echo(line)


if __name__ == "__main__":
    main()
