"""Run Lean files on the embedded library, each in its own process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ember.lean.toolchain import Toolchain

ROOT = Path(__file__).resolve().parents[1]
AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})


@dataclass(frozen=True)
class Message:
    severity: str
    line: int
    text: str


LeanRun = Callable[[Path], list[Message]]


def lean_runner(toolchain: Toolchain) -> LeanRun:
    """Run a file, and give its messages."""

    def run(file: Path) -> list[Message]:
        command = toolchain.command("--json", str(file))
        environment = toolchain.environment()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
        raw = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        messages = [Message(m["severity"], m["pos"]["line"], m["data"]) for m in raw]
        failed = any(message.severity == "error" for message in messages)
        assert failed == (done.returncode != 0), f"{file}: exit {done.returncode}: {done.stdout}{done.stderr}"
        return messages

    return run
