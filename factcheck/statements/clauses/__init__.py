from factcheck.statements.clauses.clauses import Clause, clause_of, find_clauses, whole_clause

__all__ = ["Clause", "clause_of", "find_clauses", "whole_clause"]
