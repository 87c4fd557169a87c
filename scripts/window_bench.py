"""What the window costs: answers on a large run, the first view of a large tree, frames while it is moved.

Example: python scripts/window_bench.py FOLDER     (writes runs into FOLDER; needs a Chromium)
"""

from __future__ import annotations

import bisect
import itertools
import json
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import polars as pl
from playwright.sync_api import Page, sync_playwright

from ember.trajectories.schema import EDGES, THEOREMS
from ember.trajectories.writer import RunWriter

THEOREMS_MADE, EDGES_EACH, TREE = 10_000, 10, 10_000
REPEATS = 15


def edge(theorem: str, order: int, node: int, depth: int, rank: int, children: list[int] | None) -> dict[str, Any]:
    refused = children is None
    return {
        "run": "bench", "theorem_id": theorem, "theorem": theorem, "order": order, "node": node,
        "state_hash": f"{theorem}-{node}", "parent_hash": None,
        "state": f"n m : ℕ\nh : n < m + {node}\n⊢ n * m + {node} ≤ m * m",
        "goals": 1, "depth": depth, "rank": rank, "tactic": f"nlinarith [mul_pos h h, sq_nonneg (n - {rank})]",
        "log_prob": -0.5 - rank, "tokens": 12, "energy": random.random(), "priority": random.random(),
        "outcome": "refused" if refused else "advanced",
        "message": "linarith failed to find a contradiction" if refused else None,
        "child_hashes": None if children is None else [f"{theorem}-{child}" for child in children],
        "on_proof_path": False, "remaining_steps": None, "lean_s": 0.01,
    }  # fmt: skip


def tree(theorem: str, goals: int) -> list[dict[str, Any]]:
    """A search of so many goals: each expanded one leaves one to three new ones for half of its tactics."""
    depths, rows, at = [0], list[dict[str, Any]](), 0
    while len(depths) < goals:
        for rank in range(8):
            children = None
            if rank % 2 == 0:
                children = list(range(len(depths), len(depths) + random.choice((1, 1, 2, 3))))
                depths += [depths[at] + 1] * len(children)
            rows.append(edge(theorem, len(rows), at, depths[at], rank, children))
        at = min(len(depths) - 1, at + random.choice((1, 1, 1, 4)))
    return rows


def theorem(name: str, position: int) -> dict[str, Any]:
    proved = position % 3 == 0
    return {
        "run": "bench", "theorem_id": name, "theorem": name, "position": position,
        "statement": f"theorem {name} (n m : ℕ) (h : n < m) : n * m + {position} ≤ m * m + {position}",
        "ended": "proved" if proved else "nodes", "proved": proved, "proof": "by nlinarith" if proved else None,
        "certified": "replayed" if proved else None, "axioms": [], "reason": "", "nodes": 3,
        "tree_size": 8, "max_depth": 2,
        "proof_steps": 1 if proved else None, "tactics": EDGES_EACH, "tokens": 120, "model_calls": 3, "energy_calls": 3,
        "seconds": random.random(), "lean_s": random.random() / 2, "model_s": 0.1, "energy_s": 0.1, "certify_s": 0.05,
    }  # fmt: skip


def make(folder: Path) -> None:
    """A complete run of many theorems, and one of a single large tree, by the schema that searches write."""
    random.seed(0)
    large = folder / "large"
    if not (large / "manifest.json").exists():
        large.mkdir(parents=True)
        names = [f"t{number:05}" for number in range(THEOREMS_MADE)]
        rows = [
            edge(name, order, 0, 0, order, [order + 1] if order < 3 else None)
            for name in names
            for order in range(EDGES_EACH)
        ]
        pl.DataFrame(rows, schema=EDGES).write_parquet(large / "edges.parquet", compression="zstd")
        made = pl.DataFrame([theorem(name, place) for place, name in enumerate(names)], schema=THEOREMS)
        made.write_parquet(large / "theorems.parquet", compression="zstd")
        recipe = {"name": "large", "budget": {"nodes": 3, "seconds": 60}}
        (large / "manifest.json").write_text(json.dumps({"kind": "search", "recipe": recipe}))
    if not (folder / "tree").exists():
        RunWriter(folder / "tree").add(theorem("wide", 1), tree("wide", TREE))


