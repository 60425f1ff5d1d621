"""The shipped encoder as a folder that torch loads, with the very same weights in float32."""

from pathlib import Path


def write_torch_folder(source: Path, out: Path, *, max_tokens: int) -> Path:
    """`out`, with what sentence_transformers needs to load the weights of the encoder `source`."""
    import numpy as np
    import torch
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    from factcheck.lab.graphs.exported_weights import shape_of, weights_of
    from factcheck.lab.graphs.onnx_files import read_export

    export = read_export(source)
    weights, shape = weights_of(export), shape_of(export)
    config = BertConfig(
        vocab_size=len(weights["embeddings.word_embeddings.weight"]),
        hidden_size=shape.size,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        layer_norm_eps=shape.epsilon,
        intermediate_size=len(weights["encoder.layer.0.intermediate.dense.bias"]),
        max_position_embeddings=len(weights["embeddings.position_embeddings.weight"]),
    )
    model = BertModel(config)
    state = {name: torch.from_numpy(np.array(values)) for name, values in weights.items()}
    # a sentence encoder has no pooler
    model.load_state_dict(state, strict=False)
    model.save_pretrained(out)
    PreTrainedTokenizerFast(
        tokenizer_file=str(source / "tokenizer.json"),
        model_max_length=max_tokens,
        pad_token="[PAD]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        unk_token="[UNK]",
        mask_token="[MASK]",
    ).save_pretrained(out)
    return out
