from factcheck.evidence.times.sorts import Time
from factcheck.evidence.times.times import find_times
from factcheck.evidence.times.values import Date, Length

__all__ = ["Date", "Length", "Time", "find_times"]
