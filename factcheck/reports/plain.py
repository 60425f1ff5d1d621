"""Makes an article's words safe to print: they may hold anything, terminal commands included."""

import unicodedata

from factcheck.records import Kind

# these reorder what a terminal shows, so that a reader sees other words than the article holds; the
# last two are no characters, and XML can't hold them
_UNSAFE = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")


def plain(text: str) -> str:
    """The text on one line, with � for each that would command the terminal, or is no character.

    XML can hold all that comes out.

    >>> plain("red \\x1b[31malert\\nagain")
    'red �[31malert again'
    """
    return " ".join("".join(map(_visible, text)).split())


def counted(number: int, noun: str) -> str:
    """Such as "1 statement", "1,200 statements"."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def with_kind(words: str, kind: Kind | None) -> str:
    """Such as "conflict (value)"; the words alone where there is no kind."""
    return f"{words} ({kind.value})" if kind else words


def harmless(text: str) -> str:
    """The text with its lines and blanks, and � for each character that commands or reorders."""
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    unsafe = unicodedata.category(character) in ("Cc", "Cs") or character in _UNSAFE
    return "�" if unsafe and not character.isspace() else character
