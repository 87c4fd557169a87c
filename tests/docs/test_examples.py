"""Every example program runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.py"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_example_runs(path: Path, toolchain: Toolchain) -> None:
    completed = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, timeout=120, check=False)
    assert completed.returncode == 0, completed.stderr
    assert completed.stdout.strip()
    assert completed.stderr == ""
