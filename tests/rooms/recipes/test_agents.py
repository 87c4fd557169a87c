"""The tools for agents, called by the protocol's own client in a process of its own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from typing import Any

from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from ember.lean.toolchain import Toolchain

SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
SERVER = ["-c", "from ember.cli.main import app; app()", "mcp", "--workers", "1"]


def client() -> Client:
    return Client(stdio_client(StdioServerParameters(command=sys.executable, args=SERVER, env={**os.environ})))


async def call(session: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await session.call_tool(tool, arguments)
    assert not result.is_error, result.content
    assert isinstance(result.structured_content, dict)
    return result.structured_content


async def test_every_tool_answers(toolchain: Toolchain) -> None:
    async with client() as session:
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert set(tools) == {
            "prove", "refute", "certify", "goals", "try_tactics", "search_lemmas", "check_file", "goals_at", "lint",
        }  # fmt: skip
        assert all(tool.description and tool.input_schema["type"] == "object" for tool in tools.values())
        found = await call(session, "prove", statement=SWAP)
        assert (found["status"], found["partial"]) == ("proved", False)
        verdict = await call(session, "certify", statement=SWAP, proof=found["proof"])
        assert (verdict["accepted"], verdict["tier"]) == (True, "replayed")
        assert (await call(session, "certify", statement="theorem w : 1 = 2", proof="by decide"))["status"] == "refused"
        assert (await call(session, "certify", statement="theorem w : 1 =", proof="rfl"))["status"] == "invalid"
        assert "n = 0" in (await call(session, "refute", statement="∀ n : ℕ, n = n + 1"))["reason"]
        state = await call(session, "goals", statement=SWAP, path=["intro h"])
        assert state["goals"] == ["p q : Prop\nh : p ∧ q\n⊢ q ∧ p"]
        wrong = await call(session, "goals", statement=SWAP, path=["intro h", "omega"])
        assert wrong["status"] == "invalid"
        assert "step 2" in wrong["reason"]
        tried = await call(session, "try_tactics", statement=SWAP, path=["intro h"], tactics=["simp [h]", "rfl"])
        assert [each["outcome"] for each in tried["results"]] == ["proved", "refused"]
        lemmas = await call(session, "search_lemmas", query="add_comm", limit=5)
        assert {"name": "Nat.add_comm", "type": "∀ (n m : ℕ), n + m = m + n"} in lemmas["lemmas"]
        assert lemmas["consulted"] > 1000


FILE = """import Mathlib

theorem a (p q : Prop) (h : p ∧ q) : q ∧ p := by
  constructor
  · exact h.2
  · exact h.1

theorem b : 1 = 2 := by sorry
"""


async def test_tools_that_take_a_text(toolchain: Toolchain) -> None:
    async with client() as session:
        verdict = await call(session, "check_file", text=FILE)
        assert (verdict["status"], verdict["accepted"]) == ("refused", False)
        assert [(each["name"], each["accepted"]) for each in verdict["theorems"]] == [("a", True), ("b", False)]
        assert verdict["faults"][0]["line"] == 8
        before = await call(session, "goals_at", text=FILE, line=4, column=2)
        assert (before["when"], before["goals"]) == ("before", ["p q : Prop\nh : p ∧ q\n⊢ q ∧ p"])
        inside = await call(session, "goals_at", text=FILE, line=5, column=6)
        assert (inside["tactic"], inside["goals"]) == ("exact h.2", ["case left\np q : Prop\nh : p ∧ q\n⊢ q"])
        after = await call(session, "goals_at", text=FILE, line=6, column=13)
        assert (after["status"], after["when"], after["goals"]) == ("proved", "after", [])
        assert (await call(session, "goals_at", text=FILE, line=8, column=3))["goals"] == []
        assert (await call(session, "check_file", text="import Nowhere"))["status"] == "unsupported"
        found = await call(session, "lint", statement="theorem t (a b : ℕ) (h : a < b) : a - b + b = a")
        assert "subtraction" in str(found["findings"])
        assert (await call(session, "lint", statement="theorem t : 1 ="))["status"] == "invalid"


async def test_many_calls_bad_ones_and_those_that_are_given_up(toolchain: Toolchain) -> None:
    async with client() as session:
        await call(session, "goals", statement=SWAP)

        async def mixed(number: int) -> None:
            if number % 4 == 0:
                result = await session.call_tool("prove", {"statement": SWAP, "seconds": -1})
                assert result.is_error
            elif number % 4 == 1:
                assert (await call(session, "certify", statement=SWAP, proof="by simp"))["status"] == "refused"
            else:
                assert (await call(session, "goals", statement=SWAP, path=["intro h"]))["status"] == "open"

        await asyncio.gather(*(mixed(number) for number in range(40)))
        hard = "theorem f (n : ℕ) : ∃ p, n < p ∧ p % 7 = 3 ∧ Nat.Prime p"
        start = time.monotonic()
        given_up = asyncio.create_task(session.call_tool("prove", {"statement": hard, "seconds": 600}))
        await asyncio.sleep(1.0)
        given_up.cancel()
        assert (await call(session, "prove", statement=SWAP))["status"] == "proved"
        assert time.monotonic() - start < 300


async def test_a_tool_that_does_not_exist(toolchain: Toolchain) -> None:
    async with client() as session:
        assert (await session.call_tool("destroy", {})).is_error
        names = await session.read_resource("ember://theorems/Nat.add_c")
        assert "Nat.add_comm" in str(names.contents[0])
        tactics = await session.read_resource("ember://tactics")
        assert {"omega", "ring", "nlinarith"} <= set(tactics.contents[0].text.split())  # pyright: ignore


def test_a_port_in_use_is_one_line(toolchain: Toolchain) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [sys.executable, "-c", "from ember.cli.main import app; app()", "mcp", "--http"]
        completed = subprocess.run(
            [*command, str(taken.getsockname()[1])], capture_output=True, text=True, timeout=60, check=False
        )
    assert completed.returncode == 2, completed.stderr
    assert "Traceback" not in completed.stderr
