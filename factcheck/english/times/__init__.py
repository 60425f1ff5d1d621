from factcheck.english.times.sorts import Time
from factcheck.english.times.times import find_times
from factcheck.english.times.values import Date, Length
