"""IPTC ninjs (news in JSON, versions 1 to 3) → Article; places are paragraphs of its body.

Of several bodies the one in plain text or HTML is read; renditions and associations are not.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.articles.decode import decode
from factcheck.articles.from_html import item_paragraphs
from factcheck.articles.make import make_article
from factcheck.articles.metadata import About, read_date, read_language
from factcheck.articles.status import warnings_of
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import numbered

_BODIES = ("body_xhtml", "body_html", "body_text")
_DATES = (
    "versioncreated",
    "versionCreated",
    "firstcreated",
    "firstCreated",
    "contentcreated",
    "contentCreated",
)
_EMBARGOES = ("embargoed", "embargoedUntil", "embargoeduntil", "embargo")
_NOTES = ("ednote", "edNote", "editorialnote")

Item = Mapping[str, Any]


def from_ninjs(data: bytes, path: str, source: str) -> Article:
    """The article that a ninjs item holds; raises ArticleError if it is none or has no text."""
    file, warnings = decode(data, path)
    item = _item(file, path)
    bodies = list(_bodies(item))
    found = (list(item_paragraphs(text, path, html=html)) for text, html in bodies)
    paragraphs = [f"{mark}{words}" for mark, words in next(filter(None, found), [])]
    if not paragraphs:
        what = "an item without text" if bodies else "JSON, but no ninjs item: it has no body"
        raise ArticleError(f"{path}: is {what}; give an item with body_text, body_html or bodies")
    warnings = (*warnings, *_warnings(item, path))
    text, places = numbered((one, number) for number, one in enumerate(paragraphs, start=1))
    about = About(
        title=_text(item.get("headline")) or _value(item.get("headlines")),
        published=next(filter(None, (read_date(item.get(name)) for name in _DATES)), None),
        language=read_language(item.get("language")),
        outlet=_outlet(item),
    )
    return make_article(text, path, source, about, places=places, warnings=warnings)


def _warnings(item: Item, path: str) -> Iterator[str]:
    embargo = next(filter(None, (_text(item.get(name)) for name in _EMBARGOES)), None)
    notes = tuple(filter(None, (_text(item.get(name)) for name in _NOTES)))
    return warnings_of(path, _text(item.get("pubstatus") or item.get("pubStatus")), embargo, notes)


def _item(file: str, path: str) -> Item:
    try:
        item = json.loads(file)
    except json.JSONDecodeError as error:
        raise ArticleError(
            f"{path}:{error.lineno}:{error.colno}: is no JSON: {error.msg}; save it anew"
        ) from None
    except (RecursionError, ValueError):
        raise ArticleError(f"{path}: is nested too deep, or holds a number too long") from None
    if not isinstance(item, dict):
        raise ArticleError(f"{path}: is JSON, but no ninjs item; give one item as an object")
    return item


def _bodies(item: Item) -> Iterator[tuple[str, bool]]:
    """Each text of the item, and whether it is HTML."""
    for name in _BODIES:
        if (whole := _text(item.get(name))) is not None:
            yield whole, name != "body_text"
    for body in _objects(item.get("bodies")):
        # the version 2 form; "contenttype" in some systems
        kind = _text(body.get("contentType") or body.get("contenttype")) or "text/plain"
        value = _text(body.get("value"))
        if value and kind.startswith(("text/", "application/xhtml")):
            yield value, "html" in kind


def _outlet(item: Item) -> str | None:
    """Who published it: what systems call `source` or `provider`, else the first `infosources`."""
    for name in ("source", "provider", "copyrightholder", "copyrightHolder"):
        value = item.get(name)
        if found := _text(value.get("name") if isinstance(value, dict) else value):
            return found
    named = (*_objects(item.get("infosources")), *_objects(item.get("infoSources")))
    return next((found for one in named if (found := _text(one.get("name")))), None)


def _value(values: object) -> str | None:
    return next((text for one in _objects(values) if (text := _text(one.get("value")))), None)


def _objects(values: object) -> Iterable[Item]:
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _text(value: object) -> str | None:
    """The text, printable whatever the JSON escaped; None for what is none."""
    if not isinstance(value, str) or not value.strip():
        return None
    return value.encode("utf-8", "replace").decode("utf-8").strip()
