"""Writes the folder of a shipped judge from a trained one, its weights in four or eight bits.

python -m factcheck.lab.judge.export --trained FOLDER --out FOLDER --name NAME --bits 4
"""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from onnx import ModelProto
from safetensors.numpy import load_file

from factcheck.lab.encoder.folder import read_json, write_tokenizer
from factcheck.lab.graphs.bert_graph import Shape, pair_classifier
from factcheck.lab.graphs.four_bits import in_four_bits, words_in_four_bits
from factcheck.lab.graphs.mpnet import bert_names
from factcheck.lab.graphs.onnx_files import megabytes, write_model
from factcheck.lab.graphs.rounding import spread
from factcheck.lab.judge.examples import LABELS
from factcheck.lab.judge.model import MAX_TOKENS
from factcheck.models.onnx_judge import JudgeCard


@click.command()
@click.option("--trained", type=Path, required=True)
@click.option("--out", type=Path, required=True)
@click.option("--name", required=True)
@click.option("--source", required=True, help="What it was trained from, and its licence holds.")
@click.option("--bits", type=click.Choice(["4", "8"]), required=True)
@click.option("--temperature", type=float, default=1.0)
@click.option("--by-chance", type=int, help="Round up or down by chance, from this seed.")
def main(
    trained: Path,
    out: Path,
    name: str,
    source: str,
    bits: str,
    temperature: float,
    by_chance: int | None,
) -> None:
    """Write `model.onnx`, `weights.bin`, `tokenizer.json` and `model.json` to OUT."""
    out.mkdir(parents=True, exist_ok=True)
    model = read_classifier(trained, by_chance)
    digest = write_model(in_four_bits(model) if bits == "4" else words_in_four_bits(model), out)
    card = JudgeCard(
        name=name,
        source=source,
        source_sha256=hashlib.sha256((trained / "model.safetensors").read_bytes()).hexdigest(),
        licence="Apache-2.0",
        max_tokens=MAX_TOKENS,
        temperature=temperature,
        labels=LABELS,
        sha256=digest,
    )
    (out / "model.json").write_text(json.dumps(asdict(card), indent=2) + "\n", encoding="utf-8")
    write_tokenizer(trained, out, MAX_TOKENS)
    click.echo(f"{out}: {megabytes(out):.1f} MB")


def read_classifier(trained: Path, by_chance: int | None = None) -> ModelProto:
    """The float32 model of a trained folder, a BERT's or an MPNet's.

    With a seed, matrices are moved by chance, so that rounded they are themselves on average.
    """
    config = read_json(trained / "config.json")
    weights = load_file(trained / "model.safetensors")
    if by_chance is not None:
        weights = _spread(weights, by_chance)
    bert = config["model_type"] == "bert"
    shape = Shape(
        layers=int(config["num_hidden_layers"]),
        heads=int(config["num_attention_heads"]),
        size=int(config["hidden_size"]),
        epsilon=float(config["layer_norm_eps"]),
        segments=bert,
    )
    return pair_classifier(weights if bert else bert_names(weights, longest=MAX_TOKENS), shape)


def _spread(weights: dict[str, Any], seed: int) -> dict[str, Any]:
    import torch

    generator = torch.Generator().manual_seed(seed)
    return {
        name: each if "position" in name else spread(torch.from_numpy(each), generator).numpy()
        for name, each in weights.items()
    }


if __name__ == "__main__":
    main()
