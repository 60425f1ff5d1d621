from factcheck.articles.language import find_language, language_name
from factcheck.articles.letters import lettered
from factcheck.articles.read import READERS, read_article

__all__ = ["READERS", "find_language", "language_name", "lettered", "read_article"]
