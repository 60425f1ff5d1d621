"""What is built into a wheel, asked of the builder without building one."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def contents() -> set[str]:
    from hatchling.builders.wheel import WheelBuilder

    builder = WheelBuilder(str(ROOT))
    return {file.distribution_path for file in builder.recurse_included_files()}


def test_the_wheel_holds_every_module_but_the_laboratory(contents: set[str]) -> None:
    modules = (path.relative_to(ROOT) for path in (ROOT / "factcheck").rglob("*.py"))
    shipped = {path.as_posix() for path in modules if not path.is_relative_to("factcheck/lab")}
    assert {name for name in contents if name.endswith(".py")} == shipped


def test_the_wheel_holds_no_file_of_the_laboratory(contents: set[str]) -> None:
    assert [name for name in contents if name.startswith("factcheck/lab")] == []
