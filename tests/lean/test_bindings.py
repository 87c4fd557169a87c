"""The generated bindings are what their generator writes, and every native declaration of ours exists natively."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lean_files import ROOT, LeanRun

TACTICS = """
intro x; intros; exact h; apply h; refine ⟨h, ?_⟩; rfl; rw [h, ← k] at h ⊢; simp; simp only [h] at *;
simp [h, -k]; simp +arith; simp (config := { contextual := true }); simp +contextual; simp?; simp_all;
simp_all only [h]; simpa using h; simpa only [h] using k; dsimp only [f]; dsimp at h; cases h;
cases h with | inl a => skip | inr b => skip; rcases h with ⟨a, rfl⟩ | -; obtain ⟨a, b⟩ := h;
obtain ⟨a, b⟩ : p ∧ q := h; rintro ⟨a, b⟩ (c | d); constructor; left; right; induction n;
induction n with | zero => skip | succ n ih => skip; induction n using f generalizing m; exists 1, 2;
fun_induction f x; fun_cases f x; have h := k; have : p := k; let x := 1; show p; suffices h : p from k;
suffices p by skip; calc a = b := h; change p at h; conv => lhs; conv at h in f x => rw [k]; contradiction;
exfalso; assumption; subst h; subst_vars; unfold f at h; specialize h x; generalize h : e = x;
generalize e = x at k; revert x; clear h; rename_i a b; rename p => h; by_cases h : p; split; split at h;
decide; decide +kernel; omega; injection h; injection h with h₁ h₂; injections; ext x; ext1; funext x y;
congr 2; ac_rfl; ac_nf; norm_cast at h; push_cast; exact_mod_cast h; exact?; apply?; rw?;
first | rfl | assumption; rfl <;> rfl; repeat rfl; repeat' rfl; try rfl; all_goals rfl; any_goals rfl;
case h => rfl; case' h => rfl; next => rfl; next x => rfl; · rfl; iterate 3 rfl; symm; symm at h; trivial;
infer_instance; grind; grind [f]; lia; cutsat; solve | rfl; done; skip; sleep 0; stop rfl; refine' f _;
replace h := k; nomatch h; nofun; and_intros; delta f; match x with | y => rfl; if h : p then rfl else rfl;
let rec f := 1; apply_assumption; apply_rfl; show_term rfl; simp_arith; set_option pp.all true in rfl;
open Nat in rfl; native_decide; rotate_left; rotate_right 2; fail "no"; fail_if_success rfl; trace "x";
false_or_by_contra; bv_decide; eq_refl; exists x; focus rfl; simp_wf; decreasing_tactic; decreasing_with omega;
get_elem_tactic; clear_value x; expose_names; simp_all? +arith; dsimp?; subst h k; erw [h]; rwa [h] at k;
rw (occs := .pos [1]) [h]
"""

CONV = """
lhs; rhs; arg 1; ext x; enter [1, x]; rw [h]; simp only [h]; change x; pattern f _; intro x; congr; rfl; skip;
unfold f; dsimp; whnf; zeta; reduce; delta f; fun; args; left; right; first | rfl | skip; try rw [h];
repeat rw [h]; norm_cast; · rfl; tactic => rfl; calc a = b := h; ring_nf; norm_num
"""

CONV_OF_MATHLIB = {"ring_nf", "norm_num"}


def commands_of(text: str) -> list[str]:
    return [command.strip() for command in re.split(r"(?<!<);", text.replace("\n", " ")) if command.strip()]


def test_the_bindings_are_as_generated() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/bindings"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("kind", ["tactic", "conv"])
def test_the_syntax_of_tactics_parses(kind: str, lean: LeanRun, tmp_path: Path) -> None:
    """A tactic that is never reached must only parse; the first alternative has closed the goal."""
    tactics = commands_of(TACTICS) if kind == "tactic" else sorted(set(commands_of(CONV)) - CONV_OF_MATHLIB)
    start = "first | trivial | (" if kind == "tactic" else "conv => first | skip | ("
    end = "" if kind == "tactic" else "\n  trivial"
    file = tmp_path / "Parse.lean"
    file.write_text("/-! -/\n" + "".join(f"example : True := by\n  {start}{tactic}){end}\n" for tactic in tactics))
    stride = 2 + end.count("\n")
    refused = {tactics[(m.line - 2) // stride]: m.text for m in lean(file) if m.severity == "error"}
    assert not refused


def test_a_tactic_that_does_not_exist_does_not_parse(lean: LeanRun, tmp_path: Path) -> None:
    file = tmp_path / "Parse.lean"
    file.write_text("example : True := by\n  first | trivial | (no_such_tactic h)\n")
    assert [message.severity for message in lean(file)].count("error") >= 1
