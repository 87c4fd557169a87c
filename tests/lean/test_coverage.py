"""`scripts/coverage` reads publishers' columns, sets rows aside by their text, names reasons, and asks Lean."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain
from lean_files import ROOT

SCRIPT = ROOT / "scripts/coverage"
HEADER = "import Mathlib\nopen Nat Real\n\n"
ROWS = [
    {"name": "proved", "full_proof": f"{HEADER}theorem proved : 2 + 2 = 4 := by norm_num\n"},
    {"name": "refused", "text": f"{HEADER}theorem refused : 2 + 2 = 5 := by\n  nosuchtactic\n"},
    {"name": "unknown", "header": HEADER, "formal_statement": "theorem unknown (n : ℕ) : Nat.nosuch n = 1 := by"},
    {"name": "stated", "header": HEADER, "formal_statement": "theorem stated (n : ℕ) : n + 0 = n := by sorry"},
    {"name": "claimed", "statement": "∀ (x : ℝ), 0 ≤ x ^ 2"},
    {"new": "1 = 1", "proof": [f"{HEADER}theorem a : 1 = 1 := rfl\n", f"{HEADER}theorem b : 1 = 1 := by trivial\n"]},
]


@pytest.fixture(scope="module")
def results(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, object]], str]:
    folder = tmp_path_factory.mktemp("coverage")
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    command = [
        sys.executable,
        str(SCRIPT),
        str(folder),
        "--save",
        str(folder / "found"),
        "--report",
        str(folder / "page"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in (folder / "found").read_text().splitlines()], (folder / "page").read_text()


def test_rows_are_asked_for_and_reasons_named(results: tuple[list[dict[str, object]], str]) -> None:
    found = {str(row["name"]): row for row in results[0]}
    assert {"proved", "stated"} <= {name for name, row in found.items() if row["ok"]}
    assert found["unknown"]["reasons"] == ["name Nat.nosuch"]
    assert not found["refused"]["ok"]
    assert len(results[0]) == 7


def test_the_page_counts_and_ranks(results: tuple[list[dict[str, object]], str]) -> None:
    page = results[1]
    assert "| all | proofs | ℕ, ℤ |" in page
    assert "| all | statements | others |" in page


def test_what_an_earlier_run_found_is_not_asked_again(tmp_path: Path) -> None:
    text = str(ROWS[1]["text"])
    (tmp_path / "rows.jsonl").write_text(json.dumps(ROWS[1]) + "\n")
    earlier = {
        "source": "s",
        "name": "refused",
        "ok": True,
        "reasons": [],
        "messages": [],
        "seconds": 1.0,
        "text": text,
    }
    (tmp_path / "found").write_text(json.dumps(earlier) + "\n" + json.dumps(earlier)[:40])
    command = [sys.executable, str(SCRIPT), str(tmp_path / "rows.jsonl"), "--save", str(tmp_path / "found")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "1 of 1 = 100 %" in done.stdout


def test_held_out_rows_depend_on_the_text_alone() -> None:
    code = "from rows import Row; print([Row('s', 'n', str(k)).held_out for k in range(400)].count(True))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=SCRIPT, capture_output=True, text=True, timeout=60, check=True
    )
    assert 60 <= int(done.stdout) <= 140
