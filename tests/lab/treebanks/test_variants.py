from dataclasses import replace
from random import Random

from factcheck.lab.treebanks.sentences import Sentence, Word
from factcheck.lab.treebanks.variants import vary


def sentence(*forms: str) -> Sentence:
    return Sentence(tuple(Word(form) for form in forms))


def texts(given: Sentence) -> set[str]:
    """What comes out of three hundred draws."""
    drawn = (vary(given, Random(seed)) for seed in range(300))
    return {" ".join(word.form for word in one.words) for one in drawn}


def test_quotes_are_curled_by_where_they_stand():
    assert "“ It ’s late , ” Ann said" in texts(sentence(*'" It \'s late , " Ann said'.split()))


def test_curly_quotes_are_straightened():
    assert '" No , " Ann said' in texts(sentence(*"“ No , ” Ann said".split()))


def test_a_double_hyphen_becomes_a_dash_with_or_without_spaces():
    drawn = [vary(sentence("late", "--", "again"), Random(seed)) for seed in range(300)]
    dashes = {(one.words[1].form, one.words[0].space_after) for one in drawn}
    assert dashes == {("--", True), ("—", True), ("—", False), ("–", True), ("-", True)}


def test_some_sentences_are_set_as_headlines_capitals_or_small_letters():
    expected = {"the Mayor left", "The Mayor Left", "THE MAYOR LEFT", "the mayor left"}
    assert texts(sentence("the", "Mayor", "left")) == expected


def test_a_variant_changes_forms_and_spaces_alone():
    given = sentence('"', "--", "it", "'s", '"')
    for seed in range(100):
        words = vary(given, Random(seed)).words
        same = [
            replace(word, form=old.form, space_after=True)
            for word, old in zip(words, given.words, strict=True)
        ]
        assert same == list(given.words)


def test_the_same_draw_gives_the_same_variant():
    given = sentence('"', "late", "--", "again", '"')
    assert vary(given, Random(3)) == vary(given, Random(3))
