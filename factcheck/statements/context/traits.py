"""A pronoun and an entity → the traits that speak for or against its being the antecedent.

A trait is a short text, such as "role nsubj 1" (the subject of the sentence before); a weight
belongs to each, and to each with the pronoun's family ("he role nsubj 1").
"""

from collections.abc import Iterator, Sequence

from factcheck.english.lexicon import words_of
from factcheck.statements.context.entities import Entity
from factcheck.statements.context.mentions import Mention
from factcheck.statements.context.parsed import Word, role_of

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
_CLAUSES = frozenset(
    {"ccomp", "xcomp", "advcl", "advcl:relcl", "conj", "parataxis", "acl:relcl", "acl"}
)
_BROAD = {"nsubj:pass": "nsubj", "obl:agent": "obl", "iobj": "obj", "nmod:desc": "nmod"}


def with_family(family: str, traits: Iterator[str]) -> tuple[str, ...]:
    """The traits, and each once more for the pronoun's family alone."""
    found = tuple(traits)
    return (*found, *[f"{family} {trait}" for trait in found])


def ancestors(index: int, words: Sequence[Word]) -> Iterator[int]:
    """The words above a word in the tree, the nearest first."""
    for _ in words:
        head = words[index].head
        if head == index:
            return
        yield head
        index = head


def traits_of(
    pronoun: Mention,
    entity: Entity,
    mention: Mention,
    rank: int,
    most: int,
    sentences: Sequence[Sequence[Word]],
) -> Iterator[str]:
    """The traits of an entity whose nearest mention is `mention`.

    `rank` counts the candidates nearer than it, `most` the mentions of the one spoken of most.
    """
    back = pronoun.sentence - mention.sentence
    near = str(back) if back < 4 else "far"
    after = mention.place > pronoun.place
    role = _broad(mention.role)
    yield f"back {near}" + (" after" if after else "")
    yield f"rank {min(rank, 5)}"
    yield f"role {role} {min(back, 2)}"
    yield f"form {mention.form.value} {mention.definiteness} {min(back, 2)}"
    yield f"where {min(back, 2)} {min(rank, 3)} {role == 'nsubj':d} {mention.form.value}"
    yield from _standing(entity, mention, most)
    yield from _agreement(pronoun, entity)
    quoted = f"{pronoun.quoted:d}{mention.quoted:d}"
    yield f"quoted {quoted} {min(back, 1)}"
    if pronoun.says:
        yield from _heard(pronoun, entity, sentences)
    own = _broad(pronoun.role)
    yield f"roles {own} {role} {min(back, 2)}"
    words = sentences[pronoun.sentence]
    if not back:
        yield from _in_one_sentence(pronoun, mention, words)
    else:
        yield f"opens {_first(pronoun, words):d} {_first(mention, sentences[mention.sentence]):d}"
    there = sentences[mention.sentence]
    governor, other = words[pronoun.head].head, there[mention.head].head
    if words[governor].lower == there[other].lower and (back or governor != other):
        yield f"same governor {own == role}"


def _heard(pronoun: Mention, entity: Entity, sentences: Sequence[Sequence[Word]]) -> Iterator[str]:
    """When the entity was last heard, of which a pronoun that says something may be the next."""
    quoted = any(word.quoted for word in sentences[pronoun.sentence])
    said = [one.sentence for one in entity.mentions if one.says and one.place < pronoun.place]
    back = pronoun.sentence - max(said, default=-9)
    far = str(back) if back < 4 else "far" if said else "never"
    yield f"says {quoted:d} heard {far}"
    yield f"says heard {far}"
    open_ = [one for one in entity.mentions if not one.quoted and one.place < pronoun.place]
    yield f"says {quoted:d} outside {bool(open_):d}"
    if open_:
        subject = open_[-1].role in {"nsubj", "nsubj:pass"}
        near = min(pronoun.sentence - open_[-1].sentence, 3)
        yield f"says {quoted:d} told {near} {subject:d}"


def _broad(role: str) -> str:
    return _BROAD.get(role, role)


def _first(mention: Mention, words: Sequence[Word]) -> bool:
    return not any(word.pos in {"NOUN", "PROPN", "PRON"} for word in words[: mention.start])


def _standing(entity: Entity, mention: Mention, most: int) -> Iterator[str]:
    count = len([known for known in entity.mentions if known.place <= mention.place])
    yield f"mentions {count if count < 4 else '4-7' if count < 8 else '8+'}"
    yield f"most {count == most}"
    recent = sum(mention.sentence - known.sentence <= 2 for known in entity.mentions)
    yield f"recent {min(recent, 4)}"
    subjects = sum(known.role in {"nsubj", "nsubj:pass"} for known in entity.mentions)
    yield f"subjects {min(subjects, 3)}"
    if entity.mentions[0].sentence <= 1:
        yield "from the start"
    if not entity.nominal:
        yield "unnamed"


