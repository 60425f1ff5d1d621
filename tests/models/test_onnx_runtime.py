"""Nothing leaves the machine, and nothing is left on it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "code",
    [
        "from factcheck.models import load_encoder; load_encoder().encode(['It rained.'])",
        "from factcheck.archive.scan import _session; _session()",
    ],
)
def test_onnxruntime_reports_to_nobody(code: str, tmp_path: Path) -> None:
    given = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    env = given | {"XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code], env=env, check=True)
    assert list(tmp_path.iterdir()) == []
