from factcheck.statements.context.parsed import Word
from factcheck.statements.context.traits import ancestors, with_family


def test_each_trait_is_there_for_all_and_for_the_family() -> None:
    assert with_family("he", iter(["rank 0"])) == ("rank 0", "he rank 0")


def test_ancestors_go_from_the_nearest_to_the_root() -> None:
    heads = [1, 2, 2]
    words = [Word("a", "a", "", "NOUN", "NN", "obj", head, "", (), False) for head in heads]
    assert list(ancestors(0, words)) == [1, 2]
