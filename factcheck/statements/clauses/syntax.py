"""Questions about one token of a parsed sentence (Universal Dependencies, Penn tags).

Tokens are compared by their index: spaCy makes a new object each time one is asked for.
"""

from __future__ import annotations

from functools import cache

from factcheck.statements.clauses.inflection import past_of
from factcheck.statements.clauses.tokens import Token
from factcheck.statements.cue_verbs import cues_by_first_word

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
SET_OFF = frozenset({",", "—", "–", "-", "--", "(", ";", ":"})
NEGATIONS = frozenset("not n't n’t never no neither nor hardly scarcely rarely seldom".split())
HOWEVER = frozenset({"however", "whatever", "wherever", "whenever"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VERB", "AUX"})
NOMINALS = frozenset({"NOUN", "PROPN", "NUM", "PRON"})


def children(token: Token, *labels: str) -> list[Token]:
    """The token's children that bear one of these labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def has_child(token: Token, label: str, words: frozenset[str]) -> bool:
    """Whether a child with that label is one of these words."""
    return any(child.lower_ in words for child in children(token, label))


def is_root(token: Token) -> bool:
    """Whether nothing governs it."""
    return token.head is token


def subject(token: Token) -> Token | None:
    """The token's own subject."""
    return next((child for child in token.children if child.dep_ in SUBJECTS), None)


def auxiliaries(token: Token) -> list[Token]:
    """Its auxiliaries and copula, and the "not" between them, in order."""
    return [
        child
        for child in token.children
        if child.i < token.i
        and (child.dep_ in AUXILIARIES or (child.dep_ == "advmod" and child.lower_ in NEGATIONS))
    ]


def mark(token: Token) -> Token | None:
    """The word that opens its clause: "because", "that", "if"; never the "to" of an infinitive."""
    marks = children(token, "mark", "case")
    # after an auxiliary it is an adverb: "has since grown"
    begin = min((c.i for c in children(token, *AUXILIARIES)), default=token.i)
    first = next((m for m in marks if m.i < begin and m.lower_ != "to"), None)
    if first is None:
        # parsers often take "when" for an adverb
        first = next((c for c in children(token, "advmod") if c.lower_ in ("when", "where")), None)
    return first


def finite_verb(token: Token) -> Token | None:
    """The finite verb of its clause: itself, an auxiliary or the copula."""
    helping = [child for child in token.children if child.dep_ in AUXILIARIES]
    found = next((verb for verb in (*helping, token) if verb.tag_ in FINITE), None)
    if found is None and not helping and _is_finite_all_the_same(token):
        return token
    return found


def _is_finite_all_the_same(token: Token) -> bool:
    """Whether the tagger took it for a form that has no subject: "many look at it"."""
    own = subject(token)
    if own is None or own.i > token.i or own.tag_ in ("WDT", "WP"):
        return False
    if token.tag_ == "VBN":
        return own.dep_ == "nsubj" and token.lower_.endswith("ed")
    plural = own.tag_ in ("NNS", "NNPS", "PRP", "JJ")
    return token.tag_ == "VB" and plural and not has_child(token, "mark", frozenset({"to"}))


def is_past(token: Token) -> bool:
    """Whether the clause that it belongs to is in the past tense or the perfect."""
    clause = next((t for t in token.above if finite_verb(t) is not None), token)
    verb = finite_verb(clause)
    if verb is None:
        return bool(clause.tag_ in ("VBN", "VBD"))
    perfect = verb.lower_ in ("has", "have", "’ve", "'ve") and verb.i != clause.i
    return bool(verb.tag_ == "VBD" or perfect)


def is_modal(token: Token) -> bool:
    """Whether its clause says what will, may or should be."""
    return any(child.tag_ == "MD" for child in children(token, "aux"))


def is_negated(token: Token) -> bool:
    """Whether its clause is denied, or narrowed by "only"."""
    return any(
        child.lower_ in NEGATIONS
        or (child.lower_ in ("only", "just") and not _grades(child, token))
        for child in token.children
        if child.dep_ in ("advmod", "det", "cc:preconj", "cc")
    ) or any(
        has_child(child, "det", NEGATIONS) or child.lower_ in ("nobody", "nothing", "none", "few")
        for child in token.children
        if child.dep_ in SUBJECTS or child.dep_ == "obj"
    )


def _grades(word: Token, token: Token) -> bool:
    """Whether it is the "only" of "only natural", which narrows that adjective alone."""
    return token.pos_ == "ADJ" and word.i == token.i - 1


def is_predicate(token: Token) -> bool:
    """Whether it says something of a subject: a verb, or whatever has a copula or a subject."""
    if token.pos_ in VERBS and token.tag_ != "NN":
        return True
    return any(child.dep_ == "cop" or child.dep_ in SUBJECTS for child in token.children)


def is_set_off(token: Token) -> bool:
    """Whether a comma, dash or bracket stands before its phrase."""
    first = token.left_edge.i
    before = token.doc[first - 1].text if first > 0 else ""
    return bool(token.doc[first].text in SET_OFF or before in SET_OFF)


def is_plural(token: Token) -> bool:
    """Whether a verb beside its phrase stands in the plural."""
    several = any(not is_predicate(child) for child in children(token, "conj"))
    return several or is_plural_word(token)


def is_plural_word(token: Token) -> bool:
    """Whether the word alone, without its conjuncts, takes a verb in the plural."""
    return token.tag_ in ("NNS", "NNPS") or token.lower_ in (
        "they",
        "we",
        "you",
        "these",
        "those",
        "many",
        "several",
        "both",
    )


def is_indefinite(token: Token) -> bool:
    """Whether "a" or "an" opens its phrase, so that a modifier does not pick it out."""
    articles = frozenset({"a", "an"})
    return has_child(token, "det", articles) or (
        token.left_edge.i < token.i and token.left_edge.lower_ in articles
    )


def is_beside(token: Token) -> bool:
    """Whether two bare verbs share what comes after: "wrote and directed the film"."""
    head = token.head
    return bool(
        token.dep_ == "conj"
        and token.pos_ in VERBS
        and token.tag_ == head.tag_
        and token.i - head.i == 2
        and has_child(token, "cc", frozenset({"and"}))
    )


def is_thought_of(token: Token) -> bool:
    """Whether its subject does not speak but is spoken of: "however he is thought of"."""
    return bool(children(token, "nsubj:pass")) or has_child(token, "advmod", HOWEVER)


def holds_a_clause(member: Token) -> bool:
    """Whether a parse hung on it the clause whose subject it is: "A, and those who B left"."""
    comma = any(child.text == "," for child in children(member, "punct"))
    return comma and any(
        word.dep_ == "ccomp" and word.head.dep_ == "acl" and mark(word) is None
        for word in member.subtree
    )


def is_cue(token: Token) -> bool:
    """Whether it is a verb of speech or belief, by the lexicon of cues."""
    forms = {token.lower_, token.lemma_.lower()}
    if token.lower_.endswith("ing"):
        forms.add(past_of(token.lower_))
    return token.pos_ in VERBS and not forms.isdisjoint(_cue_verbs())


@cache
def _cue_verbs() -> frozenset[str]:
    return frozenset(
        first
        for first, cues in cues_by_first_word().items()
        if any(len(cue.words) == 1 for cue in cues)
    )
