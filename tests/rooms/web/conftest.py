"""A folder of real runs, the window over it as a process of its own, and a real browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

import browser as installed_browser
from ember.lean.toolchain import Toolchain
from search_rows import HOSTILE, keep, made_up
from served_window import EMBER, served

STATEMENTS = """
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry
theorem twice (n : ℕ) : n + n = 2 * n := by sorry
theorem wrong (n : ℕ) : n = n + 1 := by sorry
theorem nonsense : Foo 3 := by sorry
"""
RECIPE = """
name = "small"
statements = "statements.lean"
workers = 1
concurrency = 2
[search]
candidates = 24
wave = 2
keep_states = true
[budget]
nodes = {nodes}
seconds = 20
"""
PATIENCE_MS = 60_000
"""A slow machine is no failure."""
COMPLETE, GROWING, BROKEN = "small", "growing", "broken"
STAGES = {
    "damaged": {"get": {"rows_in": "many", "tables": {}, "counts": {}, "aside": {}}},
    "outside": {"get": {"rows_in": 1, "tables": {"../../../statements.jsonl": {"rows": 1}}, "counts": {}, "aside": {}}},
}
"""Data runs whose manifests say what they must not."""


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Path:
    """A complete search by real Lean, one that is still growing and full of hostile texts, and a damaged one."""
    base = tmp_path_factory.mktemp("window")
    (base / "statements.lean").write_text(STATEMENTS)
    (base / "statements.jsonl").write_text("{}\n")  # what no page may show
    (base / "small.toml").write_text(RECIPE.format(nodes=6))
    command = [*EMBER, "search", "run", str(base / "small.toml"), "--out", str(base / "runs" / COMPLETE)]
    subprocess.run(command, cwd=base, check=True, capture_output=True, timeout=300)
    keep(base / "runs" / GROWING, made_up(5, 60, candidates=10, wild=HOSTILE), statement=f"theorem made_up : {HOSTILE}")
    (base / "runs" / BROKEN).mkdir()
    (base / "runs" / BROKEN / "manifest.json").write_text('{"kind": "search", "recipe": []}')
    (base / "runs" / BROKEN / "theorems.parquet").write_text("no table")
    for name, stages in STAGES.items():
        (base / "runs" / name).mkdir()
        (base / "runs" / name / "manifest.json").write_text(json.dumps({"kind": "data-run", "stages": stages}))
    return base / "runs"


@pytest.fixture(scope="session")
def window(runs: Path) -> Iterator[str]:
    """The address of `ember web` over the runs."""
    with served(runs) as address:
        yield address


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    program = installed_browser.installed()
    if program is None:
        pytest.skip(f"no browser is installed; any of {', '.join(installed_browser.PROGRAMS)} will do")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """A fresh page; whatever it complains of, its policy's refusals included, fails the test."""
    context = chrome.new_context(viewport={"width": 1500, "height": 950}, accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    shown = context.new_page()
    complaints: list[Any] = []
    shown.on("pageerror", lambda error: complaints.append(error))
    shown.on("console", lambda said: complaints.append(said.text) if _loud(said) else None)
    shown.on("dialog", lambda dialog: complaints.append(f"a dialog: {dialog.message}"))
    shown.on("request", lambda asked: complaints.append(asked.url) if not _ours(asked.url) else None)
    yield shown
    context.close()
    assert complaints == []


def _loud(said: ConsoleMessage) -> bool:
    """All but Chromium's advice to the tests themselves, which read the canvas back."""
    return said.type in ("error", "warning") and "willReadFrequently" not in said.text


def _ours(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "data:", "file:", "blob:"))
