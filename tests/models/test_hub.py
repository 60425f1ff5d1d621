from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.models.hub import load, model_name


def never(name: str, local: bool) -> str:
    raise AssertionError("nothing should be loaded")


def test_a_hub_id_is_its_own_name() -> None:
    assert model_name("cross-encoder/nli-MiniLM2-L6-H768") == "cross-encoder/nli-MiniLM2-L6-H768"


def test_the_digest_of_a_folder_changes_with_its_files(tmp_path: Path) -> None:
    names = []
    for path, content in [("config.json", "{}"), ("config.json", "[]"), ("1_Pooling", "[]")]:
        (tmp_path / path).write_text(content, encoding="utf-8")
        names.append(model_name(str(tmp_path)))
    assert len(set(names)) == 3


def test_hidden_files_leave_the_digest_alone(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    before = model_name(str(tmp_path))
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("main", encoding="utf-8")
    assert model_name(str(tmp_path)) == before


@pytest.mark.parametrize(
    "name", ["./mine", "models/of/mine", "/no/such", "~/none", "~nobody-of-that-name/x", "", "a b"]
)
def test_a_path_without_a_folder_is_refused_before_anything_is_loaded(name: str) -> None:
    with pytest.raises(ModelError, match="no such folder; give a folder or a hub id"):
        load(name, never)


def test_a_folder_is_loaded_from_local_files_only(tmp_path: Path) -> None:
    assert load(str(tmp_path), lambda name, local: (name, local)) == (str(tmp_path), True)


def test_a_hub_id_is_fetched_only_when_it_is_not_here() -> None:
    tried = []

    def build(name: str, local: bool) -> str:
        tried.append((name, local))
        if local:
            raise OSError("not here")
        return "model"

    assert load("org/model", build, reachable=lambda: True) == "model"
    assert tried == [("org/model", True), ("org/model", False)]


def test_a_hub_id_that_is_here_is_never_asked_for() -> None:
    def reachable() -> bool:
        raise AssertionError("nobody should be asked")

    assert load("org/model", lambda name, local: local, reachable=reachable) is True


def test_without_a_network_the_error_names_the_next_step() -> None:
    def build(name: str, local: bool) -> str:
        raise OSError("not here")

    with pytest.raises(ModelError) as error:
        load("org/model", build, reachable=lambda: False)
    assert str(error.value) == (
        "model 'org/model' is neither a folder nor on this machine, and the hub can't be reached;"
        " check the name, or fetch the model elsewhere and name its folder"
    )


def test_whatever_breaks_while_loading_becomes_one_line(tmp_path: Path) -> None:
    def build(name: str, local: bool) -> str:
        raise KeyError("hidden_size\nand more")

    with pytest.raises(ModelError) as error:
        load(str(tmp_path), build)
    assert str(error.value).startswith(f"model '{tmp_path}' can't be loaded (")
    assert "\n" not in str(error.value)
