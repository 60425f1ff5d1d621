"""YAML settings as one frozen value.

Each part of a file is read by a file of its own here (models, matching, words, gate, rule_tables);
`load` reads a file with all that it extends, and `files` knows where it lies.
"""

from factcheck.settings.certainty_words import WORDS
from factcheck.settings.files import find_settings, shipped_configs
from factcheck.settings.gate import GateSettings, Patterns, SettingsSuppression
from factcheck.settings.load import SECTIONS, Settings, gather_settings, load_settings
from factcheck.settings.matching import MATCHING_KEYS, MatchingSettings
from factcheck.settings.models import MODEL_KEYS, ModelSettings
from factcheck.settings.rule_tables import RULE_ID, RULES
