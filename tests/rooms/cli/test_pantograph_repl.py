"""The executable that clients of Pantograph start: its arguments, that Lean answers, and which files it writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from ember.cli.pantograph_repl import VERSION, server_arguments
from ember.lean.toolchain import Toolchain

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = [sys.executable, "-m", "ember.cli.pantograph_repl"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["Init"], ["Init"]),
        ([], []),
        (["Mathlib"], ["Ember", "--autoImplicit=false"]),
        (["Mathlib.Tactic", "Aesop", "--pp.all=true"], ["Ember", "--pp.all=true", "--autoImplicit=false"]),
        (["Mathlib", "--autoImplicit=true"], ["Ember", "--autoImplicit=true"]),
        (["Init", "--maxHeartbeats=0"], ["Init", "--maxHeartbeats=0"]),
    ],
)
def test_arguments(given: list[str], expected: list[str]) -> None:
    assert server_arguments(given) == expected


def test_version() -> None:
    completed = subprocess.run([*PROGRAM, "--version"], capture_output=True, text=True, check=True)
    assert completed.stdout == f"{VERSION}\n"


def test_it_is_installed_under_its_name() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert scripts["ember-pantograph-repl"] == "ember.cli.pantograph_repl:main"


def test_lean_answers(toolchain: Toolchain, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)  # as root, the process becomes a user who is to read here
    (tmp_path / "Mine.lean").write_text("theorem mine : 1 + 1 = 2 := rfl\n")
    command = toolchain.command("-o", "Mine.olean", "Mine.lean")
    subprocess.run(command, cwd=tmp_path, env=toolchain.environment(), check=True, timeout=60)
    requests = [
        'goal.start {"expr": "∀ n : ℕ, n + 0 = n ∧ 1 + 1 = 2"}',
        'goal.tactic {"stateId": 0, "tactic": "intro n; norm_num"}',
        'goal.tactic {"stateId": 0, "tactic": "exact fun n => ⟨Nat.add_zero n, mine⟩"}',
    ]
    completed = subprocess.run(
        [*PROGRAM, "Mathlib", "Mine"],
        input="\n".join([*requests, "", ""]),
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "LEAN_PATH": str(tmp_path)},
        timeout=120,
        check=True,
    )
    ready, started, *proved = completed.stdout.splitlines()
    assert ready == "ready."
    assert json.loads(started)["stateId"] == 0
    assert [json.loads(answer)["goals"] for answer in proved] == [[], []]


def test_with_a_folder_it_is_lean_that_writes_there_and_nowhere_else(toolchain: Toolchain, tmp_path: Path) -> None:
    named, other = tmp_path / "named", tmp_path / "other"
    for folder in (named, other):
        folder.mkdir()
        folder.chmod(0o777)
    requests = [
        'goal.start {"expr": "1 + 1 = 2"}',
        f'goal.save {{"id": 0, "path": "{other}/state"}}',
        'goal.save {"id": 0, "path": "state"}',
        'goal.load {"path": "state"}',
    ]
    completed = subprocess.run(
        [*PROGRAM, f"--folder={named}", "Init"],
        input="\n".join([*requests, "", ""]),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    _, _, refused, saved, loaded = completed.stdout.splitlines()
    assert "permission denied" in json.loads(refused)["desc"]
    assert json.loads(saved) == {}
    assert json.loads(loaded) == {"id": 1}
    assert list(other.iterdir()) == []
    assert [path.name for path in named.iterdir()] == ["state"]


def test_files_that_the_client_names_are_its_own(toolchain: Toolchain, tmp_path: Path) -> None:
    """Folders that only this user enters, as `tempfile` makes them."""
    tmp_path.chmod(0o700)
    (tmp_path / "ours.lean").write_text("theorem t : 1 + 1 = 2 := by rfl\n")
    requests = [
        'goal.start {"expr": "1 + 1 = 2"}',
        f'goal.save {{"id": 0, "path": "{tmp_path}/state"}}',
        f'goal.load {{"path": "{tmp_path}/state"}}',
        f'goal.load {{"path": "{tmp_path}/nothing"}}',
        f'goal.save {{"id": 0, "path": "{tmp_path}/nowhere/state"}}',
        'env.catalog {"filename": "names", "modulePrefix": "Init"}',
        f'frontend.process {{"fileName": "{tmp_path}/ours.lean", "invocations": "used", "readHeader": true}}',
        'goal.save {"id": 0',
        'goal.tactic {"stateId": 0, "tactic": "rfl"}',
    ]
    completed = subprocess.run(
        [*PROGRAM, "Init"],
        input="\n".join([*requests, "", ""]),
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=120,
        check=True,
    )
    _, _, saved, loaded, missing, unsaved, listed, processed, broken, proved = completed.stdout.splitlines()
    assert json.loads(saved) == {}
    assert json.loads(loaded) == {"id": 1}
    assert json.loads(missing)["desc"] == f"{tmp_path}/nothing: No such file or directory"
    assert json.loads(unsaved)["desc"] == f"{tmp_path}/nowhere/state: No such file or directory"
    assert json.loads(listed) == {"symbols": []}
    assert (tmp_path / "names").stat().st_size > 1000
    assert "rfl" in json.dumps(json.loads((tmp_path / "used").read_text())["units"][0])
    assert json.loads(processed)["units"]
    assert "error" in json.loads(broken)
    assert json.loads(proved)["goals"] == []
    assert {path.name for path in tmp_path.iterdir()} == {"ours.lean", "state", "names", "used"}
