from factcheck.evidence.names import names, places

__all__ = ["names", "places"]
