from factcheck.remembered.evidence import RememberedEvidence
from factcheck.remembered.models import RememberedEncoder, RememberedJudge
from factcheck.remembered.statements import RememberedStatements

__all__ = [
    "RememberedEncoder",
    "RememberedEvidence",
    "RememberedJudge",
    "RememberedStatements",
]
