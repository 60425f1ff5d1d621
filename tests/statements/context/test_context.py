from dataclasses import replace

import pytest

from factcheck.english.sentences import find_sentences
from factcheck.models import load_reader
from factcheck.statements.context.antecedents import Weights
from factcheck.statements.context.context import resolve_context
from factcheck.statements.context.filling import Antecedent, Filling

spacy_tokens = pytest.importorskip("spacy.tokens")
VOCAB = pytest.importorskip("spacy.vocab").Vocab()

Row = tuple[str, str, str, int, str]


def doc(*rows: Row) -> object:
    """A parsed sentence of rows (word, tag, pos, head, label)."""
    words, tags, pos, heads, deps = zip(*rows, strict=True)
    return spacy_tokens.Doc(
        VOCAB, words=list(words), tags=list(tags), pos=list(pos), heads=list(heads), deps=list(deps)
    )


NAMED = doc(
    ("Emmanuel", "NNP", "PROPN", 2, "nsubj"),
    ("Macron", "NNP", "PROPN", 0, "flat"),
    ("opposed", "VBD", "VERB", 2, "root"),
    ("a", "DT", "DET", 4, "det"),
    ("plan", "NN", "NOUN", 2, "obj"),
    (".", ".", "PUNCT", 2, "punct"),
)


def plan(word: str) -> object:
    return doc(
        (word, "PRP$", "PRON", 1, "nmod:poss"),
        ("advisers", "NNS", "NOUN", 2, "nsubj"),
        ("agreed", "VBD", "VERB", 2, "root"),
        (".", ".", "PUNCT", 2, "punct"),
    )


def test_a_possessive_pronoun_is_filled_with_the_possessive_of_the_name() -> None:
    place = Antecedent(0, 0, 2, 0, coordinated=False)
    _, (filling,) = resolve_context([NAMED, plan("His")])
    assert filling == Filling(0, 1, "His", "Emmanuel Macron's", place, filling.confidence)


def test_a_pronoun_of_another_gender_stays_unresolved() -> None:
    _, (filling,) = resolve_context([NAMED, plan("Her")])
    assert filling == Filling(0, 1, "Her", None, None, filling.confidence)


def test_a_pronoun_at_the_start_of_an_article_is_unresolved() -> None:
    ((filling,),) = resolve_context([plan("Their")])
    assert filling.text is None


def test_nothing_is_filled_below_the_least_confidence() -> None:
    sure = Weights({}, dict.fromkeys(("he", "she", "it", "they"), 1.0))
    assert [one.text for one in resolve_context([NAMED, plan("His")], sure)[1]] == [None]


def test_a_plain_sentence_has_no_fillings() -> None:
    assert resolve_context([NAMED]) == ((),)


def test_an_article_without_sentences_has_no_fillings() -> None:
    assert resolve_context([]) == ()


def spoke(*subject: Row) -> object:
    verb = len(subject)
    return doc(*subject, ("spoke", "VBD", "VERB", verb, "root"), (".", ".", "PUNCT", verb, "punct"))


PRESIDENT = spoke(("The", "DT", "DET", 1, "det"), ("president", "NN", "NOUN", 2, "nsubj"))
TITLED = spoke(
    ("President", "NNP", "PROPN", 1, "nmod:desc"),
    ("Anna", "NNP", "PROPN", 3, "nsubj"),
    ("Berg", "NNP", "PROPN", 1, "flat"),
)


def test_an_office_is_filled_with_the_one_name_it_was_said_of() -> None:
    place = Antecedent(0, 0, 3, 1, coordinated=False)
    _, fillings = resolve_context([TITLED, PRESIDENT])
    assert fillings == (Filling(0, 2, "The president", "Anna Berg", place, 1.0),)


def test_an_office_of_nobody_named_before_is_unresolved() -> None:
    assert resolve_context([PRESIDENT]) == ((Filling(0, 2, "The president", None, None, 0.0),),)


def test_an_office_of_two_is_unresolved() -> None:
    other = spoke(
        ("President", "NNP", "PROPN", 1, "nmod:desc"),
        ("Olaf", "NNP", "PROPN", 3, "nsubj"),
        ("Lund", "NNP", "PROPN", 1, "flat"),
    )
    *_, (filling,) = resolve_context([TITLED, other, PRESIDENT])
    assert filling.text is None


# what was read off the parts doesn't hold of the whole
@pytest.mark.filterwarnings("ignore:.*W102")
def test_fillings_of_a_span_are_counted_from_its_own_start() -> None:
    both = spacy_tokens.Doc.from_docs([NAMED, plan("His")])
    spans = [both[:6], both[6:]]
    assert [(one.start, one.text) for one in resolve_context(spans)[1]] == [
        (0, "Emmanuel Macron's")
    ]


def test_a_pronoun_within_the_phrase_that_names_its_own_owner_does_not_go_round() -> None:
    father = spoke(("His", "PRP$", "PRON", 1, "nmod:poss"), ("father", "NN", "NOUN", 2, "nsubj"))
    everything = Weights({"none": -9.0}, dict.fromkeys(("he", "she", "it", "they"), 0.0))
    texts = [
        filling.text
        for some in resolve_context([father, plan("His")], everything)
        for filling in some
    ]
    assert texts == [None, None]


