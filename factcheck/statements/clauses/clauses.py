"""A parsed sentence → the smallest assertions in it that stand alone.

"NATO, which met in Vilnius, plans an office and wants peace." gives "NATO plans an office.",
"NATO wants peace." and "NATO met in Vilnius."

Three steps: find where the sentence may be cut (cuts.py), take the lists of each part apart
(lists.py), write each part as a sentence (wording.py). What is not surely asserted by itself,
such as a condition, a purpose or a question, stays in the clause that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.statements.clauses.asides import asides_of
from factcheck.statements.clauses.cuts import CUTS, anchor, shell_of
from factcheck.statements.clauses.fill_in import fill_in
from factcheck.statements.clauses.lists import apart
from factcheck.statements.clauses.parts import Part, View, pieces_of
from factcheck.statements.clauses.syntax import FINITE, finite_verb, is_root
from factcheck.statements.clauses.tokens import Token, read_tokens
from factcheck.statements.clauses.wording import Piece, write
from factcheck.statements.context import Filling
from factcheck.statements.lexicons import words_of
from factcheck.statements.once import once

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# Below one of these, unless it is cut there, nothing is asserted by itself.
_CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "csubj", "csubj:pass", "acl", "acl:relcl"})
_CONTENT_WORDS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_QUOTES = "\"“”‘’'"
# adverbs and the like that only join a clause to another
_RELATIVE = ("WDT", "WP", "WP$")
_JOINING = frozenset({"mark", "cc", "cc:preconj", "fixed", "case"})


@dataclass(frozen=True)
class Clause:
    """One assertion: its words in the sentence, and a text that can be read alone.

    `tokens` are indices in the Doc, in order. `cues` are the indices of the verbs of speech or
    belief that it hangs on, outermost first; a participle's speaker is that of its own head.
    `fillings` are those that its text has, and those of its words that nothing could fill in.
    """

    tokens: tuple[int, ...]
    text: str
    cues: tuple[int, ...] = ()
    fillings: tuple[Filling, ...] = ()

    @property
    def cue(self) -> int | None:
        """The verb of speech or belief that says it, the innermost if there are several."""
        return self.cues[-1] if self.cues else None


def find_clauses(sentence: Doc | Span, fillings: Sequence[Filling] = ()) -> tuple[Clause, ...]:
    """The clauses of one parsed sentence, in its order; the whole of it if it can't be cut.

    Needs heads, labels (Universal Dependencies), tags (Penn), parts of speech; lemmas help.
    `fillings` are what its pronouns stand for.
    """
    key = ("clauses", sentence[0].i if len(sentence) else 0, len(sentence), tuple(fillings))
    return once(sentence.doc, key, lambda: tuple(_cut(sentence, fillings)))


def _cut(sentence: Doc | Span, fillings: Sequence[Filling]) -> Iterator[Clause]:
    for clause in _found(read_tokens(sentence), fillings):
        yield _in_doc(clause, sentence)


def whole_clause(sentence: Doc | Span, fillings: Sequence[Filling] = ()) -> Clause:
    """All of the sentence as one clause, as `find_clauses` gives one that it can't cut."""
    return _in_doc(_whole(read_tokens(sentence), fillings), sentence)


def aside_clauses(sentence: Doc | Span) -> tuple[Clause, ...]:
    """What stands beside the names of a parsed sentence: "Bob Hill is 31." for "Bob Hill, 31,"."""
    found = (Clause(words, text) for words, text in asides_of(read_tokens(sentence)))
    return tuple(_in_doc(clause, sentence) for clause in found)


def _in_doc(clause: Clause, sentence: Doc | Span) -> Clause:
    """The clause with its tokens counted from the Doc's first."""
    first = sentence[0].i if len(sentence) else 0
    return replace(
        clause,
        tokens=tuple(at + first for at in clause.tokens),
        cues=tuple(at + first for at in clause.cues),
        fillings=tuple(_moved(filling, first) for filling in clause.fillings),
    )


def _moved(filling: Filling, by: int) -> Filling:
    return replace(filling, start=filling.start + by, end=filling.end + by)


def _found(sentence: Sequence[Token], fillings: Sequence[Filling]) -> tuple[Clause, ...]:
    """The clauses, with tokens and cues counted from the sentence's first token."""
    whole = _whole(sentence, fillings)
    if _is_question(whole.text):
        return (whole,)
    if not any(token.tag_ in FINITE for token in sentence):
        return (whole,)
    barred: set[int] = set()
    while True:
        cuts = _find_cuts(sentence, frozenset(barred))
        found = list(_clauses(sentence, cuts, fillings))
        bad = {head for head, clause in found if clause is None}
        if not bad:
            break
        if not bad <= cuts.keys():
            return (whole,)
        barred |= bad
    clauses = tuple({clause.text: clause for _, clause in reversed(found) if clause}.values())[::-1]
    return clauses if clauses and not _lost(sentence, clauses) else (whole,)


def _is_question(text: str) -> bool:
    """Whether it ends in a question mark that is not only that of a title or quotation in it."""
    bare = text.strip(" ()")
    return bare.rstrip(_QUOTES).endswith("?") and (bare[-1] == "?" or bare[0] in _QUOTES)