def _agreement(pronoun: Mention, entity: Entity) -> Iterator[str]:
    yield f"nature {entity.nature.value} {entity.plural} named {bool(entity.names):d}"
    yield f"gender known {bool(entity.gender):d}"
    yield f"person {entity.nature.value} {bool(entity.gender):d} {min(len(entity.mentions), 3)}"
    assert pronoun.pronoun
    same = entity.families.count(pronoun.pronoun.family)
    yield f"same pronoun {min(same, 3)}"
    if len(entity.families) > same:
        yield "other pronoun"
    if any(known.coordinated for known in entity.mentions):
        yield "coordinated"
    if entity.keys & words_of("context", "deeds"):
        yield "deed"


def _in_one_sentence(pronoun: Mention, mention: Mention, words: Sequence[Word]) -> Iterator[str]:
    assert pronoun.pronoun
    own, other = words[pronoun.head], words[mention.head]
    between = abs(pronoun.head - mention.head)
    yield f"between {1 if between < 4 else 2 if between < 8 else 3 if between < 16 else 4}"
    governor, other_role = _governor(mention.head, words), _broad(mention.role)
    kind = "self" if pronoun.pronoun.reflexive else "own" if pronoun.pronoun.possessive else "plain"
    if kind == "own":
        holder = _governor(own.head, words)
        if holder == governor:
            yield f"own beside {other_role} {_broad(role_of(own.head, words))}"
    elif own.head == other.head and pronoun.role in _ARGUMENTS and mention.role in _ARGUMENTS:
        yield f"beside {kind} {other_role}"
    yield from _path(pronoun, mention, kind, words)


def _governor(index: int, words: Sequence[Word]) -> int:
    while words[index].dep == "conj" and words[words[index].head].pos in {"NOUN", "PROPN", "PRON"}:
        index = words[index].head
    return words[index].head


def _path(pronoun: Mention, mention: Mention, kind: str, words: Sequence[Word]) -> Iterator[str]:
    governor = _governor(mention.head, words)
    steps: list[str] = []
    below = pronoun.head
    for above in ancestors(pronoun.head, words):
        dep = words[below].dep
        if dep in _CLAUSES or not steps:
            steps.append(dep if steps else kind)
        if above == mention.head:
            subject = any(
                words[child].lower in words_of("grammar", "relative_subjects")
                and words[child].dep in {"nsubj", "nsubj:pass"}
                for child in words[below].children
            )
            direct = len(steps) < 3
            yield f"under {kind} {dep} {subject:d} {direct:d}"
            return
        if above == governor and mention.role in _ARGUMENTS:
            yield f"clause {_broad(mention.role)} {' '.join(steps[:3])}"
            return
        below = above


def traits_of_none(pronoun: Mention, words: Sequence[Word], candidates: int) -> Iterator[str]:
    """What speaks for the pronoun's standing for none of its candidates."""
    yield "none"
    yield f"none of {min(candidates, 4)}"
    yield f"none role {_broad(pronoun.role)}"
    yield f"none quoted {pronoun.quoted:d}"
    if not pronoun.sentence:
        yield "none at the start"
    if pronoun.pronoun and pronoun.pronoun.family == "it":
        yield from _pleonastic(pronoun, words)


def _pleonastic(pronoun: Mention, words: Sequence[Word]) -> Iterator[str]:
    word = words[pronoun.head]
    governor = words[word.head]
    if word.dep == "expl":
        yield "none expletive"
    deps = {words[child].dep for child in governor.children if child > pronoun.head}
    lowers = {governor.lower, *(words[child].lower for child in governor.children)}
    copula = any(words[child].dep == "cop" for child in governor.children)
    clause = bool(deps & {"csubj", "ccomp", "xcomp", "advcl", "acl:relcl", "csubj:pass"})
    yield f"none governor {governor.pos} {copula:d} {clause:d}"
    for name in ("weather", "seeming", "judging"):
        if lowers & words_of("context", name):
            yield f"none {name} {clause:d}"
    if word.dep == "obj" and governor.lower in words_of("grammar", "finding"):
        yield "none made"
    following = [later.lower for later in words[pronoun.head + 1 : pronoun.head + 12]]
    if words_of("grammar", "clause_openers").intersection(following):
        yield f"none that {copula:d}"
