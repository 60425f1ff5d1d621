"""Plain text, and what is not."""

import io

import pytest

from factcheck.articles import read_article
from factcheck.errors import ArticleError
from factcheck.records import Article


def read(data: bytes) -> Article:
    return read_article("-", stdin=io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"", "empty"), (b"\xef\xbb\xbf", "empty"), (b" \r\n\t", "empty but for white space")],
)
def test_nothing_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(ArticleError) as caught:
        read(data)
    assert str(caught.value) == f"-: is {what}; give a file with the article's text"


def test_a_text_in_another_language_is_read_with_a_warning() -> None:
    text = (
        "Le président français s'est opposé mercredi à l'ouverture d'un bureau de l'Otan au Japon, "
        "alors que le chef de l'alliance a dit vouloir renforcer les liens avec les pays d'Asie."
    )
    article = read(text.encode())
    assert (article.text, article.language) == (text, "fr")
    assert article.warnings == ("-: not English but French; results will be poor",)
