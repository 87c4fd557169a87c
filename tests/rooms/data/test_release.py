"""A release describes itself, in our words and in those of other tools; a licence is never guessed."""

from __future__ import annotations

import asyncio
import hashlib
import json
from pathlib import Path
from typing import Any

import polars
import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.data.formats import FORMATS
from ember.data.release import release
from ember.data.stage import read_rows
from ember.lean.toolchain import Toolchain
from ember.recipes.data import DataRun, rebuild
from ember.recipes.data_recipe import DataRecipe


@pytest.fixture(scope="module")
def run(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Own problems and one of a published set, which an old form keeps from checking."""
    root = tmp_path_factory.mktemp("release")
    (root / "rl-lean").mkdir()
    good = "import Mathlib\n\ntheorem good (n : ℕ) : n + 0 = n := by\n  simp\n"
    bad = good.replace("good", "bad").replace("simp", "nonsense_tactic")
    rows = [{"old": "", "new": "", "proof": [good, bad]}]
    (root / "rl-lean" / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    recipe = {
        "name": "release",
        "data": {"root": str(root)},
        "get": {"sources": ["rl-lean"]},
        "synth": {"count": 3, "families": ["case_analysis"]},
        "migrate": {},
        "holes": {"each": 1},
    }
    asyncio.run(DataRun(DataRecipe.resolve(recipe), root / "run", toolchain)())
    return root / "run"


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_release_has_every_row_and_says_what_was_dropped(run: Path, tmp_path: Path) -> None:
    out = tmp_path / "corpus"
    ended = CliRunner().invoke(app, ["data", "release", str(run), "--out", str(out), "--date", "2026-01-31"])
    assert ended.exit_code == 0, ended.output
    for name in ("train", "val"):
        rows = list(read_rows(run / "split" / f"{name}.jsonl"))
        table = polars.read_parquet(out / "data" / f"{name}.parquet")
        assert table["id"].to_list() == [row["id"] for row in rows]
        assert table["next_states"].to_list() == [row["next_states"] for row in rows]
    dropped = list(read_rows(out / "dropped.jsonl"))
    assert [(row["stage"], row["theorem"]) for row in dropped] == [("migrate", "bad")]
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["licence"] == "apache-2.0"
    files = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()} - {"manifest.json"}
    assert manifest["files"] == {path: sha256(out / path) for path in files}
    card = (out / "README.md").read_text()
    assert "license: apache-2.0" in card
    assert "Slim205/RL-Lean" in card
    assert "1 rows that a stage kept aside" in card
    with pytest.raises(InputError, match="holds a release already"):
        release(run, out, "again", None, "2026-01-31")


def test_views_agree_with_the_files(run: Path, tmp_path: Path) -> None:
    out = tmp_path / "corpus"
    release(run, out, "corpus", None, "2026-01-31")
    said: dict[str, Any] = json.loads((out / "croissant.json").read_text())
    assert {part["contentUrl"]: part["sha256"] for part in said["distribution"]} == {
        path.relative_to(out).as_posix(): sha256(path) for path in (out / "data").glob("*.parquet")
    }
    files = {part["@id"] for part in said["distribution"]}
    for table in said["recordSet"]:
        columns = polars.read_parquet_schema(out / "data" / f"{table['name']}.parquet")
        assert {field["source"]["extract"]["column"] for field in table["field"]} == set(columns)
        assert all(field["source"]["fileObject"]["@id"] in files and field["description"] for field in table["field"])
    assert {"rai:dataBiases", "rai:dataLimitations", "rai:personalSensitiveInformation"} <= set(said)
    crate = {part["@id"]: part for part in json.loads((out / "ro-crate-metadata.json").read_text())["@graph"]}
    assert crate["ro-crate-metadata.json"]["about"] == {"@id": "./"}
    assert {part["@id"] for part in crate["./"]["hasPart"]} <= set(crate)
    for path in ("data/train.parquet", "README.md", "croissant.json"):
        assert crate[path]["sha256"] == sha256(out / path)
    assert set(FORMATS["rows"][1]) <= {field["name"] for field in said["recordSet"][0]["field"]}


def test_a_release_can_be_made_again(run: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    release(run, tmp_path / "corpus", "corpus", None, "2026-01-31")
    assert asyncio.run(rebuild(tmp_path / "corpus" / "run.json", tmp_path / "again", toolchain)) == []
    (tmp_path / "list.json").write_text("[]")
    with pytest.raises(InputError, match="no complete data run"):
        asyncio.run(rebuild(tmp_path / "list.json", tmp_path / "other", toolchain))


@pytest.mark.parametrize(
    ("source", "licence", "complaint"),
    [
        ("goedel-workbook", None, "not confirmed"),
        ("nemotron-math-proofs", None, "--licence cc-by-sa-4.0"),
        ("nemotron-math-proofs", "mit", "--licence cc-by-sa-4.0"),
    ],
)
def test_licences_are_not_guessed(tmp_path: Path, source: str, licence: str | None, complaint: str) -> None:
    (tmp_path / "split").mkdir()
    (tmp_path / "split" / "train.jsonl").write_text(json.dumps({"source": source}) + "\n")
    (tmp_path / "split" / "val.jsonl").write_text("")
    (tmp_path / "manifest.json").write_text('{"kind": "data-run", "stages": {}}')
    with pytest.raises(InputError, match=complaint):
        release(tmp_path, tmp_path / "out", "x", licence, "2026-01-31")
    assert not (tmp_path / "out").exists()