SAID = doc(
    ('"', "``", "PUNCT", 2, "punct"),
    ("I", "PRP", "PRON", 2, "nsubj"),
    ("agree", "VBP", "VERB", 2, "root"),
    ('"', "''", "PUNCT", 2, "punct"),
)


def test_a_quoted_first_person_has_no_filling_by_its_context() -> None:
    assert resolve_context([SAID]) == ((),)


APPOSITION = doc(
    ("Jens", "NNP", "PROPN", 7, "nsubj"),
    ("Vik", "NNP", "PROPN", 0, "flat"),
    (",", ",", "PUNCT", 5, "punct"),
    ("Acme", "NNP", "PROPN", 5, "nmod:poss"),
    ("'s", "POS", "PART", 3, "case"),
    ("director", "NN", "NOUN", 0, "appos"),
    (",", ",", "PUNCT", 5, "punct"),
    ("left", "VBD", "VERB", 7, "root"),
)


@pytest.mark.parametrize(
    ("before", "word", "expected"),
    [
        (("director", "NN", "NOUN", 1, "amod"), "director", "Jens Vik"),
        (("company", "NN", "NOUN", 2, "compound"), "chief", "Jens Vik"),
        (("deputy", "NN", "NOUN", 2, "compound"), "director", None),
        (("youth", "NN", "NOUN", 2, "compound"), "minister", None),
    ],
)
def test_a_broader_word_for_an_office_is_filled_but_not_another_office(
    before: Row, word: str, expected: str | None
) -> None:
    subject = [("The", "DT", "DET", 2, "det"), before, (word, "NN", "NOUN", 3, "nsubj")]
    if before[0] == word:
        subject = [("The", "DT", "DET", 1, "det"), (word, "NN", "NOUN", 2, "nsubj")]
    _, (filling,) = resolve_context([APPOSITION, spoke(*subject)])
    assert filling.text == expected


def planned(article: str, *more: Row) -> object:
    plan = (article, "DT", "DET", 1, "det"), ("plan", "NN", "NOUN", 1, "root")
    return doc(*plan, *more)


TO_LEAVE = (("to", "TO", "PART", 3, "mark"), ("leave", "VB", "VERB", 1, "acl"))


def test_a_deed_is_not_filled() -> None:
    *_, (filling,) = resolve_context([planned("a", *TO_LEAVE), planned("the")])
    assert filling.text is None


def test_a_description_with_a_name_in_it_needs_no_filling() -> None:
    french = ("French", "JJ", "ADJ", 2, "amod")
    subject = ("The", "DT", "DET", 2, "det"), french, ("president", "NN", "NOUN", 3, "nsubj")
    assert resolve_context([spoke(*subject)]) == ((),)


ACME = spoke(("Acme", "NNP", "PROPN", 2, "nsubj"), ("Inc.", "NNP", "PROPN", 0, "flat"))
COMPANY = spoke(("The", "DT", "DET", 1, "det"), ("company", "NN", "NOUN", 2, "nsubj"))


def test_a_body_is_filled_with_the_only_organisation_just_named() -> None:
    assert [one.text for one in resolve_context([ACME, COMPANY])[1]] == ["Acme Inc."]


def test_a_body_is_unresolved_where_two_organisations_were_just_named() -> None:
    other = spoke(("Zeta", "NNP", "PROPN", 2, "nsubj"), ("Corp.", "NNP", "PROPN", 0, "flat"))
    assert [one.text for one in resolve_context([ACME, other, COMPANY])[2]] == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "In a statement, the first lady, Marina Dole, questioned Ms. Fox’s sanity. “As a"
            " mother, that photo is very disturbing,” she said.",
            "Marina Dole",
        ),
        (
            "The sharpest rebuke from the king’s family came from Marina Dole, his elder daughter."
            " She has left.",
            "Marina Dole",
        ),
    ],
)
def test_a_pronoun_stands_for_who_is_named_before_as_the_shipped_reader_has_it(
    text: str, name: str
) -> None:
    starts = [span.start for span in find_sentences(text)]
    found = resolve_context(list(load_reader().parse(text, starts).sents))
    assert [one.text for one in found[-1] if one.words.lower() in {"he", "she"}] == [name]


def test_a_verb_that_was_read_as_a_last_name_is_no_part_of_the_name() -> None:
    asked = doc(
        ("Emmanuel", "NNP", "PROPN", 0, "root"),
        ("Macron", "NNP", "PROPN", 0, "flat"),
        ("account", "NN", "NOUN", 0, "flat"),
        (".", ".", "PUNCT", 0, "punct"),
    )
    assert [one.text for one in resolve_context([asked, plan("His")])[1]] == ["Emmanuel Macron's"]


def test_a_filling_is_the_same_however_sure_it_is() -> None:
    _, (filling,) = resolve_context([NAMED, plan("His")])
    assert filling == replace(filling, confidence=0.0)
