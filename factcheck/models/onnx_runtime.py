"""onnxruntime as it is used here: one thread, 32-bit sums, and it tells nobody."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any


def open_graph(path: Path, *, optimise: bool = True) -> Any:
    """A session of the graph in a file; raises what onnxruntime raises.

    Without `optimise`, the same sums are done in another order.
    """
    # Its builds for Linux, too, report to Microsoft that it runs, and keep a number of the machine
    # under ~/.cache. The call that is to stop it stops it for Windows only.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime  # takes 0.15 s, which many commands need not wait for

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    # int8 weights become float32 when they are loaded; else activations would be rounded as well
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    if not optimise:
        levels = onnxruntime.GraphOptimizationLevel
        options.graph_optimization_level = levels.ORT_DISABLE_ALL
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
