"""What Lean notes while it elaborates a text: info trees, from a process that is made for this text alone."""

from __future__ import annotations

import time
from typing import Any, Literal

from ember.lean.steps.pool import Pool
from ember.lean.text.header import map_header, take_header

Detail = Literal["full", "tactics", "original", "substantive"]
"""Which nodes a tree has, in the words of the community's REPL."""


async def tree_of(pool: Pool, code: str, detail: Detail, seconds: float) -> dict[str, Any]:
    """The REPL's answer on a text. The header is a command of its own there; positions stay the text's, because blanks
    stand in its place."""
    header, rest = take_header(code)
    above = map_header(header).text.partition("\n")[2]
    indent = " " * len(header.rpartition("\n")[2])
    deadline = time.monotonic() + seconds
    async with pool.alone() as worker:
        await worker.ask("community", {"cmd": above}, max(0.1, deadline - time.monotonic()))
        text = "\n" * header.count("\n") + indent + rest
        asked = {"cmd": text, "env": 0, "infotree": detail}
        return await worker.ask("community", asked, max(0.1, deadline - time.monotonic()))
