"""What the commands leave alone, for an editor starts a process at every save."""

import os
import subprocess
import sys

import pytest

HEAVY = ("torch", "transformers", "sentence_transformers", "sklearn", "scipy", "pandas", "onnx")
CODE = """
import sys
from factcheck.__main__ import run
for line in (["statements", "a.txt"], ["explain", "It rained.", "It snowed."],
             ["compare", "a.txt", "b.txt", "-f", "json"], ["check", "a.txt", "--against", "b.txt"]):
    assert run(line) in (0, 1)
print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
"""


def test_no_command_that_an_editor_runs_imports_what_it_does_not_need(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell on Oslo on Monday. Twelve people died.")
    (tmp_path / "b.txt").write_text("Snow fell on Oslo on Monday. Fifteen people died.")
    command = [sys.executable, "-c", CODE.format(heavy=HEAVY)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "[]\n")


def test_help_and_version_need_neither_settings_nor_models() -> None:
    code = (
        "import sys; from factcheck.__main__ import run; run(['--version']); run(['-h']);"
        "print(sorted({'numpy', 'yaml', 'rich', 'spacy', 'sqlite3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(("asked", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "3"}, "3")])
def test_numpy_has_one_thread_unless_asked_and_is_told_before_it_is_imported(
    asked: dict[str, str], threads: str
) -> None:
    code = (
        "import atexit, os, sys; from factcheck.__main__ import main; sys.argv[1:] = ['--version'];"
        "told = lambda: print(os.environ['OPENBLAS_NUM_THREADS'], 'numpy' in sys.modules);"
        "atexit.register(told); main()"
    )
    usual = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=usual | asked)
    assert done.stdout.splitlines()[-1] == f"{threads} False"
