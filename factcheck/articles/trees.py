"""Bytes of XML → their tree, with nothing fetched and no entity of the file's own filled in."""

from lxml import etree

from factcheck.errors import ArticleError


def read_tree(data: bytes, path: str, *, encoding: str | None = None) -> etree._Element:
    """The root element, read in that encoding or else in its own.

    Raises ArticleError for what is no XML, or declares entities.

    libxml2's own limits hold: 256 levels, 10 MB in one text, and few times as much text as bytes.
    """
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        # libxml2's advice after a comma is for programmers
        reason = " ".join((error.msg or "it breaks off").split(",")[0].split())
        where = f"line {error.lineno or 1}"
        raise ArticleError(f"{path}: is damaged in {where} ({reason}); save it anew") from None
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise ArticleError(
            f"{path}: declares entities of its own, which can hide text; save it without them"
        )
    return root


def local(element: etree._Element) -> str:
    """The element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
