"""The JSON Schema of settings files, from the same keys and shapes that read them.

An editor's language server completes and checks by it. It knows less than `factcheck rules lint`:
what depends on another file or key, such as a threshold's limits, is left to that.
"""

import inspect

from factcheck.evidence import OBSERVERS
from factcheck.records import Condition
from factcheck.reports.objects import as_json
from factcheck.settings import RULES, SECTIONS
from factcheck.verdicts import KIND_CONDITION, MEASURES, RULE_KEYS, Comparison, Words
from factcheck.yaml_config.shapes import Key, Schema, mapping_schema

FILE_NAME = "settings.schema.json"
KIND = Key(
    KIND_CONDITION,
    Words(KIND_CONDITION),
    about="The kind that the judge holds likeliest of a conflict.",
)


def schema_text() -> str:
    """The schema as JSON; `configs/settings.schema.json` is a copy of it."""
    return as_json(settings_schema())


def settings_schema() -> Schema:
    """The schema of a whole file (draft 7, which language servers know best)."""
    sections = {section.name: section.schema() for section in SECTIONS}
    sections[RULES.name]["items"] = _rule()
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings and rules of factcheck",
        "type": "object",
        "additionalProperties": False,
        "properties": sections,
    }


def condition_keys() -> tuple[Key[Condition], ...]:
    """What may stand under `when`: every observer, then the kind, then every measure."""
    observers = (
        Key(name, Words(name), about=inspect.getdoc(observe) or "")
        for name, observe in OBSERVERS.items()
    )
    measures = (
        Key(name, comparison, about=f"{measure.about} ({comparison.bounds})")
        for name, measure in MEASURES.items()
        for comparison in [Comparison(name, measure)]
    )
    return (*observers, KIND, *measures)


def _rule() -> Schema:
    rule = mapping_schema(RULE_KEYS)
    # a rule that changes one of the file's base names only what changes
    rule["required"] = ["id"]
    when = mapping_schema(condition_keys())
    rule["properties"]["when"] |= {**when, "minProperties": 1}
    rule["properties"]["tunable"]["items"] = {"type": "string", "enum": list(MEASURES)}
    return rule
