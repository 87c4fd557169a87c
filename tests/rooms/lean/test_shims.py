"""The stand-ins for `lean`, `lake` and `repl`, driven as the clients that start them do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ember.lean import shims
from ember.lean.toolchain import Toolchain

Json = dict[str, Any]


@pytest.fixture(scope="module")
def folder(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shims")
    made.chmod(0o755)  # as root, the REPL becomes a user who is to read here
    assert [path.name for path in shims.write(toolchain, made)] == ["lean", "lake", "repl"]
    return made


def run(folder: Path, *command: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(folder / command[0]), *command[1:]],
        input=given, cwd=folder, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def converse(folder: Path, *requests: Json) -> list[Json]:
    """As LeanInteract starts the REPL, and frames what it sends and reads."""
    settings = {"incrementality": True, "setOptions": [[["Elab", "async"], True]]}
    sent = [{**request, **(settings if "cmd" in request else {})} for request in requests]
    program = folder / ".lake/build/bin/repl"
    done = run(folder, "lake", "env", str(program), given="".join(f"{json.dumps(each)}\n\n" for each in sent))
    assert done.returncode == 0, done.stderr
    return [json.loads(answer) for answer in done.stdout.split("\n\n") if answer.strip()]


def test_commands_build_on_each_other(folder: Path) -> None:
    first, second, both, alone, unknown = converse(
        folder,
        {"cmd": "import Mathlib\nopen Real\ndef two : ℝ := 2"},
        {"cmd": "theorem t : two + two = 4 := by norm_num [two]", "env": 0},
        {"cmd": "#check t", "env": 1},
        {"cmd": "#check two"},
        {"cmd": "#check t", "env": 17},
    )
    assert [first["env"], second["env"], both["env"], alone["env"]] == [0, 1, 2, 3]
    assert "messages" not in first
    assert "messages" not in second
    (message,) = both["messages"]
    assert message == {
        "severity": "info",
        "pos": {"line": 1, "column": 0},
        "endPos": {"line": 1, "column": 6},
        "data": "t : two + two = 4",
    }
    assert alone["messages"][0]["severity"] == "error", "without `env` a session begins anew"
    assert unknown == {"message": "Unknown environment."}


def test_a_sorry_is_a_state_to_go_on_from(folder: Path) -> None:
    text = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  constructor\n  · sorry\n  · exact sorry"
    told, step, done, again, refused, absent = converse(
        folder,
        {"cmd": text, "allTactics": True, "rootGoals": True},
        {"tactic": "cases h", "proofState": 0},
        {"tactic": "assumption", "proofState": 6},
        {"tactic": "exact h.1", "proofState": 1},
        {"tactic": "exact h.2", "proofState": 1},
        {"tactic": "rfl", "proofState": 99},
    )
    gaps = [(gap["pos"]["line"], gap["pos"]["column"], gap["goal"], gap["proofState"]) for gap in told["sorries"]]
    hypotheses = "p q : Prop\nh : p ∧ q\n"
    assert gaps == [
        (3, 4, f"{hypotheses}⊢ q", 0),
        (4, 10, f"{hypotheses}⊢ p", 1),
        (1, 49, f"{hypotheses}⊢ q ∧ p", 2),
    ]
    assert [(one["tactic"], one["proofState"]) for one in told["tactics"]] == [
        ("constructor", 3), ("sorry", 4), ("exact sorry", 5),
    ]  # fmt: skip
    assert told["messages"][0]["data"] == "declaration uses `sorry`"
    assert step["proofStatus"] == "Incomplete: open goals remain"
    assert step["goals"] == ["case intro\np q : Prop\nleft✝ : p\nright✝ : q\n⊢ q"]
    assert (done["proofStatus"], done["goals"]) == ("Completed", [])
    assert again["proofStatus"] == "Completed"
    assert refused["message"].startswith("Lean error:\n")
    assert absent == {"message": "Unknown proof state."}


def test_what_is_no_request_is_told(folder: Path) -> None:
    (folder / "given.lean").write_text("import Mathlib.Tactic\nexample : (2 : ℝ) + 2 = 4 := by norm_num\n#eval 2")
    read, none, other = converse(folder, {"path": "given.lean"}, {"path": "absent.lean"}, {"pickleTo": "x", "env": 0})
    assert [message["data"] for message in read["messages"]] == ["2"]
    assert "no such file" in none["message"]
    assert "not pickled here" in other["message"]
    done = run(folder, "repl", given='nonsense\n\n# a remark\n\n{"cmd": "#eval 1"}')
    broken, fine = (json.loads(answer) for answer in done.stdout.split("\n\n") if answer.strip())
    assert broken["message"].startswith("Could not parse JSON")
    assert fine["messages"][0]["data"] == "1"


def test_lean_and_lake(folder: Path, toolchain: Toolchain) -> None:
    (folder / "good.lean").write_text("import Mathlib\nimport Aesop\nexample : (1 : ℝ) < 2 := by norm_num\n")
    (folder / "bad.lean").write_text("example : 1 = 2 := rfl\n")
    assert run(folder, "lean", "good.lean").returncode == 0
    assert run(folder, "lake", "env", "lean", "bad.lean").returncode == 1
    assert f"version {toolchain.version}" in run(folder, "lake", "--version").stdout
    assert str(toolchain.library) in run(folder, "lake", "env").stdout
    for words in (["build"], ["exe", "cache", "get"], ["update"]):
        assert run(folder, "lake", *words).returncode == 0
    refused = run(folder, "lake", "upload", "x")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "not: upload x" in refused.stderr


LEANCLIENT = """
import json, sys
from leanclient import LeanLSPClient

client = LeanLSPClient(sys.argv[1], prevent_cache_get=True)
client.open_file("Served.lean")
told = client.get_diagnostics("Served.lean").diagnostics
goals = client.get_goal("Served.lean", 3, 2)["goals"]
client.close()
print(json.dumps([[each["severity"], each["range"]["start"]["line"]] for each in told] + goals))
"""


def test_leanclient_runs_on_them(folder: Path) -> None:
    pytest.importorskip("leanclient")
    (folder / "Served.lean").write_text("import Mathlib\n\ntheorem t (a b : ℝ) (h : a = b) : b = a := by\n  exact h\n")
    found = subprocess.run(
        [sys.executable, "-c", LEANCLIENT, str(folder)], capture_output=True, text=True, timeout=120, check=True,
        env={**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"},
    )  # fmt: skip
    assert json.loads(found.stdout.splitlines()[-1]) == [[1, 3], "a b : ℝ\nh : a = b\n⊢ b = a"]
