"""What a result was made by: our own code, the libraries under it, and models with a digest."""

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

_PACKAGE = Path(__file__).parents[2]
# the rooms that statements and findings come from, with their lexicons and weights; of the others
# all code at the package's top
_FOUND_IN = ("records", "english", "blocks", "statements", "matches", "evidence", "models")
_ROOMS = (*_FOUND_IN, "settings", "yaml_config", "pipeline")
_ENDINGS = {".py", ".yaml", ".json"}
_STEMMERS = ("snowballstemmer", "PyStemmer")
_LIBRARIES = ("spacy", "thinc", "numpy", *_STEMMERS, "onnxruntime", "tokenizers")


@cache
def code_digest() -> str:
    """The digest of all code and data by which statements and findings are made.

    Not the version alone: after a change of code, results of the code before must not come back.
    """
    total = hashlib.sha256()
    for path in _files():
        total.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    total.update(library_versions().encode())
    return total.hexdigest()


@cache
def library_versions() -> str:
    """The libraries that a model's answers may depend on: "spacy 3.8.7, thinc 8.3.4, …"."""
    return ", ".join(f"{name} {metadata.version(name)}" for name in _LIBRARIES)


def is_told_apart(*models: str) -> bool:
    """Whether all names bear the digest of a model's files, so that another can't be taken for it.

    The name of an installed package, or on the hub, stays when the model changes.
    """
    return all("@" in model for model in models)


def _files() -> list[Path]:
    inner = [path for room in _ROOMS for path in (_PACKAGE / room).rglob("*")]
    found = [path for path in (*_PACKAGE.glob("*.py"), *inner) if path.suffix in _ENDINGS]
    return sorted(found)
