"""How a word is written, beside which letters: what a tokenizer without capitals can't tell."""

from collections.abc import Sequence

FORMS = ("small", "title", "capitals", "mixed", "initial", "digits", "mark", "opening mark")


def form_of(word: str, *, space_before: bool = True, space_after: bool = True) -> int:
    """The place in FORMS of a word between its neighbours.

    >>> [FORMS[form_of(word)] for word in ("NATO", "McCain", "A", "Paris", "19th", ",")]
    ['capitals', 'mixed', 'initial', 'title', 'digits', 'mark']
    """
    if not any(map(str.isalnum, word)):
        return FORMS.index("opening mark" if space_before and not space_after else "mark")
    if any(map(str.isdigit, word)):
        return FORMS.index("digits")
    if not any(map(str.isupper, word)):
        return FORMS.index("small")
    if len(word) == 1:
        return FORMS.index("initial")
    if word.isupper():
        return FORMS.index("capitals")
    return FORMS.index("title" if not any(map(str.isupper, word[1:])) else "mixed")


def forms_of(words: Sequence[str], spaces: Sequence[bool]) -> list[int]:
    """The forms of a sentence's words; `spaces` tells whether a space follows each."""
    before = [True, *spaces[:-1]]
    return [
        form_of(word, space_before=first, space_after=last)
        for word, first, last in zip(words, before, spaces, strict=True)
    ]


def lemma_by(rule: str, word: str) -> str:
    """The lemma that the rule makes of the word; a rule that doesn't fit leaves the word.

    >>> lemma_by("3+y", "Armies"), lemma_by("=go", "went"), lemma_by("C", "NATO")
    ('army', 'go', 'NATO')
    """
    if rule == "C":
        return word
    if rule.startswith("="):
        return rule.removeprefix("=")
    cut, _, added = rule.partition("+")
    small = word.lower()
    gone = int(cut) if cut.isdigit() else 0
    return small[: len(small) - gone] + added if gone < len(small) else small
