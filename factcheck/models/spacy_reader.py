"""A spaCy pipeline as a reader: texts whose sentences are known already, parsed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError

if TYPE_CHECKING:
    from spacy.tokens import Doc

# texts whose words are multiplied together; each keeps its bits, as a test holds
_TOGETHER = 32
# Labels that Universal Dependencies have and the older English scheme ("dobj", "prep") has not.
_LABELS = frozenset({"obj", "obl", "nmod"})


class SpacyReader:
    """A pipeline that reads each text by itself, so that a parse never depends on other texts."""

    def __init__(self, pipeline: Any, name: str) -> None:
        """`name` is what reports call it. Raises ModelError if the pipeline can't parse for us."""
        self._pipeline = pipeline
        self.name = name
        self._check()

    def parse(self, text: str, starts: Sequence[int]) -> Doc:
        """The text's words with their grammar; sentences begin at these offsets and nowhere else.

        An offset within a word of the pipeline's begins no sentence.
        """
        (doc,) = self.parse_many([(text, starts)])
        return doc

    def parse_many(self, texts: Sequence[tuple[str, Sequence[int]]]) -> list[Doc]:
        """Each text with its starts as `parse` gives it, in half the time."""
        docs = [made_doc(self._pipeline, text, starts) for text, starts in texts]
        return list(self._pipeline.pipe(docs, batch_size=_TOGETHER))

    def _check(self) -> None:
        metas = [self._pipeline.get_pipe_meta(name) for name in self._pipeline.pipe_names]
        given = {assigned for meta in metas for assigned in meta.assigns}
        for needed, pipe in (("token.dep", "parser"), ("token.tag", "tagger")):
            if needed not in given:
                raise ModelError(f"reader {self.name}: it has no {pipe}; name one that has")
        labels = {
            label
            for name in self._pipeline.pipe_names
            if "token.dep" in self._pipeline.get_pipe_meta(name).assigns
            for label in self._pipeline.get_pipe(name).labels
        }
        if not labels >= _LABELS:
            raise ModelError(
                f"reader {self.name}: its parser has no labels of Universal Dependencies "
                "(obj, obl, nmod); name one trained on them"
            )


def made_doc(pipeline: Any, text: str, starts: Sequence[int]) -> Doc:
    """The text's words, as the pipeline's tokenizer has them; sentences begin at these offsets.

    A token in the midst of which a sentence begins, as in "2026.Its", is split.
    """
    doc: Doc = pipeline.make_doc(text)
    _split(pipeline, doc, starts)
    begins = frozenset(starts)
    for token in doc[1:]:
        token.is_sent_start = token.idx in begins
    return doc


def _split(pipeline: Any, doc: Doc, starts: Sequence[int]) -> None:
    begins = {token.idx for token in doc}
    glued = [
        start
        for start in starts
        if start not in begins and 0 < start < len(doc.text) and not doc.text[start - 1].isalnum()
    ]
    with doc.retokenize() as retokenizer:
        for token in doc if glued else ():
            cuts = [at - token.idx for at in glued if 0 < at - token.idx < len(token)]
            edges = [0, *cuts, len(token)]
            parts = [token.text[start:end] for start, end in pairwise(edges)]
            words = [word.text for part in parts for word in pipeline.make_doc(part)]
            if cuts:
                retokenizer.split(token, words, [(token, 0)] * len(words))
