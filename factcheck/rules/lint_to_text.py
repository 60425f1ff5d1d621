"""Lints for people and editors: a line each, its place first, so that editors can jump to it."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from factcheck.errors import Problem
from factcheck.reports.objects import as_json
from factcheck.reports.plain import counted, plain
from factcheck.rules.lint import Lint


def lint_to_text(lints: Sequence[Lint]) -> str:
    """Every mistake and warning, and how many there are."""
    mistakes = _once(problem for one in lints for problem in one.mistakes)
    warnings = _once(problem for one in lints for problem in one.warnings)
    lines = [plain(str(problem)) for problem in mistakes]
    told = (replace(problem, message=f"warning: {problem.message}") for problem in warnings)
    lines += [plain(str(problem)) for problem in told]
    found = ((mistakes, "mistake"), (warnings, "warning"))
    counts = [counted(len(each), noun) if each else f"no {noun}s" for each, noun in found]
    return "\n".join([*lines, f"{' and '.join(counts)} in {counted(len(lints), 'file')}"]) + "\n"


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each once where several files extend the one that has it."""
    found = {
        (os.path.realpath(problem.path), problem.line, problem.column, problem.message): problem
        for problem in problems
    }
    return list(found.values())


def lint_to_json(lints: Sequence[Lint]) -> str:
    """The same as data: an object a file."""
    files = [
        {
            "path": str(one.path),
            "mistakes": [asdict(problem) for problem in one.mistakes],
            "warnings": [asdict(problem) for problem in one.warnings],
        }
        for one in lints
    ]
    return as_json({"version": 1, "files": files})
