from factcheck.verdicts.conditions import KIND_CONDITION, Comparison, Words
from factcheck.verdicts.decide import COMPARISONS, Deciding, decide_match, may_hold, try_rules
from factcheck.verdicts.measures import MEASURES, measure
from factcheck.verdicts.messages import PLACEHOLDERS
from factcheck.verdicts.rules import RULE_KEYS, TEST_KEYS, UNMATCHED, gather_rules, read_rules
