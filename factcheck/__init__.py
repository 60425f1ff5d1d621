"""Where several articles about one event agree, where they conflict, what only one says.

import factcheck
a, b = factcheck.read_article("a.txt"), factcheck.read_article("b.txt")
report = factcheck.compare([a, b])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.version import VERSION as __version__

if TYPE_CHECKING:
    from factcheck.articles import read_article
    from factcheck.errors import FactcheckError
    from factcheck.pipeline.check import check
    from factcheck.pipeline.compare import compare
    from factcheck.pipeline.explain import explain
    from factcheck.settings import load_settings
    from factcheck.statements import find_statements

__all__ = [
    "FactcheckError",
    "__version__",
    "check",
    "compare",
    "explain",
    "find_statements",
    "load_settings",
    "read_article",
]

_HOMES = {
    "FactcheckError": "factcheck.errors",
    "check": "factcheck.pipeline.check",
    "compare": "factcheck.pipeline.compare",
    "explain": "factcheck.pipeline.explain",
    "find_statements": "factcheck.statements",
    "load_settings": "factcheck.settings",
    "read_article": "factcheck.articles",
}


def __getattr__(name: str) -> Any:
    # each word is fetched when it is first used, so that `import factcheck` is instant
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
