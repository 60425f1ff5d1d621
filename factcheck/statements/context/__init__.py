from factcheck.statements.context.context import resolve_context
from factcheck.statements.context.filling import Filling
from factcheck.statements.context.parsed import Word, quotation_open, read_words
from factcheck.statements.context.speakers import first_person

__all__ = ["Filling", "Word", "first_person", "quotation_open", "read_words", "resolve_context"]
