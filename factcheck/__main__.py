"""The one door in and out: runs a command line and turns every error into lines and a status.

0    no finding at or above the fail level
1    findings at or above it, or what else a command's help says
2    usage, configuration or unreadable input; one line on stderr says what and where
3    a bug in factcheck; Python's traceback says where
130  interrupted from the keyboard
"""

import errno
import gc
import io
import os
import re
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TextIO

import click

from factcheck.cli import cli
from factcheck.errors import FactcheckError, LabelledError, SettingsError

COMPLETION = "_FACTCHECK_COMPLETE"
_PLACED = re.compile(r".+?:\d+(?::\d+)?: ")
USAGE, BUG, INTERRUPTED = 2, 3, 130
# how writing to standard output fails where the disk is to blame
_DISK = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG})


def main() -> None:
    """Runs the command line that this process was started with, and exits.

    Where a shell asks by way of _FACTCHECK_COMPLETE, it is told how to complete one instead.
    """
    # Imports and parses make hundreds of thousands of objects that stay: looking through them
    # for garbage as often as Python does by itself takes a tenth of a short run.
    gc.set_threshold(100_000, 50, 100)
    # Our matrices are small: numpy's threads would spin beside the models' for longer than they
    # multiply. It looks at this once, when it is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if os.environ.get(COMPLETION):
        from click.shell_completion import shell_complete

        sys.exit(shell_complete(cli, {}, "factcheck", COMPLETION, os.environ[COMPLETION]))
    status = run(sys.argv[1:])
    # else Python looks for garbage among all that stays, a tenth of a second, before it ends
    gc.freeze()
    sys.exit(status)


def run(arguments: Sequence[str], command: click.Command = cli) -> int:
    """The exit status of a command line, once all that it has to say is printed."""
    if sys.stdout is None:
        # what is printed would go nowhere, and the first file that is opened be standard output
        _tell(FactcheckError("standard output is closed; send it to a file, or to /dev/null"))
        return USAGE
    _steady(sys.stdout)
    try:
        # not command.main(), which would turn a closed pipe into status 1, our "findings"
        with command.make_context("factcheck", list(arguments)) as context:
            command.invoke(context)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.ClickException as problem:
        click.echo(_usage(problem, _path(command, arguments)), err=True)
        return USAGE
    except FactcheckError as problem:
        _tell(problem)
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _silence()
    except OSError as problem:
        # a file of ours has a name, and who wrote it says more of it
        if problem.errno not in _DISK or problem.filename is not None:
            return _report_bug()
        _silence()
        _tell(FactcheckError(f"standard output: can't be written ({problem.strerror})"))
        return USAGE
    except Exception:
        return _report_bug()
    return 0


def _report_bug() -> int:
    traceback.print_exc()
    click.echo(
        "factcheck: this is a bug in factcheck; please report it with the lines above", err=True
    )
    return BUG


def _usage(problem: click.ClickException, path: str) -> str:
    """One line for a wrong command line, where click's own way is four."""
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        return problem.format_message()
    possible: Sequence[str] = getattr(problem, "possibilities", None) or ()
    message = problem.message if possible else problem.format_message()
    return f"{path}: {message.rstrip('.')}{_hint(problem, possible)}; see {path} --help"


def _hint(problem: click.ClickException, possible: Sequence[str]) -> str:
    """The nearest option or command, if one is near: dashes, which all have, make none alike."""
    written = getattr(problem, "option_name", "") or getattr(problem, "command_name", "")
    names = {name.lstrip("-"): name for name in possible}
    near = get_close_matches(written.lstrip("-"), names, n=1)
    return f" (did you mean {names[near[0]]!r}?)" if near else ""


def _path(command: click.Command, arguments: Sequence[str]) -> str:
    """The command that is named, as its help has it: "factcheck rules lint"."""
    found = [click.Context(command, info_name="factcheck")]
    for argument in arguments:
        group = found[-1].command
        named = group.get_command(found[-1], argument) if isinstance(group, click.Group) else None
        if named is None:
            break
        found.append(click.Context(named, found[-1], argument))
    return found[-1].command_path


def _tell(problem: FactcheckError) -> None:
    from factcheck.reports import plain

    in_data = isinstance(problem, (SettingsError, LabelledError))
    for line in str(problem).splitlines() or [""]:
        # a place stands first in its line, so that editors can jump to it
        prefix = "" if in_data and _PLACED.match(line) else "factcheck: "
        click.echo(prefix + plain(line), err=True)


def _steady(stream: TextIO | None) -> None:
    # a terminal shows what it can; files and pipes get the same bytes on every machine
    if not isinstance(stream, io.TextIOWrapper):
        return
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _silence() -> None:
    from factcheck.commands.output import silence_stdout

    silence_stdout()


if __name__ == "__main__":
    main()
