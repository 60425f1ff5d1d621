import pytest

from factcheck.statements.context.filling import Filling
from factcheck.statements.context.parsed import Word
from factcheck.statements.context.speakers import first_person


def word(text: str, *, quoted: bool = True) -> Word:
    return Word(text, text.lower(), " ", "PRON", "PRP", "nsubj", 0, "", (), quoted)


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("I", "Anna Berg", "Anna Berg"),
        ("my", "Anna Berg", "Anna Berg's"),
        ("we", "Anna Berg", None),
        ("I", None, None),
    ],
)
def test_one_speaker_stands_for_i_and_my_but_not_for_we(
    text: str, speaker: str | None, expected: str | None
) -> None:
    confidence = 1.0 if expected else 0.0
    assert first_person([word(text)], speaker) == (Filling(0, 1, text, expected, None, confidence),)


def test_a_first_person_outside_a_quotation_is_the_reporters() -> None:
    assert first_person([word("I", quoted=False)], "Anna Berg") == ()


def test_the_verb_beside_the_speaker_is_put_in_the_third_person() -> None:
    am = Word("am", "am", " ", "VERB", "VBP", "root", 1, "", (0,), True)
    subject = word("I")._replace(head=1)
    (found,) = first_person([subject, am], "Anna Berg")
    assert (found.text, found.forms) == ("Anna Berg", ((1, "is"),))
    assert first_person([subject, am], None)[0].forms == ()
