"""A trained network → the folder of the shipped reader.

python -m factcheck.lab.reader.export --network FOLDER --base FOLDER --out FOLDER
"""

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import numpy as np
import torch
from onnx import ModelProto

from factcheck.lab.encoder.folder import read_json, read_shape, write_tokenizer
from factcheck.lab.graphs.bert_graph import token_encoder
from factcheck.lab.graphs.exported_weights import weights_of
from factcheck.lab.graphs.four_bits import words_in_four_bits
from factcheck.lab.graphs.onnx_files import read_export, write_model
from factcheck.lab.graphs.quantize import weights_only
from factcheck.lab.reader.examples import Classes, read_classes
from factcheck.models.onnx_reader import Card

_NAME, _LICENCE = "factcheck-reader", "CC BY-SA 4.0"
_MAX_TOKENS = 510
_BODY = "body."


@click.command()
@click.option(
    "--network",
    "networks",
    type=Path,
    required=True,
    multiple=True,
    help="Folder of lab.reader.train; of several that began as one, the mean is written.",
)
@click.option("--base", type=Path, required=True, help="all-MiniLM-L6-v2, unpacked.")
@click.option("--out", type=Path, required=True, help="Folder to write the reader to.")
def main(networks: tuple[Path, ...], base: Path, out: Path) -> None:
    """Write the shipped reader: model.onnx, weights.bin, heads.npz, tokenizer.json, model.json."""
    learnt = [torch.load(each / "network.pt", map_location="cpu") for each in networks]
    write_reader(mean_of(learnt), networks[0], base, out, words_in_four_bits)
    click.echo(f"{out}: {sum(file.stat().st_size for file in out.iterdir()) / 1e6:.1f} MB")


def mean_of(learnt: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The mean of the weights of several networks of one shape."""
    return {name: sum(each[name].float() for each in learnt) / len(learnt) for name in learnt[0]}


def write_reader(
    weights: dict[str, Any],
    network: Path,
    base: Path,
    out: Path,
    way: Callable[[ModelProto], ModelProto] = weights_only,
) -> None:
    """Writes the folder, replacing what was there; `network` holds the classes and the lemmas."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    arrays = {name: value.float().numpy() for name, value in weights.items()}
    body = {
        name.removeprefix(_BODY): value for name, value in arrays.items() if name.startswith(_BODY)
    }
    heads = {name: value for name, value in arrays.items() if not name.startswith(_BODY)}
    model = way(token_encoder(body, read_shape(read_json(base / "config.json"))))
    digest = write_model(model, out)
    np.savez(out / "heads.npz", **{name: value.astype(np.float16) for name, value in heads.items()})
    card = Card(
        name=_NAME,
        licence=_LICENCE,
        max_tokens=_MAX_TOKENS,
        sha256=digest,
        **read_classes(network / "classes.json")._asdict(),
    )
    write_json(asdict(card), out / "model.json")
    shutil.copy(network / "lemmas.json", out)
    write_tokenizer(base, out, _MAX_TOKENS)


def read_reader(folder: Path) -> tuple[dict[str, Any], Classes]:
    """The network's weights and classes as `write_reader` wrote them, to be trained further."""
    body = {f"{_BODY}{name}": value for name, value in weights_of(read_export(folder)).items()}
    with np.load(folder / "heads.npz") as heads:
        arrays = body | {name: heads[name].astype(np.float32) for name in heads.files}
    card = read_json(folder / "model.json")
    found = Classes(**{name: card[name] for name in Classes._fields})
    return {name: torch.tensor(value) for name, value in arrays.items()}, found


def write_json(value: Any, path: Path) -> None:
    """Writes it with a line for each entry."""
    text = json.dumps(value, indent=0, ensure_ascii=False, sort_keys=False) + "\n"
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
