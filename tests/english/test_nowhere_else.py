"""What is known of English stands in english/: no other room has lists of its words."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from factcheck.english.lexicon import word_lists
from factcheck.english.words import FUNCTION_WORDS

PACKAGE = Path(__file__).parents[2] / "factcheck"
# the rooms that read what people wrote; the others write words, for reports and help pages
ROOMS = ("articles", "blocks", "statements", "matches", "evidence", "claims", "archive", "gate")
FILES = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
# words that tell whoever reads a list that it is one of English; labels of grammar are words, too
TELLING = ("calendar", "certainty", "cues", "denial", "grammar", "occasions", "people", "speech")
LABELS = frozenset({"case", "mark", "list", "part", "address", "s"})
# so many of them are a list, if they are half of it
FEWEST = 3
ALLOWED = {
    "articles/older_mail.py": "what mail programs write, in the ten languages that they speak",
    "archive/sqlite_file.py": "what SQLite says when it fails",
}


@cache
def vocabulary() -> frozenset[str]:
    found = {word for name in TELLING for words in word_lists(name).values() for word in words}
    single = {part for word in found for part in re.findall(r"[a-z]+", word)}
    return frozenset(FUNCTION_WORDS | single) - LABELS


def lists_in(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """Each collection of texts, and the alternatives of each pattern, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List | ast.Dict):
            parts = node.keys if isinstance(node, ast.Dict) else node.elts
            values = [part.value for part in parts if isinstance(part, ast.Constant)]
            yield node.lineno, [value for value in values if isinstance(value, str)]
        elif isinstance(node, ast.Attribute) and node.attr == "split":
            if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                yield node.lineno, node.value.value.split()
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value:
            pieces = re.split(r"[|()]|\\.", node.value)
            yield node.lineno, [re.sub(r"\[(\w)\w\]", r"\1", piece).strip() for piece in pieces]


def english_in(texts: list[str]) -> list[str]:
    """The texts if they are a list of English words, else nothing."""
    words = [text.casefold() for text in texts if text]
    found = [word for word in words if set(re.findall(r"[a-z]+", word)) & vocabulary()]
    plain = [word for word in found if re.fullmatch(r"[a-z’'? -]+", word)]
    return plain if len(plain) >= FEWEST and 2 * len(plain) > len(words) else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_room_has_lists_of_english_words(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() in ALLOWED:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {line: words for line, texts in lists_in(tree) if (words := english_in(texts))}
    assert found == {}, "put the words into factcheck/english/, and ask a question of it"


def test_what_is_allowed_is_there() -> None:
    assert [name for name in ALLOWED if not (PACKAGE / name).exists()] == []


@pytest.mark.parametrize(
    "code",
    [
        'X = frozenset({"who", "whom", "which"})',
        'X = frozenset("said told added".split())',
        'X = re.compile(r"(?:is|are|was|were)\\b")',
        'X = {"he": 1, "she": 2, "they": 3}',
    ],
)
def test_a_list_is_seen_in_any_form(code: str) -> None:
    assert any(english_in(texts) for _, texts in lists_in(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ['X = {"nsubj", "obj", "case", "mark"}', 'X = re.compile(r"<(?:p|div|li|table)>")']
)
def test_labels_and_tags_are_no_words(code: str) -> None:
    assert not any(english_in(texts) for _, texts in lists_in(ast.parse(code)))
