from factcheck.evidence.gather import Readings, add_entailment, gather_evidence
from factcheck.evidence.measures import MEASURES
from factcheck.evidence.observers import OBSERVERS

__all__ = ["MEASURES", "OBSERVERS", "Readings", "add_entailment", "gather_evidence"]
