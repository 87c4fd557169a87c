"""A stage killed anywhere ends with the same bytes; its manifest is last."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.data.stage import Chunk, Row, Stage

ROWS: list[Row] = [{"id": str(number), "value": number} for number in range(23)]


async def double(rows: list[Row]) -> Chunk:
    chunk = Chunk()
    for row in rows:
        if row["value"] % 5 == 0:
            chunk.aside(row, "fives", f"{row['value']} is one")
        else:
            chunk.add("doubled", {**row, "value": 2 * row["value"]})
            chunk.counts["done"] += 1
    return chunk


def stage(folder: Path, **made_of: object) -> Stage:
    return Stage(folder, {"stage": "double", **made_of}, ("doubled",))


async def test_a_stage_describes_itself(tmp_path: Path) -> None:
    made = stage(tmp_path)
    assert not made.complete
    await made.run(ROWS, double, 5)
    assert made.complete
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert (manifest["rows_in"], manifest["counts"], manifest["aside"]) == (23, {"done": 18}, {"fives": 5})
    assert manifest["tables"]["doubled.jsonl"]["rows"] == 18
    assert sorted(os.listdir(tmp_path)) == ["aside.jsonl", "doubled.jsonl", "manifest.json"]


@pytest.mark.parametrize("killed_after", [0, 1, 3, 4])
async def test_killed_it_goes_on_and_ends_the_same(tmp_path: Path, killed_after: int) -> None:
    whole = stage(tmp_path / "whole")
    await whole.run(ROWS, double, 5)
    calls = 0

    async def dying(rows: list[Row]) -> Chunk:
        nonlocal calls
        if calls == killed_after:
            raise KeyboardInterrupt
        calls += 1
        return await double(rows)

    killed = stage(tmp_path / "killed")
    with pytest.raises(KeyboardInterrupt):
        await killed.run(ROWS, dying, 5)
    assert not killed.complete
    done: list[int] = []
    await stage(tmp_path / "killed").run(ROWS, double, 5, done.append)
    assert killed.hashes() == whole.hashes()
    assert done[-1] == 23


async def test_another_stage_is_not_mistaken_for_this_one(tmp_path: Path) -> None:
    made = stage(tmp_path)
    await made.run(ROWS, double)
    with pytest.raises(InputError, match="made of something else"):
        _ = stage(tmp_path, config=2).complete


def test_rows_with_parts_are_shown_line_by_line(tmp_path: Path) -> None:
    row = {"zeta": None, "states": [{"text": "n : ℕ\n⊢ n = [n]", "depth": 0}], "id": "r1", "next": [1, 2]}
    (tmp_path / "traces.jsonl").write_text(json.dumps(row) + "\n")
    shown = CliRunner().invoke(app, ["data", "show", str(tmp_path)]).output
    lines = [line.rstrip() for line in shown.splitlines()]
    assert lines == ["traces", "  id: r1", "  next: 1, 2", "  states:", "    - depth: 0", "      text:",
                     "        n : ℕ", "        ⊢ n = [n]", "  zeta:"]  # fmt: skip
