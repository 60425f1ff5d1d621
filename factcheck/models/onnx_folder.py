"""What every shipped model's folder holds, opened: onnxruntime and tokenizers, and never torch."""

import json
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from factcheck.errors import ModelError
from factcheck.models.threads import usable_threads

Card = TypeVar("Card")

# The tokenizer reads all of a text before it cuts, 5 s for 5 MB. English has 4 to 5 characters a
# token, so this is ten times what a model can see.
LONGEST_TEXT = 12_000


class OnnxModel:
    """A model whose weights are loaded by `prepare`, or else when they are first asked for.

    Its name has the first 12 hexadecimal digits of the weights' SHA-256.
    """

    def __init__(self, name: str, load: Callable[[], tuple[Any, ...]], threads: int | None) -> None:
        self.name = name
        self._threads = threads or usable_threads()
        self._model = Background(load)

    def prepare(self) -> None:
        """Begins to load the weights in a thread of its own."""
        self._model.start()

    def release(self) -> None:
        """Gives the memory of the weights back."""
        self._model.forget()


def open_model(folder: Path, max_tokens: int, *, optimise: bool = True) -> tuple[Any, Any]:
    """The session and the tokenizer of a model's folder. Raises ModelError."""
    return open_session(folder, optimise=optimise), open_tokenizer(folder, max_tokens)


def open_session(folder: Path, *, optimise: bool = True) -> Any:
    """`model.onnx`, ready to run on one thread, its weights mapped from the file beside it.

    Raises ModelError. Without `optimise`, the same sums are done in another order.
    """
    path = folder / "model.onnx"
    try:
        return open_graph(path, optimise=optimise)
    except Exception as error:  # its errors have no base of their own
        raise unreadable(path, error) from error


def open_tokenizer(folder: Path, max_tokens: int | None = None) -> Any:
    """`tokenizer.json`, cutting at `max_tokens` if given, padding nothing. Raises ModelError."""
    from tokenizers import Tokenizer

    path = folder / "tokenizer.json"
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # it raises bare Exceptions
        raise unreadable(path, error) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    if max_tokens is not None:
        tokenizer.enable_truncation(max_tokens)
    return tokenizer


def open_card(folder: Path, kind: type[Card]) -> Card:
    """What `model.json` in `folder` says. Raises ModelError."""
    path = folder / "model.json"
    try:
        return kind(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise unreadable(path, error) from error


def readable(text: str) -> str:
    """The part of the text that the tokenizer should see, with no half of a surrogate pair."""
    return text[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")


def unreadable(path: Path, error: Exception) -> ModelError:
    """What to raise for a file of a model's folder that can't be loaded."""
    reason = " ".join(str(error).split())
    return ModelError(f"{path}: can't be loaded ({reason}); install factcheck or the model again")


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


Result = TypeVar("Result")


class Background(Generic[Result]):
    """What `make` returns, made once: begun by `start`, or else when it is asked for.

    Once forgotten, it is made anew.
    """

    def __init__(self, make: Callable[[], Result]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._coming: Future[Result] | None = None

    def start(self) -> Future[Result]:
        """Begins as soon as what was begun before is done, unless it has begun already."""
        with self._lock:
            if self._coming is None:
                self._coming = _worker().submit(self._make)
            return self._coming

    def get(self) -> Result:
        """The result, waited for; raises what `make` raised."""
        return self.start().result()

    def forget(self) -> None:
        """Lets go of the result."""
        with self._lock:
            self._coming = None


@cache
def _worker() -> ThreadPoolExecutor:
    # One for all: two models at once would need twice the memory while they are read.
    return ThreadPoolExecutor(1)
