import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models import SHIPPED_ENCODER, Encoder, load_encoder
from factcheck.models.onnx_encoder import OnnxEncoder, read_card

SHORT = "NATO had planned to open a liaison office in Tokyo."
OTHER = "France has blocked the move."
LONG = "The alliance was looking to deepen cooperation with Tokyo in several areas. " * 12


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def test_a_row_is_the_same_to_the_last_bit_beside_any_texts(encoder: Encoder) -> None:
    alone = encoder.encode([SHORT])[0]
    first = encoder.encode([SHORT, OTHER, LONG])[0]
    last = encoder.encode([LONG, LONG, OTHER, SHORT])[-1]
    assert alone.tobytes() == first.tobytes() == last.tobytes()


def test_a_row_is_the_same_to_the_last_bit_beside_texts_of_its_length(encoder: Encoder) -> None:
    texts = [f"NATO had planned to open {count} offices in Tokyo." for count in "23456789"]
    together = encoder.encode(texts)
    assert [row.tobytes() for row in together] == [
        encoder.encode([text])[0].tobytes() for text in texts
    ]


def test_the_number_of_threads_changes_no_bit() -> None:
    texts = [SHORT, OTHER, LONG, ""]
    one, many = (OnnxEncoder(SHIPPED_ENCODER, threads=n).encode(texts) for n in (1, 4))
    assert one.tobytes() == many.tobytes()


def test_rows_are_float32_of_length_1(encoder: Encoder) -> None:
    rows = encoder.encode([SHORT, OTHER, LONG, "", " \n", "…"])
    assert (rows.shape, rows.dtype) == ((6, 384), np.float32)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(6), abs=1e-6)


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    rows = encoder.encode([])
    assert (rows.shape, rows.dtype) == ((0, 384), np.float32)


def test_of_a_long_text_only_the_first_tokens_count(encoder: Encoder) -> None:
    long = "word " * 254
    cut, longer, book = encoder.encode([long, long + "Macron objected", long + "China " * 900_000])
    assert cut.tobytes() == longer.tobytes() == book.tobytes()


def test_half_a_surrogate_pair_is_read_as_a_question_mark(encoder: Encoder) -> None:
    broken, mended = encoder.encode(["Is it\ud800 so", "Is it? so"])
    assert broken.tobytes() == mended.tobytes()


def test_a_paraphrase_is_closer_than_another_topic(encoder: Encoder) -> None:
    rows = encoder.encode(
        [SHORT, "The alliance meant to set up a Tokyo office.", "The cat slept on the sofa."]
    )
    assert float(rows[0] @ rows[1]) > 0.6 > 0.2 > float(rows[0] @ rows[2])


def test_the_name_carries_the_digest_of_the_weights(encoder: Encoder) -> None:
    digest = hashlib.sha256((SHIPPED_ENCODER / "model.onnx").read_bytes()).hexdigest()
    assert read_card(SHIPPED_ENCODER).sha256 == digest
    assert encoder.name == f"factcheck-encoder@{digest[:12]}"


def test_encoding_imports_neither_torch_nor_transformers() -> None:
    code = (
        "import sys; from factcheck.models import load_encoder; load_encoder().encode(['NATO']);"
        "print({'torch', 'transformers', 'sentence_transformers', 'scipy'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


@pytest.mark.parametrize("content", ["", "[]", '{"name": "mine"}'])
def test_a_broken_card_is_one_line_that_names_the_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "model.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError) as error:
        OnnxEncoder(tmp_path)
    assert str(error.value).startswith(f"{tmp_path / 'model.json'}: can't be loaded (")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        ("model.onnx", "model.onnx"),
        ("tokenizer.json", "tokenizer.json"),
        # the graph is what can't be loaded then
        ("weights.bin", "model.onnx"),
    ],
)
def test_broken_weights_are_one_line_that_names_the_file(
    tmp_path: Path, broken: str, named: str
) -> None:
    for name in ("model.json", "model.onnx", "tokenizer.json", "weights.bin"):
        shutil.copy(SHIPPED_ENCODER / name, tmp_path)
    (tmp_path / broken).write_text("version https://git-lfs.github.com/spec/v1\n", "utf-8")
    with pytest.raises(ModelError) as error:
        OnnxEncoder(tmp_path).encode([SHORT])
    assert str(error.value).startswith(f"{tmp_path / named}: can't be loaded (")
    assert "\n" not in str(error.value)


def test_the_card_names_source_and_licence() -> None:
    card = json.loads((SHIPPED_ENCODER / "model.json").read_text(encoding="utf-8"))
    text = (SHIPPED_ENCODER / "card.md").read_text(encoding="utf-8")
    assert [
        word for word in (card["source"], card["licence"], card["sha256"]) if word not in text
    ] == []
