"""The command line from outside: output, JSON, exit codes, errors in one line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain


def ember(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    program = "from ember.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "COLUMNS": "200", **environment},
    )


def test_proves_a_statement_and_says_so(toolchain: Toolchain) -> None:
    result = ember("prove", "∀ p q : Prop, p ∧ q → q ∧ p")
    assert result.returncode == 0, result.stderr
    assert "✓" in result.stdout
    assert "1 of 1 proved and certified" in result.stdout


def test_what_is_false_is_not_proved(toolchain: Toolchain) -> None:
    result = ember("prove", "theorem f (n : ℕ) : n = n + 1", "--json", "--seconds", "3", "--no-refute")
    assert result.returncode == 1
    (answer,) = json.loads(result.stdout)
    assert answer["proved"] is False
    assert answer["status"] == "out_of_time"
    assert answer["proof"] is None


def test_gallery_is_proved(toolchain: Toolchain) -> None:
    result = ember("prove", "--gallery", "--json")
    answers = json.loads(result.stdout)
    assert len(answers) >= 16
    assert [answer["name"] for answer in answers if not answer["proved"]] == []
    for answer in answers:
        assert set(answer["axioms"]) <= {"propext", "Classical.choice", "Quot.sound"}
        assert answer["tier"] == "replayed"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["prove"], "give a statement, a file"),
        (["prove", "nowhere.lean"], "cannot read nowhere.lean"),
        (["check", "nowhere.lean"], "cannot read"),
        (["search", "run", "nowhere.toml"], "cannot read the recipe"),
        (["search", "summary", "nowhere"], "is it a run's folder"),
        (["search", "run", "recipes/smoke/floor.toml", "--set", "budget.secnds=10"], "did you mean seconds?"),
        (["search", "run", "recipes/smoke/floor.toml", "--set", "budget.nodes=-1"], "greater than or equal to 1"),
        (["search", "run", "recipes/smoke/floor.toml", "--set", "search.candidates=0"], "greater than or equal to 1"),
        (["search", "run", "recipes/smoke/floor.toml", "--out", "README.md/run"], "README.md/run"),
        (["search", "export-proofs", "nowhere", "--out", "nowhere/proofs.lean"], "nowhere"),
        (["eval", "report", "nowhere"], "ember eval run"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(arguments: list[str], complaint: str) -> None:
    result = ember(*arguments)
    assert result.returncode == 2
    assert complaint in result.stderr
    assert "Traceback" not in result.stderr


def test_check_gives_every_theorem_its_verdict(tmp_path: Path, toolchain: Toolchain) -> None:
    path = tmp_path / "proofs.lean"
    path.write_text(
        "import Mathlib\n"
        "def two : ℕ := 2\n"
        "theorem good : two + two = 4 := by decide\n"
        "theorem wrong : two = 3 := by decide\n"
        "theorem empty : two = 3 := by sorry\n"
        "theorem later : 1 + two = 3 := by\n  have := good\n  rfl\n"
    )
    result = ember("check", str(path), "--json")
    assert result.returncode == 1
    (answer,) = json.loads(result.stdout)
    assert answer["status"] == "refused"
    verdicts = {each["name"]: each for each in answer["theorems"]}
    assert {name for name, each in verdicts.items() if each["status"] == "proved"} == {"good", "later"}
    assert verdicts["later"]["type"] == "1 + two = 3"
    assert verdicts["later"]["depends_on"] == [
        {"what": "definition", "name": "two", "file": str(path), "line": 2, "column": 0}
    ]
    assert verdicts["empty"]["reason"] == "it rests on sorry"
    assert {(each["line"], each["column"]) for each in answer["faults"]} >= {(4, 30), (5, 0)}
    listing = ember("check", str(path))
    assert f"{path}:3:0: theorem good : two + two = 4" in listing.stdout
    assert "2 of 4 accepted" in listing.stdout
    assert "depends on definition two (2:0)" in listing.stdout


def test_doctor_is_well_here_and_says_what_is_wrong_elsewhere(tmp_path: Path, toolchain: Toolchain) -> None:
    result = ember("lean", "doctor", "--json")
    assert result.returncode == 0, result.stdout
    assert {check["name"] for check in json.loads(result.stdout)} >= {"platform", "wheel", "hash", "library", "sandbox"}
    blocked = tmp_path / "a file"
    blocked.write_text("")
    sick = ember("lean", "doctor", EMBER_CACHE=str(blocked / "cache"))
    assert sick.returncode == 3
    assert "EMBER_CACHE" in sick.stdout


def test_setup_is_quick_the_second_time(toolchain: Toolchain) -> None:
    result = ember("lean", "setup")
    assert result.returncode == 0
    assert "is ready" in result.stdout


def test_a_dry_run_prints_the_resolved_recipe() -> None:
    recipe = Path(__file__).resolve().parents[3] / "recipes" / "smoke" / "floor.toml"
    result = ember("search", "run", str(recipe), "--dry-run", "--set", "budget.nodes=7")
    answer = json.loads(result.stdout)
    assert answer["recipe"]["budget"]["nodes"] == 7
    assert len(answer["hash"]) == 16


@pytest.mark.parametrize("command", [["prove"], ["search", "run"], ["lean", "serve"]])
def test_help_shows_the_defaults(command: list[str]) -> None:
    """Square brackets in help texts are not markup."""
    completed = ember(*command, "--help")
    assert "[default: " in completed.stdout


def test_the_version_by_every_way_in() -> None:
    from ember.core.version import __version__

    assert ember("--version").stdout == f"ember {__version__}\n"
    module = subprocess.run([sys.executable, "-m", "ember", "-h"], capture_output=True, text=True, check=True)
    assert "Usage" in module.stdout
