import json

import yaml

from factcheck.rules.listing import list_rules, listing_to_json, listing_to_text, rule_to_yaml
from factcheck.settings import load_settings

MINE = """\
extends: base.yaml
rules:
  - id: two
    enabled: false
  - id: new
    label: unique
    when: {names: silent}
"""
BASE = """\
extends: null
rules:
  - id: one
    label: conflict
    kind: value
    when: {numbers: differs}
    tests:
      catches: [["It has 12 rooms.", "It has 15 rooms."]]
  - {id: two, label: agree, when: {similarity: ">= 0.5"}}
"""


def test_rules_are_listed_in_their_order_with_where_they_stand(write) -> None:
    write(BASE, "base.yaml")
    listing = list_rules(load_settings(write(MINE)))
    assert listing_to_text(listing) == (
        "  1  new  unique                 no tests  factcheck.yaml:5\n"
        "  2  one  conflict (value)       1 test    base.yaml:3\n"
        "  3  two  off                              factcheck.yaml:3\n"
    )


def test_as_data_every_rule_has_its_keys(write) -> None:
    write(BASE, "base.yaml")
    data = json.loads(listing_to_json(list_rules(load_settings(write(MINE)))))
    assert [(rule["id"], rule["enabled"]) for rule in data["rules"]] == [
        ("new", True),
        ("one", True),
        ("two", False),
    ]
    assert data["rules"][0]["rule"]["when"] == {"names": "silent"}


def test_a_rule_is_shown_as_yaml_with_the_files_that_it_comes_from(write) -> None:
    base = write(BASE, "base.yaml")
    path = write(MINE)
    *_, two = list_rules(load_settings(path))
    text = rule_to_yaml(two)
    assert text.splitlines()[:3] == [
        f"# {base}, from line 9: label, when",
        f"# {path}, from line 3: id, enabled",
        "# switched off",
    ]
    assert yaml.safe_load(text) == [
        {"id": "two", "label": "agree", "when": {"similarity": ">= 0.5"}, "enabled": False}
    ]
