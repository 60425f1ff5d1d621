from factcheck.articles.article_ids import lettered, told_apart
from factcheck.articles.read import READERS, article_of, read_article
from factcheck.english.language import find_language, language_name
