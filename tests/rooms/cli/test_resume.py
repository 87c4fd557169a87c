"""`--resume` goes on with the same recipe and model only; how much is done at once may change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core import provenance
from ember.lean.toolchain import Toolchain
from ember.search import run as room

RECIPE = """
name = "resumed"
statements = "{statements}"
[budget]
nodes = 4
"""


@pytest.fixture
def interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command of a run that was stopped before its first theorem."""
    (tmp_path / "statements.lean").write_text("theorem t (a : ℕ) : a + 0 = a := by sorry")
    (tmp_path / "recipe.toml").write_text(RECIPE.format(statements=tmp_path / "statements.lean"))
    command = ["search", "run", str(tmp_path / "recipe.toml"), "--out", str(tmp_path / "run")]

    async def stopped(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(room, "collect", stopped)
        result = CliRunner().invoke(app, command)
    assert result.exit_code == 130, result.output
    return [*command, "--resume"]


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ("search.seed=5", "recipe.search.seed was 0, is now 5"),
        ("budget.nodes=9", "recipe.budget.nodes was 4, is now 9"),
        ("search.priority=cumulative", "recipe.search.priority was length, is now cumulative"),
    ],
)
def test_another_recipe_is_refused(interrupted: list[str], setting: str, complaint: str) -> None:
    result = CliRunner().invoke(app, [*interrupted, "--set", setting])
    assert result.exit_code == 2
    assert complaint in result.output


def test_other_counts_are_refused(interrupted: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from ember.policy import portfolio

    monkeypatch.setattr(portfolio, "learned", dict)
    result = CliRunner().invoke(app, interrupted)
    assert result.exit_code == 2
    assert "policy.hash was" in result.output


def test_more_at_once_is_no_other_recipe(interrupted: list[str], tmp_path: Path, toolchain: Toolchain) -> None:
    result = CliRunner().invoke(app, [*interrupted, "--set", "concurrency=3", "--set", "workers=1"])
    assert result.exit_code == 0, result.output
    manifest = provenance.read_manifest(tmp_path / "run")
    assert manifest is not None
    assert manifest["policy"]["name"] == "portfolio"
    assert len(manifest["policy"]["hash"]) == 16
    assert manifest["library"] == toolchain.library_key
