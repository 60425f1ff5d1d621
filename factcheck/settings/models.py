"""What settings say of the models."""

import os
from dataclasses import dataclass

from factcheck.yaml_config.shapes import Key, OrNull, Table, Text
from factcheck.yaml_config.yamltree import MappingNode, Node, Problems, ScalarNode

ENCODER = Key(
    "encoder",
    Text("the name or the path of a model"),
    about="Turns statements into vectors: shipped, or any sentence-transformers model.",
)
JUDGE = Key(
    "judge",
    OrNull(Text("large, small, the name or the path of a model, or null")),
    about="Judges whether two statements agree or conflict: large, small, any cross-encoder for "
    "natural language inference, or null for none.",
)
READER = Key(
    "reader",
    Text("the name or the path of a spaCy pipeline"),
    about="Reads grammar: shipped, or any spaCy pipeline with Universal Dependencies.",
)
# "both" is what older settings have for "large"
_OUR_OWN = ("shipped", "large", "small", "both")
MODEL_KEYS = (ENCODER, JUDGE, READER)
MODELS = Key("models", OrNull(Table(MODEL_KEYS)), about="The models by role.")


@dataclass(frozen=True)
class ModelSettings:
    """The models by name or path; "shipped", "large" and "small" come with factcheck."""

    encoder: str = "shipped"
    judge: str | None = "large"
    reader: str = "shipped"


def read_models(models: MappingNode, problems: Problems) -> ModelSettings:
    """The models as written; what isn't said is shipped."""
    return ModelSettings(
        encoder=ENCODER.read(models, problems) or ModelSettings.encoder,
        # null is an answer here, and leaving it out is none
        judge=JUDGE.read(models, problems) if models.get(JUDGE.name) else ModelSettings.judge,
        reader=READER.read(models, problems) or ModelSettings.reader,
    )


def find_models(models: MappingNode, written: ModelSettings) -> ModelSettings:
    """The models with the paths of those that lie beside the file that names them."""
    return ModelSettings(
        encoder=_beside(models.get(ENCODER.name)) or written.encoder,
        judge=_beside(models.get(JUDGE.name)) or written.judge,
        reader=_beside(models.get(READER.name)) or written.reader,
    )


def _beside(node: Node | None) -> str | None:
    """The path of a model that lies beside the file that names it, if one does."""
    if not isinstance(node, ScalarNode) or not isinstance(node.value, str):
        return None
    path = os.path.abspath(os.path.join(os.path.dirname(node.place.path), node.value))
    return path if node.value not in _OUR_OWN and os.path.exists(path) else None
