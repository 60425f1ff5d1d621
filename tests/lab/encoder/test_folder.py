import json
import shutil
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.lab.encoder.folder import read_model, write
from factcheck.lab.graphs.quantize import weights_only
from factcheck.models.onnx_encoder import read_card


def test_the_same_source_gives_the_same_bytes(encoder_source: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(weights_only(read_model(encoder_source)), encoder_source, tmp_path / name)
    files = ("model.onnx", "weights.bin", "tokenizer.json", "model.json")
    one, two = ([(tmp_path / n / file).read_bytes() for file in files] for n in ("one", "two"))
    assert one == two


def test_what_is_written_can_be_read_again(encoder_source: Path, tmp_path: Path) -> None:
    card = write(read_model(encoder_source), encoder_source, tmp_path)
    assert (card.dimensions, card.max_tokens, read_card(tmp_path)) == (8, 16, card)


@pytest.mark.parametrize(
    ("file", "key", "value"),
    [
        ("config.json", "model_type", "mpnet"),
        ("config.json", "hidden_act", "relu"),
        ("1_Pooling/config.json", "pooling_mode_cls_token", True),
    ],
)
def test_another_architecture_is_refused(
    encoder_source: Path, tmp_path: Path, file: str, key: str, value: object
) -> None:
    source = shutil.copytree(encoder_source, tmp_path / "source")
    settings = json.loads((source / file).read_text(encoding="utf-8")) | {key: value}
    (source / file).write_text(json.dumps(settings), encoding="utf-8")
    with pytest.raises(ModelError, match="not a BERT with gelu and mean pooling"):
        read_model(source)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.json: can't be read as JSON"):
        read_model(tmp_path)
