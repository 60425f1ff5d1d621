from factcheck.evidence.numbers import numbers

__all__ = ["numbers"]