def _find_cuts(sentence: Sequence[Token], barred: frozenset[int]) -> dict[int, str]:
    """The name of the cut at each token where there is one; outer clauses are asked first."""
    cuts: dict[int, str] = {}
    asserted: dict[int, bool] = {}
    for token in sorted(sentence, key=lambda token: (len(token.above), token.i)):
        if is_root(token):
            asserted[token.i] = True
            if shell_of(token) is not None:
                cuts[token.i] = "shell"
            continue
        name = "" if token.i in barred else _cut_at(token, asserted[anchor(token).i])
        if name:
            cuts[token.i] = name
        inside = asserted[token.head.i] and token.dep_ not in _CLAUSES
        asserted[token.i] = bool(name) or inside
    return cuts


def _cut_at(token: Token, asserted: bool) -> str:
    for name, cut in CUTS.items():
        if (asserted or cut.anywhere) and cut.applies(token):
            return name
    return ""


def _whole(sentence: Sequence[Token], fillings: Sequence[Filling]) -> Clause:
    """All of the sentence as one clause, its marks as they are."""
    pieces = [Piece(token.text, token.i) for token in sentence]
    instead, counting = fill_in(pieces, fillings)
    words = [instead.get(token.i, token.text) + token.whitespace_ for token in sentence]
    tokens = tuple(token.i for token in sentence)
    return Clause(tokens, " ".join("".join(words).split()), fillings=counting)


def _clauses(
    sentence: Sequence[Token], cuts: Mapping[int, str], fillings: Sequence[Filling]
) -> Iterator[tuple[int, Clause | None]]:
    governed = dict(_governed(sentence, cuts))
    shells = set(governed.values())
    heads = [token for token in sentence if is_root(token) or token.i in cuts]
    # what is said in passing comes last
    heads.sort(key=lambda token: cuts.get(token.i) in ("quality", "name"))
    gone = {
        token.i for token in heads if not is_root(token) and not CUTS[cuts[token.i]].stays(token)
    }
    view = View(frozenset(gone))
    for token in heads:
        if token.i in shells:
            continue
        for part in _parts(token, cuts, view):
            part = replace(part, cues=_cues(token, governed))
            for single in apart(part, view):
                yield token.i, _clause(single, view, fillings)


def _parts(token: Token, cuts: Mapping[int, str], view: View) -> Iterable[Part]:
    return CUTS[cuts[token.i]].parts(token, view) if token.i in cuts else [Part(token)]


def _governed(sentence: Sequence[Token], cuts: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """What a cue governs, and the cue, by the index of either's token."""
    for token in sentence:
        if cuts.get(token.i) == "content":
            yield token.i, token.head.i
        elif cuts.get(token.i) == "shell":
            said = shell_of(token)
            if said is not None:
                yield said.i, token.i


def _cues(token: Token, governed: Mapping[int, int]) -> tuple[int, ...]:
    path = [above.i for above in token.above]
    cues = [
        governed[at] for at in path if at in governed and governed[at] not in path[: path.index(at)]
    ]
    return tuple(reversed(cues))


def _clause(part: Part, view: View, fillings: Sequence[Filling]) -> Clause | None:
    """The part as a clause; None if it can't be read alone."""
    doc, pieces = part.head.doc, pieces_of(part, view)
    opening = next((piece.at for piece in pieces if piece.at is not None), part.head.i)
    if part.cues and doc[opening].lower_ == "that" and doc[opening].tag_ == "IN":
        # a "that" which the parser took for a determiner is in the way all the same
        pieces = pieces[1:]
    instead, counting = fill_in(pieces, fillings)
    text = write(pieces, instead)
    words = sorted({piece.at for piece in pieces if piece.at is not None})
    while len(words) > 1 and doc[words[-1]].is_punct and words[-1] - 1 != words[-2]:
        words.pop()
    said = [doc[piece.at] for piece in pieces if piece.at is not None]
    first = next((token for token in said if not (token.is_punct or token.tag_ == "CC")), None)
    finite = finite_verb(part.head) is not None or bool(part.put_in) or part.head.i in part.forms
    finite = finite or any(piece.at is None for piece in part.swaps.get(part.head.i, ()))
    if not finite or len(text.split()) < 2 or (first is not None and _dangles(first, part)):
        return None
    return Clause(tuple(words), text, part.cues, counting)


def _dangles(first: Token, part: Part) -> bool:
    """Whether a clause can't begin so: with "which", or with the "if" of nothing but itself."""
    condition = first.dep_ == "mark" and first.lower_ in words_of("clauses", "conditions")
    edge = first.head.right_edge.i + 1
    # what the condition is of has to follow it: "If A and B." has lost that, or never had it
    whole = first.head.i < part.head.i and first.doc[min(edge, part.head.i)].dep_ != "cc"
    return first.tag_ in _RELATIVE or (condition and not whole)


def _lost(sentence: Sequence[Token], clauses: Iterable[Clause]) -> bool:
    """Whether a word that carries content is in no clause and in no shell."""
    kept = {at for clause in clauses for at in clause.tokens}
    cues = {at for clause in clauses for at in clause.cues}
    return any(
        token.i not in kept and not any(above.i in cues for above in token.above)
        for token in sentence
        if token.pos_ in _CONTENT_WORDS and token.dep_ not in _JOINING and token.tag_ != "WRB"
        if token.lower_ != "even"
    )
