from factcheck.statements.speech.said import Speech, chain_at
from factcheck.statements.speech.speech import find_speech

__all__ = ["Speech", "chain_at", "find_speech"]
