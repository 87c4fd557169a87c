"""The explorer of a search in a real browser: the picture, what is beside it, replay, finding, files to keep."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ember.trajectories.graph import load
from ember.web.export import save_page
from search_rows import HOSTILE, keep, made_up

MARKS = """
() => {
  const canvas = document.querySelector("canvas"), {width, height} = canvas;
  const {data} = canvas.getContext("2d").getImageData(0, 0, width, height);
  let found = null;
  for (let place = 0; place < data.length; place += 4)
    if (data[place] === 0 && data[place + 1] === 122 && data[place + 2] === 89) {
      const x = (place / 4) % width, y = Math.floor(place / 4 / width);
      if (!found || x > found.x) found = {x, y};
    }
  return found && {x: found.x / devicePixelRatio, y: found.y / devicePixelRatio};
}
"""
"""Where the rightmost point in the colour of what is proved lies on the canvas."""


def mark(page: Page) -> dict[str, float]:
    """Waits until it is drawn."""
    return page.wait_for_function(MARKS).json_value()


def test_a_found_proof_is_shown_read_and_given_away(window: str, page: Page) -> None:
    page.goto(f"{window}#/run/small/theorem/swap")
    expect(page.locator(".tree-head")).to_contain_text("proved and certified")
    tried = page.locator("ol.tried li")
    expect(tried.first).to_have_class("proof  ")
    expect(page.locator(".said").first).not_to_be_empty()
    page.get_by_label("show failures").uncheck()
    expect(page.locator(".said")).to_have_count(0)
    page.get_by_role("tab", name="proof").click()
    expect(page.locator("#shown")).to_contain_text("theorem swap (p q : Prop) : p ∧ q → q ∧ p := by")
    expect(page.locator("#shown")).to_contain_text("replayed")
    page.get_by_role("tab", name="reading view").click()
    expect(page.locator(".read-state").first).to_contain_text("⊢ p ∧ q → q ∧ p")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="as Paperproof JSON").click()
    steps: list[dict[str, Any]] = json.loads(Path(waiting.value.path()).read_text())
    before = steps[0]["goalBefore"]
    assert before["type"] == "p ∧ q → q ∧ p"
    assert [hypothesis["username"] for hypothesis in before["hyps"]] == ["p", "q"]
    made = {goal["id"] for step in steps for goal in step["goalsAfter"]}
    assert {step["goalBefore"]["id"] for step in steps[1:]} == made, (
        "every goal that a tactic leaves is proved by another"
    )


def test_keys_and_the_mouse_select(window: str, page: Page) -> None:
    page.goto(f"{window}#/run/growing/theorem/id")
    said = page.locator(".explorer > [role=status]")
    expect(said).to_contain_text("goal 0 selected")
    page.get_by_role("application").focus()
    page.keyboard.press("ArrowRight")
    expect(said).to_have_text(re.compile(r"goal [1-9]\d* selected, (proved|open|failed)"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    expect(said).to_contain_text("goal 0 selected")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.get_by_role("button", name="whole").click()
    before = mark(page)
    box = page.locator("canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + before["x"] - 1, box["y"] + before["y"])
    expect(said).not_to_contain_text("goal 0 selected")
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 105, box["y"] + 45, steps=4)
    page.mouse.up()
    page.wait_for_function(
        f"before => {{ const now = ({MARKS})(); return now && now.x === before.x + 100 }}", arg=before
    )
    assert mark(page)["y"] == before["y"] + 40, "it moves with the mouse"
    page.goto(f"{window}#/run/growing/theorem/id?goal=5")
    page.reload()
    expect(said).to_contain_text("goal 5 selected")


@pytest.fixture
def graph(runs: Path) -> Any:
    return load(runs / "growing", "made_up").graph


def test_all_tactics_are_searched_and_counted(window: str, page: Page, graph: Any) -> None:
    page.goto(f"{window}#/run/growing/theorem/id")
    tried = [attempt for goal in graph.goals.values() for attempt in goal.attempts]
    wanted = sum("tactic7" in attempt.tactic for attempt in tried)
    page.locator("#find").fill("tactic7")
    expect(page.locator(".find [role=status]")).to_have_text(re.compile(rf"^{wanted} tactics?, 0 goals"))
    page.get_by_role("button", name="next place").click()
    expect(page.locator("ol.tried li.found")).to_have_count(1)
    texts = sum("x < 1" in (goal.text or "") for goal in graph.goals.values())
    page.locator("#find").fill("x < 1")
    expect(page.locator(".find [role=status]")).to_have_text(re.compile(rf"^0 tactics, {texts} goals?"))


def test_the_replay_shows_what_was_known_then(window: str, page: Page, graph: Any) -> None:
    page.goto(f"{window}#/run/growing/theorem/id")
    first = next(goal for goal in graph.goals.values() if goal.expanded)
    slider = page.get_by_label("goals expanded so far")
    slider.fill("0")
    expect(page.locator("#shown")).to_contain_text("No tactic was tried on it yet.")
    slider.fill("1")
    expect(page.locator("#shown")).to_contain_text(f"{len(first.attempts)} tactics tried")
    expect(page.locator(".replay")).to_contain_text(f"1 of {graph.expansions} goals")
    page.get_by_role("button", name="replay the search").click()
    expect(page.locator(".replay")).not_to_contain_text(f"1 of {graph.expansions} goals")
    page.get_by_label("colour of the marks").select_option("energy")
    expect(page.locator(".legend")).to_contain_text("energy (lower: nearer to a proof)")


def test_siblings_and_rivals_are_ranked(window: str, page: Page, graph: Any) -> None:
    chosen = [goal for goal in graph.goals.values() if goal.expanded and goal.found_by]
    goal = next(goal for goal in chosen if goal.number > 5)
    page.goto(f"{window}#/run/growing/theorem/id?goal={goal.number}")
    shown = page.locator("#shown")
    expect(shown).to_contain_text("why was it chosen?")
    expect(shown).to_contain_text(f"⊢ x < {goal.number}")
    expect(shown.locator(".changed").first).to_be_visible()
    expect(shown.locator("tr.current")).to_have_count(1)


def test_a_kept_file_needs_nobody(window: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"{window}#/run/growing/theorem/id")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="as one HTML file").click()
    file = tmp_path / "kept.html"
    waiting.value.save_as(file)
    page.goto(file.as_uri())
    expect(page.locator(".tree-head")).to_contain_text("made_up")
    assert page.evaluate("document.scripts.length") == 2
    assert page.evaluate("document.images.length") == 0
    assert page.evaluate("document.querySelector('ol.tried code').textContent") == f"tactic0 {HOSTILE}"
    page.get_by_role("tab", name="proof").click()
    expect(page.locator("#shown")).to_contain_text("<img src=x")
    assert mark(page)


def test_a_goal_of_a_megabyte_is_cut_in_the_middle(page: Page, tmp_path: Path) -> None:
    long = "h : p\n⊢ " + "a + " * 250_000 + "last"
    keep(tmp_path / "run", [{**row, "state": long, "tactic": f"exact {long}"} for row in made_up(5, 3)])
    save_page(tmp_path / "run", "made_up", tmp_path / "kept.html")
    page.goto((tmp_path / "kept.html").as_uri())
    goal = page.get_by_role("group", name="goal")
    expect(goal).to_contain_text("characters are left out here")
    expect(goal).to_contain_text("last")
    assert page.evaluate("document.querySelectorAll('code span').length") < 100_000
