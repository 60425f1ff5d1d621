import numpy as np

from factcheck.pipeline.engine import PIECE, TellingJudge
from tests.judges import TableJudge, by_words

PAIRS = [("rain " * (n % 7 + 1), f"rain {n} snow") for n in range(2 * PIECE + 3)]


def test_pieces_give_the_rows_that_one_call_gives() -> None:
    judge = TellingJudge(TableJudge(otherwise=by_words), lambda stage, done, total: None)
    for found, expected in zip(
        judge.judge(PAIRS), TableJudge(otherwise=by_words).judge(PAIRS), strict=True
    ):
        np.testing.assert_array_equal(found, expected)


def test_it_tells_after_each_piece_how_far_it_is() -> None:
    told: list[tuple[str, int, int]] = []
    judge = TellingJudge(TableJudge(otherwise=by_words), lambda *call: told.append(call))
    judge.judge(PAIRS)
    places = [0, PIECE, 2 * PIECE, len(PAIRS)]
    assert told == [("judging matches", place, len(PAIRS)) for place in places]
