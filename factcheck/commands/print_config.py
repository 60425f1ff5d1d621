"""The settings in force, as a file that could take their place."""

from pathlib import Path
from typing import Any

import yaml

from factcheck.gate.pairing import seen_from
from factcheck.settings import Settings
from factcheck.settings.gate import Patterns, SettingsSuppression
from factcheck.yaml_config.yamltree import plain


def settings_page(settings: Settings, comments: dict[str, str]) -> str:
    """YAML that stands alone, with the digest of the settings; `comments` come first."""
    gate = settings.gate
    data: dict[str, Any] = {
        "extends": None,
        "models": vars(settings.models),
        "matching": vars(settings.matching),
        "certainty": {name: list(words) for name, words in settings.certainty.items()},
        "drafts": _patterns(gate.drafts),
        "sources": _patterns(gate.sources),
        "suppressions": [_suppression(one) for one in gate.suppressions],
        "rules": [plain(rule) for rule in settings.rules],
    }
    head = "".join(f"# {name}: {value}\n" for name, value in comments.items())
    return head + yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)


def _patterns(patterns: Patterns | None) -> list[str] | None:
    """As seen from the working directory, where the page would be a factcheck.yaml."""
    if patterns is None:
        return None
    return [seen_from(Path(patterns.path).parent / pattern) for pattern in patterns.patterns]


def _suppression(one: SettingsSuppression) -> dict[str, str]:
    file = seen_from(Path(one.place.path).parent / one.file) if one.file else None
    named = {"rule": one.rule, "file": file, "finding": one.finding, "because": one.reason}
    return {name: value for name, value in named.items() if value}
