"""The shipped ONNX models as folders that torch loads, with the very same weights in float32."""

from __future__ import annotations

from pathlib import Path

# the labels in the order of our scores
_LABELS = ("entailment", "neutral", "contradiction")


def write_torch_folder(source: Path, out: Path, *, classifier: bool, max_tokens: int) -> Path:
    """`out`, with what transformers and sentence_transformers need to load `source`'s weights."""
    import numpy as np
    import torch
    from transformers import (
        BertConfig,
        BertForSequenceClassification,
        BertModel,
        PreTrainedTokenizerFast,
    )

    from factcheck.lab.graphs.exported_weights import shape_of, weights_of
    from factcheck.lab.graphs.onnx_files import read_export

    export = read_export(source)
    weights, shape = weights_of(export), shape_of(export)
    labels = dict(enumerate(_LABELS)) if classifier else {}
    config = BertConfig(
        vocab_size=len(weights["embeddings.word_embeddings.weight"]),
        hidden_size=shape.size,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        layer_norm_eps=shape.epsilon,
        intermediate_size=len(weights["encoder.layer.0.intermediate.dense.bias"]),
        max_position_embeddings=len(weights["embeddings.position_embeddings.weight"]),
        **({"id2label": labels, "label2id": {v: k for k, v in labels.items()}} if labels else {}),
    )
    model = BertForSequenceClassification(config) if classifier else BertModel(config)
    prefix = "bert." if classifier else ""
    state = {
        name if name.startswith("classifier") else prefix + name: torch.from_numpy(np.array(values))
        for name, values in weights.items()
    }
    # a sentence encoder has no pooler
    model.load_state_dict(state, strict=classifier)
    model.save_pretrained(out)
    PreTrainedTokenizerFast(
        tokenizer_file=str(source / "tokenizer.json"),
        model_max_length=max_tokens,
        # else the two texts of a pair are not told apart
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
        pad_token="[PAD]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        unk_token="[UNK]",
        mask_token="[MASK]",
    ).save_pretrained(out)
    return out
