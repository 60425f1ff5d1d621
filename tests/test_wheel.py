"""The built wheel, installed into an empty environment, works outside the checkout."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environ, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel and what it depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("factcheck-*.whl")
    venv.create(folder / "environment", with_pip=True)
    programs = folder / "environment" / ("Scripts" if os.name == "nt" else "bin")
    pins = ROOT / "constraints.txt"
    run(programs / "python", "-m", "pip", "install", "-q", "-c", pins, wheel, cwd=folder)
    return programs


def test_the_installed_program_compares_the_seeds(installed: Path, tmp_path: Path) -> None:
    printed = run(installed / "factcheck", "compare", *SEEDS, "-f", "json", cwd=tmp_path)
    assert json.loads(printed)["summary"]["agree"] > 0


def test_the_installed_settings_are_the_shipped_ones(installed: Path, tmp_path: Path) -> None:
    code = "from factcheck.settings import load_settings; print(load_settings().path)"
    printed = run(installed / "python", "-c", code, cwd=tmp_path)
    shipped = Path(printed.strip())
    assert shipped.read_bytes() == (ROOT / "configs" / "default.yaml").read_bytes()
    assert not shipped.is_relative_to(ROOT)


def test_the_schema_of_settings_is_installed_beside_them(installed: Path, tmp_path: Path) -> None:
    code = "from factcheck.settings import shipped_configs; print(shipped_configs())"
    configs = Path(run(installed / "python", "-c", code, cwd=tmp_path).strip())
    printed = run(installed / "factcheck", "rules", "schema", cwd=tmp_path)
    assert (configs / "settings.schema.json").read_text(encoding="utf-8") == printed


def test_the_installed_package_is_typed_and_licensed(installed: Path, tmp_path: Path) -> None:
    code = (
        "from importlib.metadata import files; names = [str(path) for path in files('factcheck')];"
        "print('factcheck/py.typed' in names, any(n.endswith('licenses/LICENSE') for n in names))"
    )
    assert run(installed / "python", "-c", code, cwd=tmp_path) == "True True\n"


def test_every_lexicon_and_every_weight_is_installed(installed: Path, tmp_path: Path) -> None:
    code = "from importlib.metadata import files; print(*files('factcheck'), sep='\\n')"
    printed = run(installed / "python", "-c", code, cwd=tmp_path)
    files = [path.relative_to(ROOT) for path in (ROOT / "factcheck").rglob("*") if path.is_file()]
    shipped = [path for path in files if not path.is_relative_to("factcheck/lab")]
    data = {path.as_posix() for path in shipped if path.suffix in {".yaml", ".json", ".onnx"}}
    assert data - set(printed.split()) == set()
