from factcheck.evidence.polarity import certainty, polarity

__all__ = ["certainty", "polarity"]
