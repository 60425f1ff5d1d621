"""A pronoun that says a quotation, the "she" of "“A,” she said" → who it may stand for.

Whom a quotation names is spoken of in it and hardly ever speaks. Who spoke last, or is the subject
of the sentence before, mostly goes on; a learnt choice of somebody else is taken only where it is
sure that this one can't be meant.
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.statements.context.antecedents import REACH, Candidate, Question
from factcheck.statements.context.mentions import says_quotation
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.parsed import Word, is_saying
from factcheck.statements.context.traits import ancestors

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
# Below, whom the subject stands for is too open to go against the learnt choice: wrong ones in the
# newsroom articles had about 0.5, right ones 0.8 and more.
_SURE = 0.6
Answer = tuple[Candidate | None, float]
Place = tuple[int, int]


def who_goes_on(
    question: Question,
    answer: Answer,
    sentences: Sequence[Sequence[Word]],
    sure: Mapping[Place, float],
) -> Answer:
    """The answer, or another where the pronoun says a quotation; no candidate where it is open.

    `sentences` are those read so far, the pronoun's last; `sure` tells how sure it is whom each
    pronoun before stands for.
    """
    pronoun, (chosen, confidence) = question.pronoun, answer
    if not says_quotation(pronoun, sentences[pronoun.sentence]):
        return answer
    if chosen is not None and chosen.mention.sentence == pronoun.sentence:
        return answer
    found = _who_was_before(question, sentences)
    if found is None:
        told = chosen is not None and _is_told_of(chosen, sentences)
        return (None, 0.0) if told else answer
    before, place = found
    firm, known = sure.get(place, 1.0), bool(before.entity.gender)
    if chosen is not None and chosen.entity is before.entity:
        return before, firm if known else min(firm, confidence)
    # "Lind met Ms. Fox. “A,” she said": Lind may be a man
    unsure = firm < _SURE or (chosen is not None and bool(chosen.entity.gender) and not known)
    if chosen is not None and unsure:
        return None, 0.0
    return before, firm


def _is_told_of(candidate: Candidate, sentences: Sequence[Sequence[Word]]) -> bool:
    """Whether the last that was told is what somebody said of him: "Fox said Lind must go"."""
    words = sentences[candidate.mention.sentence]
    steps = (candidate.mention.head, *ancestors(candidate.mention.head, words))
    return any(words[i].dep == "ccomp" and is_saying(words[words[i].head]) for i in steps)


def _who_was_before(
    question: Question, sentences: Sequence[Sequence[Word]]
) -> tuple[Candidate, Place] | None:
    """The person who is the subject of the last sentence that is no quotation, and where."""
    places = _subjects_before(question.pronoun.sentence, sentences)
    for place in places:
        for candidate in question.candidates:
            entity = candidate.entity
            person = entity.nature is Nature.PERSON or bool(entity.gender and entity.names)
            alone = (one.place for one in entity.mentions if not one.coordinated)
            if person and place in alone:
                return candidate, place
    return None


def _subjects_before(number: int, sentences: Sequence[Sequence[Word]]) -> list[Place]:
    """Where the subjects of the last sentence that is no quotation stand, the likeliest first."""
    for back in range(number - 1, max(-1, number - 1 - REACH), -1):
        if not all(word.quoted or not word.lower.isalpha() for word in sentences[back]):
            return [(back, head) for head in _subjects(sentences[back])]
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
    yield from (index for index in found if words[words[index].head].dep == "conj")
    main = (index for index in found if words[words[index].head].dep in {"parataxis", "ccomp"})
    # "I think it is,” X said": a parse may hang the "said" on what is quoted
    yield from (index for index in main if _is_outer(words[index].head, words))


def _is_outer(verb: int, words: Sequence[Word]) -> bool:
    """Whether it is a verb of speech that hangs on something quoted, or beside what is told."""
    above = words[words[verb].head]
    return is_saying(words[verb]) and (above.quoted or words[verb].dep == "parataxis")
