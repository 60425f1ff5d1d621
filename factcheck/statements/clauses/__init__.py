from factcheck.statements.clauses.clauses import Clause, find_clauses

__all__ = ["Clause", "find_clauses"]
