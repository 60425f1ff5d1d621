"""What was read of an article → the words to put in the place of pronouns and descriptions."""

from dataclasses import dataclass, field

from factcheck.statements.context.antecedents import Weights
from factcheck.statements.context.descriptions import is_telling
from factcheck.statements.context.entities import Entity
from factcheck.statements.context.mentions import Form, Mention
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.reading import Description, Reading, Resolved
from factcheck.statements.context.wording import (
    LONGEST,
    cased,
    definite,
    is_plain_name,
    name_text,
    possessive,
)

# one noun phrase may be filled with another's possessor, and so on
_DEEPEST = 2


@dataclass(frozen=True)
class Antecedent:
    """Words `start` to `end` (exclusive) of a sentence, counted in tokens; `head` is their head.

    `coordinated` tells whether it stands for all of "John and Mary" or for the first alone.
    """

    sentence: int
    start: int
    end: int
    head: int
    coordinated: bool


@dataclass(frozen=True)
class Filling:
    """Tokens `start` to `end` (exclusive) of a sentence and what to put in their place.

    `text` is None where the antecedent is not clear. `words` are the article's own.
    `antecedent` is where what fills them in was taken from; it may stand in the same sentence.
    `forms` are other words that change with them, by their place: "is" for "am".
    """

    start: int
    end: int
    words: str
    text: str | None
    # both change with every sentence before, and what is said of this one does not
    antecedent: Antecedent | None = field(compare=False)
    confidence: float = field(compare=False)
    forms: tuple[tuple[int, str], ...] = ()


def fill(reading: Reading, weights: Weights) -> tuple[tuple[Filling, ...], ...]:
    """The fillings of each sentence, from what was read of it."""
    return _Filler(reading, weights).fillings()


class _Filler:
    def __init__(self, reading: Reading, weights: Weights) -> None:
        self.reading = reading
        self.least = weights.least
        self.resolved = {answer.question.pronoun.place: answer for answer in reading.pronouns}

    def fillings(self) -> tuple[tuple[Filling, ...], ...]:
        found: list[list[Filling]] = [[] for _ in self.reading.sentences]
        for answer in self.reading.pronouns:
            found[answer.question.pronoun.sentence].append(self._pronoun(answer, _DEEPEST))
        for description in self.reading.descriptions:
            filling = self._description(description)
            if filling:
                found[description.mention.sentence].append(filling)
        return tuple(tuple(sorted(some, key=lambda one: one.start)) for some in found)

    def _pronoun(self, answer: Resolved, depth: int) -> Filling:
        mention = answer.question.pronoun
        naming = self._naming(answer)
        text = self._text(naming, depth) if naming else None
        if naming is None or text is None:
            return _filling(mention, None, None, answer.confidence)
        assert mention.pronoun
        if mention.pronoun.possessive:
            text = possessive(text)
        return _filling(mention, cased(text, mention), naming, answer.confidence)

    def _naming(self, answer: Resolved) -> Mention | None:
        pronoun = answer.question.pronoun.pronoun
        assert pronoun
        if answer.confidence < self.least.get(pronoun.family, 1.0):
            return None
        return naming_mention(answer.entity, answer.question.pronoun)

    def _text(self, mention: Mention, depth: int) -> str | None:
        words = self.reading.sentences[mention.sentence]
        if mention.form is Form.NAME and not mention.coordinated and mention.name:
            return name_text(mention, words)
        end = mention.end if mention.end - mention.start <= LONGEST else mention.head + 1
        pieces = []
        for index in range(mention.start, end):
            inner = self.resolved.get((mention.sentence, index))
            if inner:
                filled = self._pronoun(inner, depth - 1).text if depth else None
                if filled is None:
                    return None
                pieces.append(filled + words[index].space)
            else:
                pieces.append(words[index].text + words[index].space)
        return definite("".join(pieces).strip())

    def _description(self, description: Description) -> Filling | None:
        """None for one that needs no filling in."""
        mention = description.mention
        naming = self._named(description)
        text = self._text(naming, _DEEPEST) if naming else None
        if naming and text and is_plain_name(naming, text):
            return _filling(mention, cased(text, mention), naming, 1.0)
        if is_telling(mention, self.reading.sentences[mention.sentence]):
            return None
        return _filling(mention, None, None, 0.0)

    def _named(self, description: Description) -> Mention | None:
        mention = description.mention
        entity = self.reading.entities.of(mention)
        if entity is None or description.fitting > 1:
            return None
        named = any(one.place < mention.place for one in entity.names)
        return naming_mention(entity, mention) if named else None


def naming_mention(entity: Entity, mention: Mention) -> Mention | None:
    """The mention that tells best who or what another of its mentions stands for.

    The fullest name of a person, another's first, for longer ones are often of what belongs to it
    ("the NATO summit"); or else the nearest noun phrase before it, or the first after it.
    """
    names = [one for one in entity.names if not one.coordinated]
    before = [one for one in names if one.place < mention.place]
    if before and entity.nature in {Nature.GROUP, Nature.PLACE}:
        return before[0]
    if before or names:
        return max(before or names[:1], key=lambda one: (len(one.name), one.place))
    nouns = [one for one in entity.mentions if not one.pronoun]
    earlier = [one for one in nouns if one.place < mention.place]
    return earlier[-1] if earlier else next(iter(nouns), None)


def _filling(
    mention: Mention, text: str | None, naming: Mention | None, confidence: float
) -> Filling:
    place = _antecedent(naming) if naming else None
    return Filling(mention.start, mention.end, mention.text, text, place, confidence)


def _antecedent(naming: Mention) -> Antecedent:
    return Antecedent(naming.sentence, naming.start, naming.end, naming.head, naming.coordinated)
