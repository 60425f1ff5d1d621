"""A pronoun that says a quotation, the "she" of "“A,” she said" → who it may stand for.

Whom a quotation names is spoken of in it and hardly ever speaks. Who spoke last, or is the subject
of the sentence before, mostly goes on; a learnt choice of somebody else is taken only where it is
sure that this one can't be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.statements.context.antecedents import REACH, Candidate, Question
from factcheck.statements.context.mentions import says_quotation
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.parsed import Word, is_saying

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
Answer = tuple[Candidate | None, float]
Place = tuple[int, int]


def who_goes_on(question: Question, answer: Answer, sentences: Sequence[Sequence[Word]]) -> Answer:
    """The answer, or another where the pronoun says a quotation; no candidate where it is open.

    `sentences` are those read so far, the pronoun's last.
    """
    pronoun, (chosen, confidence) = question.pronoun, answer
    if not says_quotation(pronoun, sentences[pronoun.sentence]):
        return answer
    if chosen is not None and chosen.mention.sentence == pronoun.sentence:
        return answer
    before = _who_was_before(question, sentences)
    if before is None:
        return answer
    known = bool(before.entity.gender)
    if chosen is before.entity or (chosen is not None and chosen.entity is before.entity):
        return before, 1.0 if known else confidence
    # "Lind met Ms. Fox. “A,” she said": Lind may be a man
    if chosen is not None and chosen.entity.gender and not known:
        return None, 0.0
    return before, 1.0


def _who_was_before(question: Question, sentences: Sequence[Sequence[Word]]) -> Candidate | None:
    """The candidate who is the subject of the last sentence that is no quotation, if a person."""
    places = _subjects_before(question.pronoun.sentence, sentences)
    for place in places:
        for candidate in question.candidates:
            entity = candidate.entity
            person = entity.nature is Nature.PERSON or bool(entity.gender and entity.names)
            alone = (one.place for one in entity.mentions if not one.coordinated)
            if person and place in alone:
                return candidate
    return None


def _subjects_before(number: int, sentences: Sequence[Sequence[Word]]) -> list[Place]:
    """Where the subjects of the last sentence with one of its own stand, the likeliest first."""
    for back in range(number - 1, max(-1, number - 1 - REACH), -1):
        heads = list(_subjects(sentences[back]))
        if heads:
            return [(back, head) for head in heads]
    return []


def _subjects(words: Sequence[Word]) -> Iterator[int]:
    """The subjects outside quotations: of the main verb, then of the verbs of speech."""
    found = [
        index
        for index, word in enumerate(words)
        if word.dep in _SUBJECTS and not word.quoted and not words[word.head].quoted
        if not any(words[child].dep == "conj" for child in word.children)
    ]
    yield from (index for index in found if words[words[index].head].dep == "root")
    main = (index for index in found if words[words[index].head].dep in {"parataxis", "ccomp"})
    # "I think it is,” X said": a parse may hang the "said" on what is quoted
    yield from (index for index in main if _is_outer(words[index].head, words))


def _is_outer(verb: int, words: Sequence[Word]) -> bool:
    """Whether it is a verb of speech that hangs on something quoted, or beside what is told."""
    above = words[words[verb].head]
    return is_saying(words[verb]) and (above.quoted or words[verb].dep == "parataxis")
