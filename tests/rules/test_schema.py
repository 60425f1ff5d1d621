import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from factcheck.evidence import OBSERVERS
from factcheck.rules.schema import FILE_NAME, schema_text, settings_schema
from factcheck.settings import shipped_configs
from factcheck.verdicts import MEASURES

SHIPPED = sorted(shipped_configs().glob("*.yaml"))
RULE = "id: x, label: agree, when: {similarity: '> 0'}"


def problems_of(text: str) -> list[str]:
    validator = Draft7Validator(settings_schema())
    return [error.message for error in validator.iter_errors(yaml.safe_load(text))]


def test_the_shipped_schema_is_that_of_the_code() -> None:
    shipped = (shipped_configs() / FILE_NAME).read_text(encoding="utf-8")
    assert shipped == schema_text(), "write it anew: make generated"


def test_it_is_a_right_schema() -> None:
    Draft7Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_file_keeps_to_it_and_names_it_in_its_first_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={FILE_NAME}\n")
    assert problems_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "rule: []",
        "models: {encodr: x}",
        "matching: {similarity: 2}",
        "rules: {}",
        "rules: [{label: agree}]",
        "rules: [{id: Not Kebab}]",
        f"rules: [{{{RULE}, sevrity: info}}]",
        f"rules: [{{{RULE}, severity: grave}}]",
        f"rules: [{{{RULE}, tests: {{catch: []}}}}]",
        f"rules: [{{{RULE}, tests: {{catches: [[one]]}}}}]",
        f"rules: [{{{RULE}, tunable: [numbers]}}]",
        f"rules: [{{{RULE.replace('similarity', 'similarty')}}}]",
        f"rules: [{{{RULE.replace('> 0', '=> 0')}}}]",
        f"rules: [{{{RULE}}}, {{id: y, when: {{numbers: agree}}}}]",
        "rules: [{id: y, when: {kind: valu}}]",
        "rules: [{id: y, when: {kind: []}}]",
        "rules: [{id: y, when: {kind: differs}}]",
    ],
)
def test_what_the_code_refuses_it_refuses(text: str) -> None:
    assert problems_of(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "models:\nrules:\n",
        "rules: [{id: same-fact, severity: error}]",
        f"rules: [{{{RULE}, tests: {{known_gaps: [[Ещё один., Ещё два.]]}}}}]",
        f"rules: [{{{RULE}}}, {{id: y, when: {{numbers: [agrees, silent]}}}}]",
        "rules: [{id: y, label: conflict, when: {kind: value}}]",
        "rules: [{id: y, label: conflict, when: {kind: [time, place], conflict: '> 0.5'}}]",
    ],
)
def test_what_the_code_takes_it_takes(text: str) -> None:
    assert problems_of(text) == []


def test_every_key_and_every_condition_is_described() -> None:
    rule = settings_schema()["properties"]["rules"]["items"]["properties"]
    when = rule["when"]["properties"]
    assert list(when) == [*OBSERVERS, "kind", *MEASURES]
    assert [name for name, one in (rule | when).items() if not one["description"]] == []
