"""The automation floor: one-line proofs worth a try on any goal, no model involved.

Closers come first, cheap ones before dear ones; then the same after a split by induction on each
variable that invites one. Order is all there is to it: whoever wants more takes a proposer.
"""

from __future__ import annotations

import re

from ember.core.goals import Goal

CLOSERS: tuple[str, ...] = (
    "rfl",
    "trivial",
    "assumption",
    "decide",
    "omega",
    "simp",
    "norm_num",
    "simp_all",
    "ring",
    "tauto",
    "linarith",
    "nlinarith",
    "push_cast; ring",
    "simp +arith",
    "grind",
    "aesop",
    "exact?",
)
AFTER_A_SPLIT: tuple[str, ...] = (
    "simp_all",
    "omega",
    "simp_all +arith",
    "grind",
    "simp_all; omega",
    "norm_num; omega",
    "nlinarith",
)
_VARIABLES = re.compile(r"^(?P<names>[^:⊢]+?) : (?P<type>ℕ|Nat|List .*|Bool|Option .*)$", re.MULTILINE)


def candidates(goal: Goal) -> list[str]:
    """One-line proofs, most promising first."""
    found: list[str] = list(CLOSERS)
    if "∀" in goal.target or "→" in goal.target:
        found += [f"intros; {closer}" for closer in CLOSERS]
    for match in _VARIABLES.finditer(goal.text):
        for name in match["names"].split():
            if "✝" in name:
                continue
            split = "cases" if match["type"] == "Bool" or match["type"].startswith("Option") else "induction"
            found += [f"{split} {name} <;> {closer}" for closer in AFTER_A_SPLIT]
    return found
