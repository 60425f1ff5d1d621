"""Fits who is meant by "he said": `python -m factcheck.lab.fitting.voices FOLDER --out FILE`.

FOLDER holds news articles with gold statements (see `gold_news`). A question is a source whose
words don't tell who it is; right is each voice that shares a word with the speaker of a statement
that stands in what is said. Two rounds: in the second, earlier questions are answered as the first
answers them. `--leave-out` names beginnings of articles' names that are kept from the fit, of which
it then tells how many are answered, and rightly.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from factcheck.english.names.people import words_of_name
from factcheck.lab.data.gold_news import GoldNews, read_gold_news, words_of_text
from factcheck.lab.fitting.conditional import fit_choices
from factcheck.models import load_reader
from factcheck.records import Span
from factcheck.statements.context import resolve_context
from factcheck.statements.speech import Speech, find_speech
from factcheck.statements.speech.spans import shared
from factcheck.statements.voices import Question, Voice, VoiceWeights, name_speakers

# how strongly large weights are held back: the best of 1, 2, 4 by cross-validation over events
PENALTY = 3.0
# The least probability to name somebody: from there on four in five and more are right on
# articles left out.
LEAST = {"he": 0.4, "she": 0.75, "they": 0.4, "it": 0.5, "who": 0.4, "the": 0.5}
# the share of a statement that stands in what is said
_SAID = 0.7


@dataclass(frozen=True)
class Asked:
    """A question and which of its answers are right, "none of them" the last."""

    question: Question
    right: tuple[bool, ...]


@dataclass
class NewsVoices:
    """An article's speeches, and whom people have for the speaker of each."""

    news: GoldNews
    speeches: tuple[Speech, ...]
    hints: list[Mapping[Span, str]]
    speakers: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def ask(self, weights: VoiceWeights | None) -> list[Asked]:
        """Its questions of which people tell the answer, the earlier ones answered by weights."""
        found: list[Asked] = []

        def note(question: Question) -> Voice | None:
            speakers = self.speakers.get(question.speech)
            names = {w for one in speakers or () for w in words_of_name(one) or words_of_text(one)}
            right = [bool(names & set(voice.words)) for voice in question.voices]
            if speakers:
                found.append(Asked(question, (*right, not any(right))))
            if weights:
                return weights.answer(question)
            return question.voices[right.index(True)] if any(right) else None

        name_speakers(self.news.docs, self.speeches, self.hints, note)
        return found


def read_voices(news: GoldNews) -> NewsVoices:
    """The article's speeches with the speakers that people have for what is said in them."""
    speeches = find_speech(news.docs, sections=[one.section for one in news.passages])
    found = NewsVoices(news, speeches, list(_hints(news)))
    said = [[news.in_file(one.paragraph, span) for span in one.content] for one in speeches]
    for statement in news.statements:
        length = sum(span.end - span.start for span in statement.spans)
        around = [
            (speech.size, number)
            for number, speech in enumerate(speeches)
            if speech.clausal
            and sum(shared(said[number], span) for span in statement.spans) >= _SAID * length
        ]
        if around:
            found.speakers[min(around)[1]].add(statement.speaker)
    return found


def _hints(news: GoldNews) -> Iterator[Mapping[Span, str]]:
    fillings = iter(resolve_context(news.sentences))
    for doc in news.docs:
        known = {}
        for words in doc.sents:
            for one in next(fillings):
                if one.text:
                    first, last = words[one.start], words[one.end - 1]
                    known[Span(first.idx, last.idx + len(last))] = one.text
        yield known


def fit(articles: Sequence[NewsVoices]) -> VoiceWeights:
    """The weights of the articles' questions."""
    weights: VoiceWeights | None = None
    for _ in range(2):
        asked = [one for article in articles for one in article.ask(weights)]
        rows = [(one.question.rows, one.right) for one in asked]
        weights = VoiceWeights(fit_choices(rows, PENALTY), LEAST)
    assert weights
    return weights


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--leave-out", multiple=True, help="Beginning of names kept from the fit.")
def main(folder: Path, out: Path, leave_out: tuple[str, ...]) -> None:
    """Weights of who is meant by a source, as JSON."""
    articles = [read_voices(news) for news in read_gold_news(folder, load_reader())]
    kept = [one for one in articles if leave_out and one.news.name.startswith(leave_out)]
    weights = fit([one for one in articles if one not in kept])
    data = {"least": LEAST, "traits": dict(sorted(weights.traits.items()))}
    out.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    asked = [one for article in kept for one in article.ask(weights)]
    answers = [(weights.answer(one.question), one) for one in asked]
    named = [one.right[one.question.voices.index(voice)] for voice, one in answers if voice]
    click.echo(f"{len(asked)} questions left out, {len(named)} answered, {sum(named)} rightly")


if __name__ == "__main__":
    main()
