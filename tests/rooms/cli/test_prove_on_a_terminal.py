"""`ember prove` on a real terminal: what it shows while it searches, and what Ctrl-C leaves."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import select
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain
from ember.trajectories import reader

STATEMENTS = """
theorem easy (p q : Prop) : p ∧ q → q ∧ p := by sorry
theorem endless (a b c : ℕ) (h : 0 < a) : a ^ 3 + b ^ 3 = c ^ 3 → b = 0 := by sorry
theorem later (n : ℕ) : n + 0 = n := by sorry
"""
OPEN_TERMINAL = "import os; os.open(os.ttyname(0), os.O_RDWR); "
"""A leader of a session that opens a terminal is controlled by it: Ctrl-C there is a signal here."""
RUN = "from ember.cli.main import main; main()"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\r")
PATIENCE_S = 100.0


class Terminal:
    """A program on a terminal of its own, and all that it has written there."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", OPEN_TERMINAL + RUN, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "120", "LINES": "40"},
        )
        os.close(theirs)
        self.text = ""

    def read_until(self, pattern: str) -> None:
        while not re.search(pattern, self.text):
            assert self._read(), f"it ended before it wrote {pattern!r}:\n{self.text}"

    def press_control_c(self) -> None:
        os.write(self._ours, b"\x03")

    def read_to_the_end(self) -> int:
        while self._read():
            pass
        return self.process.wait(PATIENCE_S)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._ours], [], [], PATIENCE_S)
        assert ready, f"nothing was written for {PATIENCE_S} s; before that:\n{self.text}"
        try:
            read = os.read(self._ours, 65536)
        except OSError:  # how Linux says that nobody holds the other end any more
            return False
        self.text += CONTROL.sub("", read.decode(errors="replace"))
        return bool(read)

    def close(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
        os.close(self._ours)


def ember(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.fixture
def terminal(tmp_path: Path, toolchain: Toolchain) -> Iterator[Terminal]:
    (tmp_path / "statements.lean").write_text(STATEMENTS)
    made = Terminal(tmp_path, "prove", "statements.lean", "--seconds", "600", "--workers", "1")
    try:
        yield made
    finally:
        made.close()


def test_progress_is_shown_and_control_c_leaves_a_run_to_go_on_with(terminal: Terminal, tmp_path: Path) -> None:
    terminal.read_until(r"✓ theorem easy")
    terminal.read_until(r"endless: \d+ goals, \d+ tactics/s, \d+ s\s+⊢ ")
    terminal.press_control_c()
    assert terminal.read_to_the_end() == 130
    assert "Traceback" not in terminal.text

    (run,) = (tmp_path / "runs").iterdir()
    before = {row["theorem"]: row for row in reader.read(run, "theorems").to_dicts()}
    assert {name: row["ended"] for name, row in before.items()} == {"easy": "proved", "endless": "interrupted"}
    assert before["endless"]["nodes"] >= 1
    assert reader.read(run, "edges").filter(theorem="endless").height > 0, "what was tried is there to be looked at"
    summary = ember(tmp_path, "search", "summary", str(run), "--json")
    assert summary.returncode == 0, summary.stderr
    assert json.loads(summary.stdout)["ended"] == {"interrupted": 1, "proved": 1}
    assert ember(tmp_path, "search", "tree", str(run), "endless", "--out", "tree.html").returncode == 0

    command = shlex.split(" ".join(terminal.text.partition("resume with")[2].split()))
    assert command[:3] == ["ember", "prove", "statements.lean"]
    assert command[-1] == "--resume"
    resumed = ember(tmp_path, *command[1:], "--seconds", "1", "--no-refute", "--json")
    assert resumed.returncode == 1, resumed.stderr
    assert {row["name"]: row["proved"] for row in json.loads(resumed.stdout)} == {
        "easy": True,
        "endless": False,
        "later": True,
    }
    after = {row["theorem"]: row for row in reader.read(run, "theorems").to_dicts()}
    assert after["easy"] == before["easy"], "what was done is not done again"
    assert after["endless"]["ended"] == "seconds"
    assert list(after) == ["easy", "endless", "later"]
    assert (run / "manifest.json").exists()


def test_a_run_that_is_kept_is_a_run(tmp_path: Path, toolchain: Toolchain) -> None:
    first = ember(tmp_path, "prove", "∀ p q : Prop, p ∧ q → q ∧ p", "--out", "run")
    assert first.returncode == 0, first.stderr
    assert ember(tmp_path, "search", "export-proofs", "run").returncode == 0
    again = ember(tmp_path, "prove", "∀ p q : Prop, p ∧ q → q ∧ p", "--out", "run")
    assert again.returncode == 2
    assert "complete run" in again.stderr
    assert ember(tmp_path, "prove", "1 = 1", "--resume").returncode == 2
    assert not (tmp_path / "runs").exists(), "nothing is left where nobody asked for it"


RECIPE = """
name = "shown"
statements = "statements.lean"
workers = 1

[proposer]
kind = "portfolio"

[budget]
seconds = 600.0
"""


def test_a_search_run_shows_its_bar_and_the_goals_under_way(tmp_path: Path, toolchain: Toolchain) -> None:
    (tmp_path / "statements.lean").write_text(STATEMENTS)
    (tmp_path / "recipe.toml").write_text(RECIPE)
    terminal = Terminal(tmp_path, "search", "run", "recipe.toml", "--out", "run")
    try:
        terminal.read_until(r"searching: \d proved.*\d/3.*\s+endless: \d+ goals, \d+ tactics/s, \d+ s\s+⊢ ")
        terminal.press_control_c()
        assert terminal.read_to_the_end() == 130
    finally:
        terminal.close()
    assert "Traceback" not in terminal.text
    assert "resume with" in terminal.text
