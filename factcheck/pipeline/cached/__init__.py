from factcheck.pipeline.cached.evidence import CachedEvidence
from factcheck.pipeline.cached.models import CachedEncoder, CachedEntailment
from factcheck.pipeline.cached.statements import CachedStatements

__all__ = [
    "CachedEncoder",
    "CachedEntailment",
    "CachedEvidence",
    "CachedStatements",
]
