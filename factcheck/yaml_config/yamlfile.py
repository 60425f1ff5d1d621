"""Reads YAML into a tree of nodes that know their place; what is wrong is collected.

    problems = Problems()
    top = read_yaml(Path("factcheck.yaml"), problems)       # MappingNode or None
    problems.raise_any()                                    # SettingsError with every mistake

Nothing here raises for what a file holds, whatever its bytes; only `raise_any` does.
"""

from pathlib import Path
from typing import NoReturn

import yaml

from factcheck.yaml_config.yamltree import (
    Entry,
    ListNode,
    MappingNode,
    Node,
    Place,
    Problems,
    ScalarNode,
    found,
    shown,
)

# far above any rule file that people write, and low enough to be read within seconds
MAX_BYTES = 1_000_000
MAX_DEPTH = 50
MAX_NODES = 20_000
# int() takes quadratic time over an endless row of digits
_MAX_DIGITS = 40

_CORE = "tag:yaml.org,2002:"
_CONSTRUCTORS = {
    f"{_CORE}null": "construct_yaml_null",
    f"{_CORE}bool": "construct_yaml_bool",
    f"{_CORE}int": "construct_yaml_int",
    f"{_CORE}float": "construct_yaml_float",
}
# a date, "<<" and "=" have no meaning of their own here
_TEXTS = {f"{_CORE}{name}" for name in ("str", "timestamp", "merge", "value")}

# what PyYAML says → what most often lies behind it in a rule file
_HINTS = {
    "found '<scalar>'": 'put text that begins with { or " in quotes as a whole',
    "found character '%'": "put text that begins with % in quotes",
    "found character '\\t'": "indent with spaces, not with tabs",
    "found character '>'": 'put a comparison in quotes, such as ">= 0.6"',
    "indentation indicators": 'put a comparison in quotes, such as ">= 0.6"',
    "expected ',' or '}'": "close the { that opens above with }",
    "expected ',' or ']'": "close the [ that opens above with ]",
    "mapping values are not allowed": "put text that holds a colon in quotes",
}


class _Refused(Exception):
    """What is wrong with a file or a node, on its way to the list of problems."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        self.message, self.line, self.column = message, line, column


def read_yaml(path: Path, problems: Problems, *, shipped: bool = False) -> MappingNode | None:
    """The mapping that a YAML file holds, as `parse_yaml` has it.

    A `shipped` file, which has nothing wrong in it, is read by libyaml where PyYAML has it.
    """
    try:
        data = _bytes(path)
    except _Refused as refused:
        problems.add(Place(str(path), 1, 1), refused.message)
        return None
    return parse_yaml(data, str(path), problems, shipped=shipped)


def parse_yaml(
    data: bytes, path: str, problems: Problems, *, shipped: bool = False
) -> MappingNode | None:
    """The mapping that these bytes hold, empty where they hold nothing or comments only.

    None after noting why there is none.
    """
    try:
        if len(data) > MAX_BYTES:
            raise _Refused(f"larger than {MAX_BYTES:,} bytes; is this a settings file?")
        text = _decode(data)
        composed = (shipped and _quickly(text)) or _compose(text)
        if composed is None:
            return MappingNode(Place(path, 1, 1))
        node = _Builder(path, problems).build(composed)
        if not isinstance(node, MappingNode):
            place = node.place
            message = f"expected a mapping (key: value), found {found(node)}"
            raise _Refused(message, place.line, place.column)
        return node
    except _Refused as refused:
        problems.add(Place(path, refused.line, refused.column), refused.message)
        return None


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _Refused("this is a folder; name a YAML file")
        # a pipe or a device might never end
        if path.exists() and not path.is_file():
            raise _Refused("this is not an ordinary file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _Refused(
            "there is no such file; check the path, and FACTCHECK_CONFIG if it is set"
        ) from None
    except OSError as error:
        raise _Refused(f"can't be read: {error.strerror}") from None
    except ValueError:
        raise _Refused("this can't be the path of a file") from None


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # counted in the object it decoded, which lacks a byte order mark
        before = error.object[: error.start].decode("utf-8", "replace")
        message = f"not UTF-8 text (byte 0x{error.object[error.start]:02x}); save it as UTF-8"
        raise _Refused(message, *_position(before)) from None


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _Loader(yaml.SafeLoader):
    """Unlike SafeLoader, refuses what would overflow its recursion or take minutes."""

    depth = nodes = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next node."""
        self.depth += 1
        self.nodes += 1
        if self.depth > MAX_DEPTH + 1:
            self._refuse(f"nested over {MAX_DEPTH} levels deep")
        if self.nodes > MAX_NODES:
            self._refuse(f"more than {MAX_NODES:,} values")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _refuse(self, message: str) -> NoReturn:
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # PyYAML's
        raise yaml.MarkedYAMLError(None, None, message, mark)


