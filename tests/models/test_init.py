import subprocess
import sys

import pytest

from factcheck.errors import ModelError
from factcheck.models import SHIPPED_ENCODER, SHIPPED_JUDGES, load_encoder, load_judge


def test_importing_the_room_brings_in_nothing_heavy_but_numpy() -> None:
    heavy = {"torch", "transformers", "sentence_transformers", "onnxruntime", "tokenizers"}
    code = f"import sys, factcheck.models; print({heavy!r} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_an_exported_folder_is_loaded_like_the_shipped_one() -> None:
    assert load_encoder(str(SHIPPED_ENCODER)).name == load_encoder().name


@pytest.mark.parametrize("name", ["./mine", "/no/such/folder"])
def test_a_missing_folder_is_refused_by_both_loaders(name: str) -> None:
    for loader in (load_encoder, load_judge):
        with pytest.raises(ModelError, match=f"model '{name}': no such folder"):
            loader(name)


def test_an_exported_judge_is_loaded_like_the_shipped_one() -> None:
    assert load_judge(str(SHIPPED_JUDGES["small"])).name == load_judge("small").name


def test_the_name_that_older_settings_have_is_the_large_judge() -> None:
    assert load_judge("both").name == load_judge("large").name == load_judge().name


def test_the_shipped_folder_holds_weights_tokenizer_and_card() -> None:
    files = {path.name for path in SHIPPED_ENCODER.iterdir()}
    assert files >= {"card.md", "model.json", "model.onnx", "tokenizer.json", "weights.bin"}
