"""Fitted thresholds → the same YAML file with them in it; all else, comments too, stays."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

# a rule's id and a measure
Key = tuple[str, str]

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
# lines are never broken anew
_WIDTH = 1_000_000


def write_thresholds(text: str, thresholds: Mapping[Key, float]) -> str:
    """The text of a rule file with these thresholds in place of those that it has."""
    # ruamel takes 0.1 s to import
    from ruamel.yaml import YAML
    from ruamel.yaml.util import load_yaml_guess_indent

    _, indent, offset = load_yaml_guess_indent(text)
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.representer.add_representer(type(None), _null)
    yaml.indent(mapping=2, sequence=indent or 2, offset=offset or 0)
    data = yaml.load(text)
    for rule in data["rules"]:
        for measure in rule.get("when") or {}:
            if (rule["id"], measure) in thresholds:
                _replace(rule["when"], measure, thresholds[rule["id"], measure])
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _null(representer: Any, value: None) -> Any:
    """null in so many letters, where ruamel would leave the value out."""
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def _replace(when: Any, measure: str, threshold: float) -> None:
    """Puts the number into the comparison, which keeps its quotes."""
    written = when[measure]
    when[measure] = type(written)(_NUMBER.sub(f"{threshold:g}", str(written), count=1))
