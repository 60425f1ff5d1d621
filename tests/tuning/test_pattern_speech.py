"""The finder without a parser, as spans."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.tuning.parsing import Parsed
from factcheck.tuning.pattern_speech import find_pattern_speech
from factcheck.tuning.polnear import GoldSpeeches

# the text, and the source, the cue and the content in it
TEXTS = [
    ("Fox said that it failed.", "Fox", "said", "it failed"),
    ("“It is all over now,” said Fox.", "Fox", "said", "“It is all over now,”"),
    ("It failed, according to Reuters.", "Reuters", "according to", "It failed"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), TEXTS)
def test_its_links_are_spans_of_the_article(text: str, source: str, cue: str, content: str) -> None:
    doc = Doc(Vocab(), words=text.split(" "), spaces=[True] * text.count(" ") + [False])
    (speech,) = find_pattern_speech(Parsed(GoldSpeeches("one", "  " + text, ()), ((2, doc),)))
    parts = (speech.source, speech.cue, speech.content)
    found = [" ".join(text[a - 2 : b - 2] for a, b in part) for part in parts]
    assert found == [source, cue, content]
