"""Which tokens may be cues, and how their content hangs on them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.statements.speech.frames import find_candidates

# the frame, cue, source and content; word/head/label/part of speech
SENTENCES = [
    (
        "ccomp:that",
        "said",
        "He",
        "that it failed",
        "He/1/nsubj/PRON said/1/root/VERB that/4/mark/SCONJ it/4/nsubj/PRON failed/1/ccomp/VERB",
    ),
    (
        "ccomp:before",
        "said",
        "he",
        "It failed",
        "It/1/nsubj/PRON failed/4/ccomp/VERB ,/4/punct/PUNCT he/4/nsubj/PRON said/4/root/VERB",
    ),
    (
        "parenthesis",
        "said",
        "he",
        "It failed",
        "It/5/nsubj/PRON ,/3/punct/PUNCT he/3/nsubj/PRON said/5/parataxis/VERB "
        ",/3/punct/PUNCT failed/5/root/VERB",
    ),
    (
        "xcomp:VERB",
        "wants",
        "She",
        "to go",
        "She/1/nsubj/PRON wants/1/root/VERB to/3/mark/PART go/1/xcomp/VERB",
    ),
    (
        "raised",
        "seems",
        "",
        "She to go",
        "She/1/nsubj/PRON seems/1/root/VERB to/3/mark/PART go/1/xcomp/VERB",
    ),
    (
        "obj:PROPN",
        "backs",
        "She",
        "Trump",
        "She/1/nsubj/PRON backs/1/root/VERB Trump/1/obj/PROPN",
    ),
    (
        "obj+xcomp",
        "called",
        "She",
        "him liar",
        "She/1/nsubj/PRON called/1/root/VERB him/1/obj/PRON liar/1/xcomp/NOUN",
    ),
    (
        "obl:for",
        "called for",
        "She",
        "peace",
        "She/1/nsubj/PRON called/1/root/VERB for/3/case/ADP peace/1/obl/NOUN",
    ),
    (
        "passive",
        "was criticized",
        "her",
        "He",
        "He/2/nsubj:pass/PRON was/2/aux:pass/AUX criticized/2/root/VERB by/4/case/ADP "
        "her/2/obl:agent/PRON",
    ),
    (
        "noun:acl",
        "claim",
        "Iran",
        "that it won",
        "Iran/1/nmod:poss/PROPN claim/5/nsubj/NOUN that/4/mark/SCONJ it/4/nsubj/PRON "
        "won/1/acl/VERB spread/5/root/VERB",
    ),
    (
        "phrase",
        "according to",
        "Reuters",
        "It failed",
        "It/1/nsubj/PRON failed/1/root/VERB according/4/case/VERB to/2/fixed/ADP "
        "Reuters/1/obl/PROPN",
    ),
    (
        "document",
        "in",
        "poll",
        "They agreed",
        "They/1/nsubj/PRON agreed/1/root/VERB in/3/case/ADP poll/1/obl/NOUN",
    ),
    (
        "inserted",
        "said",
        "he",
        "Years , , failed",
        "Years/5/nsubj/NOUN ,/3/punct/PUNCT he/3/nsubj/PRON said/5/dep/VERB "
        ",/3/punct/PUNCT failed/5/root/VERB",
    ),
]


def parse(sentence: str) -> Doc:
    rows = [token.split("/") for token in sentence.split()]
    words, heads, deps, pos = zip(*rows, strict=True)
    lemmas = [word.removesuffix("s") for word in words]
    return Doc(
        Vocab(),
        words=list(words),
        heads=[int(head) for head in heads],
        deps=list(deps),
        pos=list(pos),
        lemmas=lemmas,
        tags=["NN"] * len(words),
    )


@pytest.mark.parametrize(("frame", "cue", "source", "content", "sentence"), SENTENCES)
def test_a_candidate_has_its_frame_and_its_parts(
    frame: str, cue: str, source: str, content: str, sentence: str
) -> None:
    doc = parse(sentence)
    found = {
        (c.frame, *(" ".join(doc[i].text for i in part) for part in (c.cue, c.source, c.content)))
        for c in find_candidates(doc, [])
    }
    assert (frame, cue, source, content) in found


def test_a_verb_that_takes_up_a_quotation_has_it_as_content() -> None:
    doc = parse(
        "“/1/punct/PUNCT Go/1/root/VERB on/1/advmod/ADV ”/1/punct/PUNCT he/5/nsubj/PRON"
        " said/1/dep/VERB"
    )
    (found,) = [c for c in find_candidates(doc, [(0, 4)]) if c.head == 5]
    assert (found.frame, found.source, found.content) == ("quote:before", (4,), (0, 1, 2, 3))
