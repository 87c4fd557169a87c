"""The own corpus by itself: certified to a folder, and what its proofs need."""

from __future__ import annotations

from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.data.minimise import share_of, tactics
from ember.data.stage import read_rows
from ember.lean.toolchain import Toolchain
from ember.recipes.own_corpus import certified, minimised

LONG = """import Mathlib

theorem long (a b : ℕ) (h : a = b) : a + 0 = b ∧ b = a := by
  have unneeded : 2 + 2 = 4 := by
    norm_num
    done
  have needed : b = a := by
    exact h.symm
  constructor
  · simp
    exact h
  · exact needed

theorem refused (a : ℕ) : a = a + 1 := by
  omega
"""


@pytest.mark.asyncio
async def test_certified_problems_differ_and_are_found_again(toolchain: Toolchain, tmp_path: Path) -> None:
    found = await certified(tmp_path / "own", toolchain, 6, level=1)
    rows = list(read_rows(tmp_path / "own" / "theorems.jsonl"))
    assert len(rows) == found["tables"]["theorems.jsonl"]["rows"] == 6
    assert found["shapes"] == 6, "the first problems are of different families"
    assert all(row["proof"] and row["answer"] for row in rows)
    again = await certified(tmp_path / "own", toolchain, 6, level=1)
    assert again == found
    with pytest.raises(InputError, match="made of something else"):
        await certified(tmp_path / "own", toolchain, 7, level=1)


@pytest.mark.asyncio
async def test_tactics_that_are_not_needed_go(toolchain: Toolchain, tmp_path: Path) -> None:
    path = tmp_path / "long.lean"
    path.write_text(LONG)
    found = await minimised(path, toolchain, 5)
    (kept,) = [row for row in found["rows"] if row["text"]]
    assert (found["proofs"], found["refused"]) == (1, 1)
    assert kept["before"] == 8
    assert kept["after"] == tactics(kept["text"]) < 8
    assert "unneeded" not in kept["text"]
    assert "needed" in kept["text"]


def test_the_interval_of_a_share() -> None:
    share, low, high = share_of([1, 6, 7, 2], 6)
    assert share == 0.5
    assert low == pytest.approx(0.15, abs=0.005)
    assert high == pytest.approx(0.85, abs=0.005)
