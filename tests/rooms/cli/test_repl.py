"""The interactive prover: from a pipe, and on a terminal of its own."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from ember.cli.abbreviations import SYMBOLS, expand
from ember.cli.typing_lean import LeanCompleter, wants_more
from ember.lean.toolchain import Toolchain

RUN = "from ember.cli.main import main; main()"
SWAP = r"theorem swap (p q : Prop) : p \and q → q ∧ p"
PATIENCE_S = 100.0


def repl(statement: str, *lines: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, "lean", "repl", statement],
        input="".join(f"{line}\n" for line in lines), cwd=cwd, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip


def test_proves_with_help_and_saves(tmp_path: Path, toolchain: Toolchain) -> None:
    lines = ["intro h", "exac rfl", "exact rfl", "constructor", ":undo", ":history", ":nonsense", ":hint"]
    result = repl(SWAP, *lines, "constructor", ":auto", ":tree", ":save found.lean", ":auto", cwd=tmp_path)
    shown = result.stdout
    assert result.returncode == 0, shown + result.stderr
    assert "h : p ∧ q ◂" in shown, "what changed is marked"
    assert "1:1: refused: unknown tactic" in shown
    assert re.search(r"1 \| exac rfl\n +\^", shown), "the caret is under the user's own text"
    assert ":undo            take the last tactic back" in shown
    assert "closes the goal" in shown
    assert "◂ here" in shown
    assert "proved, certified (replayed)" in shown
    assert subprocess.run([sys.executable, "-c", RUN, "check", "found.lean"], cwd=tmp_path, check=False).returncode == 0


def test_left_without_a_proof_says_so_and_keeps_the_script(tmp_path: Path, toolchain: Toolchain) -> None:
    result = repl("1 = 2", ":auto 1", ":save half.lean", ":quit", cwd=tmp_path)
    assert result.returncode == 1
    assert "out of time" in result.stdout or "not found" in result.stdout
    assert (tmp_path / "half.lean").read_text() == "theorem statement : 1 = 2 := by\n  sorry\n"


class Terminal:
    """The program on a terminal of its own; what it draws is kept without control sequences."""

    def __init__(self, folder: Path, statement: str) -> None:
        self._ours, theirs = pty.openpty()
        opened = "import os; os.open(os.ttyname(0), os.O_RDWR); "
        self.process = subprocess.Popen(
            [sys.executable, "-c", opened + RUN, "lean", "repl", statement],
            stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, start_new_session=True,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "120", "LINES": "40", "PROMPT_TOOLKIT_NO_CPR": "1"},
        )  # fmt: skip
        os.close(theirs)
        self.text = ""

    def read_until(self, text: str) -> None:
        """A pattern."""
        while not re.search(text, self.text):
            ready, _, _ = select.select([self._ours], [], [], PATIENCE_S)
            assert ready, f"{text!r} was never written; before that:\n{self.text}"
            try:
                read = os.read(self._ours, 65536).decode(errors="replace")
            except OSError:
                raise AssertionError(f"it ended before it wrote {text!r}:\n{self.text}") from None
            self.text += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\r", "", read)

    def type(self, text: str) -> None:
        self.text = ""
        os.write(self._ours, text.encode())

    def close(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
        os.close(self._ours)


@pytest.fixture
def terminal(tmp_path: Path, toolchain: Toolchain) -> Iterator[Terminal]:
    made = Terminal(tmp_path, "∀ p q : Prop, p ∧ q → q ∧ p")
    try:
        yield made
    finally:
        made.close()


def test_on_a_terminal(terminal: Terminal) -> None:
    """Banner, abbreviations while typing, completion, Ctrl-C clears the line, a tactic of two lines, Ctrl-D."""
    terminal.read_until(":help says the rest")
    terminal.read_until(r"╯\s*⊢")
    terminal.type("intr nonsense")
    terminal.read_until("nonsense")
    terminal.type("\x03")
    terminal.read_until("⊢")
    terminal.type("intro p q h\r")
    terminal.read_until("h : p ∧ q")
    terminal.type("have : q \\and p := by\r")
    terminal.type("exact \\<h.2, h.1\\>\r")
    terminal.read_until("this : q ∧ p")
    terminal.type("assumpt\t")
    terminal.read_until("ion")
    terminal.type("\r")
    terminal.read_until(r"proved, certified \(replayed\)")
    assert terminal.process.wait(PATIENCE_S) == 0
    assert "Traceback" not in terminal.text


def test_control_d_leaves(terminal: Terminal) -> None:
    terminal.read_until(":help says the rest")
    terminal.read_until(r"╯\s*⊢")
    terminal.type("\x04")
    assert terminal.process.wait(PATIENCE_S) == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"\forall p q, p \and q \to \<h.1, h.2\>", "∀ p q, p ∧ q → ⟨h.1, h.2⟩"),
        (r"\. exact h\1", "· exact h₁"),
        (r"x \in S \iff \not y", "x ∈ S ↔ ¬ y"),
        (r"\nosuch \\", r"\nosuch \\"),
    ],
)
def test_abbreviations(typed: str, meant: str) -> None:
    assert expand(typed) == meant
    assert expand(r"p \an", at_end=False) == r"p \an", "it may still grow"
    assert len(SYMBOLS) > 100


def test_completion() -> None:
    completer = LeanCompleter(lambda: ["hpq", "n"], lambda: ["Nat.add_comm", "Nat.add_zero", "Nat.mul_comm"])

    def offered(text: str) -> list[str]:
        return [each.text for each in completer.get_completions(Document(text), CompleteEvent())]

    assert offered("int")[:2] == ["interval_cases", "intro"]
    assert offered("exact hp") == ["hpq"]
    assert offered("rw [Nat.add") == ["Nat.add_comm", "Nat.add_zero"]
    assert "∧" in offered(r"exact \an")


def test_a_tactic_that_cannot_end_here_wants_a_further_line() -> None:
    assert all(map(wants_more, ("have : p := by", "simp [h", "intro x =>")))
    assert not any(map(wants_more, ("simp", "exact ⟨a, b⟩")))
