import sys
from collections.abc import Callable

import pytest


def test_without_pygls_it_says_what_to_install(
    refusal: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "factcheck.editors.server", None)
    assert refusal("lsp") == "lsp: needs pygls; run pip install 'factcheck[editor]'"


def test_a_section_that_there_is_not_is_refused(refusal: Callable[..., str]) -> None:
    assert refusal("lsp", "--show", "conflicts").startswith("Invalid value for '--show': ")
