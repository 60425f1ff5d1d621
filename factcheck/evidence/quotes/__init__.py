from factcheck.evidence.quotes import attribution, quotes

__all__ = ["attribution", "quotes"]
