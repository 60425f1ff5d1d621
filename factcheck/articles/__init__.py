from factcheck.articles.letters import lettered
from factcheck.articles.read import READERS, read_article
from factcheck.blocks.language import find_language, language_name

__all__ = ["READERS", "find_language", "language_name", "lettered", "read_article"]
