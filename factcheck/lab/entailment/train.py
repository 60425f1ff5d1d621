"""The recipe of the shipped entailment model: MiniLM, fine-tuned on pairs of texts.

    python -m factcheck.lab.entailment.train --data FOLDER --base FOLDER --out FOLDER [--resume]

Reads the examples into one file of tokens (once; it is kept in WORK), trains with checkpoints in
WORK, and writes the int8 export, its figures (figures.json) and its model card (card.md).
`--again --base WORK/trained` trains such a model further, and ends halfway between both.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click
import numpy as np

from factcheck.errors import FactcheckError
from factcheck.lab.entailment.card import card_text
from factcheck.lab.entailment.examples import Mixture
from factcheck.lab.entailment.export import (
    MAX_TOKENS,
    read_classifier,
    set_temperature,
    write_entailment,
)
from factcheck.lab.entailment.figures import (
    CALIBRATION_SET,
    answer_bits,
    answers,
    at_temperature,
    calibration_error,
    fit_temperature,
    halves,
    sample,
    score,
)
from factcheck.lab.entailment.loop import Plan, load_base, meet_halfway, train
from factcheck.lab.entailment.pool import Pool, load_pool, make_pool, save_pool
from factcheck.lab.entailment.sources import read_examples
from factcheck.lab.graphs.onnx_files import megabytes
from factcheck.lab.graphs.quantize import weights_only
from factcheck.models.cross_encoder import CrossEncoderEntailment
from factcheck.models.onnx_entailment import EntailmentCard, OnnxEntailment
from factcheck.models.onnx_folder import open_tokenizer

# A pass is about 190,000 pairs. On a CPU that is hours: the plan ends before one does, its slope
# is that of three, and training can go on from a checkpoint. A GPU does ten in minutes.
PLANS = {
    "cpu": Plan(steps=5200, batch=64, rate=2e-4, horizon=15000, cooldown=2500),
    "cuda": Plan(steps=18000, batch=128, rate=3e-4, warmup=600, dropout=0.05),
}
# Going on from a model that has learnt these pairs already: with dropout, and more of those that
# are nearest to general entailment.
AGAIN = Plan(steps=5600, batch=64, rate=1.5e-4, warmup=200, dropout=0.1)
AGAIN_MIXTURE = Mixture(
    lingloop=60_000,
    semiauto=4_000,
    fever=14_000,
    fever_neutral=5_000,
    turned=34_000,
    contrast=18_000,
    neighbours=3_000,
    stsb=1_500,
    conjnli=2_000,
    monotonicity=2_000,
)
# Longer pairs cost most and are few; a GPU can take them all.
LONGEST = {"cpu": 96, "cuda": MAX_TOKENS}
_COMPARED = 1000  # pairs on which the export is held against the float32 model


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with nli/, pairs/, attribution/.")
@click.option("--base", type=Path, required=True, help="Folder of MiniLM, with model.safetensors.")
@click.option("--out", type=Path, required=True, help="Folder to write the model to.")
@click.option("--work", type=Path, help="Folder of tokens and checkpoints; default: OUT.work")
@click.option("--resume", is_flag=True, help="Go on from the checkpoint, if there is one.")
@click.option("--steps", type=click.IntRange(min=1), help="Stop here, short of the plan's end.")
@click.option("--length", type=click.IntRange(min=1), help="Make the plan this many steps long.")
@click.option("--again", is_flag=True, help="Go on from the entailment model in BASE.")
@click.option("--device", type=click.Choice(list(PLANS)), default="cpu")
@click.option("--prepare", is_flag=True, help="Only write the file of tokens.")
@click.option("--measured", type=click.IntRange(min=1), default=1500, help="Dev pairs of a set.")
def main(
    data: Path,
    base: Path,
    out: Path,
    work: Path | None,
    resume: bool,
    steps: int | None,
    length: int | None,
    again: bool,
    device: str,
    prepare: bool,
    measured: int,
) -> None:
    """Train the entailment model, measure it, and write it to OUT with its figures and card."""
    work = work or out.with_name(out.name + ".work")
    plan, mixture = (AGAIN, AGAIN_MIXTURE) if again else (PLANS[device], Mixture())
    plan = replace(plan, steps=length) if length else plan
    try:
        pool = prepared(data, base, work / f"pool-{LONGEST[device]}.npz", LONGEST[device])
        if prepare:
            return
        model = load_base(base, plan)
        train(model, pool, mixture, plan, work, resume=resume, until=steps, device=device)
        if again:
            meet_halfway(model.to("cpu"), load_base(base, plan))
        card = export(model, base, work / "trained", out)
        figures = measure(data, out, work / "trained", measured)
        figures |= _facts(plan, mixture, steps, device)
        card = set_temperature(out, figures["temperature"])
    except FactcheckError as error:
        raise click.ClickException(str(error)) from error
    _write(out, card, figures)
    click.echo(f"{out}: {card.name}@{card.sha256[:12]}")


def prepared(data: Path, base: Path, path: Path, longest: int) -> Pool:
    """The pool in `path`, made from the data if it is not there yet. Raises ModelError."""
    if not path.exists():
        tokenizer = open_tokenizer(base, MAX_TOKENS)
        tokenizer.no_truncation()
        save_pool(make_pool(read_examples(data).train, tokenizer, longest), path)
    return load_pool(path)


def export(model: Any, base: Path, trained: Path, out: Path) -> EntailmentCard:
    """What `model.json` says of the int8 export in `out`; a CrossEncoder's folder is `trained`."""
    from transformers import AutoTokenizer

    model.to("cpu").save_pretrained(trained)
    AutoTokenizer.from_pretrained(str(base)).save_pretrained(trained)
    return write_entailment(weights_only(read_classifier(trained)), trained, out)


