"""The Markdown page: shares by source and part, and the reasons ranked by the rows that they block."""

from __future__ import annotations

from collections import Counter

from measure import Result

SHOWN = 40


def render(results: list[Result], deadline: float, *, partly: bool = False) -> str:
    """`partly`: not all rows of a source were asked."""
    parts = [
        "# Coverage of published Lean",
        "Written by `python scripts/coverage` (its help says what counts). One row of four, by the hash of its text,\n"
        "is held out: nobody reads it while the library grows (LOG.md says where that did not hold).\n"
        f"Deadline {deadline:.0f} s a row." + " Of some sources\nonly a sample was asked." * partly,
        _table(results),
        "## What blocks the rest",
        "Rows that are not held out. *Rows*: in how many the reason stands first; *anywhere*: in how many it occurs.",
    ]
    refused = [result for result in results if not result.ok and not result.row.held_out]
    for kind, some in (("Proofs", True), ("Statements", False)):
        if rows := [result for result in refused if result.row.is_proof == some]:
            parts += [f"### {kind}", _ranked(rows)]
    return "\n\n".join(parts) + "\n"


def _share(results: list[Result]) -> str:
    if not results:
        return "-"
    good = sum(result.ok for result in results)
    return f"{good} of {len(results)} = {100 * good / len(results):.0f} %"


def _table(results: list[Result]) -> str:
    lines = ["| source | kind | numbers | not held out | held out | all |", "|---|---|---|---|---|---|"]
    groups: dict[tuple[str, str, str], list[Result]] = {}
    for result in results:
        kind = "proofs" if result.row.is_proof else "statements"
        numbers = "ℕ, ℤ" if result.row.integers_only else "others"
        for source in (result.row.source, "all"):
            groups.setdefault((source, kind, numbers), []).append(result)
    for key in sorted(groups, key=lambda key: (key[0] == "all", key)):
        rows = groups[key]
        seen = [row for row in rows if not row.row.held_out]
        held = [row for row in rows if row.row.held_out]
        lines.append(f"| {' | '.join(key)} | {_share(seen)} | {_share(held)} | {_share(rows)} |")
    return "\n".join(lines)


def _ranked(refused: list[Result]) -> str:
    first = Counter(result.reasons[0] for result in refused if result.reasons)
    anywhere = Counter(each for result in refused for each in set(result.reasons))
    order = sorted(anywhere, key=lambda each: (-first[each], -anywhere[each], each))
    lines = ["| reason | rows | anywhere |", "|---|---|---|"]
    lines += [f"| {_cell(each)} | {first[each]} | {anywhere[each]} |" for each in order[:SHOWN]]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return "`" + text.replace("|", "\\|").replace("`", "'") + "`"
