"""The judge while it is trained: a cross-encoder of transformers with labels, kinds and framing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.lab.judge.examples import FRAMINGS, KINDS, LABELS, OUTPUTS, Example

MAX_TOKENS = 192
# what kinds and framing weigh beside the label; half as much cost no label on the first tries
_KIND, _FRAMING = 0.3, 0.3
# of a hundred agreements about twelve are framed
_FRAMED = 3.0


def load_model(
    folder: Path, *, frozen: int = 0, layers: int | None = None, dropout: float = 0.05
) -> tuple[Any, Any]:
    """A model with all outputs and its tokenizer; a model of fewer outputs keeps those it has.

    With `layers`, only the first so many are kept.
    """
    import torch
    from transformers import AutoConfig, AutoModelForSequenceClassification, AutoTokenizer
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    config = AutoConfig.from_pretrained(str(folder))
    known = config.num_labels if config.architectures[0].endswith("Classification") else 0
    model = AutoModelForSequenceClassification.from_pretrained(
        str(folder),
        num_labels=OUTPUTS,
        ignore_mismatched_sizes=True,
        num_hidden_layers=layers or config.num_hidden_layers,
    )
    if 0 < known < OUTPUTS:
        _take_over(model, folder, known)
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = dropout
    if frozen:
        body = model.base_model
        for part in (body.embeddings, *body.encoder.layer[:frozen]):
            part.requires_grad_(False)
    return model, AutoTokenizer.from_pretrained(str(folder))


def _take_over(model: Any, folder: Path, known: int) -> None:
    """Copies the outputs that the folder's model has learnt; the others begin near nothing."""
    import torch
    from safetensors.torch import load_file

    head = dict(model.named_parameters())
    for name, values in load_file(folder / "model.safetensors").items():
        if name.startswith("classifier.") and values.shape[0] == known:
            with torch.no_grad():
                head[name][:known] = values
                head[name][known:] *= 0.1


def scores_of(model: Any, tokenizer: Any, examples: Sequence[Example]) -> Any:
    """One row of outputs an example, a float32 tensor (n, OUTPUTS)."""
    made = tokenizer(
        [one.left for one in examples],
        [one.right for one in examples],
        padding=True,
        truncation="longest_first",
        max_length=MAX_TOKENS,
        return_tensors="pt",
    )
    taken = {"input_ids", "attention_mask"}
    if model.config.model_type == "bert":
        taken |= {"token_type_ids"}
    return model(**{name: made[name] for name in taken}).logits.float()


def loss_of(rows: Any, examples: Sequence[Example], soft: Any = None) -> Any:
    """How wrong the outputs are: of the label, of the kind of conflicts, of framing where known.

    `soft` are the probabilities that a teacher gives the labels, which then count half.
    """
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

    count, kinds = len(LABELS), len(KINDS)
    labels = torch.tensor([one.label for one in examples])
    loss = cross_entropy(rows[:, :count], labels, label_smoothing=0.02)
    if soft is not None:
        loss = 0.5 * loss + 0.5 * cross_entropy(rows[:, :count], soft)
    kind = torch.tensor([one.kind for one in examples])
    if (kind >= 0).any():
        picked = kind >= 0
        part = cross_entropy(rows[picked, count : count + kinds], kind[picked], reduction="sum")
        loss = loss + _KIND * part / len(examples)
    framed = torch.tensor([one.framing is not None for one in examples])
    if framed.any():
        wanted = torch.tensor(
            [one.framing or (0,) * len(FRAMINGS) for one in examples], dtype=torch.float32
        )[framed]
        part = binary_cross_entropy_with_logits(
            rows[framed, count + kinds :], wanted, pos_weight=torch.tensor(_FRAMED), reduction="sum"
        )
        loss = loss + _FRAMING * part / len(examples)
    return loss


def probabilities(
    model: Any, tokenizer: Any, examples: Sequence[Example], *, size: int = 64
) -> NDArray[np.float32]:
    """The outputs as probabilities: labels, kinds and framing; float32 (n, OUTPUTS)."""
    import torch

    model.eval()
    found = np.zeros((len(examples), OUTPUTS), np.float32)
    order = sorted(range(len(examples)), key=lambda at: examples[at].size)
    count, kinds = len(LABELS), len(KINDS)
    with torch.inference_mode():
        for start in range(0, len(order), size):
            at = order[start : start + size]
            rows = scores_of(model, tokenizer, [examples[place] for place in at])
            found[at, :count] = rows[:, :count].softmax(-1).numpy()
            found[at, count : count + kinds] = rows[:, count : count + kinds].softmax(-1).numpy()
            found[at, count + kinds :] = rows[:, count + kinds :].sigmoid().numpy()
    model.train()
    return found
