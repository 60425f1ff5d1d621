"""Agents' tools, called by the SDK's own client from a real child."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import jsonschema
import pytest

pytest.importorskip("mcp", reason="pip install 'factcheck[agents]'")

from click.testing import CliRunner
from mcp import Client
from mcp.client.stdio import StdioServerParameters

from factcheck import reports
from factcheck.cli import cli
from tests.processes import resident

SCHEMA = json.loads((Path(reports.__file__).parent / "report.schema.json").read_text())
# no judge, so that nothing is waited for; the encoder and the reader are the real ones
SETTINGS = """\
extends: null
models: {judge: null}
rules:
- id: numbers-differ
  label: conflict
  kind: value
  when: {numbers: differs, similarity: ">= 0.5"}
"""
SAID = "killed {} people in the town of Lorca on Monday."
DRAFT = f"---\nsources: [wires/agency.txt]\n---\nThe quake {SAID.format(12)} It rained in Oslo.\n"
WIRE = f"The quake {SAID.format(15)} Schools are closed.\n"
# of two articles of this length, an agent gets no more than a part to read at once
LONG = "".join(f"The mill sold {number} boats in Lorca in May. " for number in range(20, 44))
Talk = Callable[[Client], Coroutine[Any, Any, None]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for agents, beside one that is not, and an archive."""
    folder = tmp_path_factory.mktemp("newsroom")
    files = {
        "settings.yaml": SETTINGS,
        "secret.txt": WIRE,
        "desk/draft.md": DRAFT,
        "desk/sly.md": DRAFT.replace("wires/agency.txt", "../secret.txt"),
        "desk/wires/agency.txt": WIRE,
        "desk/wires/radio.txt": f"The quake {SAID.format(15)}\n",
        "desk/long/one.txt": LONG,
        "desk/long/other.txt": LONG.replace("Lorca", "Vigo"),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / "desk" / "link.txt").symlink_to(folder / "secret.txt")
    archive = ["archive", "add", "-q", "-a", str(folder / "a.archive"), str(folder / "desk/wires")]
    assert CliRunner().invoke(cli, archive).exit_code == 0
    return folder


def talk(desk: Path, *conversations: Talk) -> None:
    """Starts the server as an agent's program does, and holds each conversation."""
    arguments = ["-m", "factcheck", "mcp", "desk", "--archive", "a.archive"]
    arguments += ["--config", "settings.yaml", "--room", "20000"]
    server = StdioServerParameters(
        command=sys.executable, args=arguments, cwd=desk, env=dict(os.environ)
    )

    async def main() -> None:
        async with Client(server) as client:
            for conversation in conversations:
                await conversation(client)

    asyncio.run(main())


async def call(client: Client, tool: str, **arguments: Any) -> Any:
    answer = await client.call_tool(tool, arguments)
    assert not answer.is_error, answer.content[0].text
    return json.loads(answer.content[0].text)


async def refused(client: Client, tool: str, **arguments: Any) -> str:
    answer = await client.call_tool(tool, arguments)
    assert answer.is_error
    text: str = answer.content[0].text
    return text.removeprefix(f"Error executing tool {tool}: ")


def messages(told: Any) -> list[str]:
    return [one["message"] for one in told["result"]["verdicts"] if one["label"] == "conflict"]


async def tools_are_offered(client: Client) -> None:
    found = (await client.list_tools()).tools
    names = ["compare", "check", "statements", "explain", "claims", "archive_search"]
    assert [one.name for one in found] == names
    assert all(one.description and one.annotations.read_only_hint for one in found)


async def a_draft_is_checked_against_its_sources(client: Client) -> None:
    for arguments in ({"draft": "draft.md"}, {"draft": "draft.md", "against": ["wires"]}):
        told = await call(client, "check", **arguments)
        jsonschema.validate(told["result"], SCHEMA)
        assert messages(told)[0] == "draft says 12, agency says 15"


