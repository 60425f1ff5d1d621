"""The words of certainty that settings files add to those that factcheck knows."""

from collections.abc import Mapping

from factcheck.yaml_config.shapes import Key, ListOf, OrNull, Table, Text
from factcheck.yaml_config.yamltree import MappingNode, Problems

# the lists of words that a file may add to, each as it is written in the text
WORDS = tuple(
    Key(name, OrNull(ListOf(Text("a word or phrase", r"\w"), "a list of words")), about=about)
    for name, about in (
        ("denying", "Verbs, in each form, that deny what hangs on them: repudiated."),
        ("asking", "Verbs, in each form, that ask what hangs on them: queried."),
        ("conditional", "Words that begin a condition."),
        ("denied", "Phrases of a main clause that deny it."),
        ("hedged", "Phrases of a main clause that hedge it: it is mooted that."),
        ("planned", "Phrases of a main clause that plan it: is pencilled in for."),
    )
)
CERTAINTY = Key(
    "certainty",
    OrNull(Table(WORDS)),
    about="Words that show how firmly something is put, added to those that factcheck knows.",
)


def read_words(certainty: MappingNode, problems: Problems) -> dict[str, tuple[str, ...]]:
    """The lists of the section that have words."""
    return {key.name: found for key in WORDS if (found := key.read(certainty, problems))}


def merge_words(
    base: Mapping[str, tuple[str, ...]], upper: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Each list's words, those of both once."""
    return {
        name: tuple(dict.fromkeys((*base.get(name, ()), *upper.get(name, ()))))
        for name in sorted({*base, *upper})
    }
