from factcheck.evidence.names import causes, names, places, roles

__all__ = ["causes", "names", "places", "roles"]
