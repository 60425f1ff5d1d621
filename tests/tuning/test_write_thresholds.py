import pytest

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


@pytest.mark.parametrize("path", sorted(shipped_configs().glob("*.yaml")), ids=lambda p: p.stem)
def test_a_shipped_file_of_which_nothing_changes_stays_as_it_is(path) -> None:
    text = path.read_text(encoding="utf-8")
    assert write_thresholds(text, {}) == text
