import subprocess
import sys

import spacy

CODE = """
import sys
from pathlib import Path
from factcheck.training.reader_loading import load
nlp = load(Path(sys.argv[1]))
print([token.text for token in nlp("It's late.")], "torch" in sys.modules)
import spacy.cli
print(callable(spacy.cli.download), len(sys.meta_path))
"""


def test_a_reader_is_loaded_without_torch_and_leaves_imports_as_they_were(tmp_path):
    spacy.blank("en").to_disk(tmp_path)
    command = [sys.executable, "-c", CODE, str(tmp_path)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    usual = subprocess.run(
        [sys.executable, "-c", "import sys; print(len(sys.meta_path))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert lines[0] == "['It', \"'s\", 'late', '.'] False"
    assert lines[1] == f"True {usual.strip()}"
