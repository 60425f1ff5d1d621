"""Two trained folders → a third, whose weights lie between theirs.

    python -m factcheck.lab.judge.average --one FOLDER --other FOLDER --share 0.4 --out FOLDER

A further stage on data of a few kinds teaches these and loses some of the rest; part of the way
both are kept.
"""

import shutil
from pathlib import Path

import click
from safetensors.numpy import load_file, save_file


@click.command()
@click.option("--one", type=Path, required=True)
@click.option("--other", type=Path, required=True, help="Its tokenizer and settings are taken.")
@click.option("--share", type=click.FloatRange(0, 1), required=True, help="What the other counts.")
@click.option("--out", type=Path, required=True)
def main(one: Path, other: Path, share: float, out: Path) -> None:
    """Write OUT, a folder like the two."""
    ours, theirs = (load_file(each / "model.safetensors") for each in (one, other))
    shutil.copytree(other, out, dirs_exist_ok=True)
    weights = {name: (1 - share) * ours[name] + share * theirs[name] for name in theirs}
    save_file(weights, out / "model.safetensors", metadata={"format": "pt"})
    click.echo(f"{out}")


if __name__ == "__main__":
    main()
