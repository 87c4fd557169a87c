"""Statements of a set that say the opposite of each other: the same binders, and a conclusion with and without `¬`."""

from __future__ import annotations

from collections.abc import Iterable

from ember.data.canonical import canonical
from ember.data.lint.examine import Finding
from ember.data.lint.shape import shape
from ember.data.stage import Row

Opposites = dict[str, tuple[str, bool]]
"""Row → a row that says its opposite, and whether both bring proofs."""


def opposites(rows: Iterable[Row]) -> Opposites:
    """Of the rows of a table `theorems`; a few dozen bytes a row are kept."""
    seen: dict[tuple[str, bool], tuple[str, bool]] = {}
    found: Opposites = {}
    for row in rows:
        read = shape(row["statement"])
        if read is None:
            continue
        conclusion, denied = _without_denials(read.conclusion)
        key = canonical(f"theorem t {read.binder_text} : {conclusion}", "t").key
        proved = bool(row.get("proof"))
        seen.setdefault((key, denied), (row["id"], proved))
        if other := seen.get((key, not denied)):
            found[row["id"]] = other[0], proved and other[1]
            found.setdefault(other[0], (row["id"], proved and other[1]))
    return found


def finding(row: Row, known: Opposites) -> list[Finding]:
    if row["id"] not in known:
        return []
    other, both = known[row["id"]]
    why = "both bring proofs, and one of them must be wrong" if both else "one of them is false, or assumes too much"
    return [Finding("opposite in the set", "suspected", f"row {other}", why)]


def _without_denials(conclusion: str) -> tuple[str, bool]:
    """The conclusion without `¬` in front, and whether an odd number of them stood there."""
    denied, text = False, conclusion.strip()
    while text.startswith("¬"):
        inner = text[1:].strip()
        if not _whole(inner):
            return text, denied
        denied, text = not denied, inner[1:-1].strip() if inner.startswith("(") else inner
    return text, denied


def _whole(text: str) -> bool:
    """Whether a `¬` in front of the text denies all of it: it is one pair of brackets, or holds no connective."""
    if not text.startswith("("):
        return not any(sign in text for sign in "∧∨→↔")
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place == len(text) - 1
    return False
