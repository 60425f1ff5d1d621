from factcheck.evidence.gather import add_entailment, gather_evidence
from factcheck.evidence.measures import MEASURES, measure
from factcheck.evidence.observers import OBSERVERS
from factcheck.evidence.readings import Readings

__all__ = ["MEASURES", "OBSERVERS", "Readings", "add_entailment", "gather_evidence", "measure"]
