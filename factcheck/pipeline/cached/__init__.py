from factcheck.pipeline.cached.evidence import CachedEvidence
from factcheck.pipeline.cached.models import CachedEncoder, CachedJudge
from factcheck.pipeline.cached.statements import CachedStatements
