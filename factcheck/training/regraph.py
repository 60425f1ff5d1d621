"""An exported entailment model with today's graph and the weights that it has.

    python -m factcheck.training.regraph factcheck/models/entailment --way "weights only"

Needs no training data and takes a second. `model.json` and the card get the new digest; run the
recipe's figures again where the way of making the weights small is another one.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path

import click

from factcheck.models.onnx_entailment import EntailmentCard
from factcheck.models.onnx_folder import open_card
from factcheck.training.bert_graph import pair_classifier
from factcheck.training.exported_weights import read_export, shape_of, weights_of
from factcheck.training.quantize import WAYS


@click.command()
@click.argument("folder", type=Path)
@click.option("--way", type=click.Choice(list(WAYS)), default="weights only", show_default=True)
def main(folder: Path, way: str) -> None:
    """Write model.onnx of FOLDER anew, its weights made small in this WAY."""
    card = regraph(folder, way)
    click.echo(f"{folder}: {card.name}@{card.sha256[:12]}")


def regraph(folder: Path, way: str) -> EntailmentCard:
    """What `model.json` says after `model.onnx` was written anew. Raises ModelError."""
    old = open_card(folder, EntailmentCard)
    export = read_export(folder)
    inner = {
        name if name.startswith("classifier.") else f"bert.{name}": values
        for name, values in weights_of(export).items()
    }
    content = WAYS[way](pair_classifier(inner, shape_of(export))).SerializeToString(
        deterministic=True
    )
    (folder / "model.onnx").write_bytes(content)
    card = replace(old, sha256=hashlib.sha256(content).hexdigest())
    (folder / "model.json").write_text(json.dumps(asdict(card), indent=2) + "\n", encoding="utf-8")
    page = folder / "card.md"
    if page.is_file():
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(old.sha256, card.sha256), encoding="utf-8")
    return card


if __name__ == "__main__":
    main()
