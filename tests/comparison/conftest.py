from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.comparison import load_tools
from factcheck.settings import load_settings, shipped_configs
from tests.letters import LetterEncoder


@pytest.fixture(scope="module")
def settings():
    return load_settings(shipped_configs() / "default.yaml")


@pytest.fixture(scope="module")
def tools(settings):
    return replace(load_tools(settings), encoder=LetterEncoder())
