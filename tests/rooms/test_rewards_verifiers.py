"""The taskset for verifiers, where that package is installed: its own scoring asks a real verifier on a real socket."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from ember.lean.http.api import ServerOptions, make_app
from ember.lean.toolchain import Toolchain
from loopback import served

vf: Any = pytest.importorskip("verifiers.v1", reason="verifiers is not installed: it is nobody's dependency here")
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "verifiers"


async def scored(task: Any, reply: str) -> float:
    about = {"type": type(task).__name__, "data": task.data}
    trace = vf.Trace(task=about, agent={"config": vf.AgentConfig()}, root_reply=reply)
    await task.score(trace)
    return trace.rewards["proved"].value


async def test_a_verdict_is_the_reward(tmp_path: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLE))
    made: Any = importlib.import_module("ember_lean")
    statements = tmp_path / "theorems.lean"
    statements.write_text("theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry\n")
    async with served(make_app(toolchain, ServerOptions(workers=1))) as url:
        config = made.TheoremsConfig(statements=statements, task=made.LeanConfig(server=url))
        (task,) = made.Theorems(config)
        assert "theorem swap" in task.data.prompt
        assert await scored(task, "So:\n```lean4\n⟨h.2, h.1⟩\n```") == 1.0
        assert await scored(task, "```lean4\nby sorry\n```") == 0.0
    with pytest.raises(vf.TaskError):
        await scored(task, "⟨h.2, h.1⟩")
