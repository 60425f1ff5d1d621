import pytest

from factcheck.statements.context.entities import Entities
from factcheck.statements.context.mentions import find_mentions
from factcheck.statements.context.parsed import read_words

spacy_tokens = pytest.importorskip("spacy.tokens")
VOCAB = pytest.importorskip("spacy.vocab").Vocab()

Row = tuple[str, str, str, int, str]


def subject(*rows: Row) -> object:
    """A sentence of rows (word, tag, pos, head, label) before the verb "left"."""
    words, tags, pos, heads, deps = zip(
        *rows, ("left", "VBD", "VERB", len(rows), "root"), strict=True
    )
    return spacy_tokens.Doc(
        VOCAB, words=list(words), tags=list(tags), pos=list(pos), heads=list(heads), deps=list(deps)
    )


def name(*words: str) -> object:
    first = (words[0], "NNP", "PROPN", len(words), "nsubj")
    return subject(first, *((word, "NNP", "PROPN", 0, "flat") for word in words[1:]))


def noun(article: str, word: str) -> object:
    return subject((article, "DT", "DET", 1, "det"), (word, "NN", "NOUN", 2, "nsubj"))


def grouped(*sentences: object) -> list[list[str]]:
    entities = Entities()
    for number, sentence in enumerate(sentences):
        words = read_words(sentence)
        for mention in find_mentions(number, words):
            entities.put_noun(mention, words)
    return [
        [mention.text for mention in entity.mentions]
        for entity in entities.within(0, len(sentences))
    ]


def test_a_last_name_joins_the_full_name() -> None:
    assert grouped(name("Ada", "Lee"), name("Lee")) == [["Ada Lee", "Lee"]]


def test_two_full_names_that_share_the_last_are_apart() -> None:
    assert grouped(name("Ada", "Lee"), name("Lee"), name("Tom", "Lee")) == [
        ["Ada Lee", "Lee"],
        ["Tom Lee"],
    ]


def test_a_definite_noun_joins_the_same_noun_before() -> None:
    assert grouped(noun("a", "dog"), noun("the", "dog")) == [["a dog", "the dog"]]


def test_an_indefinite_noun_is_a_new_thing() -> None:
    assert grouped(noun("the", "dog"), noun("a", "dog")) == [["the dog"], ["a dog"]]


def test_initials_join_the_name_that_they_stand_for() -> None:
    assert grouped(name("World", "Health", "Fund"), name("WHF")) == [["World Health Fund", "WHF"]]


def test_an_apposition_joins_what_it_tells_of() -> None:
    sentence = subject(
        ("Ada", "NNP", "PROPN", 5, "nsubj"),
        (",", ",", "PUNCT", 3, "punct"),
        ("a", "DT", "DET", 3, "det"),
        ("baker", "NN", "NOUN", 0, "appos"),
        (",", ",", "PUNCT", 3, "punct"),
    )
    assert grouped(sentence) == [["Ada", "a baker"]]


def titled(title: str, *words: str) -> object:
    before = (title, "NNP", "PROPN", 1, "nmod:desc")
    first = (words[0], "NNP", "PROPN", len(words) + 1, "nsubj")
    return subject(before, first, *((word, "NNP", "PROPN", 1, "flat") for word in words[1:]))


def test_a_titled_last_name_of_two_is_the_one_last_named_in_the_paragraph() -> None:
    found = grouped(name("Ada", "Lee"), name("Tom", "Lee"), titled("Dr.", "Lee"))
    assert found == [["Ada Lee"], ["Tom Lee", "Dr. Lee"]]


def test_a_titled_last_name_of_two_is_the_one_of_that_gender() -> None:
    found = grouped(name("Ada", "Lee"), name("Tom", "Lee"), titled("Mrs.", "Lee"))
    assert found == [["Ada Lee", "Mrs. Lee"], ["Tom Lee"]]


def test_the_younger_of_one_name_is_another() -> None:
    younger = ("younger", "JJR", "ADJ", 2, "amod")
    last = ("Lee", "NNP", "PROPN", 3, "nsubj")
    other = subject(("The", "DT", "DET", 2, "det"), younger, last)
    assert grouped(name("Ada", "Lee"), other) == [["Ada Lee"], ["The younger Lee"]]
