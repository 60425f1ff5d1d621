from pathlib import Path

import pytest

from factcheck.commands.print_config import settings_page
from factcheck.settings import load_settings

SETTINGS = """\
extends: strict
drafts: [drafts/*.md]
suppressions:
  - {rule: numbers-differ, file: drafts/old.md, because: "it was so: then"}
certainty: {hedged: [it is mooted that]}
rules:
  - {id: numbers-differ, severity: warning}
"""


def test_what_is_printed_could_take_the_place_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    Path("desk/factcheck.yaml").write_text(SETTINGS)
    settings = load_settings(Path("desk/factcheck.yaml"))
    page = settings_page(settings, {"fail-on": "conflict"})
    Path("printed.yaml").write_text(page, encoding="utf-8")
    printed = load_settings(Path("printed.yaml"))
    assert page.startswith("# fail-on: conflict\nextends: null\n")
    assert (printed.digest, printed.gate.drafts.patterns) == (
        settings.digest,
        ("desk/drafts/*.md",),
    )
    (one,) = printed.gate.suppressions
    assert (one.rule, one.file, one.reason) == (
        "numbers-differ",
        "desk/drafts/old.md",
        "it was so: then",
    )
