"""Models by folder or hub id: how they are named, found and loaded through sentence_transformers.

What is on this machine is used first. Only a hub id that is not here is fetched, and nothing but
its name is sent for it.
"""

import hashlib
import logging
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from factcheck.errors import ModelError

Model = TypeVar("Model")

_HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*(/[\w.-]+)?")

_QUIET = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # Else transformers asks a server to convert old weights, and hands it the user's token.
    "DISABLE_SAFETENSORS_CONVERSION": "1",
    # A progress bar for reading weights would land among the user's own output.
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
}


def model_name(name: str) -> str:
    """The name as given; for a folder, with a digest of its files: "models/mine@1f2e3d4c5b6a"."""
    folder = _folder(name)
    return f"{name}@{_digest(folder)}" if folder else name


def hub_answers() -> bool:
    """Whether the hub can be reached and may be asked; an answer within 5 s counts."""
    from huggingface_hub import constants, get_session

    try:
        get_session().head(constants.ENDPOINT, timeout=5)
    except Exception:  # which library it asks with, and so what it raises, depends on its version
        return False
    return True


def load(
    name: str, build: Callable[[str, bool], Model], *, reachable: Callable[[], bool] = hub_answers
) -> Model:
    """What `build(path or hub id, local files only)` returns, trying this machine's files first.

    Raises ModelError when there is no such folder, or when the model can't be had.
    """
    folder = _folder(name)
    if folder is None and not _HUB_ID.fullmatch(name):
        raise ModelError(f"model {name!r}: no such folder; give a folder or a hub id")
    _keep_quiet()
    if folder:
        return _built(name, lambda: build(str(folder), True), "is its folder complete?")
    try:
        return build(name, True)
    except Exception as error:  # not here, or not all of it; fetching it tells what else is wrong
        # Asked first, for the library takes two minutes to find that there is no network.
        if not reachable():
            raise ModelError(
                f"model {name!r} is neither a folder nor on this machine, and the hub can't be"
                " reached; check the name, or fetch the model elsewhere and name its folder"
            ) from error
    return _built(name, lambda: build(name, False), "check the name and whether it is public")


def _folder(name: str) -> Path | None:
    folder = Path(os.path.expanduser(name))
    return folder if name and folder.is_dir() else None  # an empty name is no folder, not "."


def _built(name: str, build: Callable[[], Model], advice: str) -> Model:
    try:
        return build()
    except Exception as error:  # a model's files can break transformers in any way
        reason = next(iter(str(error).strip().splitlines()), type(error).__name__)
        raise ModelError(f"model {name!r} can't be loaded ({reason}); {advice}") from error


def _keep_quiet() -> None:
    """Sets what the hub's libraries read once, when they are first imported."""
    for variable, value in _QUIET.items():
        os.environ.setdefault(variable, value)
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    # Its warning that a name is unknown comes before our own error, which says the same.
    logging.getLogger("sentence_transformers").setLevel(logging.ERROR)


def _digest(folder: Path) -> str:
    """12 hexadecimal digits over the names and bytes of all files that are not hidden."""
    total = hashlib.sha256()
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    for name, path in sorted(files.items()):
        if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
            total.update(hashlib.sha256(name.encode()).digest())
            total.update(file_digest(path))
    return total.hexdigest()[:12]


def file_digest(path: str | Path) -> bytes:
    """The SHA-256 of a file, which may be larger than memory; raises OSError."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.digest()
