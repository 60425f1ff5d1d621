"""What a reader found in a file → Article, or one clear line where it is no article."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from factcheck.articles.metadata import NOTHING, About
from factcheck.blocks import Block, BlockKind, find_blocks
from factcheck.english.language import find_language, language_name
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import Places

# Characters. The longest newspaper features run to 20,000 words, some 120,000; ten times that is an
# archive, a log or the wrong file.
LONGEST = 1_000_000
# characters that are shown
_NOTE, _FOREIGN = 300, 80


def make_article(
    text: str,
    path: str,
    source: str,
    about: About = NOTHING,
    *,
    places: Places | None = None,
    warnings: tuple[str, ...] = (),
) -> Article:
    """The article of that text; its title is its first heading where the file names none.

    Raises ArticleError if the text is empty or too long.
    """
    if not text.strip():
        what = "empty" if not text else "empty but for white space"
        raise ArticleError(f"{path}: is {what}; give a file with the article's text")
    if len(text) > LONGEST:
        raise ArticleError(too_long(path))
    found = find_language(text)
    language = about.language if found == "en" and about.language else found
    if language != "en":
        name = language_name(language)
        warnings = (*warnings, f"{path}: not English but {name}; results will be poor")
    blocks = find_blocks(text)
    # a headline comes before all prose
    headlines = (block.text for block in blocks if block.kind is BlockKind.HEADLINE)
    warnings = (*warnings, *(f"{path}: {line}" for line in _notes(blocks)))
    return Article(
        text=text,
        source=about.outlet or source,
        title=" ".join((about.title or "").split()) or next(headlines, None),
        published=about.published,
        language=language,
        path=path,
        sources=about.sources,
        places=places,
        warnings=warnings,
    )


def too_long(path: str) -> str:
    """The line that refuses a text which no article has."""
    return (
        f"{path}: holds over {LONGEST / 1e6:g} million characters of text, "
        "and an article has fewer; give one article"
    )


def _notes(blocks: Sequence[Block]) -> Iterator[str]:
    """What a user should know of what is left out: notes of editors, and other languages."""
    for block in blocks:
        if block.kind is BlockKind.NOTE:
            yield f"has an editors' note, which is no statement: {shorten(block.text, _NOTE)}"
        elif block.kind is BlockKind.FOREIGN:
            name = language_name(find_language(block.text))
            yield f"leaves out what is not English but {name}: {shorten(block.text, _FOREIGN)}"
