from factcheck.evidence.times import as_of, dates
from factcheck.evidence.times.sorts import Time
from factcheck.evidence.times.times import find_times
from factcheck.evidence.times.values import Date, Length

__all__ = ["Date", "Length", "Time", "as_of", "dates", "find_times"]
