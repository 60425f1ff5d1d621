from factcheck.remembered.evidence import RememberedEvidence
from factcheck.remembered.models import RememberedEncoder, RememberedEntailment
from factcheck.remembered.statements import RememberedStatements

__all__ = [
    "RememberedEncoder",
    "RememberedEntailment",
    "RememberedEvidence",
    "RememberedStatements",
]
