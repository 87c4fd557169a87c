"""Ctrl-C during a run: what is finished is kept, and the command that goes on is printed."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

from ember.lean.toolchain import Toolchain
from ember.trajectories import views

STATEMENTS = "\n".join(
    f"theorem t{number} (a b : ℕ) (h : a + {number} < b) : a < b ∧ a + {number} + 1 ≤ b := by sorry"
    for number in range(400)
)
RECIPE = """
name = "interrupted"
statements = "{statements}"
concurrency = 2
workers = 1
[search]
candidates = 6
[budget]
nodes = 6
"""


def test_an_interrupted_run_says_how_to_go_on(tmp_path: Path, toolchain: Toolchain) -> None:
    (tmp_path / "statements.lean").write_text(STATEMENTS)
    recipe, folder = tmp_path / "recipe.toml", tmp_path / "run"
    recipe.write_text(RECIPE.format(statements=tmp_path / "statements.lean"))
    program = [sys.executable, "-c", "from ember.cli.main import app; app()"]
    started = [*program, "search", "run", str(recipe), "--out", str(folder), "--set=budget.nodes=5"]
    process = subprocess.Popen(
        started, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    while not list(folder.glob("shards/*.theorem.parquet")):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
            break
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the whole group
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130, stderr
    assert "Traceback" not in stderr
    assert views.summary(folder)["theorems"] >= 1, "what was finished can be read"

    line = next(line for line in stderr.splitlines() if "resume with" in line)
    command = shlex.split(line.partition("resume with")[2])
    assert command[0] == "ember"
    assert command[-1] == "--resume"
    again = subprocess.run([*program, *command[1:], "--dry-run"], capture_output=True, text=True, check=True)
    assert '"nodes": 5' in again.stdout
    recipe.write_text(recipe.read_text().replace("[search]", "limit = 8\n[search]"))
    resumed = subprocess.run([*program, *command[1:]], capture_output=True, text=True, check=False, timeout=120)
    assert resumed.returncode == 0, resumed.stderr
    assert (folder / "manifest.json").exists()