def spent(process: int) -> float:
    """Processor time of a process so far, in milliseconds."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settled(process: int) -> None:
    """Waits until the server has prepared what first answers need."""
    before = -1.0
    while (now := spent(process)) != before:
        before = now
        time.sleep(0.5)


def answers(address: str, server: int) -> None:
    """Milliseconds of each route, first call apart: its wall time, and what it cost the server's processor."""
    routes = {
        "home": "api/runs",
        "a run": "api/run?run=large",
        "theorems": "api/theorems?run=large",
        "theorems, sorted": "api/theorems?run=large&sort=seconds&descending=true",
        "theorems, text": "api/theorems?run=large&text=t0999",
        "theorems, last page": "api/theorems?run=large&offset=9900",
        "a small tree": "api/tree?run=large&theorem=t05000",
        "two runs": "api/compare?base=large&new=large",
        "the large tree": "api/tree?run=tree&theorem=wide",
    }
    for name, route in routes.items():
        times, size = list[float](), 0
        before, first = spent(server), 0.0
        for _ in range(REPEATS):
            start = time.perf_counter()
            with urllib.request.urlopen(address + route) as answer:
                size = len(answer.read())
            times.append(1000 * (time.perf_counter() - start))
            first = first or max(spent(server) - before, 1e-9)
        rest = sorted(times[1:])
        then = f"then median {statistics.median(rest):7.1f}, worst {rest[-1]:7.1f}"
        print(f"{name:22} first {times[0]:7.1f} ms ({first:.0f} ms of processor), {then}; {size:>9} B")


DRAWN = "() => { const c = document.querySelector('canvas'); return c && c.width > 300 && performance.now() }"


def first_view(page: Page, address: str) -> None:
    times = []
    for _ in range(5):
        page.goto("about:blank")
        page.goto(f"{address}#/run/tree/theorem/wide")
        times.append(page.wait_for_function(DRAWN, polling="raf").json_value() / 1000)
    print(f"first view of {TREE} goals: median {statistics.median(times):.2f} s, worst {max(times):.2f} s")


TRACED = ["devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame", "toplevel"]


def frames(browser: Any, page: Page, title: str) -> None:
    """While the picture is dragged about, by Chromium's own tracing: intervals between the frames that it drew, and the
    processor time that its threads spent on each, which another program's load does not change."""
    box = page.locator("canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    browser.start_tracing(page=page, categories=TRACED)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(240):
        page.mouse.move(x + 3 * (step % 60) - 90, y + 2 * (step % 45) - 45)
    page.mouse.up()
    events = json.loads(browser.stop_tracing())["traceEvents"]
    drawn = sorted(event["ts"] for event in events if event["name"] == "DrawFrame")
    if len(drawn) < 2:
        print(f"{title}: no frame was traced")
        return
    gaps = [(after - before) / 1000 for before, after in itertools.pairwise(drawn)]
    within = sum(gap <= FRAME_MS for gap in gaps) / len(gaps)
    print(f"{title}: {len(gaps)} frames, {100 * within:.1f} % within 33 ms; ms between them: {spread(gaps)}")
    threads = spent_on(events, drawn)
    busiest = [max(each.values(), default=0.0) for each in threads]
    print(f"  ms of processor a frame, busiest thread: {spread(busiest)}; all threads of Chromium: "
          f"{spread([sum(each.values()) for each in threads])}")  # fmt: skip


FRAME_MS = 33.4


def spent_on(events: list[dict[str, Any]], drawn: list[float]) -> list[dict[tuple[int, int], float]]:
    """Between two frames each, what every thread's tasks took of the processor, in milliseconds."""
    found: list[dict[tuple[int, int], float]] = [{} for _ in drawn[1:]]
    for event in events:
        place = bisect.bisect_right(drawn, event["ts"]) - 1
        if event.get("ph") == "X" and event["name"].endswith("::RunTask") and 0 <= place < len(found):
            thread = (event["pid"], event["tid"])
            found[place][thread] = found[place].get(thread, 0.0) + event.get("tdur", 0) / 1000
    return found


def spread(values: list[float]) -> str:
    ordered = sorted(values)
    high = ordered[int(0.95 * len(ordered))]
    return f"median {statistics.median(ordered):.1f}, 95 % {high:.1f}, worst {ordered[-1]:.1f}"


def main() -> None:
    folder = Path(sys.argv[1])
    make(folder)
    command = [sys.executable, "-c", "from ember.cli.main import app; app()", "web", str(folder), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server, sync_playwright() as playwright:
        assert server.stderr is not None
        found = re.search(r"http://\S+", server.stderr.readline())
        assert found is not None
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        settled(server.pid)
        print(f"preparation: {spent(server.pid):.0f} ms of processor, imports included")
        answers(found[0], server.pid)
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1500, "height": 950})
        first_view(page, found[0])
        frames(browser, page, "moving it, near")
        page.get_by_role("button", name="whole").click()
        frames(browser, page, "moving it, whole")
        print(f"load {os.getloadavg()[0]:.1f}")
        browser.close()
        server.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
