"""The window's answers on runs that are damaged, foreign or still being made: told in a sentence, and nobody else is
harmed. In this process, without a browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from fastapi.testclient import TestClient

from ember.core import provenance
from ember.trajectories.schema import EDGES, THEOREMS
from ember.web.app import make_app
from ember.web.runs import KINDS
from search_rows import keep, made_up

Rows = dict[str, list[Any]]
INFINITE, NAN = float("inf"), float("nan")


def client(root: Path) -> TestClient:
    return TestClient(make_app(root), base_url="http://127.0.0.1", raise_server_exceptions=False)


def search(folder: Path, theorems: pl.DataFrame, edges: pl.DataFrame) -> None:
    made(folder, {"kind": "search", "recipe": {"name": folder.name}})
    theorems.write_parquet(folder / "theorems.parquet")
    edges.write_parquet(folder / "edges.parquet")


def made(folder: Path, manifest: dict[str, Any]) -> None:
    folder.mkdir(parents=True)
    provenance.finish(folder, manifest)


def one(columns: pl.Schema, **values: Any) -> Rows:
    return {name: [values.get(name)] for name in columns}


def half(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


THEOREM = one(THEOREMS, theorem_id="t", theorem="t", ended="proved", proved=True, seconds=INFINITE, lean_s=NAN)
EDGE = one(EDGES, theorem_id="t", order=0, state_hash="a", rank=0, tactic="simp", outcome="refused", log_prob=-INFINITE)
DAMAGED: dict[str, tuple[Rows, Rows, int, int]] = {
    "infinite figures": (THEOREM, EDGE, 200, 200),
    "an id of another type": (THEOREM | {"theorem_id": [7]}, EDGE | {"theorem_id": [7]}, 200, 404),
    "no ids": (THEOREM | {"theorem_id": [None]}, EDGE, 404, 404),
    "other columns": ({"a": [1]}, {"a": [1]}, 404, 404),
    "words for numbers": (THEOREM | {"nodes": ["many"]}, EDGE, 404, 404),
    "rows without tactics": (THEOREM, EDGE | {"tactic": [None]}, 200, 404),
    "rows without goals": (THEOREM, EDGE | {"state_hash": [None]}, 200, 404),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_foreign_table_is_told_of(tmp_path: Path, case: str) -> None:
    theorems, edges, listed, drawn = DAMAGED[case]
    search(tmp_path / "bad", pl.DataFrame(theorems), pl.DataFrame(edges))
    keep(tmp_path / "good", made_up(5, 20))
    asked = client(tmp_path)
    for route, status in (("theorems", listed), ("tree", drawn), ("export", drawn)):
        answer = asked.get(f"/api/{route}", params={"run": "bad", "theorem": "t"})
        assert answer.status_code == status, answer.text
        if status != 200:
            assert "cannot be read" in answer.json()["detail"] or "no theorem" in answer.json()["detail"]
    assert asked.get("/api/theorems", params={"run": "good"}).json()["total"] == 1
    assert len(asked.get("/api/runs").json()["runs"]) == 2


def test_a_theorem_that_stands_twice_is_compared_once(tmp_path: Path) -> None:
    twice = pl.concat([pl.DataFrame(THEOREM, schema=THEOREMS)] * 2)
    search(tmp_path / "twice", twice, pl.DataFrame(EDGE, schema=EDGES))
    answer = client(tmp_path).get("/api/compare", params={"base": "twice", "new": "twice"})
    assert answer.json()["paired"] == 1


@pytest.mark.parametrize("damage", [half, Path.unlink, lambda path: path.write_bytes(b"PAR1")])
def test_a_damaged_shard_harms_no_other_theorem(tmp_path: Path, damage: Callable[[Path], Any]) -> None:
    for name in ("a", "b"):
        keep(tmp_path / name, made_up(5, 20), statement=f"theorem {name} : True")
    shards = tmp_path / "a" / "shards"
    for path in (tmp_path / "b" / "shards").iterdir():
        path.rename(shards / f"other{path.name[path.name.index('.') :]}")
    damage(shards / "other.theorem.parquet")
    found = client(tmp_path).get("/api/theorems", params={"run": "a"}).json()
    assert [row["statement"] for row in found["rows"]] == ["theorem a : True"]


def test_every_kind_of_run_is_listed_and_has_a_page(tmp_path: Path) -> None:
    for kind in KINDS:
        provenance.begin(tmp_path / f"begun-{kind}", {"kind": kind, "recipe": {"name": kind}})
        made(tmp_path / f"made-{kind}", {"kind": kind, "recipe": {"name": kind}})
    asked = client(tmp_path)
    cards = {card["id"]: card for card in asked.get("/api/runs").json()["runs"]}
    assert set(cards) == {f"{state}-{kind}" for state in ("begun", "made") for kind in KINDS}
    pages = {"search": "theorems", "training": "training", "data": "data", "evaluation": "evaluation",
             "vectors": "measured", "dynamics": "report", "pipeline": "report"}  # fmt: skip
    for identity, card in cards.items():
        for route in ("run", pages[card["kind"]]):
            assert asked.get(f"/api/{route}", params={"run": identity}).status_code in (200, 404), (identity, route)


def test_what_has_no_manifest_of_its_own_is_complete_with_its_report(tmp_path: Path) -> None:
    recipe = {"name": "whole", "remaining": True, "joint": {"loop": {}}}
    provenance.begin(tmp_path / "pipeline", {"kind": "pipeline", "recipe": recipe})
    made(tmp_path / "pipeline" / "sft", {"kind": "sft", "recipe": {"name": "s", "loop": {}}})
    provenance.begin(tmp_path / "iterate", {"kind": "iterate", "recipe": {"name": "again"}})
    made(tmp_path / "iterate" / "rounds" / "0", {"kind": "round", "rate": 0.25, "theorems": 60})
    (tmp_path / "study" / "seed-0").mkdir(parents=True)
    for name, written in (
        ("study/study.json", "{}"),
        ("study/study.md", "# Means"),
        ("study/seed-0/report.json", "{}"),
    ):
        (tmp_path / name).write_text(written)
    asked = client(tmp_path)

    def card(identity: str) -> Any:
        return asked.get("/api/run", params={"run": identity}).json()["card"]

    assert card("pipeline")["headline"] == "1 of 5 stages complete, 0 comparisons"
    assert card("pipeline")["state"] == "running"
    (tmp_path / "pipeline" / "report.json").write_text(json.dumps({}))
    assert card("pipeline")["state"] == "complete"
    assert card("iterate")["headline"] == "rounds complete: 1"
    assert card("iterate/rounds/0")["headline"] == "25 % of 60 proved"
    assert (card("study")["state"], card("study")["headline"]) == ("complete", "seeds complete: 1")
    assert asked.get("/api/report", params={"run": "study"}).json()["text"] == "# Means"
