"""Runs of every kind in a real browser: an evaluation, its arms side by side, a data run, a training with monitors."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from playwright.sync_api import Page, expect
from test_window_explorer import mark

from attempt_rows import keep_twins
from ember.core import provenance
from ember.evaluation import maps
from ember.evaluation.vectors import SCHEMA
from ember.lean.toolchain import Toolchain
from ember.recipes import evaluation, value_metrics
from ember.recipes.data import DataRun
from ember.recipes.data_recipe import DataRecipe
from ember.recipes.evaluation import EvaluationRecipe
from ember.recipes.value_metrics import MetricsConfig
from search_rows import HOSTILE, keep, made_up
from served_window import served

STATEMENTS = """
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry
theorem two_squares (n : ℕ) : n * n + 2 * n + 1 = (n + 1) * (n + 1) := by sorry
"""
EVALUATION = {
    "name": "two-arms",
    "canaries": False,
    "floor": False,
    "workers": 1,
    "budget": {"nodes": 4, "seconds": 10},
    "arms": {kind: {"proposer": {"kind": kind}} for kind in ("portfolio", "elementary")},
}
DATA = {"name": "own", "workers": 1, "synth": {"count": 4}, "split": {"by": "theorem"}}
MONITORED = {
    "name": "joint",
    "loop": {"steps": 40},
    "joint": {"monitors": {"loss_ceiling": 3.0, "loss_share": 1.1, "separation_floor": None, "separation_share": 0.5}},
}


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Iterator[str]:
    base = tmp_path_factory.mktemp("kinds")
    statements = base / "statements.lean"
    statements.write_text(STATEMENTS)
    asked = EvaluationRecipe.resolve({**EVALUATION, "statements": str(statements)})
    asyncio.run(evaluation.run(asked, base / "runs" / "arms", toolchain=toolchain))
    asyncio.run(DataRun(DataRecipe.resolve(DATA), base / "runs" / "rows", toolchain)())
    keep_twins(base / "runs" / "by-heart")
    monitored(base / "runs" / "joint")
    valued(base)
    with served(base / "runs") as address:
        yield address


def monitored(folder: Path) -> None:
    """A joint training that a monitor ended, in the files that training writes."""
    from ember.train.events import Events

    folder.mkdir()
    provenance.begin(folder, {"kind": "joint", "recipe": MONITORED})
    events = Events(folder)
    for step in range(1, 21):
        figures = {"loss": 4.0 - step / 10, "learning_rate": 1e-3, "separation": 2.0 - step / 12}
        events.log(step, figures | ({"val_loss": 2.0 + step / 20} if step % 5 == 0 else {}))
    written = {"theorem": "swap", "prompt": "[GOAL]⊢ q ∧ p", "text": f"exact h {HOSTILE}", "tokens": 5}
    judged = {"verdict": "wrong", "why": "type mismatch", "reward": 0.0, "log_prob": -2.5, "span": [0.0, 0.5, 2.0]}
    events.sampled(10, [{"part": "kept out", **written, **judged}])
    events.sampled(20, [{"part": part, **written, **judged} for part in ("learned from", "kept out")])
    reason = "step 20: states on and off proofs are 0.333 apart, below 0.958"
    ended = {"step": 20, "reason": reason, "change": {"joint.weight": 0.3}}
    provenance.finish(folder, {"kind": "joint", "recipe": MONITORED, "ended": ended})


def valued(base: Path) -> None:
    """A search, vectors of its goals, and what `ember eval metrics` says of them."""
    rows = made_up(5, 150, wild=HOSTILE)
    keep(base / "runs" / "searched", rows)
    states = {row["node"]: (row["state"], row["depth"]) for row in rows}
    told = {"theorem_id": "id", "parent": "h0", "remaining": None}
    table = pl.DataFrame(
        [
            {**told, "state": text, "depth": depth, "positive": number % 2 == 0, "energy": float(number)}
            for number, (text, depth) in states.items()
        ],
        schema=SCHEMA,
    )
    source = base / "vectors"
    source.mkdir()
    table.write_parquet(source / "states.parquet")
    np.save(source / "vectors.npy", np.random.default_rng(0).normal(size=(len(table), 6)).astype(np.float32))
    (source / maps.ABOUT).write_text('{"searched": ["../runs/searched"]}')
    value_metrics.measure(source, base / "runs" / "value", MetricsConfig())


def test_a_map_of_states_leads_to_their_search(kinds: str, page: Page) -> None:
    page.goto(f"{kinds}#/run/value")
    expect(page.locator("table.measures tbody tr").filter(has_text="linear probe")).to_be_visible()
    picture = page.get_by_role("application")
    expect(picture).to_be_visible()
    before = mark(page)
    box = picture.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + before["x"] - 1, box["y"] + before["y"])
    said = page.locator("section[aria-label=map] > [role=status]")
    expect(said).to_contain_text(", on a proof")
    page.get_by_label("places").select_option("pca")
    for colour in ("depth", "theorem", "energy"):
        page.get_by_label("colour of the points").select_option(colour)
        expect(page.get_by_label("legend")).to_contain_text("id" if colour == "theorem" else colour)
    picture.focus()
    page.keyboard.press("Escape")
    expect(page.get_by_label("the state")).to_contain_text("No state is selected.")
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("state 0 selected")
    expect(page.get_by_label("the state")).to_contain_text("</script><script>alert(1)</script>")
    link = page.get_by_role("link", name="in its search")
    goal = (link.text_content() or "").split()[1]
    link.click()
    expect(page.locator(".explorer > [role=status]")).to_contain_text(f"goal {goal} selected")


def test_an_evaluation_says_what_each_arm_did(kinds: str, page: Page) -> None:
    page.goto(f"{kinds}#/run/arms")
    arms = page.locator("section[aria-label=report] table").first.locator("tbody tr")
    expect(arms).to_have_count(2)
    expect(arms.filter(has_text="portfolio")).to_contain_text("100.0 %")
    expect(page.locator("section[aria-label=report]")).to_contain_text(
        "differences at equal budgets, paired by theorem"
    )
    expect(page.locator("figure canvas")).to_be_visible()
    page.get_by_role("link", name="portfolio-0", exact=True).click()
    expect(page.locator("table.theorems tbody tr")).to_have_count(2)
    expect(page.locator(".trail")).to_contain_text("arms")


def test_an_evaluation_says_what_rewriting_changes(kinds: str, page: Page) -> None:
    page.goto(f"{kinds}#/run/by-heart")
    twins = page.locator("table.twins tbody tr")
    expect(twins).to_have_count(3)
    expect(twins.filter(has_text="names")).to_contain_text("-60.0 %")


def test_two_searches_are_paired(kinds: str, page: Page) -> None:
    page.goto(f"{kinds}#/")
    page.get_by_label("parts of runs, too").check()
    page.get_by_label("compare arms/arms/elementary-0").check()
    page.get_by_label("compare arms/arms/portfolio-0").check()
    page.get_by_role("link", name="compare the two").click()
    rows = page.locator("table.pairs tbody tr")
    expect(rows).to_have_count(2)
    expect(page.locator("dl.facts")).to_contain_text("theorems in both2")
    page.get_by_label("show").select_option("losses")
    expect(page.get_by_text("No theorem is like that.")).to_be_visible()
    page.get_by_label("show").select_option("gains")
    expect(rows.filter(has_text="two_squares")).to_contain_text("proved")
    rows.first.get_by_role("link").first.click()
    expect(page.locator(".tree-head")).to_be_visible()


def test_a_data_run_shows_stages_and_rows(kinds: str, page: Page) -> None:
    page.goto(f"{kinds}#/run/rows")
    stages = page.locator("table.stages tbody tr")
    expect(stages.filter(has_text="trace")).to_contain_text("traces")
    stages.filter(has_text="synth").get_by_role("button", name="theorems").click()
    rows = page.get_by_label("sample rows").locator("tbody tr")
    expect(rows).to_have_count(4)
    expect(rows.first).to_contain_text("theorem ")
    page.get_by_label("text").fill("no such text in any row")
    expect(page.get_by_label("sample rows")).to_contain_text("No row is like that.")


def test_a_training_shows_curves_and_limits(kinds: str, page: Page) -> None:
    page.goto(f"{kinds}#/run/joint")
    expect(page.locator("figure.chart")).to_have_count(4)
    expect(page.locator("p.fault")).to_contain_text(
        "A monitor ended it: step 20: states on and off proofs are 0.333 apart"
    )
    expect(page.locator("dl.facts").first).to_contain_text("joint.weight = 0.3")
    samples = page.locator("table.samples")
    expect(samples).to_have_count(2)
    expect(samples.first).to_contain_text(f"exact h {HOSTILE[:20]}")
    expect(samples.first).to_contain_text("type mismatch")
    expect(page.locator("figure.spans").first).to_contain_text("1.50 s of waiting")
    page.get_by_label("step of the samples").select_option("10")
    expect(samples).to_have_count(1)
    expect(page.get_by_role("figure", name="val loss")).to_contain_text("training ends above it (3.00)")
    expect(page.get_by_role("figure", name="separation")).to_contain_text("about here: below 0.5 × the start (0.958)")
