from factcheck.evidence.names import names, places, roles

__all__ = ["names", "places", "roles"]