def _quickly(text: str) -> yaml.Node | None:
    """What libyaml makes of a text, in a tenth of the time; None where it can't.

    It accepts a few things that PyYAML refuses, and puts some empty values elsewhere.
    """
    try:
        return yaml.compose(text, yaml.CSafeLoader) if yaml.__with_libyaml__ else None
    except yaml.YAMLError:
        return None


def _compose(text: str) -> yaml.Node | None:
    try:
        loader = _Loader(text)
    except yaml.reader.ReaderError as error:
        message = f"the character U+{ord(text[error.position]):04X} is not allowed in YAML"
        where = _position(text[: error.position])
        raise _Refused(f"{message}; is this a text file?", *where) from None
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark or loader.get_mark()
        raise _Refused(_explained(error), mark.line + 1, mark.column + 1) from None
    except (ValueError, OverflowError):
        # PyYAML lets these out for an escape beyond Unicode, such as "\UFFFFFFFF"
        mark = loader.get_mark()
        message = "not valid YAML: an escape or a number beyond all limits"
        raise _Refused(message, mark.line + 1, mark.column + 1) from None
    return node


def _explained(error: yaml.MarkedYAMLError) -> str:
    said = " ".join(f"{error.problem or error.context}".split())
    hint = next((hint for sign, hint in _HINTS.items() if sign in said), None)
    return f"not valid YAML: {said}" + (f"; {hint}" if hint else "")


class _Builder:
    """Turns PyYAML's graph into a tree; aliases become copies, within limits."""

    def __init__(self, path: str, problems: Problems) -> None:
        self.path = path
        self.problems = problems
        self.nodes = 0

    def build(self, node: yaml.Node, above: tuple[yaml.Node, ...] = ()) -> Node:
        """The node's tree; what is wrong with a single value is noted, and null stands for it.

        Raises _Refused where aliases make the tree endless or far too large.
        """
        place = self._place(node)
        self.nodes += 1
        if any(node is parent for parent in above):
            raise _Refused("an alias in here refers back to this", place.line, place.column)
        if self.nodes > MAX_NODES or len(above) > MAX_DEPTH:
            raise _Refused("far too large once its aliases are filled in", place.line, place.column)
        if isinstance(node, yaml.MappingNode) and node.tag == f"{_CORE}map":
            return self._mapping(node, place, (*above, node))
        if isinstance(node, yaml.SequenceNode) and node.tag == f"{_CORE}seq":
            return ListNode(place, tuple(self.build(item, (*above, node)) for item in node.value))
        return self._scalar(node, place)

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def _mapping(
        self, node: yaml.MappingNode, place: Place, above: tuple[yaml.Node, ...]
    ) -> MappingNode:
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            entry_place, name = self._place(key), str(key.value)
            if not isinstance(key, yaml.ScalarNode):
                self.problems.add(entry_place, "a key must be a word, not a list or a mapping")
            elif name in entries:
                message = f"the key {shown(name)} stands on line {entries[name].place.line} already"
                self.problems.add(entry_place, message)
            else:
                entries[name] = Entry(name, entry_place, self.build(value, above))
        return MappingNode(place, tuple(entries.values()))

    def _scalar(self, node: yaml.Node, place: Place) -> ScalarNode:
        if not isinstance(node, yaml.ScalarNode) or node.tag not in {*_TEXTS, *_CONSTRUCTORS}:
            self.problems.add(place, f"the tag {shown(node.tag)} has no meaning here")
            return ScalarNode(place, "", None)
        text = node.value
        # half a character, which "\ud800" writes, could never be printed again
        if any("\ud800" <= character <= "\udfff" for character in text):
            self.problems.add(place, f"{shown(text)} holds a surrogate, half a character")
        if node.tag in _TEXTS:
            return ScalarNode(place, text, text)
        try:
            return ScalarNode(place, text, _construct(node))
        except (ValueError, LookupError, OverflowError):
            kind = node.tag.removeprefix(_CORE)
            self.problems.add(place, f"{shown(text)} can't be read as YAML's {kind}")
            return ScalarNode(place, text, None)


def _construct(node: yaml.ScalarNode) -> int | float | bool | None:
    if len(node.value) > _MAX_DIGITS:
        raise ValueError(node.value)
    value: int | float | bool | None
    value = getattr(yaml.constructor.SafeConstructor(), _CONSTRUCTORS[node.tag])(node)
    return value
