"""A mention → the words that take a pronoun's place."""

from collections.abc import Sequence

from factcheck.english.lexicon import words_of
from factcheck.statements.context.mentions import NAMING, Form, Mention
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.parsed import Word

# words; what is longer reads worse than the pronoun in its place
LONGEST = 10


def possessive(text: str) -> str:
    """The text's possessive form: "Macron's", "the allies’" with the text's own apostrophe."""
    return f"{text}'" if text.endswith("s") and not text[:1].isupper() else f"{text}'s"


def cased(text: str, mention: Mention) -> str:
    """The text with a capital where what it replaces opens the sentence."""
    if mention.text[:1].isupper() and mention.start == 0:
        return text[:1].upper() + text[1:]
    return text


def name_text(mention: Mention, words: Sequence[Word]) -> str:
    """A name as it is said alone: without its titles, a person's without what follows it too."""
    start, end = mention.start, mention.end
    if mention.nature is Nature.PERSON or end - start > LONGEST:
        # "Gary Fan of the Neo Democrats": a person's name is no more than that
        parts = [mention.head, *(c for c in words[mention.head].children if words[c].dep in NAMING)]
        start, end = min(parts), max(parts) + 1
        # "asked that Ann Fox account for it": a verb that was read as her last name
        while end - 1 > mention.head and words[end - 1].text.islower():
            end -= 1
    while len(mention.name) > 1 and words[start].lower in mention.titles:
        start += 1
    return definite("".join(word.text + word.space for word in words[start:end]).strip())


def definite(text: str) -> str:
    """The noun phrase as one speaks of it again: "a plan" is "the plan"."""
    first, _, rest = text.partition(" ")
    if first.lower() in words_of("grammar", "first_time") and rest:
        return f"the {rest}"
    if first in words_of("grammar", "again") and rest:
        return f"{first.lower()} {rest}"
    return text


def is_plain_name(mention: Mention, text: str) -> bool:
    """Whether no office has slipped into an organisation's name, as where it was misread."""
    offices = words_of("context", "roles")
    return mention.form is not Form.NAME or not any(word in offices for word in text.split())
