"""An exported model with today's graph, or in another way of small weights, and its own weights.

    python -m factcheck.lab.graphs.rebuild factcheck/models/encoder --way "weights only"

Takes a second and needs no training data; a judge of BERT's kind in 8 bits is written anew as
well. `model.json` and the card get the new digest; where the way is another one, the figures of
the card are to be measured again, and so are the thresholds of rules.
"""

import json
from pathlib import Path

import click
from onnx import ModelProto

from factcheck.lab.graphs.bert_graph import pair_classifier, sentence_encoder
from factcheck.lab.graphs.exported_weights import shape_of, weights_of
from factcheck.lab.graphs.onnx_files import read_export, write_model
from factcheck.lab.graphs.quantize import WAYS


@click.command()
@click.argument("folder", type=Path)
@click.option("--way", type=click.Choice(list(WAYS)), default="weights only", show_default=True)
def main(folder: Path, way: str) -> None:
    """Write the model of FOLDER anew, its weights made small in this WAY."""
    click.echo(f"{folder}: SHA-256 {regraph(folder, way)[:12]}")


def regraph(folder: Path, way: str) -> str:
    """The SHA-256 of `model.onnx` after it was written anew."""
    digest = write_model(WAYS[way](_graph(read_export(folder))), folder)
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    for name in ("model.json", "card.md"):
        path = folder / name
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(card["sha256"], digest), encoding="utf-8")
    return digest


def _graph(export: ModelProto) -> ModelProto:
    weights, shape = weights_of(export), shape_of(export)
    if "classifier.weight" not in weights:
        return sentence_encoder(weights, shape)
    named = {
        name if name.startswith("classifier.") else f"bert.{name}": values
        for name, values in weights.items()
    }
    return pair_classifier(named, shape)


if __name__ == "__main__":
    main()
