from factcheck.evidence.framing import hedging, loaded, occasion, sourcing

__all__ = ["hedging", "loaded", "occasion", "sourcing"]
