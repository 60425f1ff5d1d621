from dataclasses import replace

import pytest

from factcheck.pipeline.engine import load_engine
from tests.judges import TableJudge
from tests.letters import LetterEncoder


@pytest.fixture(scope="module")
def engine(settings):
    return replace(load_engine(settings), encoder=LetterEncoder(), judge=TableJudge())
