"""Pictures of searches: whole, legible, and harmless whatever the run's texts hold."""

from __future__ import annotations

import asyncio
import json
import re
import socket
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.ports import Proposal
from ember.core.scripted import ScriptedKernel, TableProposer
from ember.core.statement import Statement
from ember.search.best_first import SearchOptions, search
from ember.trajectories.graph import SearchGraph, TheoremSearch, load
from ember.web.export import page
from ember.web.layout import Box, lay_out
from ember.web.story import story
from ember.web.theorems import describe
from ember.web.trees import plan, svg
from search_rows import HOSTILE, keep, made_up, theorem

SVG = "{http://www.w3.org/2000/svg}"
searches = st.builds(made_up, st.integers(0, 10_000), st.integers(2, 120), st.integers(1, 12))


def kept(found: TheoremSearch) -> str:
    """The file that holds the search."""
    return page(story("r", describe(found.theorem, {}), found.graph))


def of(rows: list[dict[str, Any]], **changes: Any) -> TheoremSearch:
    return TheoremSearch(theorem(**changes), SearchGraph.from_rows(rows))


@settings(max_examples=60, deadline=None)
@given(searches)
def test_every_goal_is_drawn_once(rows: list[dict[str, Any]]) -> None:
    found = of(rows)
    drawn: Counter[int] = Counter()
    for group in ElementTree.fromstring(svg(found)).iter(f"{SVG}g"):
        drawn.update(int(number) for number in group.get("data-goals", "").split())
    assert drawn == Counter({goal.number: 1 for goal in found.graph.goals.values()})


@settings(max_examples=60, deadline=None)
@given(searches)
def test_nothing_overlaps(rows: list[dict[str, Any]]) -> None:
    """Each box owns its lane's rectangle, in which its tactic and its mark are written."""
    picture = plan(of(rows))
    owned = [
        (picture.x(box.depth) - picture.lanes[box.depth], picture.x(box.depth) + 30, picture.y(box))
        for box in picture.layout.boxes
    ]
    for index, (left, right, y) in enumerate(owned):
        assert 0 <= y <= picture.height
        for other_left, other_right, other_y in owned[:index]:
            apart = right <= other_left or other_right <= left
            assert apart or abs(y - other_y) >= picture.row_height - 1e-6


@settings(max_examples=30, deadline=None)
@given(searches)
def test_siblings_keep_their_order_and_goals_of_one_tactic_stay_together(rows: list[dict[str, Any]]) -> None:
    for box in lay_out(SearchGraph.from_rows(rows)).boxes:
        assert [child.row for child in box.children] == sorted(child.row for child in box.children)
        attempts = [child.attempts[0] for child in box.children]
        runs = [attempt for index, attempt in enumerate(attempts) if index == 0 or attempts[index - 1] is not attempt]
        assert len(runs) == len(set(map(id, runs)))


def test_the_statuses_are_those_of_the_search() -> None:
    """The graph that is rebuilt from rows says what the search's own tree said."""
    from ember.search.prove import Finished
    from ember.search.record import edge_rows

    rules: dict[str, dict[str, tuple[str, ...]]] = {
        "root": {"split": ("left", "right"), "astray": ("dead",)},
        "left": {"step": ("easy",)},
        "right": {"loop": ("root",), "step": ("easy",)},
        "easy": {"end": ()},
        "dead": {"on": ("deader",)},
        "deader": {},
    }
    tactics = {**{goal: list(after) for goal, after in rules.items()}, "deader": ["hope"]}
    proposer = TableProposer({goal: [Proposal(one, -1.0, 1) for one in tried] for goal, tried in tactics.items()})

    async def searched() -> Finished:
        statement = Statement("t", "root")
        session = await ScriptedKernel(rules).start(statement)
        return Finished(statement, await search(session, proposer, SearchOptions(wave=1)), None, None, 0.0)

    finished = asyncio.run(searched())
    graph = SearchGraph.from_rows(edge_rows("r", finished))
    tree = finished.result.tree
    assert graph.root.status == "proved"
    assert {goal.hash: goal.status for goal in graph.goals.values()} == {node.key: node.status.value for node in tree}
    path = [box for box in lay_out(graph).boxes if box.on_proof_path and box.depth > 0]
    assert {box.attempts[0].tactic for box in path} == {"split", "step", "end"}


