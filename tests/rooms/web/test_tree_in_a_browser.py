"""The page of a search in a real browser: it loads without a complaint, shows its goals, and answers clicks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import browser
from browser import Browser, Page
from ember.trajectories.graph import SearchGraph, TheoremSearch
from ember.web.page import page
from search_rows import HOSTILE, made_up, theorem

pytestmark = pytest.mark.skipif(
    browser.installed() is None, reason=f"no browser is installed; any of {', '.join(browser.PROGRAMS)} will do"
)

VISIBLE_TEXTS = """
[...document.querySelectorAll("#tree text")].map(text => {
  const place = text.getBoundingClientRect(), room = document.getElementById("tree").getBoundingClientRect();
  return {text: text.textContent, x: place.x, y: place.y, width: place.width, height: place.height,
          inside: place.x >= room.x && place.right <= room.right && place.y >= room.y && place.bottom <= room.bottom};
}).filter(one => one.width > 0 && one.inside)
"""
MARK = 'document.querySelector(`g[data-goals~="%d"]`).querySelector(".mark, .pill").getBoundingClientRect().toJSON()'


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser.started(tmp_path_factory.mktemp("browser")) as started:
        yield started


def shown(chromium: Browser, folder: Path, size: int, wild: str = "") -> tuple[Page, SearchGraph]:
    graph = SearchGraph.from_rows(made_up(5, size, candidates=10, wild=wild))
    file = folder / "tree.html"
    file.write_text(page(TheoremSearch(theorem(), graph)), encoding="utf-8")
    return Page(chromium, file), graph


def overlaps(one: dict[str, Any], other: dict[str, Any]) -> bool:
    across = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
    return across > 1 and down > 2  # a line's box is a little higher than its letters


def test_every_goal_is_there_and_a_click_shows_it(chromium: Browser, tmp_path: Path) -> None:
    tree, graph = shown(chromium, tmp_path, 60)
    drawn = tree.value('[...document.querySelectorAll("g[data-goals]")].flatMap(g => g.dataset.goals.split(" "))')
    assert sorted(int(number) for number in drawn if number) == sorted(goal.number for goal in graph.goals.values())
    tree.value('document.getElementById("fit").click()')
    for goal in [goal for goal in graph.goals.values() if goal.expanded][1:4]:
        place = tree.value(MARK % goal.number)
        tree.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        panel = tree.value('document.getElementById("panel").innerText')
        assert f"goal {goal.number} — {goal.status}" in panel
        assert f"⊢ x < {goal.number}" in panel
        for attempt in goal.attempts:
            assert attempt.tactic.strip() in panel
        chosen = tree.value('[...document.querySelectorAll(".chosen")].map(g => g.dataset.goals)')
        assert [str(goal.number) in one.split() for one in chosen] == [True]
    assert tree.complaints() == []


def test_a_thousand_goals_can_be_read(chromium: Browser, tmp_path: Path) -> None:
    tree, graph = shown(chromium, tmp_path, 1000)
    assert len(graph.goals) >= 1000
    texts = tree.value(VISIBLE_TEXTS)
    assert len(texts) > 30, "the first view is full of tactics"
    assert min(text["height"] for text in texts) >= 8
    assert [(one, other) for i, one in enumerate(texts) for other in texts[:i] if overlaps(one, other)] == []
    room = tree.value('document.getElementById("tree").getBoundingClientRect().toJSON()')
    root = tree.value(MARK % 0)
    assert room["x"] <= root["x"] < room["x"] + room["width"] / 4, "it begins at the root"

    tree.value('document.getElementById("fit").click()')
    whole = tree.value('document.getElementById("view").getBoundingClientRect().toJSON()')
    assert whole["height"] <= room["height"] + 2
    assert tree.value(VISIBLE_TEXTS) == [], "from afar there are no texts that nobody could read"

    tree.value('document.getElementById("find").focus()')
    tree.write("x < 77")
    found = tree.value('document.querySelectorAll(".found").length')
    assert found == sum("x < 77" in (goal.text or "") for goal in graph.goals.values()) > 0
    assert tree.complaints() == []


def test_hostile_texts_run_nothing(chromium: Browser, tmp_path: Path) -> None:
    tree, _ = shown(chromium, tmp_path, 40, wild=HOSTILE)
    assert tree.value("document.scripts.length") == 2
    assert tree.value("document.images.length") == 0
    assert "alert(1)" in tree.value('document.getElementById("panel").innerText')
    assert tree.complaints() == []
