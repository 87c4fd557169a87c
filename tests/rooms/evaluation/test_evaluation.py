"""A whole small evaluation on real Lean: run, report, compare; `verify` finds whatever was changed afterwards."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from attempt_rows import keep_twins
from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.evaluation import log, report
from ember.evaluation.compare import compare
from ember.evaluation.verify import verify
from ember.lean.toolchain import Toolchain
from ember.recipes import evaluation, twins
from ember.recipes.evaluation import EvaluationRecipe

ROOT = Path(__file__).resolve().parents[3]


def recipe(**changes: Any) -> EvaluationRecipe:
    raw: dict[str, Any] = {
        "name": "small",
        "statements": str(ROOT / "examples/statements.lean"),
        "budget": {"nodes": 6, "seconds": 30.0},
        "arms": {"portfolio": {}, "elementary": {"proposer": {"kind": "elementary"}}},
        "workers": 1,
        "canary_seconds": 1.0,
    }
    return EvaluationRecipe.resolve({**raw, **changes})


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Path:
    import asyncio

    folder = tmp_path_factory.mktemp("evaluation") / "run"
    asyncio.run(evaluation.run(recipe(twins={"kinds": ["names"]}, canaries=False), folder, toolchain=toolchain))
    report.write(folder, folder / "report")
    return folder


def test_every_attempt_has_a_row_and_every_number_its_rows(complete: Path) -> None:
    table, manifest = log.read(complete)
    assert len(table) == (len(manifest["theorems"]) + len(manifest["twins"])) * 2
    assert set(table["status"]) <= {"proved", "not_found", "out_of_time"}
    assert table.filter(pl.col("arm") == "portfolio")["proved"].all()
    found = json.loads((complete / "report" / report.CLAIMS).read_text())["claims"]
    assert len({claim["id"] for claim in found}) == len(found)
    assert all(claim["rows"].startswith("SELECT") for claim in found)
    assert verify(complete, complete / "report") == []


def test_the_page_holds_every_theorem_and_no_script(complete: Path) -> None:
    page = (complete / "report" / report.PAGE).read_text()
    assert "two_squares" in page
    assert "<svg" in page
    assert "<script" not in page


def _change_a_number(run: Path) -> None:
    path = run / "report" / report.CLAIMS
    facts = json.loads(path.read_text())
    facts["claims"][1]["value"] += 0.01
    path.write_text(json.dumps(facts))


def _change_an_interval(run: Path) -> None:
    path = run / "report" / report.CLAIMS
    facts = json.loads(path.read_text())
    next(claim for claim in facts["claims"] if claim["kind"] == "difference")["low"] = -0.5
    path.write_text(json.dumps(facts))


def _drop_a_claim(run: Path) -> None:
    path = run / "report" / report.CLAIMS
    facts = json.loads(path.read_text())
    facts["claims"].pop(3)
    path.write_text(json.dumps(facts))


def _change_the_text(run: Path) -> None:
    path = run / "report" / report.MARKDOWN
    path.write_text(path.read_text().replace("100.0 %", "99.0 %", 1))


def _rows(change: Callable[[pl.DataFrame], pl.DataFrame]) -> Callable[[Path], None]:
    def apply(run: Path) -> None:
        change(pl.read_parquet(run / "attempts.parquet")).write_parquet(run / "attempts.parquet")

    return apply


CHANGES: dict[str, Callable[[Path], None]] = {
    "a number": _change_a_number,
    "an interval": _change_an_interval,
    "a claim dropped": _drop_a_claim,
    "the text": _change_the_text,
    "a theorem deleted": _rows(lambda table: table.filter(pl.col("theorem") != "swap")),
    "a row deleted": _rows(lambda table: table[:-1]),
    "a row twice": _rows(lambda table: pl.concat([table, table[:1]])),
    "a proof found": _rows(lambda table: table.with_columns(proved=pl.lit(True))),
    "a cost lowered": _rows(lambda table: table.with_columns(tactics=pl.lit(1, pl.Int32))),
    "an arm renamed": _rows(lambda table: table.with_columns(arm=pl.lit("portfolio"))),
    "a twin of another theorem": _rows(lambda table: table.with_columns(twin_of=pl.col("twin_of").first())),
    "a proof rewritten": _rows(lambda table: table.with_columns(proof=pl.lit("by trivial"))),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_changed_is_found(complete: Path, tmp_path: Path, change: str) -> None:
    copy = tmp_path / "run"
    shutil.copytree(complete, copy)
    CHANGES[change](copy)
    assert verify(copy, copy / "report")


def test_twins_are_paired_with_what_they_were_made_of(complete: Path) -> None:
    table, manifest = log.read(complete)
    assert manifest["arms"] == ["portfolio", "portfolio-twins", "elementary", "elementary-twins"]
    twins = table.filter(pl.col("twin_of").is_not_null())
    assert set(twins["twin_of"]) <= set(manifest["theorems"])
    assert set(twins.select("twin_kind", "same_truth").iter_rows()) == {("names", True)}
    claims = json.loads((complete / "report" / report.CLAIMS).read_text())["claims"]
    found = {claim["id"]: claim for claim in claims if claim["kind"] == "twins"}
    renamed = found["portfolio-twins-minus-portfolio-names"]
    assert (renamed["value"], renamed["of"]) == (0.0, 3), "the portfolio does not look at names"
    for name in (report.MARKDOWN, report.PAGE):
        assert "Twins" in (complete / "report" / name).read_text()
    assert compare(table, manifest["budgets"], "portfolio", "portfolio-twins")["whole"]["theorems"] == 3


def test_twins_count_where_their_truth_is_known(tmp_path: Path) -> None:
    keep_twins(tmp_path)
    found = {claim["id"]: claim for claim in report.write(tmp_path, tmp_path / "report")}
    names, numbers = (found[f"model-twins-minus-model-{kind}"] for kind in ("names", "numbers"))
    assert (names["value"], names["of"]) == (pytest.approx(-3 / 5), 5)
    assert (numbers["value"], numbers["of"]) == (pytest.approx(-2 / 3), 3), "of d and e nobody else proved both"
    assert found["floor-twins-minus-floor-numbers"]["of"] == 1, "the model proved one twin"
    assert "floor-minus-model-twins" not in found
    assert verify(tmp_path, tmp_path / "report") == []
    claims = json.loads((tmp_path / "report" / report.CLAIMS).read_text())
    next(claim for claim in claims["claims"] if claim["kind"] == "twins")["of"] += 1
    (tmp_path / "report" / report.CLAIMS).write_text(json.dumps(claims))
    assert any("-minus-" in fault for fault in verify(tmp_path, tmp_path / "report"))


async def test_twins_are_found_out_once(tmp_path: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    stated = [
        Statement("a", "theorem a (n : ℕ) (h : n < 3) : n < 4"),
        Statement("b", "theorem b (X : NoSuchType) : X = X"),
        Statement("c", "theorem c : True"),
    ]
    first = await twins.kept_twins(tmp_path, stated, twins.TwinsConfig(), toolchain)
    kept = [(twin.kind, twin.of, twin.same_truth) for twin in first.kept]
    assert kept == [("names", stated[0].key, True), ("sides", stated[0].key, True)]
    assert first.aside == {"no such twin": 5, "not stated here": 2}
    monkeypatch.setattr(twins, "_answered", None)
    assert await twins.kept_twins(tmp_path, stated, twins.TwinsConfig(), toolchain) == first


def test_arms_are_compared_at_equal_cost(complete: Path) -> None:
    table, manifest = log.read(complete)
    found = compare(table, manifest["budgets"], "elementary", "portfolio", "tactics")
    assert found["whole"]["theorems"] == 3
    assert [point["new"] for point in found["curve"]] == sorted(point["new"] for point in found["curve"])
    with pytest.raises(InputError, match="no arm"):
        compare(table, manifest["budgets"], "nobody", "portfolio")
    with pytest.raises(InputError, match="unlike budgets"):
        compare(table, {"elementary": {"nodes": 1}, "portfolio": {"nodes": 2}}, "elementary", "portfolio")


async def test_complete_and_unknown_runs_are_named(complete: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    with pytest.raises(InputError, match="complete"):
        await evaluation.run(recipe(), complete, toolchain=toolchain)
    with pytest.raises(InputError, match="ember eval run"):
        log.read(tmp_path)


async def test_an_arm_that_proves_what_is_false_ends_the_evaluation(
    tmp_path: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The alarm itself is tried out with a true statement in place of a false one."""
    monkeypatch.setattr(evaluation, "CANARIES", ("theorem canary_true : 1 + 1 = 2",))
    with pytest.raises(InputError, match="canary_true"):
        await evaluation.run(recipe(), tmp_path / "run", toolchain=toolchain)


