"""docs/ci.md, the hooks and the action: valid as their services have it, and run as written."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
DOCS = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", DOCS, flags=re.MULTILINE | re.DOTALL)
YAML = [block for language, block in BLOCKS if language == "yaml"]
COMMANDS = [
    line
    for language, block in BLOCKS
    if not language
    for line in block.splitlines()
    if line.startswith("factcheck ")
]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
WIRE = "The earthquake killed 15 people in the town of Lorca on Monday.\n"
DRAFT = (
    "Quake shakes the coast\n\nThe earthquake killed 12 people in the town of Lorca on Monday.\n"
)
LINE = "drafts/quake.md:3: error: quake says 12, agency says 15 [numbers-differ]\n"


def block_with(words: str) -> str:
    (found,) = [block for block in YAML if words in block]
    return found


def run(*command: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "FACTCHECK_CONFIG"}
    return subprocess.run(
        command, cwd=cwd, env=kept | environ, capture_output=True, encoding="utf-8"
    )


def check_schema(schema: str, path: Path) -> subprocess.CompletedProcess[str]:
    command = ["-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    return run(sys.executable, *command, cwd=path.parent)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A repository as docs/ci.md sets it up, on its main branch, with a draft that conflicts."""
    desk = tmp_path / "desk"
    for path, text in {
        "factcheck.yaml": block_with("drafts/**/*.md"),
        "drafts/quake.md": DRAFT,
        "wires/agency.txt": WIRE,
    }.items():
        (desk / path).parent.mkdir(parents=True, exist_ok=True)
        (desk / path).write_text(text, encoding="utf-8")
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    run(*git, "init", "-q", cwd=desk)
    run(*git, "add", ".", cwd=desk)
    run(*git, "commit", "-qm", "a draft and its source", cwd=desk)
    run(*git, "update-ref", "refs/remotes/origin/main", "HEAD", cwd=desk)
    return desk


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A PATH on which `factcheck` is the code at hand."""
    programs = tmp_path / "programs"
    programs.mkdir()
    program = programs / "factcheck"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m factcheck "$@"\n'
    )
    program.chmod(0o755)
    return f"{programs}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.parametrize(
    ("schema", "name", "text"),
    [
        ("github-actions", "action.yml", (ROOT / "action.yml").read_text(encoding="utf-8")),
        ("github-workflows", "factcheck.yml", block_with("runs-on")),
        ("gitlab-ci", ".gitlab-ci.yml", block_with("before_script")),
    ],
)
def test_what_services_read_is_valid(tmp_path: Path, schema: str, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = check_schema(schema, tmp_path / name)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_hooks_are_valid() -> None:
    manifest = str(ROOT / ".pre-commit-hooks.yaml")
    done = run(sys.executable, "-m", "pre_commit", "validate-manifest", manifest, cwd=ROOT)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_workflow_uses_inputs_and_outputs_that_the_action_has() -> None:
    steps = yaml.safe_load(block_with("runs-on"))["jobs"]["factcheck"]["steps"]
    used = next(step["with"] for step in steps if "desk/factcheck" in step["uses"])
    assert used.keys() <= ACTION["inputs"].keys()
    uploaded = next(step["with"] for step in steps if "upload-sarif" in step["uses"])
    assert uploaded["sarif_file"] == ACTION["inputs"]["sarif"]["default"]


def test_every_option_of_check_is_told_in_the_docs() -> None:
    listed = run(sys.executable, "-m", "factcheck", "check", "--help", cwd=ROOT).stdout
    options = set(re.findall(r"^  (?:-\w, )?(--[\w-]+)", listed, flags=re.MULTILINE))
    told = {word for word in options if word in DOCS}
    assert options - told == {"--help", "--config", "--format"}


def test_completion_offers_commands_and_options(tmp_path: Path) -> None:
    environ = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_CWORD": "1"}
    command = (sys.executable, "-m", "factcheck")
    offered = run(*command, cwd=ROOT, **environ, COMP_WORDS="factcheck ch").stdout
    assert offered == "plain,check\n"
    environ["COMP_CWORD"] = "2"
    offered = run(*command, cwd=ROOT, **environ, COMP_WORDS="factcheck check --wr").stdout
    assert offered == "plain,--write-baseline\n"


def test_completion_of_bash_is_a_script() -> None:
    command = (sys.executable, "-m", "factcheck")
    printed = run(*command, cwd=ROOT, _FACTCHECK_COMPLETE="bash_source").stdout
    assert run("bash", "-n", "-c", printed, cwd=ROOT).returncode == 0
    assert "complete -o nosort -F _factcheck_completion factcheck" in printed


def test_the_actions_shell_step_annotates_and_fails(
    newsroom: Path, path: str, tmp_path: Path
) -> None:
    step = ACTION["runs"]["steps"][-1]
    inputs = {name: each["default"] for name, each in ACTION["inputs"].items()}
    environ = {
        variable: inputs[re.sub(r"\W*inputs\.([\w-]+).*", r"\1", value)]
        for variable, value in step["env"].items()
    }
    environ |= {"INPUT_DRAFTS": "drafts/quake.md\n", "INPUT_AGAINST": "wires/agency.txt"}
    environ |= {"PATH": path, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")
    done = run(*shell, step["run"], cwd=newsroom, **environ)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error file=drafts/quake.md,line=3,")
    assert (newsroom / "factcheck.sarif").is_file()
    assert "Fails the check (1)" in (tmp_path / "summary.md").read_text(encoding="utf-8").replace(
        "\\", ""
    )


@pytest.mark.slow
def test_the_pipelines_script_writes_what_its_artifacts_name(newsroom: Path, path: str) -> None:
    job = yaml.safe_load(block_with("before_script"))["factcheck"]
    done = run("bash", "-e", "-c", "\n".join(job["script"]), cwd=newsroom, PATH=path)
    assert (done.returncode, done.stderr) == (1, "")
    assert [(newsroom / file).is_file() for file in job["artifacts"]["reports"].values()] == [
        True,
        True,
    ]


@pytest.mark.slow
def test_every_command_shown_runs_in_the_order_of_the_page(newsroom: Path, path: str) -> None:
    statuses = [run("bash", "-c", line, cwd=newsroom, PATH=path).returncode for line in COMMANDS]
    # up to the baseline the conflict fails, then it is let through, then nothing has changed
    assert statuses == [1, 1, 1, 1, 1, 0, 0, 0]


@pytest.mark.slow
def test_settings_and_lines_shown_are_as_the_program_has_them(newsroom: Path, path: str) -> None:
    assert run("factcheck", "check", "-q", cwd=newsroom, PATH=path).stdout == LINE
    assert LINE in [block for _, block in BLOCKS]
    with (newsroom / "factcheck.yaml").open("a") as file:
        file.write(block_with("suppressions:"))
    done = run("factcheck", "check", "--print-config", cwd=newsroom, PATH=path)
    assert (done.returncode, "because: the archive's" in done.stdout) == (0, True)


@pytest.mark.slow
def test_the_comment_shown_suppresses(newsroom: Path, path: str) -> None:
    (shown,) = [block for _, block in BLOCKS if "<!-- factcheck" in block]
    comment = shown[shown.index("<!--") :].strip()
    (newsroom / "drafts" / "quake.md").write_text(f"{DRAFT.strip()} {comment}\n")
    done = run("factcheck", "check", cwd=newsroom, PATH=path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(" · 1 suppressed\n")


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """A repository of our hooks; that the package can be installed is tested with the wheel."""
    folder = tmp_path / "hooks"
    folder.mkdir()
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (folder / ".pre-commit-hooks.yaml").write_text(
        manifest.replace("language: python", "language: system"), encoding="utf-8"
    )
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "hooks"], ["tag", "v0.1.0"]):
        run(*git, *arguments, cwd=folder)
    return folder


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit needs git")
def test_pre_commit_stops_a_commit_that_conflicts_and_lets_it_pass_once_fixed(
    newsroom: Path, hooks: Path, path: str, tmp_path: Path
) -> None:
    config = block_with("hooks:").replace("https://git.example.org/desk/factcheck", str(hooks))
    (newsroom / ".pre-commit-config.yaml").write_text(config)
    environ = {"PATH": path, "PRE_COMMIT_HOME": str(tmp_path / "cache")}
    command = (sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never")
    stopped = run(*command, cwd=newsroom, **environ)
    assert (stopped.returncode, LINE in stopped.stdout) == (1, True)
    (newsroom / "drafts" / "quake.md").write_text(DRAFT.replace("12 people", "15 people"))
    passed = run(*command, cwd=newsroom, **environ)
    assert (passed.returncode, "Passed" in passed.stdout) == (0, True)
