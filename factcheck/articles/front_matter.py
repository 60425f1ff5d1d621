"""A Markdown file's front matter → title, date, language, outlet and sources.

    ---
    title: NATO to open an office
    date: 2023-07-12
    source: The Daily Post
    sources: [reuters.txt, interviews/macron.docx]
    ---

Other keys are the newsroom's own and no mistakes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.articles.metadata import NOTHING, About, read_date, read_language
from factcheck.errors import ArticleError
from factcheck.yaml_config.yamlfile import parse_yaml
from factcheck.yaml_config.yamltree import ListNode, Node, Problems, ScalarNode

_END = r"[ \t]*(?:\r\n|[\r\n])"
_YAML = re.compile(rf"---{_END}(?:(.*?)(?:\r\n|[\r\n]))??(?:---|\.\.\.)(?={_END}|\Z)", re.DOTALL)
_TOML = re.compile(rf"\+\+\+{_END}.*?[\r\n]\+\+\+(?={_END}|\Z)", re.DOTALL)
# without a key, the lines are rules across the page with words between them
_KEY = re.compile(r"^[\w\"'-]+ ?:", re.MULTILINE)

_OUTLETS = ("source", "outlet", "publisher", "publication")
_DATES = ("date", "published", "pubdate")
_LANGUAGES = ("language", "lang")


@dataclass(frozen=True)
class FrontMatter:
    """What an article says of itself; the text after it begins at `end`."""

    end: int = 0
    about: About = NOTHING
    warnings: tuple[str, ...] = ()


def read_front_matter(file: str, path: str) -> FrontMatter:
    """What stands between "---" lines at the file's beginning; empty where nothing does.

    Raises ArticleError, with the place, for YAML that can't be read.
    """
    if toml := _TOML.match(file):
        warning = f"{path}: front matter in TOML is not read; write it as YAML between --- lines"
        return FrontMatter(toml.end(), warnings=(warning,))
    found = _YAML.match(file)
    if found is None or not _KEY.search(found.group(1) or ""):
        return FrontMatter()
    values = _values(found.group(1), path)
    sources, day = values.get("sources"), _first(values, _DATES)
    about = About(
        title=_text(_first(values, ("title",))),
        published=read_date(_text(day)),
        language=read_language(_text(_first(values, _LANGUAGES))),
        outlet=_text(_first(values, _OUTLETS)),
        sources=tuple(one.text.strip() for one in _told(sources)) if sources else (),
    )
    return FrontMatter(found.end(), about, _no_date(day) if day and not about.published else ())


def _no_date(day: ScalarNode) -> tuple[str]:
    """The warning of a date that can't be read as one."""
    at = day.place
    return (
        f"{at.path}:{at.line}:{at.column}: '{_text(day)}' is no date; "
        "write it as in 2023-07-12, or take it out",
    )


def _values(text: str, path: str) -> dict[str, Node]:
    """The node of each key, in lower case."""
    problems = Problems()
    # its lines count from the file's first, which is "---"
    top = parse_yaml(f"\n{text}".encode("utf-8", "replace"), path, problems)
    for problem in problems:
        raise ArticleError(f"{problem}; put the front matter right, or take it out")
    return {entry.key.lower(): entry.node for entry in top.entries} if top else {}


def _first(values: Mapping[str, Node], names: Sequence[str]) -> ScalarNode | None:
    """What the first of these keys tells that tells anything."""
    nodes = (values[name] for name in names if name in values)
    return next((one for node in nodes for one in _told(node)), None)


def _told(node: Node) -> tuple[ScalarNode, ...]:
    """A list's values, or the only one, without those that are empty."""
    items = node.items if isinstance(node, ListNode) else (node,)
    scalars = (item for item in items if isinstance(item, ScalarNode))
    return tuple(one for one in scalars if one.value is not None and one.text.strip())


def _text(told: ScalarNode | None) -> str | None:
    return told.text.strip() if told else None
