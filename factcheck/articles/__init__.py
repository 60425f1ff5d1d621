from factcheck.articles.letters import letters
from factcheck.articles.read import read_article

__all__ = ["letters", "read_article"]
