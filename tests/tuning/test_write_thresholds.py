import pytest

from factcheck.records import Condition, Label, Rule, Severity
from factcheck.settings import shipped_configs
from factcheck.tuning.rule_file import write_thresholds

TEXT = """\
# yaml-language-server: $schema=settings.schema.json
extends: null   # stands alone

rules:
  # the first
  - id: one
    label: agree
    when: {conflict: "< 0.3", agree: '> .25'}   # in one line
    message: "a text that is longer than eighty characters, and that nobody wants to see broken"
  - id: two
    when:
      conflict: "< 0.3"
      # a word on the next
      agree: < 0.50
"""


def test_only_the_named_thresholds_change_and_a_comment_keeps_its_column() -> None:
    written = write_thresholds(TEXT, {("one", "agree"): 0.35, ("two", "agree"): 0.9})
    assert written == TEXT.replace("'> .25'}   #", "'> 0.35'}  #").replace("< 0.50", "< 0.9")


def test_lists_that_are_not_indented_stay_so() -> None:
    text = 'rules:\n- id: one\n  when: {agree: ">= 0.3"}\n'
    assert write_thresholds(text, {("one", "agree"): 1}) == text.replace("0.3", "1")


@pytest.mark.parametrize("text", ["", "# our own\n", "# our own"])
def test_a_file_that_says_nothing_gets_the_rule_below_its_comments(text: str) -> None:
    condition = Condition("agree", comparison=">=", threshold=0.5)
    rule = Rule("near", Label.AGREE, Severity.INFO, (condition,), "")
    written = write_thresholds(text, {("near", "agree"): 0.5}, [rule])
    assert written.startswith(f"{text.rstrip()}\nextends: default\nrules:\n".lstrip())
    assert 'agree: ">= 0.5"' in written


@pytest.mark.parametrize("path", sorted(shipped_configs().glob("*.yaml")), ids=lambda p: p.stem)
def test_a_shipped_file_of_which_nothing_changes_stays_as_it_is(path) -> None:
    text = path.read_text(encoding="utf-8")
    assert write_thresholds(text, {}) == text
