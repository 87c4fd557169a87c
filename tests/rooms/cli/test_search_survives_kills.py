"""A search run that is killed fifty times, at random moments, ends with the rows of an unbroken one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from ember.lean.toolchain import Toolchain
from ember.trajectories import reader
from ember.trajectories.schema import EDGES, THEOREMS, TIMES

KILLS = 50
THEOREMS_TEXT = "import Mathlib\n" + "\n".join(
    f"theorem t{number} (a b : ℕ) (h : a + {number} < b) : a < b ∧ a + {number} + 1 ≤ b := by sorry"
    for number in range(80)
)
RECIPE = """
name = "kills"
statements = "{statements}"
concurrency = 2
workers = 2
[search]
candidates = 6
[budget]
nodes = 6
seconds = 3600.0
"""


def command(recipe: Path, folder: Path) -> list[str]:
    program = "from ember.cli.main import app; app()"
    return [sys.executable, "-c", program, "search", "run", str(recipe), "--out", str(folder), "--resume"]


def rows(folder: Path) -> list[list[dict[str, Any]]]:
    return [
        reader.read(folder, "theorems").drop(*(TIMES & set(THEOREMS))).to_dicts(),
        reader.read(folder, "edges").drop(*(TIMES & set(EDGES))).to_dicts(),
    ]


def test_fifty_kills_lose_and_double_nothing(tmp_path: Path, toolchain: Toolchain) -> None:
    statements = tmp_path / "statements.lean"
    statements.write_text(THEOREMS_TEXT)
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(RECIPE.format(statements=statements))
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    subprocess.run(command(recipe, whole), check=True, capture_output=True)

    dice = random.Random(11)
    kills = 0
    while kills < KILLS and not (broken / "manifest.json").exists():
        process = subprocess.Popen(
            command(recipe, broken), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            # Mostly in the midst of the first theorems, so that there is something left to kill.
            process.wait(timeout=dice.uniform(0.3, 1.2))
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            kills += 1
    if not (broken / "manifest.json").exists():
        subprocess.run(command(recipe, broken), check=True, capture_output=True)
    assert kills == KILLS, f"the run was over after {kills} kills"
    assert rows(broken) == rows(whole)
    assert not (broken / "shards").exists()
