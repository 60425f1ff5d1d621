from factcheck.verdicts.conditions import Comparison, Results
from factcheck.verdicts.judge import COMPARISONS, Judging, judge, judge_match, try_rules
from factcheck.verdicts.messages import PLACEHOLDERS
from factcheck.verdicts.rules import RULE_KEYS, TEST_KEYS, UNMATCHED, gather_rules, read_rules

__all__ = [
    "COMPARISONS",
    "PLACEHOLDERS",
    "RULE_KEYS",
    "TEST_KEYS",
    "UNMATCHED",
    "Comparison",
    "Judging",
    "Results",
    "gather_rules",
    "judge",
    "judge_match",
    "read_rules",
    "try_rules",
]
