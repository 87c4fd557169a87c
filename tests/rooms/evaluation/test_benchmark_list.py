"""`ember eval list`: what Lean said of a benchmark's items is kept, faults are found, a training set's items named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.lean.toolchain import Toolchain
from ember.recipes.benchmark_list import Asked, listed, training_statements
from ember.recipes.evaluation import EvaluationRecipe

ROOT = Path(__file__).resolve().parents[3]
ITEMS = {
    "fine": "theorem fine (a b c d : ℕ) (h : a + b = 7) (k : c + d = 1) : a + b + c + d = 8",
    "false_one": "theorem false_one (a b : ℤ) (h : a < b) : a * a < b * b",
    "foreign": "theorem foreign (X : Type) [NoSuchClass X] : Nonempty X",
}


def publisher(folder: Path) -> Path:
    (folder / "minif2f").mkdir(parents=True)
    rows = [
        {
            "name": name.title(),
            "split": "valid",
            "header": "import Mathlib\n",
            "formal_statement": f"{text} := by sorry",
        }
        for name, text in ITEMS.items()
    ]
    path = folder / "minif2f" / "minif2f.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows) + '{"name": "broken"}\n')
    return folder


async def test_a_benchmark_is_asked_once(tmp_path: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBER_CACHE", str(tmp_path / "cache"))
    root = publisher(tmp_path / "data")
    train = tmp_path / "train.jsonl"
    same = ITEMS["fine"].replace("fine", "mine").replace("a ", "x ").replace(" a", " x")
    train.write_text(json.dumps({"statement": same}) + "\n")

    before = await listed(root, Asked(), toolchain)
    assert [row["benchmark"] for row in before if row["present"]] == ["minif2f"]
    (row,) = [row for row in before if row["present"]]
    assert (row["statements"], row["asked"], len(row["aside"])) == (3, 0, 1)

    (row,) = await listed(root, Asked(("minif2f",), (train,), state=True, lint=True), toolchain)
    assert (row["asked"], row["stated"], row["examined"]) == (3, 2, 2)
    assert row["findings"]["counterexample, proved"] == 1
    assert (row["with_proved_fault"], row["one_closer"]) == (1, 1), "too easy is no fault of the statement"
    assert row["contaminated"] == ["Fine"]
    assert row["licence"] == "MIT, Apache-2.0"

    def nobody(*_: object) -> None:
        raise AssertionError("Lean was asked again")

    monkeypatch.setattr("ember.recipes.benchmark_list._stated", nobody)
    (again,) = await listed(root, Asked(("minif2f",), (train,), state=True), toolchain)
    assert again == row


def test_a_training_set_without_statements_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"state": "⊢ p", "tactic": "simp"}\n')
    with pytest.raises(InputError, match="row 1: no column statement"):
        list(training_statements(path))
    with pytest.raises(InputError, match="no data run"):
        list(training_statements(tmp_path))


async def test_an_unknown_benchmark_is_named(tmp_path: Path, toolchain: Toolchain) -> None:
    with pytest.raises(InputError, match="no benchmark is named mini"):
        await listed(tmp_path, Asked(("mini",)), toolchain)


@pytest.mark.parametrize("name", ["minif2f", "proofnet", "putnambench", "mobench"])
def test_the_recipe_of_each_benchmark_is_whole(name: str) -> None:
    recipe = EvaluationRecipe.load(ROOT / f"recipes/small/{name}.toml", ["data.root=somewhere"])
    assert recipe.benchmark == name
