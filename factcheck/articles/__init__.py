from factcheck.articles.letters import letters
from factcheck.articles.read import READERS, read_article

__all__ = ["READERS", "letters", "read_article"]
