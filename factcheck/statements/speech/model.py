"""A candidate → how likely it is an attribution, by weights that a command learnt.

A logistic regression over words and frames: `python -m factcheck.lab.fitting.attribution` writes
its weights to weights.json.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.statements.speech.candidates import Candidate, classes_of, top_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = {"VBD", "VBZ", "VBP"}
_HAVE = words_of("grammar", "have")
# labels of a name that stands before its verb and that a parse knew no place for
_STRAYS = {"discourse", "vocative", "dislocated"}
_NOBODY = words_of("grammar", "nobody")
WEIGHTS_FILE = "weights.json"


@dataclass(frozen=True)
class SpeechModel:
    """The weights by feature, the bias, and the probability from which on a cue is taken."""

    weights: Mapping[str, float]
    bias: float
    threshold: float

    def probability(self, features: Iterable[str]) -> float:
        """How likely a candidate with these features is an attribution, 0 to 1."""
        score = self.bias + math.fsum(self.weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, score))))


@cache
def load_speech_model() -> SpeechModel:
    """The shipped weights."""
    text = resources.files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    data = json.loads(text)
    return SpeechModel(data["features"], data["bias"], data["threshold"])


def features_of(doc: Doc, candidate: Candidate, quoted: frozenset[int]) -> tuple[str, ...]:
    """What the model looks at; `quoted` are the tokens that stand in quotation marks."""
    return tuple(dict.fromkeys(_features(doc, candidate, quoted)))


def is_evident(doc: Doc, candidate: Candidate, quoted: frozenset[int]) -> bool:
    """Whether lexicon and grammar leave no doubt: "Paris believed that C", "A, X said".

    People who marked the training set left out most speech within speech, so the weights do too.
    """
    token = doc[candidate.head]
    certain = candidate.frame.startswith(("ccomp", "quote", "inserted"))
    # "offered a way out: “…”" needs no verb of speech
    introduces = candidate.frame == "quote:after" and doc[candidate.content[0] - 1].text == ":"
    if not certain or not (classes_of(token) or introduces) or token.i in quoted:
        return False
    # "apologized, writing “…”", "was quoted as saying"
    if (
        token.tag_ == "VBG"
        and candidate.source
        and token.lemma_ in words_of("speech", "in_passing")
    ):
        said = candidate.frame.startswith("ccomp")
        return said or all(i in quoted for i in candidate.content if doc[i].text.isalnum())
    children = list(token.children)
    named = any(c.dep_.startswith("nsubj") and c.text.lower() not in _NOBODY for c in children)
    named = named or any(doc[i].dep_ in _STRAYS for i in candidate.source[:1])
    perfect = any(c.dep_ == "aux" and c.text.lower() in _HAVE for c in children)
    return named and (token.tag_ in _FINITE or perfect)


def _features(doc: Doc, candidate: Candidate, quoted: frozenset[int]) -> Iterator[str]:
    token = doc[candidate.head]
    lemma, frame = token.lemma_.lower(), candidate.frame
    kind = frame.partition(":")[0]
    yield from (f"lemma={lemma}", f"frame={frame}", f"kind={kind}", f"tag={token.tag_}")
    yield from (f"{lemma}|{frame}", f"{lemma}|{kind}", f"{kind}|{token.pos_}", f"dep={token.dep_}")
    yield f"form={token.text.lower()}"
    for sort in classes_of(token) or ("none",):
        yield from (f"class={sort}", f"class={sort}|{frame}")
    for ending in (3, 4):
        yield f"ends={lemma[-ending:]}"
    yield from _source_features(doc, candidate, kind)
    yield from _content_features(doc, candidate, kind, quoted)
    yield from _surroundings(token, lemma, quoted)


def _source_features(doc: Doc, candidate: Candidate, kind: str) -> Iterator[str]:
    if not candidate.source:
        yield "source=none"
        yield f"{kind}|source=none"
        return
    head = top_of(doc, candidate.source)
    sort = head.pos_ if head.pos_ != "PRON" else head.text.lower()
    yield from (f"source={sort}", f"{kind}|source={sort}", f"said-by={head.lemma_.lower()}")
    known = [
        key
        for key in ("unnamed", "titles", "pronouns", "institutions", "outlets", "outlet_nouns")
        if head.text.lower() in words_of("sources", key)
    ]
    yield from (f"source-in={key}" for key in known)
    yield "source-before" if candidate.source[0] < candidate.head else "source-after"
    yield f"source-far={min(3, abs(head.i - candidate.head) // 5)}"


def _content_features(
    doc: Doc, candidate: Candidate, kind: str, quoted: frozenset[int]
) -> Iterator[str]:
    content = candidate.content
    head = top_of(doc, content)
    yield from (f"content={head.pos_}", f"{kind}|content={head.pos_}")
    yield f"content-lemma={head.lemma_.lower()}"
    yield f"{kind}|length={min(6, len(content).bit_length())}"
    if any(i in quoted for i in content):
        yield from ("content-quoted", f"{kind}|content-quoted")
    if all(i in quoted for i in content):
        yield "content-all-quoted"


def _surroundings(token: Token, lemma: str, quoted: frozenset[int]) -> Iterator[str]:
    yield "in-quotation" if token.i in quoted else "outside"
    head = token.head
    yield f"head={head.lemma_.lower()}"
    yield f"head={head.lemma_.lower()}|{token.dep_}"
    for child in token.children:
        if child.dep_ in (
            "aux",
            "aux:pass",
            "advmod",
            "neg",
            "compound:prt",
            "mark",
            "expl",
            "cop",
        ):
            yield f"child={child.dep_}={child.text.lower()}"
        elif child.dep_ in ("iobj", "expl", "compound", "amod"):
            yield f"child={child.dep_}"
        if child.dep_ == "compound:prt":
            yield f"{lemma}|particle={child.text.lower()}"
        if child.dep_ == "obj":
            yield f"object={child.lemma_.lower()}"
            yield f"{lemma}|object={child.lemma_.lower()}"
