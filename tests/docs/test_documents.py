"""Docs that execute: every `$ ember …` line of a console block runs and ends well."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ember.lean.toolchain import Toolchain

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
INTERACTIVE = ("serve", "repl", "bench", "--gallery")
"""Tested where their rooms are tested: they wait for somebody, or take their time."""


def console_lines(document: Path) -> list[str]:
    """The commands of the document's console blocks; a line that ends in a backslash goes on."""
    found: list[str] = []
    for block in _BLOCK.findall(document.read_text()):
        joined = block.replace("\\\n", " ")
        found += [line[2:].strip() for line in joined.splitlines() if line.startswith("$ ")]
    return found


COMMANDS = [
    pytest.param(line, id=f"{document.name}: {line[:60]}")
    for document in DOCUMENTS
    for line in console_lines(document)
    if line.startswith("ember ") and not any(word in line for word in INTERACTIVE)
]


@pytest.mark.parametrize("line", COMMANDS)
def test_command_runs(line: str, tmp_path: Path, toolchain: Toolchain) -> None:
    for folder in ("examples", "recipes"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "120"}
    completed = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert completed.returncode == 0, completed.stdout + completed.stderr
    assert "Traceback" not in completed.stderr


_PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
PROGRAMS = [
    pytest.param(program, id=f"{document.name}: program {number}")
    for document in DOCUMENTS
    for number, program in enumerate(_PYTHON.findall(document.read_text()), 1)
    if re.search(r"^(import|from) ember", program, re.MULTILINE)
]


@pytest.mark.parametrize("program", PROGRAMS)
def test_program_runs(program: str, tmp_path: Path, toolchain: Toolchain) -> None:
    """Python blocks that import Ember are whole programs; the others are pieces, shown to be read."""
    completed = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
    )
    assert completed.returncode == 0, completed.stderr
    assert "Exception" not in completed.stderr


def test_readme_names_files_that_exist() -> None:
    text = (ROOT / "README.md").read_text()
    for name in re.findall(r"`((?:src|tests|scripts|docs|examples|recipes)/[\w./-]+)`", text):
        assert (ROOT / name).exists(), name


def test_changelog_knows_the_version() -> None:
    from ember.core.version import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text()


def test_every_command_says_what_it_does() -> None:
    from typer.main import get_command

    from ember.cli.main import app

    def leaves(command: Any, path: str) -> list[tuple[str, str]]:
        if hasattr(command, "list_commands"):
            inner = [(name, command.get_command(None, name)) for name in command.list_commands(None)]
            return [leaf for name, child in inner for leaf in leaves(child, f"{path} {name}")]
        return [(path, getattr(command, "help", None) or "")]

    found = leaves(get_command(app), "ember")
    assert len(found) > 50
    for path, text in found:
        assert len(text) > 40, f"{path} needs a help text"
