"""Moved thresholds → the YAML file with them in it; comments, order and all else stay."""

import difflib
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.records import Rule
from factcheck.settings import load_settings

# a rule's id and a measure → the threshold
Moved = Mapping[tuple[str, str], float]

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
# lines are never broken anew
_WIDTH = 1_000_000


@dataclass(frozen=True)
class RuleFile:
    """A settings file that need not exist yet; `write` puts a text into it, whole.

    A rule that the file takes from what it extends gets an entry of its own, with its conditions.
    """

    path: Path
    write: Callable[[Path, str], None]

    def text(self) -> str:
        """What the file holds now; "" if it isn't there."""
        try:
            return self.path.read_bytes().decode("utf-8-sig") if self.path.exists() else ""
        except (OSError, UnicodeDecodeError) as problem:
            raise FactcheckError(f"{self.path}: can't be read ({problem}); check it") from None

    def changed(self, moved: Moved, rules: Sequence[Rule]) -> str:
        """What the file will hold. It is read anew, so that what others wrote meanwhile stays.

        Raises SettingsError with each mistake where that is no settings file any more.
        """
        text = self.text().replace("\r\n", "\n")
        if not moved:
            return text
        if text.strip():
            load_settings(self.path)
        return write_thresholds(text, moved, rules)

    def diff(self, moved: Moved, rules: Sequence[Rule]) -> str:
        """What saving would change, as a unified diff; "" if nothing."""
        before = self.text().replace("\r\n", "\n")
        lines = difflib.unified_diff(
            before.splitlines(),
            self.changed(moved, rules).splitlines(),
            str(self.path),
            str(self.path),
            lineterm="",
        )
        return "\n".join(lines)

    def save(self, moved: Moved, rules: Sequence[Rule]) -> None:
        """Writes the file. Raises FactcheckError where that can't be done."""
        new = self.changed(moved, rules)
        self.write(self.path, new.replace("\n", "\r\n") if "\r\n" in self.text() else new)


def write_thresholds(text: str, moved: Moved, rules: Sequence[Rule] = ()) -> str:
    """The text of a rule file with these thresholds in place of those that it has.

    A rule whose conditions the text lacks gets those that it has among `rules`, in its entry or in
    a new one.
    """
    # ruamel takes 0.1 s to import
    from ruamel.yaml import YAML
    from ruamel.yaml.util import load_yaml_guess_indent

    _, indent, offset = load_yaml_guess_indent(text)
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.representer.add_representer(type(None), _null)
    yaml.indent(mapping=2, sequence=indent or 4, offset=2 if offset is None else offset)
    # comments alone hold no mapping that something could be written into
    data = yaml.load(text) or yaml.load(f"{text.rstrip()}\nextends: default\n".lstrip())
    own = {rule["id"]: rule for rule in data.get("rules") or () if "id" in rule}
    for (id, measure), threshold in moved.items():
        if measure in (when := own.get(id, {}).get("when") or {}):
            _replace(when, measure, threshold)
    ids = {id for id, _ in moved}
    lacking = [one for one in rules if one.id in ids and not own.get(one.id, {}).get("when")]
    if lacking and not data.get("rules"):
        data["rules"] = []
    for rule in lacking:
        if rule.id in own:
            own[rule.id]["when"] = _when(rule)
        else:
            data["rules"].append({"id": rule.id, "when": _when(rule)})
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _when(rule: Rule) -> dict[str, Any]:
    """The rule's conditions as its file would have them."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    when: dict[str, Any] = {}
    for one in rule.conditions:
        if one.threshold is not None:
            when[one.name] = DoubleQuotedScalarString(one.expected)
        else:
            words = [word.value for word in one.results or one.kinds]
            when[one.name] = words[0] if len(words) == 1 else words
    return when


def _null(representer: Any, value: None) -> Any:
    """null in so many letters, where ruamel would leave the value out."""
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def _replace(when: Any, measure: str, threshold: float) -> None:
    """Puts the number into the comparison, which keeps its quotes."""
    written = when[measure]
    when[measure] = type(written)(_NUMBER.sub(f"{threshold:g}", str(written), count=1))
