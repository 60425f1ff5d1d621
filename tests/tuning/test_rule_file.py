from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from factcheck.errors import SettingsError
from factcheck.records import Condition, Kind
from factcheck.tuning.rule_file import RuleFile
from tests.review.conftest import RULES, write

MOVED = {("same-meaning", "similarity"): 0.75}
OWN = """\
# the desk's own
extends: default
rules:
  - id: same-meaning  # as agreed in May
    label: agree
    when: {similarity: ">= 0.7"}
"""


@pytest.fixture
def file(tmp_path: Path) -> RuleFile:
    return RuleFile(tmp_path / "factcheck.yaml", write)


def moved_rules() -> list:
    from factcheck.pipeline.rule_arrays import with_threshold

    return [RULES[0], with_threshold(RULES[1], "similarity", 0.75)]


def test_a_threshold_of_the_file_changes_and_comments_stay(file: RuleFile) -> None:
    file.path.write_text(OWN)
    file.save(MOVED, moved_rules())
    assert file.path.read_text() == OWN.replace("0.7", "0.75")


def test_a_file_that_is_not_there_is_made_with_the_rules_conditions(file: RuleFile) -> None:
    file.save(MOVED, moved_rules())
    assert file.path.read_text() == (
        'extends: default\nrules:\n  - id: same-meaning\n    when:\n      similarity: ">= 0.75"\n'
    )


def test_a_rule_of_the_file_without_conditions_gets_them(file: RuleFile) -> None:
    file.path.with_name("house.yaml").write_text(OWN)
    own = "extends: house.yaml\nrules:\n  - id: same-meaning\n    severity: warning  # milder\n"
    file.path.write_text(own)
    file.save(MOVED, moved_rules())
    assert file.path.read_text() == f'{own}    when:\n      similarity: ">= 0.75"\n'


def test_a_null_stays_where_a_rule_is_added(file: RuleFile) -> None:
    own = "drafts: null  # none yet\n"
    file.path.write_text(own)
    file.save(MOVED, moved_rules())
    assert file.path.read_text().startswith(own)


def test_a_file_that_is_broken_meanwhile_is_refused_with_the_place(file: RuleFile) -> None:
    file.path.write_text("rules:\n- 7\n")
    with pytest.raises(SettingsError, match=r"factcheck\.yaml:2:3: "):
        file.diff(MOVED, moved_rules())


def test_the_diff_tells_what_saving_changes_and_writes_nothing(file: RuleFile) -> None:
    file.path.write_text(OWN)
    lines = [line for line in file.diff(MOVED, moved_rules()).splitlines() if line[:1] in "+-"]
    assert lines[2:] == ['-    when: {similarity: ">= 0.7"}', '+    when: {similarity: ">= 0.75"}']
    assert file.path.read_text() == OWN


def test_what_others_wrote_meanwhile_stays(file: RuleFile) -> None:
    file.path.write_text(OWN)
    file.diff(MOVED, moved_rules())
    file.path.write_text(OWN + "matching: {neighbours: 7}\n")
    file.save(MOVED, moved_rules())
    assert file.path.read_text().endswith("matching: {neighbours: 7}\n")


def test_the_kinds_that_a_rule_asks_for_are_saved_with_its_threshold(file: RuleFile) -> None:
    rule = moved_rules()[1]
    kinds = Condition("kind", kinds=(Kind.TIME, Kind.PLACE))
    file.save(MOVED, [RULES[0], replace(rule, conditions=(*rule.conditions, kinds))])
    (saved,) = yaml.safe_load(file.path.read_text())["rules"]
    assert saved["when"] == {"similarity": ">= 0.75", "kind": ["time", "place"]}


def test_nothing_moved_changes_nothing(file: RuleFile) -> None:
    file.path.write_text(OWN)
    assert (file.diff({}, RULES), file.changed({}, RULES)) == ("", OWN)
