"""Statements of a set that say the opposite of each other: one is the other's denial, or both have the same binders and
conclusions of which one denies the other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ember.data.canonical import canonical
from ember.data.lint.examine import Finding
from ember.data.lint.shape import shape
from ember.data.stage import Row

Opposites = dict[str, tuple[str, bool]]
"""Row → a row that says its opposite, and whether both bring proofs."""


def opposites(rows: Iterable[Row]) -> Opposites:
    """Of the rows of a table `theorems`; a few dozen bytes a row are kept."""
    seen: dict[tuple[str, bool, bool], tuple[str, bool]] = {}
    found: Opposites = {}
    for row in rows:
        read = shape(row["statement"])
        if read is None:
            continue
        binders, conclusion, denied, exists = _plain(read.binder_text, read.conclusion)
        key = canonical(f"theorem t {binders} : {conclusion}", "t").key
        proved = bool(row.get("proof"))
        seen.setdefault((key, denied, exists), (row["id"], proved))
        # That something is so and that something else is not so can both be true.
        for other in (seen.get((key, not denied, False)), None if exists else seen.get((key, not denied, True))):
            if other is not None:
                found.setdefault(row["id"], (other[0], proved and other[1]))
                found.setdefault(other[0], (row["id"], proved and other[1]))
    return found


def finding(row: Row, known: Opposites) -> list[Finding]:
    if row["id"] not in known:
        return []
    other, both = known[row["id"]]
    why = "both bring proofs, and one of them must be wrong" if both else "one of them is false, or assumes too much"
    return [Finding("opposite in the set", "suspected", f"row {other}", why)]


_QUANTIFIED = re.compile(r"(?P<sign>[∀∃])\s*(?P<names>\w+(?: \w+)*) : (?P<type>[^,()]+), *(?P<rest>.*)", re.DOTALL)


def _plain(binders: str, conclusion: str) -> tuple[str, str, bool, bool]:
    """A statement as all its binders, a conclusion that denies nothing, whether that is denied, and whether it is only
    said of something, not of everything."""
    conclusion, denied = _without_denials(conclusion)
    exists = False
    while not exists and (found := _QUANTIFIED.fullmatch(conclusion)):
        exists = (found["sign"] == "∃") != denied
        if exists and binders.strip():
            return binders, conclusion, denied, False
        binders = f"{binders} ({found['names']} : {found['type'].strip()})"
        conclusion, inner = _without_denials(found["rest"])
        denied ^= inner
    return binders, conclusion, denied, exists


def _without_denials(conclusion: str) -> tuple[str, bool]:
    """The conclusion without `¬` in front, with `=` for `≠`, and whether that denies it an odd number of times."""
    denied, text = False, conclusion.strip()
    while text.startswith("¬"):
        inner = text[1:].strip()
        if not _whole(inner):
            return text, denied
        denied, text = not denied, inner[1:-1].strip() if inner.startswith("(") else inner
    if text.count("≠") == 1 and not any(sign in text for sign in "∧∨→↔∀∃,"):
        return text.replace("≠", "="), not denied
    return text, denied


def _whole(text: str) -> bool:
    """Whether a `¬` in front of the text denies all of it: it is one pair of brackets, or holds no connective."""
    if not text.startswith("("):
        return text.startswith(("∀", "∃")) or not any(sign in text for sign in "∧∨→↔")
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place == len(text) - 1
    return False
