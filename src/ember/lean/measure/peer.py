"""A step here against the same step through Lean's language server, driven by the public package `leanclient`."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shlex
import tempfile
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

from ember.core.figure import Figure
from ember.core.outcomes import Advanced, Proved
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.steps.session import ProofHandle
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain

FILE = "Stepped.lean"
STEPPED = parse_statement(
    "theorem stepped (p q r : Prop) (a b : Nat) (h : p ∧ q ∧ r) (g : a = b) : (r ∧ q) ∧ p ∧ b = a"
)
STEPS = [
    "obtain ⟨hp, hq, hr⟩ := h",
    "refine ⟨?_, ?_⟩",
    "constructor",
    "exact hr",
    "exact hq",
    "constructor",
    "exact hp",
    "exact g.symm",
]


def language_server_command(lean: Toolchain, folder: Path) -> str:
    """A shell line that starts Lean's language server on this library; it starts its own workers by a script."""
    worker = folder / "lean-worker"
    _script(worker, f'exec {shlex.join(lean.command())} "$@"')
    settings = [f"{key}={value}" for key, value in {**lean.environment(), "LEAN_WORKER_PATH": str(worker)}.items()]
    return shlex.join(["env", *settings, *lean.command("--server", "-Dserver.reportDelayMs=0")])


def _script(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


async def language_server(lean: Toolchain, count: int) -> list[Figure]:
    """The same proof, stepped tactic by tactic, through Lean's language server with the public package `leanclient`:
    after each step the document is changed, and its errors and goals are asked for, as its documentation shows.
    Its newer asynchronous client is measured too; there the goals alone are asked for, which leaves open whether
    the step was right."""
    try:
        from leanclient import LeanLSPClient  # pyright: ignore
        from leanclient.aio.client import AsyncLeanLSPClient  # pyright: ignore
    except ImportError:
        return [Figure("language server", 0, "", note="pip install -e '.[bench]' to compare")]
    with tempfile.TemporaryDirectory() as folder, _on_path(Path(folder)):
        server = language_server_command(lean, Path(folder))
        _script(Path(folder, "lake"), f"exec {server}")  # `leanclient` starts `lake serve`
        _write_empty_proof(Path(folder))
        theirs = await asyncio.to_thread(_step_file, LeanLSPClient(folder), count)
        quick = AsyncLeanLSPClient(folder, server_command=shlex.split(server), check_version=False)
        least = await _step_document(quick, count)
    async with (
        Pool(lean, PoolOptions(size=1, recycle_requests=10**9), weak_sandbox=True) as pool,
        await pool.start(STEPPED) as proof,
    ):
        ours = await _step_proof(proof, count)
    return [
        Figure("language server with leanclient: a step", 1e3 * theirs, "ms", note="peer: change, errors, goals"),
        Figure("the same with its asynchronous client", 1e3 * least, "ms", note="change, goals"),
        Figure("the same step here", 1e3 * ours, "ms", note="kernel check included"),
        Figure("against the language server", theirs / ours, "×", "≥ 20"),
        Figure("against the asynchronous client", least / ours, "×"),
    ]


@contextlib.contextmanager
def _on_path(folder: Path) -> Generator[None]:
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{folder}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before


def _write_empty_proof(folder: Path) -> None:
    (folder / FILE).write_text(f"{STEPPED.text} := by\n")


def _step_file(client: Any, count: int) -> float:
    """Seconds a step."""
    from leanclient import DocumentContentChange  # pyright: ignore

    try:
        file = client.create_file_client(FILE)
        file.open_file()
        start = time.perf_counter()
        for _ in range(count):
            for line, tactic in enumerate(STEPS, 1):
                file.update_file([DocumentContentChange(text=f"  {tactic}\n", start=[line, 0], end=[line, 0])])
                found = file.get_diagnostics()
                file.get_goal(line, 2 + len(tactic))
                assert found.success or line < len(STEPS), found  # before the last step the proof is unfinished
            file.update_file([DocumentContentChange(text="", start=[1, 0], end=[1 + len(STEPS), 0])])
        return (time.perf_counter() - start) / (count * len(STEPS))
    finally:
        client.close()


async def _step_document(client: Any, count: int) -> float:
    """Seconds a step."""
    await client.start()
    try:
        await client.open(FILE)
        start = time.perf_counter()
        for number in range(count):
            text = f"{STEPPED.text.replace('stepped', f'stepped{number}')} := by\n"
            for line, tactic in enumerate(STEPS, 2):
                text += f"  {tactic}\n"
                await client.update(FILE, text)
                await client.goal(FILE, line - 1, 2 + len(tactic))
        return (time.perf_counter() - start) / (count * len(STEPS))
    finally:
        await client.close()


async def _step_proof(proof: ProofHandle, count: int) -> float:
    """Seconds a step."""
    start = time.perf_counter()
    for _ in range(count):
        state = proof.root
        for tactic in STEPS:
            outcome = await proof.step(state, tactic)
            assert isinstance(outcome, Advanced | Proved), outcome
            state = outcome.state
    return (time.perf_counter() - start) / (count * len(STEPS))
