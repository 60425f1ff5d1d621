"""Which tokens may be cues, and how their content hangs on them."""

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
    ("obj:PROPN", "backs", "She", "Trump", "She/1/nsubj/PRON backs/1/root/VERB Trump/1/obj/PROPN"),
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
        "ccomp:that",
        "made it clear",
        "She",
        "that it failed",
        "She/1/nsubj/PRON made/1/root/VERB it/1/obj/PRON clear/1/xcomp/ADJ that/6/mark/SCONJ "
        "it/6/nsubj/PRON failed/3/ccomp/VERB",
    ),
    (
        "ccomp:that",
        "was quoted as saying",
        "He",
        "that it failed",
        "He/2/nsubj:pass/PRON was/2/aux:pass/AUX quoted/2/root/VERB as/4/mark/SCONJ "
        "saying/2/advcl/VERB/VBG that/7/mark/SCONJ it/7/nsubj/PRON failed/4/ccomp/VERB",
    ),
    (
        "ccomp:after",
        "said",
        "She",
        "it failed",
        "She/1/nsubj/PRON said/1/root/VERB on/3/case/ADP Friday/5/obl/PROPN it/5/nsubj/PRON "
        "failed/1/ccomp/VERB",
    ),
    (
        "ccomp:after",
        "said",
        "Fox",
        "It , , failed",
        "It/3/nsubj/PRON ,/0/punct/PUNCT Fox/3/nsubj/PROPN said/3/root/VERB ,/5/punct/PUNCT "
        "failed/3/ccomp/VERB",
    ),
    (
        "phrase",
        "according to",
        "people aware",
        "It failed , .",
        "It/1/nsubj/PRON failed/1/root/VERB ,/1/punct/PUNCT according/5/case/VERB to/3/fixed/ADP "
        "people/1/obl/NOUN aware/1/advcl/ADJ ./1/punct/PUNCT",
    ),
    (
        "as",
        "told",
        "she",
        "It failed",
        "It/1/nsubj/PRON failed/1/root/VERB as/4/mark/SCONJ she/4/nsubj/PRON told/1/advcl/VERB "
        "them/4/obj/PRON",
    ),
    (
        "impersonal",
        "reportedly",
        "",
        "It failed",
        "It/2/nsubj/PRON reportedly/2/advmod/ADV failed/2/root/VERB",
    ),
    (
        "impersonal",
        "reportedly",
        "",
        "Fox won",
        "Fox/6/nsubj/PROPN ,/4/punct/PUNCT who/4/nsubj/PRON is/4/cop/AUX rich/0/acl:relcl/ADJ "
        "reportedly/6/advmod/ADV won/6/root/VERB",
    ),
    (
        "impersonal",
        "reportedly",
        "",
        "Fox wrote : “ I won ”",
        "Fox/2/nsubj/PROPN reportedly/2/advmod/ADV wrote/2/root/VERB :/6/punct/PUNCT "
        "“/6/punct/PUNCT I/6/nsubj/PRON won/2/parataxis/VERB ”/6/punct/PUNCT",
    ),
    (
        "impersonal",
        "It is believed",
        "",
        "that it failed",
        "It/2/expl/PRON is/2/aux:pass/AUX believed/2/root/VERB that/5/mark/SCONJ it/5/nsubj/PRON "
        "failed/2/ccomp/VERB",
    ),
    (
        "impersonal",
        "reports are emerging",
        "",
        "that it failed",
        "They/1/nsubj/PRON left/4/advcl/VERB reports/4/nsubj/NOUN are/4/aux/AUX "
        "emerging/4/root/VERB that/7/mark/SCONJ it/7/nsubj/PRON failed/4/ccomp/VERB",
    ),
    (
        "impersonal",
        "is said to",
        "",
        "She go",
        "She/2/nsubj:pass/PRON is/2/aux:pass/AUX said/2/root/VERB to/4/mark/PART go/2/xcomp/VERB",
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
    words, heads, deps, pos = zip(*(row[:4] for row in rows), strict=True)
    lemmas = [word.removesuffix("s").removesuffix("ing") for word in words]
    return Doc(
        Vocab(),
        words=list(words),
        heads=[int(head) for head in heads],
        deps=list(deps),
        pos=list(pos),
        lemmas=lemmas,
        tags=[row[4] if len(row) > 4 else "NN" for row in rows],
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


@pytest.mark.parametrize(
    "sentence",
    [
        "She/1/nsubj/PRON told/1/root/VERB Congress/1/obj/PROPN",
        "She/1/nsubj/PRON spoke/1/root/VERB and/3/cc/CCONJ said/1/conj/VERB to/5/case/ADP "
        "Congress/3/obl/PROPN",
    ],
)
def test_who_hears_is_not_said(sentence: str) -> None:
    doc = parse(sentence)
    assert "Congress" not in {doc[i].text for c in find_candidates(doc, []) for i in c.content}


def test_a_plan_says_nothing() -> None:
    doc = parse(
        "It/1/nsubj/PRON went/1/root/VERB according/4/case/VERB to/2/fixed/ADP plan/1/obl/NOUN"
    )
    assert "phrase" not in {c.frame for c in find_candidates(doc, [])}


def test_a_hedge_within_a_quotation_is_the_speakers() -> None:
    doc = parse("It/2/nsubj/PRON reportedly/2/advmod/ADV failed/2/root/VERB")
    assert "impersonal" not in {c.frame for c in find_candidates(doc, [(0, 3)])}


def test_a_verb_that_takes_up_a_quotation_has_it_as_content() -> None:
    doc = parse(
        "“/1/punct/PUNCT Go/1/root/VERB on/1/advmod/ADV ”/1/punct/PUNCT he/5/nsubj/PRON"
        " said/1/dep/VERB"
    )
    (found,) = [c for c in find_candidates(doc, [(0, 4)]) if c.head == 5]
    assert (found.frame, found.source, found.content) == ("quote:before", (4,), (0, 1, 2, 3))