async def articles_are_compared(client: Client) -> None:
    told = await call(client, "compare", articles=["draft.md", "wires"])
    jsonschema.validate(told["result"], SCHEMA)
    assert set(messages(told)) == {"draft says 12, agency says 15", "draft says 12, radio says 15"}


async def statements_claims_and_explanations_are_had(client: Client) -> None:
    told = await call(client, "statements", articles=["wires/agency.txt"])
    assert told["result"]["statements"][1]["text"] == "Schools are closed."
    told = await call(client, "claims", articles=["draft.md", "wires"])
    assert {"claims", "articles"} <= told["result"].keys()
    told = await call(client, "explain", left="It killed 12.", right="It killed 15.")
    assert [one["rule"] for one in told["result"]["rules"]] == ["numbers-differ"]


async def the_archive_is_searched(client: Client) -> None:
    told = await call(client, "archive_search", query="schools closed", most=1)
    (hit,) = told["result"]["hits"]
    assert hit["statement"]["text"] == "Schools are closed."
    assert "such as 2025-01-31" in await refused(client, "archive_search", query="x", since="May")


async def what_lies_outside_is_refused(client: Client) -> None:
    outside = "lies outside the folders that may be read"
    told = await call(client, "statements", articles=["draft.md"])
    folder = Path(told["result"]["articles"][0]["path"]).parent
    for named in (str(folder.parent / "secret.txt"), "/etc/passwd", "link.txt"):
        assert (await refused(client, "statements", articles=[named])).endswith(outside)
    assert "may not have '..'" in await refused(client, "compare", articles=["../secret.txt", "x"])
    # what a draft names as its source is no way out either
    assert (await refused(client, "check", draft="sly.md")).endswith(outside)


async def mistakes_are_told_in_a_line(client: Client) -> None:
    told = await refused(client, "compare", articles=["draft.md"])
    assert told == "compare needs two articles or more, not 1"
    assert "no such file" in await refused(client, "statements", articles=["gone.txt"])


async def a_long_result_is_cut_and_can_be_had_whole(client: Client) -> None:
    told = await call(client, "compare", articles=["long"])
    assert told["left_out"]["verdicts"] >= 1
    jsonschema.validate(told["result"], SCHEMA)
    whole = json.loads((await client.read_resource(told["whole"])).contents[0].text)
    jsonschema.validate(whole, SCHEMA)
    assert len(whole["verdicts"]) == len(told["result"]["verdicts"]) + told["left_out"]["verdicts"]


def test_an_agent_calls_every_tool(desk: Path) -> None:
    talk(
        desk,
        tools_are_offered,
        a_draft_is_checked_against_its_sources,
        articles_are_compared,
        statements_claims_and_explanations_are_had,
        the_archive_is_searched,
        what_lies_outside_is_refused,
        mistakes_are_told_in_a_line,
        a_long_result_is_cut_and_can_be_had_whole,
    )


@pytest.mark.slow
def test_memory_is_given_back_when_nothing_is_asked_and_nothing_is_logged(desk: Path) -> None:
    arguments = ["-m", "factcheck", "mcp", "desk", "--config", "settings.yaml", "--idle", "1"]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([sys.executable, *arguments], cwd=desk, text=True, **pipes) as server:

        def ask(number: int, method: str, **params: Any) -> Any:
            message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
            server.stdin.write(f"{json.dumps(message)}\n")
            server.stdin.flush()
            return json.loads(server.stdout.readline())["result"]

        about = {"name": "test", "version": "0"}
        ask(1, "initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo=about)
        server.stdin.write('{"jsonrpc": "2.0", "method": "notifications/initialized"}\n')
        call = {"name": "compare", "arguments": {"articles": ["draft.md", "wires"]}}
        first = ask(2, "tools/call", **call)
        loaded, end = resident(server.pid), time.monotonic() + 60
        while resident(server.pid) > 0.85 * loaded:
            assert time.monotonic() < end
            time.sleep(0.2)
        assert ask(3, "tools/call", **call)["isError"] is first["isError"] is False
        server.stdin.close()
        assert "Lorca" not in server.stderr.read()
