"""The smoke recipe of the data room: own corpus to divided rows, killed on the way and gone on with.

`EMBER_KILLS=1` kills a run of the small recipe in every stage, each time further on, and says where.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ember.data import scout
from ember.data.published import registry
from ember.data.stage import Chunk, read_rows
from ember.lean.toolchain import Toolchain
from ember.models.prompt import PromptConfig, parse

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = "id theorem source goal state tactic next_states depth remaining prompt completion combination".split()


SMOKE = (str(ROOT / "recipes" / "smoke" / "corpus.toml"), "--set", "chunk=3", "--limit", "9")


def started(out: Path, asked: Sequence[str] = SMOKE) -> subprocess.Popen[str]:
    arguments = ["data", "run", *asked, "--out", str(out)]
    command = [sys.executable, "-c", "from ember.cli.main import app; app()", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def killed(out: Path, stage: str, parts: int, asked: Sequence[str] = SMOKE) -> bool:
    """Start the run, and kill it when the stage has begun and has so many parts; whether it was caught there."""
    process, folder = started(out, asked), out / stage
    while process.poll() is None and not (folder / "manifest.json").exists():
        if (folder / "begun.json").exists() and len(list((folder / "parts").glob("*.jsonl"))) >= parts:
            break
        time.sleep(0.0005)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return (folder / "begun.json").exists() and not (folder / "manifest.json").exists()


def hashes(run: Path) -> dict[str, Any]:
    stages = json.loads((run / "manifest.json").read_text())["stages"]
    return {name: stage["tables"] for name, stage in stages.items()}


def test_the_thin_line_survives_a_kill(toolchain: Toolchain, tmp_path: Path) -> None:
    whole, other = tmp_path / "whole", tmp_path / "killed"
    finished(whole)
    assert killed(other, "trace", 2)
    finished(other)
    assert hashes(other) == hashes(whole)
    assert not (other / "trace" / "parts").exists()
    check_rows(whole)
    check_scout(whole, tmp_path / "root")


def check_scout(run: Path, root: Path) -> None:
    """What is written for readers of lean_scout reads back as the same pairs, with what each step used."""
    steps = {(trace["states"][step["state"]]["text"], step["tactic"])
             for trace in read_rows(run / "trace" / "traces.jsonl") for step in trace["steps"]}  # fmt: skip
    scout.write(read_rows(run / "trace" / "traces.jsonl"), root / "lean-scout", 4)
    chunk = Chunk()
    for row in registry.raw(registry.source_named("lean-scout"), root):
        registry.taken(chunk, row)
    pairs = chunk.tables["pairs"]
    assert {(row["state"], row["tactic"]) for row in pairs} == steps
    assert all(row["syntax"] for row in pairs)
    assert any(row["constants"] for row in pairs)
    assert sum(1 for _ in read_rows(run / "trace" / "seconds.jsonl")) == 9
    assert "sha256" not in hashes(run)["trace"]["seconds.jsonl"]


def finished(out: Path, asked: Sequence[str] = SMOKE) -> None:
    process = started(out, asked)
    said, complaints = process.communicate(timeout=300)
    assert process.returncode == 0, said + complaints


@pytest.mark.skipif(not os.environ.get("EMBER_KILLS"), reason="takes minutes")
def test_killed_in_every_stage_it_ends_the_same(toolchain: Toolchain, tmp_path: Path) -> None:
    root = ROOT.parent / "shared" / "data"
    asked = (str(ROOT / "recipes" / "small" / "corpus.toml"), "--set", "chunk=1", "--limit", "2",
             "--set", f"data.root={root}", "--set", 'check.benchmarks=["minif2f-lean4"]',
             "--set", 'get.sources=["goedel-workbook", "minif2f-search"]')  # fmt: skip
    whole, other = tmp_path / "whole", tmp_path / "killed"
    finished(whole, asked)
    ended = {path.parent.name: path.stat().st_mtime_ns for path in whole.glob("*/manifest.json")}
    stages = sorted(ended, key=ended.__getitem__)
    caught = Counter(stage for stage in stages for parts in range(2) if killed(other, stage, parts, asked))
    finished(other, asked)
    print(f"killed {caught.total()} times: {dict(caught)}")
    assert hashes(other) == hashes(whole)
    assert caught.total() >= 20
    assert set(caught) == set(stages)


def check_rows(run: Path) -> None:
    train, val = (list(read_rows(run / "split" / f"{name}.jsonl")) for name in ("train", "val"))
    assert len(train) > 25
    assert val
    assert not {row["combination"] for row in train} & {row["combination"] for row in val}
    config = PromptConfig(format="deepseek", multiline=True)
    for row in train + val:
        assert set(CONTRACT) <= set(row)
        assert row["state"] in row["prompt"]
        found = parse(row["completion"], config)
        assert found
        assert found.text == row["tactic"]
        assert (row["remaining"] == 1) == (row["next_states"] == []) or row["remaining"] > 1
    counts = json.loads((run / "manifest.json").read_text())["stages"]["trace"]["counts"]
    assert counts["pairs"] == counts["replayed"]
