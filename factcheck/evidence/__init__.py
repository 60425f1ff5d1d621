from factcheck.evidence.gather import gather_evidence
from factcheck.evidence.in_context import in_context
from factcheck.evidence.judge import add_judgement, judged, judged_alone, with_elsewhere
from factcheck.evidence.measures import MEASURES, measure
from factcheck.evidence.observers import OBSERVERS
from factcheck.evidence.readings import Readings

__all__ = [
    "MEASURES",
    "OBSERVERS",
    "Readings",
    "add_judgement",
    "gather_evidence",
    "in_context",
    "judged",
    "judged_alone",
    "measure",
    "with_elsewhere",
]
