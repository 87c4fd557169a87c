"""The automation floor: one-line proofs worth a try on any goal, no model involved.

Closers come first, cheap ones before dear ones; then the same after a split by induction on each
variable that invites one. Order is all there is to it: whoever wants more takes a proposer.
"""

from __future__ import annotations

import re

from ember.core.goals import Goal

CLOSERS: tuple[str, ...] = (
    "rfl",
    "assumption",
    "omega",
    "simp",
    "decide",
    "norm_num",
    "simp_all",
    "tauto",
    "ring",
    "positivity",
    "linarith",
    "nlinarith",
    "grind",
    "aesop",
    "simp <;> omega",
    "constructor <;> omega",
    "exact?",
)
AFTER_A_SPLIT: tuple[str, ...] = (
    "simp_all",
    "omega",
    "simp_all <;> omega",
    "simp_all <;> ring",
    "simp_all [pow_succ] <;> omega",
    "grind",
    "nlinarith",
)
MODULUS = re.compile(r"% (?P<modulus>\d+)\b")
_VARIABLES = re.compile(r"^(?P<names>[^:⊢]+?) : (?P<type>ℕ|ℤ|Nat|Int|List .*|Bool|Option .*)$", re.MULTILINE)


def candidates(goal: Goal) -> list[str]:
    """One-line proofs, most promising first."""
    found: list[str] = list(CLOSERS)
    if "∀" in goal.target or "→" in goal.target:
        found += [f"intros; {closer}" for closer in CLOSERS[2:-1]]
    for name, kind in variables(goal):
        if kind in ("ℕ", "Nat") or kind.startswith("List"):
            found += [f"induction {name} <;> {closer}" for closer in AFTER_A_SPLIT]
        elif kind == "Bool" or kind.startswith("Option"):
            found += [f"cases {name} <;> {closer}" for closer in AFTER_A_SPLIT[:2]]
        if modulus := MODULUS.search(goal.target):
            found.append(by_residues(name, int(modulus["modulus"])))
    return found + by_squares(goal)


def by_squares(goal: Goal) -> list[str]:
    """Squares of sums and differences are what nonlinear inequalities usually come from."""
    if not any(sign in goal.target for sign in "≤≥<>"):
        return []
    names = [name for name, kind in variables(goal) if kind in ("ℤ", "Int")][:4]
    pairs = [(a, b) for index, a in enumerate(names) for b in names[index + 1 :]]
    hints = [f"sq_nonneg ({a} {sign} {b})" for a, b in pairs for sign in "-+"]
    return [f"nlinarith [{', '.join(hints)}]"] if hints else []


def variables(goal: Goal) -> list[tuple[str, str]]:
    """The hypotheses that are numbers, lists, …: name and type. Names that Lean made up cannot be said."""
    return [
        (name, match["type"])
        for match in _VARIABLES.finditer(goal.text)
        for name in match["names"].split()
        if "✝" not in name
    ]


def by_residues(name: str, modulus: int) -> str:
    """Split by the remainder of a variable, and let `simp` compute with the remainders."""
    cases = " ∨ ".join(f"{name} % {modulus} = {residue}" for residue in range(min(modulus, 12)))
    return (
        f"have cases : {cases} := by omega\n"
        f"rcases cases with {' | '.join(['h'] * min(modulus, 12))} <;> "
        "simp [Nat.pow_mod, Nat.add_mod, Nat.mul_mod, Int.emod_emod_of_dvd, pow_succ, h]"
    )
