"""The room's lexicons, YAML files beside this one; see factcheck/lexicon.py."""

from __future__ import annotations

from functools import partial

from factcheck import lexicon

word_lists = partial(lexicon.word_lists, __name__)
words_of = partial(lexicon.words_of, __name__)
