"""Where settings files lie: the shipped ones, and those that are found by themselves."""

import os
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "factcheck.yaml"
VARIABLE = "FACTCHECK_CONFIG"


def find_settings(
    path: Path | None, *, environ: Mapping[str, str] = os.environ, start: Path | None = None
) -> Path:
    """The path of the settings file that `load_settings` reads; it need not exist."""
    if path is not None:
        return path
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    folder = (start or Path()).absolute()
    for candidate in (folder / FILE_NAME, *(above / FILE_NAME for above in folder.parents)):
        # unlike Path.is_file, never raises, whatever a folder on the way forbids
        if os.path.isfile(candidate):
            return candidate
    return shipped_configs() / "default.yaml"


def shipped_configs() -> Path:
    """The folder of the settings that come with factcheck."""
    package = Path(__file__).resolve().parent.parent
    # a wheel has it within the package, a checkout beside it
    installed = package / "configs"
    return installed if installed.is_dir() else package.parent / "configs"
