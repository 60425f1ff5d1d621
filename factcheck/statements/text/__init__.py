from factcheck.statements.text.quotes import Quotation, find_quotations
from factcheck.statements.text.sentences import find_sentences

__all__ = ["Quotation", "find_quotations", "find_sentences"]
