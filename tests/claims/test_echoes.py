import random

from factcheck.claims import find_echoes
from factcheck.records import Article, Echo

WORDS = "harbour ferry mayor storm pier council sailor winter rope island lamp gull".split()


def text(seed: int, words: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randint(1, 9)}" for _ in range(words))


def echo(left: str, right: str) -> Echo | None:
    return next(iter(find_echoes([Article(left, "left", "a"), Article(right, "right", "b")])), None)


def test_a_copy_cut_to_half_is_a_copy_of_the_whole() -> None:
    whole = text(1)
    half = whole[: len(whole) // 2].rsplit(" ", 1)[0]
    found = echo(whole, half)
    assert found is not None
    assert (found.left, found.right, found.share, found.is_copy) == ("a", "b", 1.0, True)


def test_the_longest_passage_is_all_that_both_have() -> None:
    whole = text(1)
    part = whole[100:500].split(" ", 1)[1].rsplit(" ", 1)[0]
    found = echo(f"{text(2, 40)} {part}", f"{part} {text(3, 40)}")
    assert found is not None
    (passage,) = found.passages
    assert f"{part} {text(3, 40)}"[slice(*passage.right)] == part
    assert f"{text(2, 40)} {part}"[slice(*passage.left)] == part


def test_a_third_of_the_copy_is_partly_the_same() -> None:
    shared = text(1, 44)
    found = echo(f"{text(2, 80)} {shared}", f"{text(3, 80)} {shared}")
    assert found is not None
    assert (found.is_copy, 0.25 <= found.share < 0.5) == (False, True)


def test_articles_of_their_own_are_no_echoes() -> None:
    assert echo(text(1), text(2)) is None


def test_case_and_signs_do_not_tell_a_copy_apart() -> None:
    assert echo(text(1), text(1).upper().replace(" ", ", ")) is not None


def test_two_short_items_on_one_event_are_no_echo() -> None:
    assert (
        echo("The ferry sank off the pier on Sunday night.", "The ferry sank off the pier.") is None
    )


def test_an_empty_article_echoes_nothing() -> None:
    assert echo("", text(1)) is None
