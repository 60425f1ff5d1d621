from pathlib import Path

import pytest
import torch

from factcheck.lab.loop import Trainer

BATCHES = [torch.full((4, 3), float(number)) for number in range(1, 9)]


class Stopped(Exception):
    pass


def trainer(folder: Path, stop: int | None = None) -> Trainer[torch.Tensor]:
    torch.manual_seed(5)
    model = torch.nn.Linear(3, 1)
    seen = []

    def loss(batch: torch.Tensor) -> torch.Tensor:
        seen.append(batch)
        if stop is not None and len(seen) > stop:
            raise Stopped
        return model(batch.to(model.weight.dtype)).float().pow(2).mean()

    return Trainer(model, loss, folder)


def test_training_that_was_stopped_ends_as_if_it_had_not_been(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("factcheck.lab.loop._SAVE_SECONDS", 0)
    (tmp_path / "whole").mkdir()
    (tmp_path / "parts").mkdir()
    whole = trainer(tmp_path / "whole")
    whole.run(0, BATCHES, (1e-2, 1e-3))
    with pytest.raises(Stopped):
        trainer(tmp_path / "parts", stop=3).run(0, BATCHES, (1e-2, 1e-3))
    again = trainer(tmp_path / "parts")
    again.run(0, BATCHES, (1e-2, 1e-3))
    torch.testing.assert_close(again.finished().weight, whole.finished().weight)


def test_a_phase_that_is_done_is_not_done_again(tmp_path: Path) -> None:
    first = trainer(tmp_path)
    first.run(0, BATCHES, (1e-2, 1e-3))
    again = trainer(tmp_path, stop=0)
    again.run(0, BATCHES, (1e-2, 1e-3))
    torch.testing.assert_close(again.finished().weight, first.finished().weight)
