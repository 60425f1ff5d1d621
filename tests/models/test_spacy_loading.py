import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from factcheck.errors import ModelError
from factcheck.models.spacy_loading import blank_english, load_reader

CODE = """
import sys
from pathlib import Path
from factcheck.models.spacy_loading import load
nlp = load(Path(sys.argv[1]))
print([token.text for token in nlp("It's late.")])
print([name for name in ("torch", "pydantic.v1") if name in sys.modules])
import spacy.cli
print(callable(spacy.cli.download), len(sys.meta_path))
"""


def test_a_reader_is_loaded_without_what_is_heavy_and_leaves_imports_as_they_were(tmp_path):
    spacy.blank("en").to_disk(tmp_path)
    command = [sys.executable, "-c", CODE, str(tmp_path)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    usual = subprocess.run(
        [sys.executable, "-c", "import sys; print(len(sys.meta_path))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert lines[0] == "['It', \"'s\", 'late', '.']"
    assert lines[1] == "[]"
    assert lines[2] == f"True {usual.strip()}"


def test_a_folder_without_a_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no spaCy pipeline can be loaded from it"):
        load_reader(tmp_path)


def test_a_pipeline_that_is_not_installed_is_refused() -> None:
    with pytest.raises(ModelError, match="reader nowhere_to_be_found: no spaCy pipeline"):
        load_reader("nowhere_to_be_found")


def test_a_package_that_is_no_pipeline_is_refused() -> None:
    with pytest.raises(ModelError, match="reader numpy: no spaCy pipeline can be loaded"):
        load_reader("numpy")


def test_a_saved_pipeline_is_read_back(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    words = [token.text for token in load_reader(tmp_path)("It can’t rain.")]
    assert words == ["It", "ca", "n’t", "rain", "."]


def test_words_that_look_like_short_forms_are_whole() -> None:
    words = [token.text for token in blank_english()("They wed on Wed. I'd say so.")]
    assert words == ["They", "wed", "on", "Wed", ".", "I", "'d", "say", "so", "."]
