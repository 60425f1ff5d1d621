"""A statement → the names in it, and those of them that say what it tells."""

from factcheck.english.names.proper_names import Name, find_names, is_title_case, may_be_name
from factcheck.english.names.tellers import is_teller
from factcheck.evidence.reading import Reading


def names_of(reading: Reading) -> tuple[Name, ...]:
    """The names in a statement, in order; for `Reading.once`.

    None in a headline whose words have capitals, where these tell nothing. A sentence's first word
    is one only if the article has it in capitals elsewhere, or never in small letters.
    """
    text, article = reading.text, reading.statement.article.text
    if reading.statement.headline and is_title_case(text):
        return ()
    ours = [filling.text for filling in reading.statement.fillings if filling.text]
    return tuple(
        Name(name.words, name.start, name.end, name.core, any(name.words in text for text in ours))
        for name in find_names(text)
        if name.start or " " in name.words or may_be_name(name.words, article)
    )


def tellers_of(reading: Reading) -> tuple[Name, ...]:
    """The names that are subjects of a verb of saying; for `Reading.once`."""
    return tuple(name for name in reading.once(names_of) if is_teller(name, reading.text))
