from factcheck.lab.judge.general.contrast import (
    capped,
    contrasts,
    is_held_out,
    neighbours,
    role_contrasts,
)
from factcheck.lab.judge.general.examples import Answer, Example
from factcheck.lab.judge.general.news import News
from factcheck.models import load_reader

ROSE = "Shares of the airline rose."


def test_a_change_is_learnt_in_both_directions() -> None:
    fell = "Shares of the airline fell."
    assert list(contrasts([News(ROSE, "a")])) == [
        Example(ROSE, fell, Answer.CONTRADICTION, "contrast:antonym"),
        Example(fell, ROSE, Answer.CONTRADICTION, "contrast:antonym"),
    ]


def test_a_paraphrase_with_the_same_word_contradicts_the_change_too() -> None:
    item = News(ROSE, "a", paraphrase="The airline's stock rose.")
    expected = Example(
        "The airline's stock rose.",
        "Shares of the airline fell.",
        Answer.CONTRADICTION,
        "contrast:antonym paraphrased",
    )
    assert list(contrasts([item]))[-1] == expected


def test_the_same_sentence_gives_the_same_pairs_beside_any_others() -> None:
    item = News("The court was told on Monday that 12 people had bought shares.", "a")
    assert list(contrasts([item])) == list(contrasts([News(ROSE, "b"), item]))[2:]


def test_about_one_group_in_twenty_is_held_out() -> None:
    held = sum(is_held_out(f"article {number}") for number in range(2000))
    assert 60 < held < 140


def test_roles_are_changed_by_the_grammar_of_the_sentence() -> None:
    sued, turned = "Oracle has sued Google.", "Google has sued Oracle."
    assert list(role_contrasts([News(sued, "a")], load_reader()))[:2] == [
        Example(sued, turned, Answer.CONTRADICTION, "contrast:roles"),
        Example(turned, sued, Answer.CONTRADICTION, "contrast:roles"),
    ]


def test_so_many_of_a_kind_and_answer_are_kept() -> None:
    pairs = [Example(str(number), "x", Answer.NEUTRAL, "a") for number in range(9)]
    other = Example("y", "x", Answer.ENTAILMENT, "a")
    kept = capped([*pairs, other], 3)
    assert (len(kept), kept[-1]) == (4, other)


def test_sentences_that_follow_each_other_and_share_words_are_neutral() -> None:
    one, other = "The airline hired hundreds of pilots.", "Those pilots joined another airline."
    news = [News(text, "a", ordered=True) for text in (one, other, "It rained.")]
    assert list(neighbours(news)) == [
        Example(one, other, Answer.NEUTRAL, "neighbours"),
        Example(other, one, Answer.NEUTRAL, "neighbours"),
    ]
