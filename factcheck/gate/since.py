"""What changed in drafts since a git revision, statement by statement."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.articles import article_of
from factcheck.errors import ArticleError, FactcheckError
from factcheck.records import Article, Report, Statement

# the statements of an article, as the comparison finds them
Find = Callable[[Article], Sequence[Statement]]


def earlier_bytes(path: str, revision: str) -> bytes | None:
    """What the file held at that revision; None if it wasn't there under that name.

    Raises FactcheckError if the file lies in no repository, or there is no such revision.
    """
    file = Path(path)
    folder = file.parent
    if _git(folder, "rev-parse", "--is-inside-work-tree") is None:
        raise FactcheckError(f"--since: {path} lies in no git repository; leave out --since")
    # a revision that looks like an option is none
    commit = f"{revision}^{{commit}}"
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", commit)
    if found is None:
        raise FactcheckError(
            f"--since: git knows no revision {revision!r} here; "
            "a shallow clone may lack it (fetch it, or clone with full depth)"
        )
    # with "./", git takes the name as seen from the folder
    return _git(folder, "cat-file", "blob", f"{found.decode().strip()}:./{file.name}")


def earlier_article(path: str, data: bytes) -> Article | None:
    """The article that those bytes were, read as the file at `path` is; None if it was none."""
    try:
        return article_of(data, path)
    except ArticleError:
        return None


def only_touched(report: Report, earlier: Mapping[str, Article | None], find: Find) -> Report:
    """The report without verdicts on statements that the drafts' earlier versions had too.

    `earlier` has the article that each draft, by its id, was; None where it was none.
    """
    old = {
        id: set(map(_words, find(article))) if article else set() for id, article in earlier.items()
    }

    def touched(statement: Statement) -> bool:
        return _words(statement) not in old.get(statement.article.id, ())

    return replace(
        report,
        verdicts=tuple(verdict for verdict in report.verdicts if touched(verdict.left)),
        accepted=tuple(one for one in report.accepted if touched(one.verdict.left)),
    )


def _words(statement: Statement) -> tuple[str, ...]:
    """What makes a statement another one: its sentence, what it comes to, and who says it."""
    start, end = statement.sentence
    sentence = statement.article.text[start:end]
    return tuple(" ".join(part.split()) for part in (sentence, statement.text, statement.said_by))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints; None where it fails."""
    try:
        run = subprocess.run(["git", *arguments], cwd=folder, capture_output=True)
    except (OSError, ValueError):
        raise FactcheckError("--since: git can't be run; is it installed?") from None
    return run.stdout if run.returncode == 0 else None
