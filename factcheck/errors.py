"""What can go wrong, drawn as a tree. Each message says what, where, and what to do next.

    FactcheckError              everything a user can cause: one line on stderr, exit status 2
    ├── ArticleError            an article that can't be read, or that holds no statement
    ├── SettingsError           YAML that can't be used, with the place of each mistake
    ├── ModelError              a model that can't be found or loaded
    ├── ArchiveError            an archive that can't be read or written, or is another's
    └── LabelledError           labelled pairs that can't be used, with the line of the mistake

Anything else that is raised is a bug.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class FactcheckError(Exception):
    """Base of every error that a user can cause; its text is one line for the terminal."""


class ArticleError(FactcheckError):
    """An article that can't be read or holds nothing to compare; the text names its path."""


class ModelError(FactcheckError):
    """A model that can't be found or loaded; the text names the model and the next step."""


class ArchiveError(FactcheckError):
    """An archive that can't be read or written, or that another encoder or version made."""


class LabelledError(FactcheckError):
    """Labelled pairs that can't be used; the text begins with the place, "pairs.jsonl:3: "."""


@dataclass(frozen=True)
class Problem:
    """One mistake in a YAML file, and its place (lines and columns count from 1)."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class SettingsError(FactcheckError):
    """Every mistake found in the settings, in the order of the file; one line each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
