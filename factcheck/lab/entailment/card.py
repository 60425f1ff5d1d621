"""The model card of the entailment model, written from its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from factcheck.models.onnx_entailment import EntailmentCard

_CARD = """\
# {name}

Judges whether a premise entails, leaves open or contradicts a hypothesis; English. Three
probabilities a pair, in that order. {megabytes:.1f} MB.

- **Source**: [{source}](https://huggingface.co/{source}), fine-tuned on the pairs below.
  SHA-256 of the trained `model.safetensors`: `{source_sha256}`.
- **Licence**: {licence}. What the data's own licences say stands below.
- **Input**: {max_tokens} tokens for both texts together; the longer is cut first. Case makes no
  difference.
- **SHA-256** of `model.onnx`: `{sha256}`. Weights are int8, all sums float32.
- **Temperature** {temperature}: scores are divided by it. Fitted on one half of
  {calibration_set}; on the other half the expected calibration error (15 bins) is
  {error_after:.3f}, without it {error_before:.3f}.

## Recipe

    python -m factcheck.lab.entailment.train --data FOLDER --base FOLDER --out FOLDER

{steps:,} steps of {batch} pairs, {pairs:,} pairs in all. The int8 export and the float32 model
choose the same answer for {same:.2%} of {compared:,} pairs, and are right on
{small:.2%} and {exact:.2%} of them.

## Data

| what | pairs a pass | licence stated |
|---|---|---|
{mixture}

Contrast pairs are made by rule from news sentences of MRPC, STS-B, ClaimDiff and PolNeAR. Pairs
that also stand in a dev set were left out. Nothing of SNLI test, MNLI mismatched, ANLI, WiCE test
or any other set kept for testing was used.

## Figures

Share of right answers; precision and recall of contradictions; expected calibration error.

{figures}

For `contrast:…`, sentences from one article or pair in twenty were held out. The `newprot_*`
and `healthver` sets share premises with the training data.

## What it is bad at

- What takes knowledge or arithmetic: sums, shares of a whole, units it has not seen, dates
  relative to a day that the text does not give.
- Long premises: nearly all pairs it learnt from have fewer than {longest} tokens.
- A change by rule is cleaner than life: real conflicts differ in more than one place. Weakest
  here: {weakest}.
"""
# pairs, for a share of them to mean something
_ENOUGH = 20
_LICENCES = {
    "lingloop": "none stated (MNLI premises)",
    "newprot": "none stated",
    "clcd_mnli": "MIT",
    "clcd_snli": "MIT",
    "clcd_dialogue_nli": "MIT",
    "cad": "Apache-2.0",
    "semiauto": "none stated; Wikipedia text CC BY-SA",
    "fever": "CC BY-SA",
    "fever_neutral": "CC BY-SA",
    "turned": "as lingloop, newprot and cad",
    "contrast": "MSR terms (MRPC), STS-B's own, none stated (ClaimDiff, PolNeAR)",
    "neighbours": "none stated (PolNeAR)",
    "mrpc": "MSR terms",
    "stsb": "STS-B's own",
    "emergent": "MIT",
    "conjnli": "MIT",
    "monotonicity": "MIT",
    "control": "MIT",
    "mpe": "none stated",
    "templates": "MIT",
    "healthver": "none stated",
}


def card_text(card: EntailmentCard, figures: Mapping[str, Any]) -> str:
    """The model card; `figures` are what figures.json holds."""
    facts = {name: figures[name] for name in figures if name not in ("mixture", "sets")}
    return _CARD.format(
        **(asdict(card) | facts),
        mixture="\n".join(
            f"| {name} | {rows:,} | {_LICENCES[name]} |"
            for name, rows in figures["mixture"].items()
            if rows
        ),
        figures=_table(figures["sets"]),
        weakest=_weakest(figures["sets"]),
    )


def _table(sets: Mapping[str, Mapping[str, float]]) -> str:
    lines = [
        "| set | pairs | right | precision | recall | calibration |",
        "|---|---|---|---|---|---|",
    ]
    for name, row in sets.items():
        lines.append(
            f"| {name} | {row['pairs']:,} | {row['accuracy']:.1%}"
            f" | {row['contradiction_precision']:.1%} | {row['contradiction_recall']:.1%}"
            f" | {row['calibration_error']:.3f} |"
        )
    return "\n".join(lines)


def _weakest(sets: Mapping[str, Mapping[str, float]]) -> str:
    made = {
        name: row
        for name, row in sets.items()
        if name.startswith("contrast:") and row["pairs"] >= _ENOUGH
    }
    worst = sorted(made, key=lambda name: made[name]["accuracy"])[:3]
    return ", ".join(f"{name.partition(':')[2]} ({made[name]['accuracy']:.0%})" for name in worst)
