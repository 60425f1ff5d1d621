from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.models import SHIPPED_ENCODER, SHIPPED_ENTAILMENT, load_encoder, load_entailment


def test_importing_the_room_brings_in_nothing_heavy_but_numpy() -> None:
    heavy = {"torch", "transformers", "sentence_transformers", "onnxruntime", "tokenizers"}
    code = f"import sys, factcheck.models; print({heavy!r} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_an_exported_folder_is_loaded_like_the_shipped_one() -> None:
    assert load_encoder(str(SHIPPED_ENCODER)).name == load_encoder().name


@pytest.mark.parametrize("name", ["./mine", "/no/such/folder"])
def test_a_missing_folder_is_refused_by_both_loaders(name: str) -> None:
    for loader in (load_encoder, load_entailment):
        with pytest.raises(ModelError, match=f"model '{name}': no such folder"):
            loader(name)


def test_an_exported_entailment_model_is_loaded_like_the_shipped_one() -> None:
    assert load_entailment(str(SHIPPED_ENTAILMENT)).name == load_entailment().name


def test_the_shipped_entailment_model_tells_the_three_answers_apart() -> None:
    premise = "A man is playing a guitar on the stage."
    hypotheses = ("A man is playing an instrument.", "A man is famous.", "Nobody is playing.")
    rows = load_entailment().probabilities([(premise, one) for one in hypotheses])
    assert rows.argmax(axis=1).tolist() == [0, 1, 2]


@pytest.mark.parametrize("folder", [SHIPPED_ENCODER, SHIPPED_ENTAILMENT])
def test_the_shipped_folder_holds_weights_tokenizer_and_card(folder: Path) -> None:
    files = {path.name for path in folder.iterdir()}
    assert files >= {"card.md", "model.json", "model.onnx", "tokenizer.json", "weights.bin"}
