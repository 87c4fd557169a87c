"""A run's figures in trackers: the real ones where they are installed, offline."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.core.provenance import finish
from ember.recipes.tracking import TRACKERS, send


@pytest.fixture
def run(tmp_path: Path) -> Path:
    rows = [{"step": step, "loss": 1 / step, "val_pass@4": 0.5, "note": "text"} for step in (1, 2, 3)]
    (tmp_path / "metrics.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    finish(tmp_path, {"kind": "sft", "recipe": {"name": "x", "loop": {"steps": 3, "muon": None}}})
    return tmp_path


@pytest.mark.parametrize("tracker", TRACKERS)
def test_a_run_is_sent(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tracker: str) -> None:
    pytest.importorskip(tracker, reason=f"{tracker} is not installed: no dependency")
    for name, value in {
        "WANDB_MODE": "offline", "WANDB_DIR": str(tmp_path), "TRACKIO_DIR": str(tmp_path / "trackio"),
        "MLFLOW_TRACKING_URI": f"sqlite:///{tmp_path}/mlflow.db",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert send(run, tracker, "ember-test") == 3
    assert {path for path in tmp_path.rglob("*") if path.is_file()} > before, "the tracker keeps something"


def test_what_cannot_be_sent_is_told(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="no tracker is called aim: trackio, wandb, mlflow"):
        send(run, "aim", "x")
    monkeypatch.setitem(sys.modules, "trackio", None)
    with pytest.raises(InputError, match="pip install trackio"):
        send(run, "trackio", "x")
    with pytest.raises(InputError, match="holds no training run"):
        send(tmp_path / "nothing", "trackio", "x")