def measure(data: Path, out: Path, trained: Path, measured: int) -> dict[str, Any]:
    """Figures of the export in `out`: each dev set, the temperature, and beside the float32 one."""
    dev = sample(read_examples(data).dev, measured)
    rows = answers(OnnxEntailment(out), dev)
    places = np.array([at for at, one in enumerate(dev) if one.source == CALIBRATION_SET])
    fitted, checked = (places[half] for half in halves([dev[at] for at in places]))
    bits = answer_bits(dev)
    temperature = fit_temperature(rows[fitted], bits[fitted])
    cooled = at_temperature(rows, temperature)
    compared = places[:_COMPARED]
    exact = answers(CrossEncoderEntailment(str(trained)), [dev[at] for at in compared])
    return {
        "temperature": temperature,
        "calibration_set": CALIBRATION_SET,
        "error_before": calibration_error(rows[checked], bits[checked]),
        "error_after": calibration_error(cooled[checked], bits[checked]),
        "compared": len(compared),
        "same": float((exact.argmax(1) == rows[compared].argmax(1)).mean()),
        "small": _share_right(rows[compared], bits[compared]),
        "exact": _share_right(exact, bits[compared]),
        "megabytes": megabytes(out),
        "sets": {name: asdict(scores) for name, scores in score(dev, cooled).items()},
    }


def _share_right(rows: Any, bits: Any) -> float:
    return float((bits == 1 << rows.argmax(1)).mean())


def _facts(plan: Plan, mixture: Mixture, steps: int | None, device: str) -> dict[str, Any]:
    done = min(steps or plan.steps, plan.steps)
    pairs = done * plan.batch
    return {
        "steps": done,
        "batch": plan.batch,
        "pairs": pairs,
        "mixture": asdict(mixture),
        "longest": LONGEST[device],
    }


def _write(out: Path, card: EntailmentCard, figures: dict[str, Any]) -> None:
    (out / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    facts = {name: value for name, value in figures.items() if name != "temperature"}
    (out / "card.md").write_text(card_text(card, facts), encoding="utf-8")


if __name__ == "__main__":
    main()
