"""A shipped judge → the folder of transformers that it was written from, to be trained further.

    python -m factcheck.lab.judge.restore --judge FOLDER --base FOLDER --out FOLDER

Its weights are those in four or eight bits: what was lost when they were rounded stays lost.
"""

import json
import shutil
from pathlib import Path

import click

from factcheck.lab.encoder.folder import read_json
from factcheck.lab.graphs.exported_weights import weights_of
from factcheck.lab.graphs.mpnet import mpnet_names
from factcheck.lab.graphs.onnx_files import read_export
from factcheck.lab.judge.examples import OUTPUTS

_KINDS = {"bert": "BertForSequenceClassification", "mpnet": "MPNetForSequenceClassification"}


@click.command()
@click.option("--judge", type=Path, required=True, help="Folder that lab.judge.export wrote.")
@click.option("--base", type=Path, required=True, help="The encoder's folder.")
@click.option("--out", type=Path, required=True)
def main(judge: Path, base: Path, out: Path) -> None:
    """Write a folder that `lab.judge.train --base` takes."""
    from safetensors.numpy import load_file, save_file

    out.mkdir(parents=True, exist_ok=True)
    config = read_json(base / "config.json")
    graph = weights_of(read_export(judge))
    if config["model_type"] == "bert":
        weights = {name if "classifier" in name else f"bert.{name}": graph[name] for name in graph}
    else:
        encoder = load_file(base / "model.safetensors")
        encoder = {name.removeprefix("mpnet."): value for name, value in encoder.items()}
        weights = mpnet_names(graph, encoder)
    save_file(weights, out / "model.safetensors", metadata={"format": "pt"})
    layers = 1 + max(int(name.split(".")[3]) for name in weights if ".layer." in name)
    config |= {
        "architectures": [_KINDS[config["model_type"]]],
        "num_hidden_layers": layers,
        "id2label": {str(at): f"LABEL_{at}" for at in range(OUTPUTS)},
        "label2id": {f"LABEL_{at}": at for at in range(OUTPUTS)},
    }
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    for path in (*base.glob("*token*"), *base.glob("vocab.txt")):
        shutil.copy(path, out)


if __name__ == "__main__":
    main()
