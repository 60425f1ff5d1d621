"""What the rooms ask of a model, and how to get one: by the name that settings give."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models.lazy_entities import entity_type
from factcheck.models.protocols import (
    Encoder,
    Floats,
    GrammarReader,
    Judge,
    Judgements,
    ManyReader,
    Preparable,
    Reader,
    Releasable,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = [
    "SHIPPED",
    "SHIPPED_ENCODER",
    "SHIPPED_JUDGES",
    "SHIPPED_READER",
    "Encoder",
    "Floats",
    "Judge",
    "Judgements",
    "Reader",
    "entity_type",
    "load_encoder",
    "load_judge",
    "load_reader",
    "parse_grammar",
    "parse_many",
    "prepare",
    "release",
]

SHIPPED = "shipped"
SHIPPED_ENCODER = Path(__file__).parent / "encoder"
# the small one sees every pair, the larger one what may become a finding
SHIPPED_JUDGES = {
    "small": Path(__file__).parent / "judge" / "small",
    "large": Path(__file__).parent / "judge" / "large",
}
BOTH = "both"
SHIPPED_READER = Path(__file__).parent / "reader"


def load_encoder(name: str = SHIPPED) -> Encoder:
    """The encoder of that name: "shipped", a folder, or a hub id of sentence-transformers.

    Raises ModelError.
    """
    folder = SHIPPED_ENCODER if name == SHIPPED else Path(os.path.expanduser(name))
    if name == SHIPPED or (folder / "model.json").is_file():
        from factcheck.models.onnx_encoder import OnnxEncoder

        return OnnxEncoder(folder)
    from factcheck.models.sentence_transformer import SentenceTransformerEncoder

    return SentenceTransformerEncoder(name)


def load_judge(name: str = BOTH) -> Judge:
    """The judge of that name: "both", "small", "large", a folder, or a hub id of a CrossEncoder.

    Raises ModelError.
    """
    if name in (BOTH, SHIPPED):
        from factcheck.models.both_judges import BothJudges

        return BothJudges(SHIPPED_JUDGES["small"], SHIPPED_JUDGES["large"])
    folder = SHIPPED_JUDGES.get(name) or Path(os.path.expanduser(name))
    if name in SHIPPED_JUDGES or (folder / "model.json").is_file():
        from factcheck.models.onnx_judge import OnnxJudge

        return OnnxJudge(folder)
    from factcheck.models.nli_judge import NliJudge

    return NliJudge(name)


def load_reader(name: str = SHIPPED) -> Reader:
    """The reader of that name: "shipped", the folder of a spaCy pipeline, or an installed one.

    Raises ModelError, also for a pipeline without a parser of Universal Dependencies.
    """
    if name == SHIPPED:
        return _shipped_reader()
    from factcheck.models.hub import model_name
    from factcheck.models.spacy_loading import load_reader as load_pipeline
    from factcheck.models.spacy_reader import SpacyReader

    return SpacyReader(load_pipeline(Path(os.path.expanduser(name))), model_name(name))


@cache
def _shipped_reader() -> Reader:
    # whoever asks for it twice in a process should not wait twice
    from factcheck.models.hub import model_name
    from factcheck.models.lazy_reader import LazyReader

    _folder, _, digest = model_name(str(SHIPPED_READER)).rpartition("@")
    name = f"factcheck-reader@{digest}"
    return LazyReader(name, lambda: _open_shipped_reader(name))


def _open_shipped_reader(name: str) -> Reader:
    from factcheck.models.spacy_loading import load
    from factcheck.models.spacy_reader import SpacyReader

    return SpacyReader(load(SHIPPED_READER), name)


def parse_many(reader: Reader, texts: Sequence[tuple[str, Sequence[int]]]) -> list[Doc]:
    """Each text with the starts of its sentences as the reader parses it, however many it takes."""
    if isinstance(reader, ManyReader):
        return reader.parse_many(texts)
    return [reader.parse(text, starts) for text, starts in texts]


def parse_grammar(reader: Reader, texts: Sequence[str]) -> list[Doc]:
    """Each text as the reader parses it, as one sentence; `entity_type` tells its entities."""
    if isinstance(reader, GrammarReader):
        return reader.parse_grammar(texts)
    return parse_many(reader, [(text, [0]) for text in texts])


def prepare(*models: object) -> None:
    """Begins to load those of the models that can be loaded beside other work."""
    for model in models:
        if isinstance(model, Preparable):
            model.prepare()


def release(*models: object) -> None:
    """Gives the memory of those of the models back that can be loaded again."""
    for model in models:
        if isinstance(model, Releasable):
            model.release()
