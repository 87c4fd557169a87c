"""Exported proofs keep their headers and contexts, and check as one file."""

from __future__ import annotations

from pathlib import Path

from ember.core.statement import Statement
from ember.lean.text.source import theorems
from ember.lean.toolchain import Toolchain
from ember.recipes.check import check_files
from ember.recipes.exporting import lean_file

FILE = """import Mathlib
open Nat

def two : ℕ := 2
theorem first : two = 2 := by rfl
namespace Inner
def three : ℕ := 3
theorem second : three = two + 1 := by rfl
end Inner
theorem third (n : ℕ) : n + 0 = n := by simp
"""
ROWS = [
    *theorems(FILE, to_prove=True),
    (Statement("first", "theorem first : two = 3", "import Mathlib", "def two : ℕ := 3"), "by rfl"),
    (Statement("plain", "theorem plain (p : Prop) : p → p"), "fun h => h"),
]


async def test_an_export_checks(tmp_path: Path, toolchain: Toolchain) -> None:
    rows = [
        {"theorem": s.name, "statement": s.text, "header": s.header, "context": s.context, "proof": proof}
        for s, proof in ROWS
    ]
    text = lean_file(rows)
    assert text.startswith("import Mathlib\n")
    assert text.count("def two : ℕ := 2") == 1, "what is above several is written once"
    path = tmp_path / "all.lean"
    path.write_text(text)
    ((_, report),) = await check_files(toolchain, [path], weak_sandbox=True)
    assert report.accepted, (text, report.faults)
    assert len(report.theorems) == len(ROWS)


def test_runs_that_kept_no_headers_are_exported_as_before() -> None:
    row = {"theorem": "t", "statement": "theorem t : True", "proof": "trivial"}
    assert lean_file([row]) == "import Ember\n\ntheorem t : True := trivial\n"
