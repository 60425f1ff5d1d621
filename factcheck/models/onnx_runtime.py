"""onnxruntime as it is used here: it tells nobody."""

from __future__ import annotations

import os
from typing import Any


def onnx_runtime() -> Any:
    """The module onnxruntime; its import takes 0.15 s, which many commands need not wait for."""
    # Its builds for Linux, too, report to Microsoft that it runs, and keep a number of the machine
    # under ~/.cache. The call that is to stop it stops it for Windows only.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime
