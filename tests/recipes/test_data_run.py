"""The smoke recipe of the data room: own corpus to divided rows, killed on the way and gone on with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from ember.data.stage import read_rows
from ember.lean.toolchain import Toolchain
from ember.models.prompt import PromptConfig, parse

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = "id theorem source goal state tactic next_states depth remaining prompt completion combination".split()


def started(out: Path) -> subprocess.Popen[str]:
    recipe = str(ROOT / "recipes" / "smoke" / "corpus.toml")
    arguments = ["data", "run", recipe, "--set", "chunk=3", "--limit", "9", "--out", str(out)]
    command = [sys.executable, "-c", "from ember.cli.main import app; app()", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def hashes(run: Path) -> dict[str, Any]:
    stages = json.loads((run / "manifest.json").read_text())["stages"]
    return {name: stage["tables"] for name, stage in stages.items()}


def test_the_thin_line_survives_a_kill(toolchain: Toolchain, tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    process = started(whole)
    out, complaints = process.communicate(timeout=300)
    assert process.returncode == 0, out + complaints

    process = started(killed)
    parts = killed / "trace" / "parts"
    while process.poll() is None and len(list(parts.glob("*.jsonl"))) < 2:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert not (killed / "trace" / "manifest.json").exists()
    process = started(killed)
    out, complaints = process.communicate(timeout=300)
    assert process.returncode == 0, out + complaints
    assert hashes(killed) == hashes(whole)
    assert not parts.exists()
    check_rows(whole)


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
