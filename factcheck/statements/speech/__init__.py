from factcheck.statements.speech.speech import Speech, chain_at, find_speech

__all__ = ["Speech", "chain_at", "find_speech"]
