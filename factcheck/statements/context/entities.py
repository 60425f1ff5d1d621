"""Mentions → entities: what an article speaks of, each with every mention of it so far.

Names join by their words, nouns by a repeated head ("a plan … the plan"), appositions and
predicates by their syntax. Pronouns join where `antecedents` finds it clear.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.english.lexicon import words_of
from factcheck.english.names.people import may_be_one, short_forms
from factcheck.english.sources import kind_of
from factcheck.records import SourceKind
from factcheck.statements.context.mentions import Form, Mention, subject_of_predicate
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.offices import (
    Office,
    asked_words,
    fits,
    fitting_words,
    may_be_body,
)
from factcheck.statements.context.parsed import Word

# sentences back in which another organisation makes "the company" unclear
_RECENT = 3
# how a parse hangs an apposition that it did not see
_STRAYED = frozenset({"obl", "nmod", "obl:unmarked", "nmod:unmarked", "dep", "list", "parataxis"})
_DEFINITE = frozenset({"the", "this", "possessed"})


@dataclass(eq=False)
class Entity:
    """A person or a thing, growing as the article is read; `number` puts them in order."""

    number: int
    mentions: list[Mention] = field(default_factory=list)
    # the first of those in the same words, which is all that a name or a noun is held against
    worded: dict[Hashable, Mention] = field(default_factory=dict)
    gender: str = ""
    plural: bool | None = None
    nature: Nature = Nature.UNKNOWN
    keys: set[str] = field(default_factory=set)
    families: list[str] = field(default_factory=list)
    offices: set[Office] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        """One mention more; what it tells of gender, number and nature is kept."""
        self.worded.setdefault(_wording(mention), mention)
        insort(self.mentions, mention, key=lambda known: known.place)
        self.gender = self.gender or mention.gender
        if mention.form is Form.PRONOUN:
            assert mention.pronoun
            self.families.append(mention.pronoun.family)
        else:
            self.keys |= {mention.key, *mention.titles}
            self.offices.update(mention.offices)
        if self.plural is None:
            self.plural = mention.plural
        if self.nature in {Nature.UNKNOWN, Nature.OTHER} and mention.nature is not Nature.UNKNOWN:
            self.nature = mention.nature
        if mention.titles and mention.nature is Nature.PERSON:
            self.nature = Nature.PERSON

    @property
    def nominal(self) -> bool:
        """Whether a name or a noun stands for it anywhere, not pronouns alone."""
        return bool(self.keys)

    @property
    def names(self) -> list[Mention]:
        """Its mentions by name."""
        return [mention for mention in self.mentions if mention.form is Form.NAME]

    def last_before(self, place: tuple[int, int], *, outside: bool = False) -> Mention | None:
        """Its last mention before a place; `outside`: that is in no quotation."""
        before = (known for known in reversed(self.mentions) if known.place < place)
        return next((known for known in before if not (outside and known.quoted)), None)


class Entities:
    """The entities of the sentences read so far, found by what their mentions have of `_marks`.

    So that a mention costs what it has to do with, however long the article.
    """

    def __init__(self) -> None:
        # the number of the paragraph's first sentence
        self.paragraph = 0
        self._made = 0
        self._with: defaultdict[Hashable, set[Entity]] = defaultdict(set)
        self._of: dict[tuple[int, int, bool], Entity] = {}

    def of(self, mention: Mention) -> Entity | None:
        """The entity that a mention was put to."""
        return self._of.get(_key(mention))

    def put(self, mention: Mention, entity: Entity | None) -> Entity:
        """The entity after the mention joined it; a new one for None."""
        if entity is None:
            self._made += 1
            entity = Entity(self._made)
        entity.add(mention)
        for mark in _marks(mention):
            self._with[mark].add(entity)
        self._of[_key(mention)] = entity
        return entity

    def within(self, first: int, last: int) -> list[Entity]:
        """Those with a mention in the sentences of these numbers, in order."""
        return self._having(range(first, last + 1))

    def _having(self, marks: Iterable[Hashable]) -> list[Entity]:
        found = set[Entity]().union(*(self._with.get(mark, ()) for mark in marks))
        return sorted(found, key=lambda entity: entity.number)

    def put_noun(self, mention: Mention, words: Sequence[Word]) -> Entity:
        """The entity of a name or a noun phrase, by its words and its syntax."""
        beside, known = self._by_syntax(mention, words), self._by_words(mention)
        if beside and known and beside is not known:
            # "his father, Johann": one more is told of the Johann spoken of before
            if mention.form is not Form.NAME or beside.names or not _may_merge(known, beside):
                return self.put(mention, beside)
            self._merge(beside, known)
        return self.put(mention, known or beside)

    def _merge(self, entity: Entity, into: Entity) -> None:
        for mention in entity.mentions:
            for mark in _marks(mention):
                self._with[mark].discard(entity)
            self.put(mention, into)

    def _by_syntax(self, mention: Mention, words: Sequence[Word]) -> Entity | None:
        if mention.coordinated:
            return None
        word = words[mention.head]
        place = word.head if word.dep == "appos" else subject_of_predicate(mention, words)
        other = None if place is None else self._of.get((mention.sentence, place, False))
        other = other or self._beside(mention, words)
        return other if other and _may_be_one(other, mention) else None

    def _beside(self, mention: Mention, words: Sequence[Word]) -> Entity | None:
        """Who is named right before "…, his daughter", where a parse saw no apposition."""
        word, start = words[mention.head], mention.start
        joints = {words[child].dep for child in word.children} & {"case", "cc", "conj", "cop"}
        if mention.form is not Form.NOUN or mention.nature is not Nature.PERSON or joints:
            return None
        if word.dep not in _STRAYED or start < 2 or words[start - 1].text != ",":
            return None
        near = self.within(mention.sentence, mention.sentence)
        named = (one for entity in near for one in entity.names)
        same = (one for one in named if (one.sentence, one.end) == (mention.sentence, start - 1))
        return next((self.of(one) for one in same if one.nature is not Nature.GROUP), None)

    def _by_words(self, mention: Mention) -> Entity | None:
        """The latest with the same noun; by name, the one so named before, or spoken of most."""
        fitting = [
            entity
            for entity in reversed(self._having(_words_of(mention)))
            if (mention.form is Form.NAME or mention.key in entity.keys)
            and _may_be_one(entity, mention)
            and any(_same_words(known, mention) for known in entity.worded.values())
            and not any(_other_name(known.name, mention.name) for known in entity.worded.values())
        ]
        if mention.form is not Form.NAME or len(fitting) < 2:
            return next(iter(fitting), None)
        exact = [one for one in fitting if any(name.name == mention.name for name in one.names)]
        if len(mention.name) == 1 and mention.titles:
            return self._relative(fitting, exact, mention)
        return max(exact or fitting, key=lambda entity: len(entity.mentions))

    def _relative(
        self, fitting: Sequence[Entity], exact: Sequence[Entity], mention: Mention
    ) -> Entity | None:
        """Which of several of one family "Mr. Lind" is: the last named in the paragraph.

        Else the one so called before; None where nothing decides. Who may be no "Mr." at all is
        not taken where another was called so.
        """
        since = (self.paragraph, 0)
        sure = [one for one in fitting if one.names and (one.gender or not exact)]
        named = [(max(name.place for name in one.names), one) for one in sure]
        here = [(place, one) for place, one in named if since <= place < mention.place]
        if here:
            return max(here, key=lambda pair: pair[0])[1]
        return exact[0] if len(exact) == 1 else None

    def described(self, mention: Mention) -> list[Entity]:
        """Those named before that "the president" may speak of, by what they are said to be."""
        asked = asked_words(mention.text)
        said = [
            entity
            for entity in self._having((Office, word) for word in fitting_words(mention.key))
            if _is_named_before(entity, mention)
            and any(fits(mention.key, asked, office) for office in entity.offices)
        ]
        known = said or self._by_words(mention) or len(asked) > 1
        if known or mention.key not in words_of("context", "renamings"):
            return said
        near = self.within(mention.sentence - _RECENT, mention.sentence)
        named = [entity for entity in near if _is_named_before(entity, mention)]
        recent = [entity for entity in named if _is_recent_body(entity, mention, _RECENT)]
        here = [entity for entity in recent if _is_recent_body(entity, mention, 0)]
        if here:
            return here
        return recent if any(_is_recent_body(entity, mention, 1) for entity in recent) else []


def _key(mention: Mention) -> tuple[int, int, bool]:
    return mention.sentence, mention.head, mention.coordinated


def _marks(mention: Mention) -> Iterator[Hashable]:
    """What its entity is looked for by: its sentence, its words, what it is said to be."""
    yield mention.sentence
    yield from _words_of(mention)
    for office in mention.offices:
        yield from ((Office, word) for word in (office.key, *office.words))


def _wording(mention: Mention) -> Hashable:
    """All of a mention that `_same_words` and `_other_name` look at."""
    words = (mention.text, mention.name, mention.key, mention.modifiers)
    return (*words, mention.form, mention.plural, mention.coordinated)


def _words_of(mention: Mention) -> Iterator[Hashable]:
    """Words of which all that `_same_words` finds alike share one."""
    if mention.coordinated:
        yield mention.text
    elif mention.form is Form.NAME:
        yield from ((Form.NAME, form) for form in short_forms(mention.name))
    elif mention.form is Form.NOUN:
        yield Form.NOUN, mention.key


def _is_named_before(entity: Entity, mention: Mention) -> bool:
    earlier = any(one.place < mention.place for one in entity.names)
    return earlier and _may_be_one(entity, mention)


def _same_words(known: Mention, mention: Mention) -> bool:
    if known.coordinated or mention.coordinated:
        return known.coordinated and mention.coordinated and known.text == mention.text
    if known.form is Form.NAME and mention.form is Form.NAME:
        if not may_be_one(known.name, mention.name):
            return False
        plain = not _generation(mention) and len(mention.name) == 1
        return plain or _generation(known) == _generation(mention)
    if known.form is not Form.NOUN or mention.form is not Form.NOUN:
        return False
    if known.key != mention.key or known.plural != mention.plural:
        return False
    # a possessor other than before makes it another's
    if mention.definiteness == "possessed":
        return known.text.lower() == mention.text.lower()
    return mention.definiteness in _DEFINITE and set(mention.modifiers) <= set(known.modifiers)


def _generation(mention: Mention) -> frozenset[str]:
    """What tells two of one name apart: "the younger Mr. Lind"."""
    return words_of("context", "generations").intersection(mention.modifiers)


def _other_name(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether full names tell two apart that the last name alone would not."""
    return len(known) > 1 and len(name) > 1 and not may_be_one(known, name)


def _may_merge(entity: Entity, other: Entity) -> bool:
    return all(_may_be_one(entity, mention) for mention in other.mentions)


def _may_be_one(entity: Entity, mention: Mention) -> bool:
    genders = {entity.gender, mention.gender} - {""}
    numbers = {entity.plural, mention.plural} - {None}
    return len(genders) < 2 and len(numbers) < 2


def _is_recent_body(entity: Entity, mention: Mention, sentences: int) -> bool:
    """Whether it is an organisation just named, and nothing says that it is of another kind."""
    if entity.nature is not Nature.GROUP or entity.plural is not False:
        return False
    outlet = any(kind_of(known.text) is SourceKind.MEDIA for known in entity.names)
    if outlet and mention.key not in words_of("context", "outlets"):
        return False
    last = entity.last_before(mention.place)
    if last is None or mention.sentence - last.sentence > sentences:
        return False
    return all(may_be_body(mention.key, office) for office in entity.offices)
