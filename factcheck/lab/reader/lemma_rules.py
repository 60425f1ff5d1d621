"""The rule by which a word becomes its lemma: what the reader learns to say of each word."""

from itertools import takewhile


def rule_of(word: str, lemma: str) -> str:
    """The rule that makes the lemma of the word, "" where there is no lemma.

    >>> rule_of("planned", "plan"), rule_of("Armies", "army"), rule_of("went", "go")
    ('3+', '3+y', '=go')
    """
    if not lemma:
        return ""
    small = word.lower()
    if lemma == word and word != small:
        return "C"
    kept = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(small, lemma, strict=False))
    )
    if kept == 0 or (len(small) - kept > 3 and len(lemma) - kept > 3):
        return f"={lemma}"
    return f"{len(small) - kept}+{lemma[kept:]}"
