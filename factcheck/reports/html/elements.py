"""HTML as text: every word of an article is escaped on its way in, and commands no browser."""

from collections.abc import Iterable
from html import escape

from factcheck.records import Statement, Verdict
from factcheck.reports.plain import harmless, plain


def tag(name: str, *inside: str, **attributes: str | bool | None) -> str:
    """An element around HTML that is safe already; `class_` is class, `aria_label` aria-label.

    >>> tag("a", "home", href="#top")
    '<a href="#top">home</a>'
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    return f"<{name}{written}>{''.join(inside)}</{name}>"


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(plain(str(value)))}"'


def text(words: str) -> str:
    """Somebody's words on one line, safe."""
    return escape(plain(words))


def lines(words: str) -> str:
    """Somebody's words with their line breaks, safe."""
    return escape(harmless(words))


def marked(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """Words that are plain already, safe, with those stretches of them marked."""
    parts, last = [], 0
    for start, end in spans:
        if start >= last:
            parts += [escape(words[last:start]), tag("mark", escape(words[start:end]))]
            last = end
    return "".join([*parts, escape(words[last:])])


def anchor(statement: Statement) -> str:
    """The id of a statement's place in its article: "s-a-3"."""
    return f"s-{statement.article.id}-{statement.number}"


def finding_anchor(verdict: Verdict) -> str:
    """The id of a verdict's item: "f-0f1e2d3c"."""
    return f"f-{verdict.id}"
