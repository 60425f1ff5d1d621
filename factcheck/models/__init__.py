"""What the rooms ask of a model, and how to get one: by the name that settings give."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models.protocols import (
    Encoder,
    Floats,
    Judge,
    Judgements,
    ManyReader,
    Part,
    Preparable,
    Reader,
    Releasable,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.models.onnx_reader import OnnxReader

SHIPPED = "shipped"
SHIPPED_ENCODER = Path(__file__).parent / "encoder"
_LARGE = Path(__file__).parent / "judge" / "large"
# "both" is what settings asked for when the small one still settled what the larger one need not
# see; `matches.relevance` leaves out as many pairs, and keeps more that agree or conflict
SHIPPED_JUDGES = {
    "small": Path(__file__).parent / "judge" / "small",
    "large": _LARGE,
    "both": _LARGE,
    SHIPPED: _LARGE,
}
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


def load_judge(name: str = "large") -> Judge:
    """The judge of that name: "large", "small", a folder, or a hub id of a CrossEncoder.

    Raises ModelError.
    """
    folder = SHIPPED_JUDGES.get(name) or Path(os.path.expanduser(name))
    if name in SHIPPED_JUDGES or (folder / "model.json").is_file():
        from factcheck.models.onnx_judge import OnnxJudge
        from factcheck.models.second_reading import SecondReading

        return SecondReading(OnnxJudge(folder))
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
def _shipped_reader() -> OnnxReader:
    # whoever asks for it twice in a process should not wait twice
    from factcheck.models.onnx_reader import OnnxReader

    return OnnxReader(SHIPPED_READER)


def parts_of(doc: Doc) -> tuple[Part, ...]:
    """The statements in a Doc, as the shipped reader cuts them, whichever reader parsed it."""
    from factcheck.models.onnx_reader import PARTS

    known: tuple[Part, ...] | None = doc.user_data.get(PARTS)
    return _shipped_reader().parts_of(doc) if known is None else known


def parse_many(reader: Reader, texts: Sequence[tuple[str, Sequence[int]]]) -> list[Doc]:
    """Each text with the starts of its sentences as the reader parses it, however many it takes."""
    if isinstance(reader, ManyReader):
        return reader.parse_many(texts)
    return [reader.parse(text, starts) for text, starts in texts]


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
