from factcheck.evidence.gather import gather_evidence
from factcheck.evidence.in_context import in_context
from factcheck.evidence.judge import add_judgement, judged, judged_alone, with_elsewhere
from factcheck.evidence.observers import OBSERVERS
from factcheck.evidence.readings import Readings
