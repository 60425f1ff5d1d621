from factcheck.verdicts.claims import find_claims
from factcheck.verdicts.judge import COMPARISONS, Judging, judge, judge_match, try_rules
from factcheck.verdicts.rules import UNMATCHED, gather_rules, read_rules

__all__ = [
    "COMPARISONS",
    "UNMATCHED",
    "Judging",
    "find_claims",
    "gather_rules",
    "judge",
    "judge_match",
    "read_rules",
    "try_rules",
]
