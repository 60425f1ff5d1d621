import pytest

from factcheck.editors.yaml_place import ITEM, Place, place_in

RULE = ("rules", ITEM)
WHEN = (*RULE, "when")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("|", Place((), None, "")),
        ("ru|", Place((), None, "ru")),
        ("extends: st|", Place((), "extends", "st")),
        ("matching:\n  sim|", Place(("matching",), None, "sim")),
        ("matching:\n  similarity: 0.3\n\n  # so\n  |", Place(("matching",), None, "")),
        ("matching:\n  similarity: 0.3\nru|", Place((), None, "ru")),
        ("rules:\n  - id: x\n    la|", Place(RULE, None, "la")),
        ("rules:\n- id: x\n  la|", Place(RULE, None, "la")),
        ("rules:\n- id: x\n- i|", Place(RULE, None, "i")),
        ("rules:\n- id: x\n  label: con|", Place(RULE, "label", "con")),
        ("rules:\n- id: x\n  when:\n    num|", Place(WHEN, None, "num")),
        ("rules:\n- when:\n    numbers: |", Place(WHEN, "numbers", "")),
        ("rules:\n- when: {num|", Place(WHEN, None, "num")),
        ("rules:\n- when: {numbers: dif|", Place(WHEN, "numbers", "dif")),
        ("rules:\n- when: {numbers: [agrees, sil|", Place(WHEN, "numbers", "sil")),
        ("rules:\n- when: {numbers: differs, na|", Place(WHEN, None, "na")),
        ("rules:\n- when: {numbers: differs}\n  se|", Place(RULE, None, "se")),
    ],
)
def test_the_keys_above_a_place_are_told_by_its_indentation(text: str, place: Place) -> None:
    lines = text.replace("|", "").split("\n")
    assert place_in(lines, len(lines) - 1, len(lines[-1])) == place
