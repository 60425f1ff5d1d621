"""The settings files that a command about rules is to look at."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from factcheck.commands.options import Decorated


def files_argument(command: Decorated) -> Decorated:
    """`[FILE]...`, given to the command as `files`."""
    wrap: Callable[[Decorated], Decorated] = click.argument(
        "files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path)
    )
    return wrap(command)


def settings_files(files: Sequence[Path], config: Path | None) -> list[Path]:
    """Those named, each once; else that of `--config`, else the one that a comparison would use."""
    from factcheck.settings import find_settings

    named = [*files, *([config] if config else [])]
    return list(dict.fromkeys(named)) or [find_settings(None)]


def settings_file(name: str) -> Path:
    """The file of that path, else the shipped one of that name."""
    from factcheck.settings import shipped_configs

    shipped = shipped_configs() / f"{name}.yaml"
    return shipped if not os.path.exists(name) and shipped.is_file() else Path(name)
