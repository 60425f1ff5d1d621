from pathlib import Path

from factcheck.commands.rules.test import watch


def test_work_is_done_again_only_when_a_file_changed(tmp_path: Path) -> None:
    path, done, rounds = tmp_path / "rules.yaml", [], iter([True, True, True, False])
    path.write_text("one")

    def work() -> list[Path]:
        done.append(path.read_text() if path.exists() else "gone")
        return [path]

    edits = iter([lambda: None, lambda: path.write_text("two, longer"), path.unlink])
    watch(work, pause=lambda seconds: next(edits)(), goes_on=lambda: next(rounds))
    assert done == ["one", "two, longer", "gone"]
