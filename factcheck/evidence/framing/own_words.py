"""A statement → the words that are the article's own: its text without what it quotes.

A word or two in quotation marks stay, for they are held up rather than quoted: his “crooked” aide.
"""

from __future__ import annotations

from factcheck.english.quotations import quotations_in
from factcheck.evidence.reading import Reading

# characters of a stretch in quotation marks that is longer than a word or two
_LONGEST = 20


def own_words(reading: Reading) -> str:
    """The text, with a gap for each quotation; nothing if all of it is quoted."""
    links, text = reading.statement.attribution, reading.text
    if links and links[-1].quoted:
        return ""
    pieces, position = [], 0
    for start, end in quotations_in(text):
        if end - start > _LONGEST:
            pieces.append(text[position:start])
            position = end
    return " ".join([*pieces, text[position:]])
