"""Broken rule files: each gives the right line and a useful word, none a traceback or silence.

Most are shipped files with one slip of the pen; the rest are what people write by hand.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.rules.lint import lint
from factcheck.settings import shipped_configs


@dataclass(frozen=True)
class Slip:
    """In which shipped file what is written for what (the first of it), and what must be said."""

    words: str
    old: str
    new: str
    file: str = "default"
    warning: bool = False
    below: int = 0  # lines between the slip and where it is told


SLIPS = [
    # keys
    Slip("did you mean 'models'?", "models:\n", "model:\n"),
    Slip("did you mean 'large'?", "judge: large\n", "judge: lagre\n"),
    Slip("did you mean 'matching'?", "matching:\n", "matchings:\n"),
    Slip("did you mean 'rules'?", "\nrules:\n", "\nrule:\n", below=1),
    Slip("did you mean 'extends'?", "extends: null", "extend: null"),
    Slip("did you mean 'encoder'?", "encoder: shipped", "encodr: shipped"),
    Slip("did you mean 'reader'?", "reader: shipped", "raeder: shipped"),
    Slip("did you mean 'similarity'?", "similarity: ", "similarty: "),
    Slip("did you mean 'neighbours'?", "neighbours: ", "neighbors: "),
    Slip("did you mean 'hedged'?", "hedged: []", "hegded: []"),
    Slip("unknown key 'lable'; did you mean 'label'?", "label: conflict", "lable: conflict"),
    Slip("did you mean 'severity'?", "severity: error", "sevrity: error"),
    Slip("did you mean 'message'?", 'message: "{left', 'mesage: "{left'),
    Slip("did you mean 'tests'?", "    tests:\n", "    test:\n"),
    Slip("did you mean 'catches'?", "catches:\n", "catch:\n"),
    Slip("did you mean 'ignores'?", "ignores:\n", "ingores:\n"),
    Slip("did you mean 'tunable'?", "tunable: [", "tuneable: ["),
    Slip("unknown key 'kinds'", "kind: value\n    sev", "kinds: value\n    sev"),
    Slip("did you mean 'enabled'?", "enabled: false", "enable: false", "lenient"),
    # observers, measures and their values
    Slip("did you mean 'quotes'?", "{quotes: differs", "{quote: differs"),
    Slip("did you mean 'numbers'?", "{numbers: differs", "{number: differs"),
    Slip("did you mean 'elsewhere'?", 'elsewhere: "< 0.7"', 'elswhere: "< 0.7"'),
    Slip("did you mean 'agree'?", '      agree: ">= 0.7"', '      agrees: ">= 0.3"'),
    Slip("did you mean 'conflict'?", '{conflict: ">= 0.2"', '{conflcit: ">= 0.2"'),
    Slip("did you mean 'sourcing'?", "sourcing: differs", "sourceing: differs", "strict"),
    Slip("did you mean 'differs'?", "{dates: differs", "{dates: differ"),
    Slip("did you mean 'differs'?", "numbers: differs", "numbers: difers"),
    Slip("found the yes/no value 'yes'", "{quotes: differs", "{quotes: yes"),
    Slip("found an empty list", "{dates: differs", "{dates: []"),
    Slip(
        "found the text 'conflicts'; did you mean 'conflict'?",
        "label: conflict",
        "label: conflicts",
    ),
    Slip("did you mean 'value'?", "kind: value\n    sev", "kind: values\n    sev"),
    Slip("did you mean 'error'?", "severity: error", "severity: eror"),
    # thresholds
    Slip('such as ">= 0.3", found the number 0.3', ' agree: ">= 0.7"', " agree: 0.3"),
    Slip("one of <, <=, >, >=", ' agree: ">= 0.7"', ' agree: "=> 0.3"'),
    Slip("one of <, <=, >, >=", ' agree: ">= 0.7"', ' agree: ">= 0,3"'),
    Slip("one of <, <=, >, >=", ' agree: ">= 0.7"', ' agree: "0.3 or more"'),
    Slip("lies between 0 and 1, so not >= 30", ' agree: ">= 0.7"', ' agree: ">= 30"'),
    Slip("put a comparison in quotes", ' agree: ">= 0.7"', " agree: >= 0.3"),
    Slip("agree is 0 at least", ' agree: ">= 0.7"', ' agree: ">= 0"', warning=True),
    Slip("agree is 1 at most", ' agree: ">= 0.7"', ' agree: "> 1"', warning=True),
    # the matching section and models
    Slip("a number from -1 to 1, found the number 35", "similarity: ", "similarity: 35  # for "),
    Slip("a whole number from 1, found the number 0", "neighbours: ", "neighbours: 0  # for "),
    Slip("found nothing", "encoder: shipped", "encoder:"),
    Slip("there is no file", "extends: default", "extends: defualt", "strict"),
    # messages
    Slip("did you mean 'left.source'?", "{left.source} quotes", "{left.sauce} quotes"),
    Slip("a brace has no partner", "{left.source} quotes", "{left.source quotes"),
    # tests and ids
    Slip("a pair of two statements", '["The union accepted the offer.", ', "["),
    Slip("expected a sentence", '"The union accepted the offer."', '"..."'),
    Slip("a rule id such as", "- id: numbers-differ", "- id: Numbers differ"),
    Slip("stands on line ", "- id: dates-differ", "- id: numbers-differ"),
    Slip("is no measure of this rule's 'when'", "tunable: [agree]", "tunable: [rank]"),
    Slip(
        "no rule 'quotes-difer' to change", "- id: quotes-differ", "- id: quotes-difer", "lenient"
    ),
    # YAML itself
    Slip("indent with spaces", "  similarity: ", "\tsimilarity: "),
    Slip("close the { that opens above", 'rank: "<= 2"}', 'rank: "<= 2"', below=1),
    Slip("text that holds a colon", "severity: error", "severity: error: x"),
    Slip(
        "the key 'label' stands on line",
        "label: agree\n",
        "label: agree\n    label: agree\n",
        below=1,
    ),
]
# line 0: the mistake is told in a shipped file, which may change
BY_HAND = [
    ("- id: x\n", 1, "expected a mapping (key: value), found a list"),
    ("just words\n", 1, "found the text 'just words'"),
    ("rules:\n- numbers-differ\n", 2, "found the text 'numbers-differ'"),
    ("rules:\n  numbers-differ: {severity: error}\n", 2, "a list of rules"),
    ("rules:\n- severity: error\n", 2, "the key 'id' is missing"),
    ("rules:\n- id: mine\n  label: agree\n", 2, "the key 'when' is missing"),
    ("rules:\n- id: mine\n  label: agree\n  when:\n", 4, "found nothing"),
    ("rules:\n- id: mine\n  label: agree\n  when: {}\n", 4, "there is no condition"),
    ("rules:\n- id: x\n  label: conflict\n  when: {kind: tine}\n", 4, "did you mean 'time'?"),
    (
        "rules:\n- id: x\n  label: agree\n  when: {agree: '>= 0.5'}\n  message: '{left.finding}'\n",
        5,
        "needs an observer",
    ),
    ("extends: [default, strict]\n", 1, "found a list"),
    ("extends: null\n", 1, "there are no rules"),
    ("extends: factcheck.yaml\n", 1, "goes round in a circle"),
    ("models: {judge: null}\n", 0, "is null; name a judge there"),
    ('extends: "\\0"\n', 0, "there is no file"),
    ("rules: &all\n- *all\n", 1, "refers back"),
    ("rules: !!python/object:os.system []\n", 1, "has no meaning here"),
    ("a: 1\n---\nb: 2\n", 2, "but found another document"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.new.strip())
def test_a_slip_in_a_shipped_file_is_told_at_its_line(slip: Slip, tmp_path: Path) -> None:
    text = (shipped_configs() / f"{slip.file}.yaml").read_text(encoding="utf-8")
    start = text.index(slip.old, text.index("\nextends:"))
    path = tmp_path / "factcheck.yaml"
    path.write_text(text[:start] + slip.new + text[start + len(slip.old) :], encoding="utf-8")
    found = lint(path)
    line = text.count("\n", 0, start) + 1 + slip.below
    told = [
        (problem.line, problem.message)
        for problem in (found.warnings if slip.warning else found.mistakes)
    ]
    assert any(at == line and slip.words in message for at, message in told), told


@pytest.mark.parametrize(("text", "line", "words"), BY_HAND, ids=lambda value: str(value)[:30])
def test_a_file_that_was_written_wrongly_is_told_at_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    path = tmp_path / "factcheck.yaml"
    path.write_text(text, encoding="utf-8")
    told = [(problem.line, problem.message) for problem in lint(path).mistakes]
    assert any(at == (line or at) and words in message for at, message in told), told


def test_there_are_at_least_fifty() -> None:
    assert len(SLIPS) + len(BY_HAND) >= 50
