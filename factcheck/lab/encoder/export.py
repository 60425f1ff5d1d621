"""The recipe of the shipped encoder: all-MiniLM-L6-v2 as an ONNX model with int8 weights.

    python -m factcheck.lab.encoder.export --out factcheck/models/encoder --stsb dev.jsonl.gz

The same source gives the same `model.onnx`, byte for byte. With `--stsb`, every way of making the
weights small is measured and the card shows the figures.
"""

from pathlib import Path

import click

from factcheck.errors import FactcheckError
from factcheck.lab.encoder.card import card_text
from factcheck.lab.encoder.folder import packaged_source, read_model, write
from factcheck.lab.encoder.measure import figures, read_pairs
from factcheck.lab.graphs.quantize import weights_only


@click.command()
@click.option("--source", type=Path, help="Folder of all-MiniLM-L6-v2, with model.safetensors.")
@click.option("--out", type=Path, required=True, help="Folder to write the export to.")
@click.option("--stsb", type=Path, help="STS pairs (.jsonl.gz) to measure every variant on.")
def main(source: Path | None, out: Path, stsb: Path | None) -> None:
    """Write the shipped encoder: model.onnx, weights.bin, tokenizer.json, model.json, card.md."""
    try:
        source = source or packaged_source()
        model = read_model(source)
        table = figures(model, source, read_pairs(stsb)) if stsb else []
        card = write(weights_only(model), source, out)
        (out / "card.md").write_text(card_text(card, table), encoding="utf-8")
    except FactcheckError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{out}: {card.name}@{card.sha256[:12]}")


if __name__ == "__main__":
    main()
