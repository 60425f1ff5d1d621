from factcheck.statements.speech.said import Speech
from factcheck.statements.speech.speech import find_speech

__all__ = ["Speech", "find_speech"]
