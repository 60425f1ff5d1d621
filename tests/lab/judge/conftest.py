from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

WORDS = "[PAD] [UNK] [CLS] [SEP] [ ] the mill closed in may june twelve people came to rain fell"


@pytest.fixture
def tiny_mpnet(tmp_path: Path) -> Path:
    """The folder of an MPNet of two layers with weights by chance, wide enough for whole blocks."""
    from transformers import MPNetConfig, MPNetForSequenceClassification

    config = MPNetConfig(
        vocab_size=len(WORDS.split()),
        hidden_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=128,
        max_position_embeddings=202,
        num_labels=3,
        pad_token_id=0,
    )
    return saved(MPNetForSequenceClassification, config, tmp_path / "mpnet")


@pytest.fixture
def tiny_bert(tmp_path: Path) -> Path:
    """The same of a BERT."""
    from transformers import BertConfig, BertForSequenceClassification

    config = BertConfig(
        vocab_size=len(WORDS.split()),
        hidden_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=128,
        max_position_embeddings=200,
        num_labels=3,
    )
    return saved(BertForSequenceClassification, config, tmp_path / "bert")


def saved(kind, config, folder: Path) -> Path:
    import torch
    from transformers import PreTrainedTokenizerFast

    torch.manual_seed(3)
    kind(config).save_pretrained(folder)
    words = Tokenizer(
        WordLevel({word: at for at, word in enumerate(WORDS.split())}, unk_token="[UNK]")
    )
    words.pre_tokenizer = Whitespace()
    words.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    PreTrainedTokenizerFast(
        tokenizer_object=words,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
    ).save_pretrained(folder)
    return folder
