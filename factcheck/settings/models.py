"""What settings say of the models."""

import os
from dataclasses import dataclass

from factcheck.yaml_config.shapes import Key, OrNull, Table, Text, choices
from factcheck.yaml_config.yamltree import MappingNode, Node, Problems, ScalarNode, shown

_HUB = (
    "by its folder or its name on the Hugging Face hub (owner/name), where it is looked up and "
    "fetched once if it is not on this machine"
)


@dataclass(frozen=True)
class _ModelName(Text):
    """The name of a shipped model, the path of a folder, or a name on the hub, which has a "/"."""

    shipped: tuple[str, ...] = ()
    older: tuple[str, ...] = ()

    def read(self, node: Node, problems: Problems) -> str | None:
        """The name or the path."""
        name = super().read(node, problems)
        if name is None or "/" in name or os.sep in name or name in (*self.shipped, *self.older):
            return name
        if os.path.isdir(os.path.expanduser(name)) or os.path.isdir(_path_beside(node, name)):
            return name
        hint = choices(name, self.shipped)
        problems.add(
            node.place,
            f"no model is named {shown(name)}{hint}; or give the path of a folder, or a name on "
            "the hub, owner/name",
        )
        return None


ENCODER = Key(
    "encoder",
    _ModelName("the name or the path of a model", shipped=("shipped",)),
    about=f"Turns statements into vectors: shipped, or any sentence-transformers model, {_HUB}.",
)
JUDGE = Key(
    "judge",
    OrNull(
        _ModelName(
            "large, small, the name or the path of a model, or null",
            shipped=("large", "small"),
            # what older settings have for "large"
            older=("shipped", "both"),
        )
    ),
    about="Judges whether two statements agree or conflict: large, small, null for none, or any "
    f"cross-encoder for natural language inference, {_HUB}.",
)
READER = Key(
    "reader",
    Text("the name or the path of a spaCy pipeline"),
    about="Reads grammar: shipped, or any spaCy pipeline with Universal Dependencies.",
)
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
    judge = models.get(JUDGE.name)
    # an answer, where a name that is wrong and one that is left out are none
    no_judge = isinstance(judge, ScalarNode) and judge.value is None
    return ModelSettings(
        encoder=ENCODER.read(models, problems) or ModelSettings.encoder,
        judge=None if no_judge else JUDGE.read(models, problems) or ModelSettings.judge,
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
    path = os.path.abspath(_path_beside(node, node.value))
    return path if node.value not in _OUR_OWN and os.path.exists(path) else None


def _path_beside(node: Node, name: str) -> str:
    """Where a model of that name would lie beside the file that names it."""
    return os.path.join(os.path.dirname(node.place.path), name)
