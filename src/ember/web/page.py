"""A search as one HTML file: the picture to pan and zoom, and every goal's text and tactics to click on.

The file asks nobody for anything: its policy allows this very script and style, and no other. Goals,
tactics and messages travel as JSON that cannot end its element, and are shown as text, never as markup.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from ember.trajectories import graph
from ember.trajectories.graph import Attempt, Goal, TheoremSearch
from ember.web.trees import STYLE, Shades, drawing, plain, plan, rgb

STATIC = Path(__file__).with_name("static")
LONGEST_MESSAGE = 600


def page(search: TheoremSearch) -> str:
    picture = plan(search)
    script = (STATIC / "tree.js").read_text(encoding="utf-8")
    style = STYLE + (STATIC / "tree.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src '{_digest(script)}'"
    theorem = search.theorem
    badge = f'<span class="badge {"proved" if theorem["proved"] else "open"}">{plain(theorem["ended"])}</span>'
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{plain(theorem["theorem"])}: search</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{plain(theorem["theorem"])} {badge}</h1>
<p class="facts">{plain(facts(search))}</p>
<p class="legend">{legend(search)}</p>
<nav><button id="fit">whole</button><button id="start">root</button><button id="proof">proof</button>
<input id="find" type="search" placeholder="find a tactic or goal" aria-label="find a tactic or goal"></nav>
</header>
<main>
<svg id="tree" xmlns="http://www.w3.org/2000/svg" data-width="{picture.width:.0f}" data-height="{picture.height:.0f}">
<g id="view">
{drawing(picture, titles=False)}
</g>
</svg>
<aside id="panel"></aside>
</main>
<div id="tip" hidden></div>
<script type="application/json" id="data">{_json(_data(search))}</script>
<script>{script}</script>
</body>
</html>
"""


def facts(search: TheoremSearch) -> str:
    theorem, goals = search.theorem, search.graph.goals.values()
    counts = {status: sum(goal.status == status for goal in goals) for status in ("proved", "failed", "open")}
    tried = sum(len(goal.attempts) for goal in goals)
    parts = [
        f"{len(goals)} goals ({', '.join(f'{count} {status}' for status, count in counts.items() if count)})",
        f"{search.graph.expansions} expanded",
        f"{tried} tactics tried",
    ]
    if theorem["proof_steps"]:
        parts.append(f"proof of {theorem['proof_steps']} step{'s'[: theorem['proof_steps'] != 1]}")
    if theorem["seconds"] is not None:
        parts.append(f"{theorem['seconds']:.1f} s")
    return " · ".join(parts)


def legend(search: TheoremSearch) -> str:
    shade = Shades(list(search.graph.goals.values()))
    shown = [
        f'<i class="dot" style="background:{rgb("proved")}"></i>proved',
        f'<i class="dot" style="background:{rgb("failed")}"></i>failed',
        f'<i class="dot" style="background:{rgb("open")}"></i>open',
        f'<i class="dot ring" style="border-color:{rgb("open")}"></i>not expanded',
        f'<i class="dot square" style="background:{rgb("proved")}"></i>closes the goal',
        '<i class="bar"></i>goals that must all be proved',
    ]
    if shade.present and shade.high > shade.low:
        ramp = f"linear-gradient(90deg,{rgb('open')},{rgb('open', 0.82)})"
        shown.append(f'energy {shade.low:.2f} <i class="ramp" style="background:{ramp}"></i> {shade.high:.2f}')
    return " ".join(f"<span>{part}</span>" for part in shown)


def _data(search: TheoremSearch) -> dict[str, Any]:
    theorem = search.theorem
    keys = ("theorem", "statement", "proof", "certified", "reason", "ended")
    return {**{key: theorem[key] for key in keys}, "goals": [_goal(goal) for goal in search.graph.goals.values()]}


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "text": goal.text,
        "status": goal.status,
        "expanded": goal.expanded,
        "depth": goal.depth,
        "energy": goal.energy,
        "priority": goal.priority,
        "remaining": goal.remaining,
        "hash": goal.hash,
        "from": goal.found_by.goal.number if goal.found_by else None,
        "by": goal.found_by.tactic if goal.found_by else None,
        "tried": [_attempt(attempt) for attempt in goal.attempts],
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    row = attempt.row
    message = row["message"]
    return {
        "tactic": attempt.tactic,
        "outcome": row["outcome"],
        "message": message if message is None or len(message) <= LONGEST_MESSAGE else message[:LONGEST_MESSAGE] + "…",
        "log_prob": row["log_prob"],
        "proof": attempt.on_proof_path,
        "to": None if attempt.children is None else [goal.number for goal in attempt.children],
    }


def _json(value: Any) -> str:
    """JSON inside a script element: nothing in it can look like markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")


def _digest(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def save_page(run: Path, theorem: str, out: Path) -> TheoremSearch:
    search = graph.load(run, theorem)
    out.write_text(page(search), encoding="utf-8")
    return search
