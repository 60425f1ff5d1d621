from factcheck.statements.clauses.clauses import (
    Clause,
    aside_clauses,
    find_clauses,
    whole_clause,
)
from factcheck.statements.clauses.fill_in import fill_in
from factcheck.statements.clauses.wording import piece_of, write

__all__ = [
    "Clause",
    "aside_clauses",
    "fill_in",
    "find_clauses",
    "piece_of",
    "whole_clause",
    "write",
]
