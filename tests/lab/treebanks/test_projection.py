import re
from random import Random

from factcheck.lab.treebanks.mentions import Name
from factcheck.lab.treebanks.projection import Annotations, Passage, passage, passages, project
from factcheck.lab.treebanks.sentences import ALL_KINDS, Sentence, Word


def split(one: Passage, pattern: str) -> tuple[list[str], Annotations]:
    """The tokens that a pattern finds in a passage's text, and what is projected onto them."""
    places = [match.span() for match in re.finditer(pattern, one.text)]
    return [one.text[start:end] for start, end in places], project(one, places)


def word(form: str, head: int, dep: str, tag: str = "NN", space: bool = True) -> Word:
    return Word(form, space, tag, "NOUN", "Number=Sing", form.lower(), head, dep)


MAIL = Sentence((word("Ann", 1, "nsubj", "NNP"), word("sent", 1, "ROOT"), word("e-mail", 1, "obj")))


def test_words_that_are_tokens_keep_their_annotation():
    tokens, found = split(passage([MAIL]), r"\S+")
    assert tokens == ["Ann", "sent", "e-mail"]
    assert (found.heads, found.deps) == ([1, 1, 1], ["nsubj", "ROOT", "obj"])
    assert (found.tags, found.lemmas) == (["NNP", "NN", "NN"], ["ann", "sent", "e-mail"])


def test_pieces_of_a_word_hang_on_its_last_piece():
    tokens, found = split(passage([MAIL]), r"\w+|-")
    assert tokens == ["Ann", "sent", "e", "-", "mail"]
    assert found.heads == [1, 1, 4, 4, 1]
    assert found.deps == ["nsubj", "ROOT", "compound", "punct", "obj"]


def test_a_token_of_several_words_is_the_one_nearest_the_root():
    wanna = (word("You", 1, "nsubj"), word("wan", 1, "ROOT", space=False), word("na", 3, "mark"))
    tokens, found = split(passage([Sentence((*wanna, word("go", 1, "xcomp")))]), r"\S+")
    assert tokens == ["You", "wanna", "go"]
    assert (found.heads, found.deps) == ([1, 1, 1], ["nsubj", "ROOT", "xcomp"])
    assert found.lemmas == ["you", "", "go"]


def test_paragraphs_are_parted_by_a_token_of_white_space_on_the_word_before():
    second = Sentence((word("Yes", 0, "ROOT"),), starts_paragraph=True)
    tokens, found = split(passage([MAIL, second]), r"\S+|\n+")
    assert tokens[3:] == ["\n\n", "Yes"]
    assert (found.heads[3:], found.tags[3], found.deps[3]) == ([2, 4], "_SP", "dep")


def test_names_are_given_in_iob_and_a_proper_noun_outside_them_is_left_open():
    words = (word("Ann", 0, "ROOT", "NNP"), word("Lee", 0, "flat", "NNP"), word("met", 0, "dep"))
    given = Sentence((*words, word("Bob", 0, "obj", "NNP")), (Name(0, 2, "PERSON"),), ALL_KINDS)
    _, found = split(passage([given]), r"\S+")
    assert found.names == ["B-PERSON", "I-PERSON", "O", ""]


def test_words_of_a_kind_that_a_set_does_not_mark_are_left_open():
    forms = [Word(form) for form in ("on", "Monday", "in", "Frozen", "2013")]
    _, found = split(passage([Sentence(tuple(forms), (), frozenset({"LOC"}))]), r"\S+")
    assert found.names == ["O", "", "O", "", ""]


def test_every_sentence_is_in_one_passage_of_one_document():
    given = [Sentence((Word(str(n)),), starts_document=n % 7 == 0) for n in range(40)]
    found = list(passages(given, Random(1)))
    assert [s for one in found for s in one.sentences] == given
    assert not any(s.starts_document for one in found for s in one.sentences[1:])
