"""One search as one HTML file: the explorer itself with its data in it, to keep or to send.

The file asks nobody for anything: its policy allows this very script and style, and no other. Goals, tactics and
messages travel as JSON that cannot end its element, and are shown as text, never as markup.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from pathlib import Path
from typing import Any

from ember.trajectories import graph
from ember.trajectories.graph import TheoremSearch
from ember.web.runs import Run, read_run
from ember.web.story import story, texts_of
from ember.web.theorems import TheoremTables, find

STATIC = Path(__file__).with_name("static")


def page(tree: dict[str, Any]) -> str:
    """The file's text, of a tree in the shape of `wire.Tree`."""
    script = (STATIC / "window.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    style = (STATIC / "window.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(tree["theorem"]["name"].replace(chr(0), ""))}: search</title>
<style>{style}</style>
</head>
<body>
<div id="window"></div>
<script type="application/json" id="data">{as_json(tree, inside_html=True)}</script>
<script>{script}</script>
</body>
</html>
"""


def as_json(value: Any, *, inside_html: bool = False) -> str:
    """JSON in one line; for a script element, nothing in it can look like markup. Lone surrogates are replaced."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029" if inside_html else "":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")


def as_bytes(value: Any) -> bytes:
    """The same for an answer, ten times as fast where orjson is installed and the value is one that it takes."""
    try:
        import orjson

        return orjson.dumps(value)
    except (ImportError, TypeError):  # lone surrogates, integers of more than 64 bits
        return as_json(value).encode()


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def save_page(folder: Path, theorem: str, out: Path) -> TheoremSearch:
    """The search of one theorem of a run as a file."""
    search = graph.load(folder, theorem)
    resolved = folder.resolve()
    run = read_run(resolved, resolved) or Run(".", resolved, "search", None, {})
    row = find(TheoremTables().of(run), search.theorem["theorem_id"])
    kept = texts_of(run, search.theorem["theorem_id"])
    out.write_text(page(story(folder.name, row, search.graph, kept)), encoding="utf-8")
    return search
