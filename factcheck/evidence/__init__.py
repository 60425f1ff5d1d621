from factcheck.evidence.in_context import in_context
from factcheck.evidence.judge import add_judgement, judged, judged_alone, with_elsewhere
from factcheck.evidence.observers import OBSERVERS, gather_evidence
from factcheck.evidence.reading import Readings
