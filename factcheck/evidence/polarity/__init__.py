from factcheck.evidence.polarity import certainty, polarity, scope

__all__ = ["certainty", "polarity", "scope"]
