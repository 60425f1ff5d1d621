import subprocess
import sys
from collections.abc import Callable

import pytest

CODE = """
import sys
from factcheck.__main__ import run
assert run(["mcp", "."]) == 0
print(sorted({"numpy", "spacy", "onnxruntime", "torch"} & set(sys.modules)), file=sys.stderr)
"""


def test_without_the_sdk_it_says_what_to_install(
    refusal: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "factcheck.agents.server", None)
    told = "mcp: needs the SDK of that name; run pip install 'factcheck[agents]'"
    assert refusal("mcp", ".") == told


def test_a_folder_that_is_not_there_is_refused(refusal: Callable[..., str]) -> None:
    pytest.importorskip("mcp", reason="pip install 'factcheck[agents]'")
    assert refusal("mcp", "gone") == "gone: no such folder to read in; check the path"


def test_it_starts_without_a_model_and_ends_with_its_agent() -> None:
    pytest.importorskip("mcp", reason="pip install 'factcheck[agents]'")
    command = [sys.executable, "-c", CODE]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "[]\n")