def test_a_benchmark_is_read_by_its_name(tmp_path: Path) -> None:
    """With the publisher's columns, the split chosen by its label."""
    (tmp_path / "minif2f").mkdir()
    rows = [
        {
            "name": "one",
            "split": "valid",
            "header": "import Mathlib\n",
            "formal_statement": "theorem one : 1 = 1 := by sorry",
        },
        {
            "name": "two",
            "split": "test",
            "header": "import Mathlib\n",
            "formal_statement": "theorem two : 2 = 2 := by sorry",
        },
    ]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "minif2f" / "minif2f.jsonl").write_text(text)
    given = {"statements": None, "benchmark": "minif2f", "data": {"root": str(tmp_path)}}
    assert [each.name for each in recipe(**given, split="valid").read()] == ["one"]
    assert [each.name for each in recipe(**given).read()] == ["one", "two"]
    sampled = recipe(**given, sample=1).read()
    assert len(sampled) == 1
    assert sampled[0].key == min(each.key for each in recipe(**given).read()), "by its hash, not by its place"
    with pytest.raises(InputError, match="it has test, valid"):
        recipe(**given, split="train").read()


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"statements": None}, "either statements or a benchmark"),
        ({"benchmark": "minif2f"}, "either statements or a benchmark"),
        ({"statements": None, "benchmark": "minif2f"}, "data.root=FOLDER"),
        ({"arms": {"a-twins": {}}}, "call the arm otherwise"),
    ],
)
def test_where_statements_come_from_is_said_once(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        recipe(**changes)


def test_a_cluster_is_handed_on_to_every_search() -> None:
    """What a cluster does with it is tested where clusters are (tests/rooms/distributed)."""
    searched = recipe(executor="ray", cluster={"actors": 2}).search_recipe("portfolio", 1)
    assert (searched.executor, searched.cluster.actors, searched.search.seed) == ("ray", 2, 1)


def test_the_shipped_recipes_are_whole() -> None:
    shipped = ROOT / "recipes/small/minif2f.toml"
    assert EvaluationRecipe.load(shipped, ["data.root=somewhere"]).benchmark == "minif2f"
