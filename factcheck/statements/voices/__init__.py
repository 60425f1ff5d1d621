from factcheck.statements.voices.naming import name_speakers
from factcheck.statements.voices.question import Question, VoiceWeights, family_of
from factcheck.statements.voices.voice import Voice

__all__ = ["Question", "Voice", "VoiceWeights", "family_of", "name_speakers"]
