import pytest

from factcheck.errors import LabelledError
from factcheck.records import Kind, Label
from factcheck.tuning.labelled import LabelledPair, read_labelled, write_labelled

GOOD = '{"left": "It snowed.", "right": "It rained.", "label": "conflict", "kind": "value"}'
START = '{"left": "a", "right": "b", "label"'


def test_pairs_come_with_their_lines() -> None:
    data = f'\n{GOOD}\r\n{{"left": "Ähren.", "right": "b", "label": "unique", "kind": null}}'
    assert read_labelled(b"\xef\xbb\xbf" + data.encode(), "pairs.jsonl") == (
        LabelledPair("It snowed.", "It rained.", Label.CONFLICT, Kind.VALUE, line=2),
        LabelledPair("Ähren.", "b", Label.UNIQUE, line=3),
    )


def test_a_line_separator_within_a_text_ends_no_line() -> None:
    (pair,) = read_labelled(f'{START}: "agree", "note": "x\u2028y"}}'.encode(), "pairs.jsonl")
    assert pair.note == "x\u2028y"


def test_what_is_written_is_what_is_read() -> None:
    pairs = (LabelledPair("It’s on.", "Off.", Label.CONFLICT, Kind.STATUS, "planned", line=1),)
    assert read_labelled(write_labelled(pairs).encode(), "-") == pairs


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"left": ', "p:2: is no JSON (Expecting value, column 10); write"),
        ("[" * 100_000, "p:2: is no JSON (endless); write"),
        ("[]", "p:2: is no JSON object; write"),
        ('{"left": "a"}', "p:2: label is missing; it must be agree, conflict or unique"),
        (START + ': "agreed"}', "p:2: label is 'agreed'; it must be agree, conflict or unique"),
        (START + ': ["agree"]}', "p:2: label is ['agree']; it must be"),
        (START + ': "conflict", "kind": "date"}', "p:2: kind is 'date'; it must be value, time,"),
        (START + ': "agree", "kind": "value"}', "p:2: only a conflict has a kind; leave it out"),
        (START + ': "agree", "lable": 1}', "p:2: unknown key 'lable'; there are left, right,"),
        (START + ': "agree", "note": 1}', "p:2: note must be a text"),
        (r'{"left": "\ud800", "right": "b", "label": "agree"}', "p:2: left has half of a char"),
        ('{"left": " ", "right": "b", "label": "agree"}', "p:2: left is empty; write"),
        ('{"left": "👍", "right": "b", "label": "agree"}', "p:2: left has no word; write"),
        ('{"left": "a", "right": 1, "label": "agree"}', "p:2: right must be a text; write"),
    ],
)
def test_a_wrong_line_is_named_with_what_is_wrong(line: str, told: str) -> None:
    with pytest.raises(LabelledError) as raised:
        read_labelled(f"{GOOD}\n{line}\n".encode(), "p")
    assert str(raised.value).startswith(told)


def test_bytes_that_are_no_text_are_refused_with_their_line() -> None:
    with pytest.raises(LabelledError, match=r"^p:2: is no UTF-8; save the file as UTF-8$"):
        read_labelled(GOOD.encode() + b"\n\xff", "p")


@pytest.mark.parametrize("data", [b"", b" \n\n"])
def test_a_file_without_a_pair_is_refused(data: bytes) -> None:
    with pytest.raises(LabelledError, match=r"^p: holds no pair; give lines such as"):
        read_labelled(data, "p")
