"""The whole of factcheck in one function: articles in, Report out.

`articles` has that function, `pairs` the same for two statements; both use the loaded `tools`.
"""

from __future__ import annotations

from factcheck.comparison.articles import compare, compare_pairs, find_evidence
from factcheck.comparison.pairs import explain, judge_pairs
from factcheck.comparison.tools import Progress, Tools, load_tools

__all__ = [
    "Progress",
    "Tools",
    "compare",
    "compare_pairs",
    "explain",
    "find_evidence",
    "judge_pairs",
    "load_tools",
]