def test_the_proof_is_a_straight_bold_line() -> None:
    rows = made_up(3, 40)
    for row in rows:  # the way to the deepest goal
        row["on_proof_path"] = False
    graph = SearchGraph.from_rows(rows)
    deepest = max(graph.goals.values(), key=lambda goal: goal.depth)
    while (attempt := deepest.found_by) is not None:
        attempt.row["on_proof_path"] = True
        deepest = attempt.goal
    layout = lay_out(graph)
    box, rows_of_proof = layout.root, [layout.root.row]
    while following := [child for child in box.children if child.on_proof_path]:
        box = following[0]
        rows_of_proof.append(box.row)
    assert len(rows_of_proof) >= 3
    assert rows_of_proof == pytest.approx([layout.root.row] * len(rows_of_proof))
    picture = ElementTree.fromstring(svg(TheoremSearch(theorem(), graph)))
    bold = [path for path in picture.iter(f"{SVG}path") if path.get("class") == "way proof"]
    used = [a for goal in graph.goals.values() for a in goal.attempts if a.on_proof_path]
    assert len(bold) == len(used) >= 3


def test_many_leaves_become_a_count() -> None:
    rows = made_up(0, 2, candidates=1)[:1]
    leaves = [{**rows[0], "rank": n, "outcome": "advanced", "child_hashes": [f"leaf{n}"]} for n in range(9)]
    boxes: list[Box] = lay_out(SearchGraph.from_rows(leaves)).boxes
    assert [(box.kind, len(box.goals)) for box in boxes] == [("goal", 1), ("group", 9)]
    assert len(lay_out(SearchGraph.from_rows(leaves[:3])).boxes) == 4
    assert "×9" in svg(TheoremSearch(theorem(), SearchGraph.from_rows(leaves)))


def test_a_thousand_goals_stay_legible() -> None:
    picture = plan(of(made_up(5, 1000, candidates=10)))
    assert len(picture.layout.boxes) < 1000
    assert picture.height < 16_000
    assert not picture.roomy


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


def test_hostile_texts_stay_texts() -> None:
    rows = made_up(1, 30, wild=HOSTILE)
    calm = of(made_up(1, 30), theorem="t", reason="")
    found = of(rows, theorem=HOSTILE, statement=HOSTILE, proof=HOSTILE, reason=HOSTILE, ended=HOSTILE)
    elements, usual = Elements(), Elements()
    elements.feed(kept(found))
    usual.feed(kept(calm))
    assert elements.tags["script"] == usual.tags["script"] == 2
    assert elements.tags["img"] == 0
    assert elements.handlers == []
    drawn = ElementTree.fromstring(svg(found))
    assert {element.tag for element in drawn.iter()} == {
        element.tag for element in ElementTree.fromstring(svg(calm)).iter()
    }
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', kept(found), re.DOTALL)
    assert data is not None
    assert json.loads(data.group(1))["theorem"]["statement"] == HOSTILE


def test_the_policy_allows_the_page_its_own_script_only() -> None:
    text = kept(of(made_up(1, 10)))
    assert "default-src 'none'" in text
    assert re.search(r"script-src 'sha256-[\w+/]+=*'", text)
    head, _, _ = text.partition("<style>")
    assert not re.search(r'(?:src|href)="', head + text.partition("</style>")[2].partition("<script")[0])


def test_a_theorem_without_rows_is_one_goal(tmp_path: Path) -> None:
    found = load(keep(tmp_path / "run", [], ended="invalid", reason="unknown identifier"), "made_up")
    assert len(found.graph.goals) == 1
    assert "unknown identifier" in kept(found)
    ElementTree.fromstring(svg(found))


@pytest.mark.parametrize("kind", ["html", "svg"])
def test_the_command_draws(tmp_path: Path, kind: str) -> None:
    run = keep(tmp_path / "run", made_up(2, 20))
    out = tmp_path / "tree"
    result = CliRunner().invoke(app, ["search", "tree", str(run), "made_up", f"--{kind}", "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert ("<!doctype html>" in out.read_text()) == (kind == "html")


def test_an_unknown_theorem_is_a_clear_error(tmp_path: Path) -> None:
    run = keep(tmp_path / "run", made_up(2, 20))
    result = CliRunner().invoke(app, ["search", "tree", str(run), "made_op", "--out", str(tmp_path / "x")])
    assert result.exit_code == 2
    assert "holds no theorem 'made_op'; did you mean made_up?" in result.output
    assert not (tmp_path / "x").exists()


def test_the_window_needs_a_folder_and_a_free_port(tmp_path: Path) -> None:
    nowhere = CliRunner().invoke(app, ["web", str(tmp_path / "none")])
    assert (nowhere.exit_code, "there is no folder" in nowhere.output) == (2, True)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(app, ["web", str(tmp_path), "--port", port])
    assert (result.exit_code, f"cannot listen on port {port}" in result.output) == (2, True)
