"""The page's configuration in a real Emacs with eglot: Debian's, without a window."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.editors.conftest import DRAFT, setup_of, with_program

pytestmark = pytest.mark.slow
EMACS = ["emacs", "--batch", "-f", "package-initialize"]
if (
    shutil.which(EMACS[0]) is None
    or subprocess.run([*EMACS, "--eval", "(require 'eglot)"], capture_output=True).returncode
):
    pytest.skip(
        "no Emacs with eglot; apt-get install emacs-nox elpa-eglot", allow_module_level=True
    )

# a batch has no loop of commands, whose hooks connect and draw what came
PROBE = """
(setq eglot-sync-connect 100)
(find-file "quake.txt")
(run-hooks 'post-command-hook)
(let ((end (+ (float-time) 120)))
  (while (and (< (float-time) end) (not (flymake-diagnostics)))
    (accept-process-output nil 0.2)
    (flymake-start)))
(let* ((diagnostic (car (flymake-diagnostics)))
       (begin (flymake-diagnostic-beg diagnostic))
       (end (flymake-diagnostic-end diagnostic)))
  (goto-char begin)
  (princ (json-encode
    (list (buffer-substring begin end) (flymake-diagnostic-text diagnostic)
          (mapcar (lambda (action) (plist-get action :title)) (eglot-code-actions begin end)))))
  (xref-find-definitions (xref-backend-identifier-at-point 'eglot))
  (princ (concat "\\n" (json-encode (list (buffer-name) (line-number-at-pos))))))
(eglot-shutdown-all)
"""


def test_emacs_shows_a_conflict_at_its_words_and_leads_to_the_source(desk: Path) -> None:
    (desk / "factcheck.yaml").write_text(
        (desk / "factcheck.yaml").read_text().replace("*.md", "*.txt")
    )
    text = DRAFT.replace("The earth", "😀 שלום said the mayor. The earth")
    (desk / "quake.txt").write_text(text, encoding="utf-8")
    (desk / "init.el").write_text(setup_of("elisp"))
    (desk / "probe.el").write_text(PROBE)
    command = [*EMACS, "-l", "init.el", "-l", "probe.el"]
    done = subprocess.run(
        command, cwd=desk, env=with_program(desk), capture_output=True, text=True, timeout=240
    )
    diagnostic, place = (json.loads(line) for line in done.stdout.splitlines())
    words, message, actions = diagnostic
    assert words == DRAFT.splitlines()[2].removesuffix(".")
    assert message == "factcheck [numbers-differ]: quake says 12, wire says 15 (value)"
    assert actions[:2] == ["Write “15” for “12”", "Use the words of wire"]
    assert place == ["wire.txt", 3]
