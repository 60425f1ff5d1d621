import pytest

from factcheck.english.pronouns import Pronoun
from factcheck.statements.context.mentions import Form, Mention, find_mentions
from factcheck.statements.context.natures import Nature
from factcheck.statements.context.parsed import read_words

spacy_tokens = pytest.importorskip("spacy.tokens")
VOCAB = pytest.importorskip("spacy.vocab").Vocab()

Row = tuple[str, str, str, int, str]


def mentions(*rows: Row) -> tuple[Mention, ...]:
    """The mentions of a sentence of rows (word, tag, pos, head, label)."""
    words, tags, pos, heads, deps = zip(*rows, strict=True)
    sentence = spacy_tokens.Doc(
        VOCAB, words=list(words), tags=list(tags), pos=list(pos), heads=list(heads), deps=list(deps)
    )
    return find_mentions(0, read_words(sentence))


def test_a_name_tells_gender_and_leaves_its_title_out() -> None:
    (mention,) = mentions(
        ("President", "NNP", "PROPN", 1, "nmod:desc"),
        ("Emmanuel", "NNP", "PROPN", 3, "nsubj"),
        ("Macron", "NNP", "PROPN", 1, "flat"),
        ("spoke", "VBD", "VERB", 3, "root"),
    )
    assert (mention.form, mention.name, mention.titles, mention.gender, mention.nature) == (
        Form.NAME,
        ("emmanuel", "macron"),
        ("president",),
        "male",
        Nature.PERSON,
    )


def test_two_joined_names_are_a_mention_and_each_is_one() -> None:
    found = mentions(
        ("John", "NNP", "PROPN", 3, "nsubj"),
        ("and", "CC", "CCONJ", 2, "cc"),
        ("Mary", "NNP", "PROPN", 0, "conj"),
        ("left", "VBD", "VERB", 3, "root"),
    )
    assert [(one.text, one.plural, one.role) for one in found] == [
        ("John and Mary", True, "nsubj"),
        ("John", False, "nsubj"),
        ("Mary", False, "nsubj"),
    ]


def test_a_relative_clause_is_no_part_of_the_text_that_names() -> None:
    found = mentions(
        ("the", "DT", "DET", 1, "det"),
        ("man", "NN", "NOUN", 4, "nsubj"),
        ("who", "WP", "PRON", 3, "nsubj"),
        ("fled", "VBD", "VERB", 1, "acl:relcl"),
        ("returned", "VBD", "VERB", 4, "root"),
    )
    assert [(one.text, one.gender, one.definiteness) for one in found] == [
        ("the man", "male", "the")
    ]


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("her", "PRP$", Pronoun("she", possessive=True)),
        ("her", "PRP", Pronoun("she")),
        ("Their", "PRP$", Pronoun("they", possessive=True)),
        ("itself", "PRP", Pronoun("it", reflexive=True)),
    ],
)
def test_a_pronoun_tells_its_family_and_its_use(word: str, tag: str, expected: Pronoun) -> None:
    dep = "nmod:poss" if tag == "PRP$" else "obj"
    (mention,) = mentions((word, tag, "PRON", 1, dep), ("saw", "VBD", "VERB", 1, "root"))
    assert mention.pronoun == expected
