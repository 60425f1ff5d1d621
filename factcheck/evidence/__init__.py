from factcheck.evidence.gather import gather_evidence
from factcheck.evidence.measures import MEASURES, measure
from factcheck.evidence.observers import OBSERVERS

__all__ = ["MEASURES", "OBSERVERS", "gather_evidence", "measure"]
