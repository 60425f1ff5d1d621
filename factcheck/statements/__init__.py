from factcheck.english.modality import CertaintyWords
from factcheck.statements.find import (
    find_statements,
    one_statement,
    parse_articles,
    without_headlines,
)

__all__ = [
    "CertaintyWords",
    "find_statements",
    "one_statement",
    "parse_articles",
    "without_headlines",
]
