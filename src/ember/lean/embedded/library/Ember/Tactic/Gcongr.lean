import Ember.OrderedArithmetic
import Ember.Tactic.Goals
import Ember.Tactic.Positivity
/-! `gcongr`: prove `f a ≤ f b` (or `<`) from `a ≤ b` for `f` made of `+`, `-`, `*`, `/`, powers, roots, minima and maxima; side goals by `positivity`, the rest by `assumption`.
Weaker than Mathlib's: no patterns, no `with`, no user lemmas, `≤` and `<` over ℕ, ℤ and ordered fields only; a subgoal that no hypothesis proves is left. -/
universe u
namespace Ember.Gcongr
variable {K : Type u} [Field K] [_root_.LinearOrder K] [IsStrictOrderedRing K] {a b c d : K}
theorem inv_le_inv (ha : 0 < a) (h : a ≤ b) : b⁻¹ ≤ a⁻¹ := by
  rw [← one_div, ← one_div]; exact div_le_div_of_nonneg_left zero_le_one ha h
theorem inv_lt_inv (ha : 0 < a) (h : a < b) : b⁻¹ < a⁻¹ :=
  lt_of_le_of_ne (inv_le_inv ha (le_of_lt h)) fun e => ne_of_lt h (inv_inj.1 e).symm
theorem div_lt_div_left (hc : 0 < c) (ha : 0 < a) (h : a < b) : c / b < c / a := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_lt_mul_of_pos_left (inv_lt_inv ha h) hc
theorem div_le_div (hc : 0 ≤ c) (h : a ≤ c) (hd : 0 < d) (k : d ≤ b) : a / b ≤ c / d :=
  le_trans (div_le_div_of_nonneg_right h (le_of_lt (lt_of_lt_of_le hd k))) (div_le_div_of_nonneg_left hc hd k)
theorem sub_lt_sub_right (h : a < b) (c : K) : a - c < b - c := by linarith
theorem sub_lt_sub_left (h : a < b) (c : K) : c - b < c - a := by linarith
end Ember.Gcongr
syntax (name := gcongrStep) "gcongr_step" : tactic
/-- What else is known of comparisons of terms with one head; files that come later add to it. -/
syntax (name := gcongrMore) "gcongr_more" : tactic
macro_rules
  | `(tactic| gcongr_more) => `(tactic| fail "gcongr did not make progress")
namespace Ember.Gcongr
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta

def ofWeak (head : Name) : TacticM Syntax :=
  if head == `HAdd.hAdd then `(tactic| refine add_le_add ?_ ?_)
  else if head == `HSub.hSub then `(tactic| refine sub_le_sub ?_ ?_)
  else if head == `HMul.hMul then `(tactic| first
    | (refine mul_le_mul_of_nonneg_left ?_ ?_; on_goal 2 => positivity)
    | (refine mul_le_mul_of_nonneg_right ?_ ?_; on_goal 2 => positivity)
    | (refine mul_le_mul ?_ ?_ ?_ ?_; on_goal 4 => positivity
       on_goal 3 => positivity))
  else if head == `HDiv.hDiv then `(tactic| first
    | (refine div_le_div_of_nonneg_right ?_ ?_; on_goal 2 => positivity)
    | (refine div_le_div_of_nonneg_left ?_ ?_ ?_; on_goal 2 => positivity
       on_goal 1 => positivity)
    | (refine Ember.Gcongr.div_le_div ?_ ?_ ?_ ?_; on_goal 3 => positivity
       on_goal 1 => positivity))
  else if head == `HPow.hPow then `(tactic| first
    | (refine pow_le_pow_left₀ ?_ ?_ _; on_goal 1 => positivity)
    | (refine pow_le_pow_right₀ ?_ ?_; on_goal 1 => first | norm_num_ground | assumption | exact le_of_lt (by assumption) | norm_num)
    | gcongr_more)
  else if head == `Inv.inv then `(tactic| (refine Ember.Gcongr.inv_le_inv ?_ ?_; on_goal 1 => positivity))
  else if head == `Neg.neg then `(tactic| refine neg_le_neg ?_)
  else if head == `Min.min then `(tactic| refine min_le_min ?_ ?_)
  else if head == `Max.max then `(tactic| refine max_le_max ?_ ?_)
  else if head == `Nat.cast then `(tactic| refine Nat.cast_le.2 ?_)
  else if head == `Real.sqrt then `(tactic| refine Real.sqrt_le_sqrt ?_)
  else `(tactic| gcongr_more)
def ofStrict (head : Name) : TacticM Syntax :=
  if head == `HAdd.hAdd then `(tactic| first
    | refine add_lt_add_of_lt_of_le ?_ (le_refl _)
    | refine add_lt_add_of_le_of_lt (le_refl _) ?_
    | refine add_lt_add ?_ ?_)
  else if head == `HSub.hSub then `(tactic| first
    | refine Ember.Gcongr.sub_lt_sub_right ?_ _
    | refine Ember.Gcongr.sub_lt_sub_left ?_ _)
  else if head == `HMul.hMul then `(tactic| first
    | (refine mul_lt_mul_of_pos_left ?_ ?_; on_goal 2 => positivity)
    | (refine mul_lt_mul_of_pos_right ?_ ?_; on_goal 2 => positivity))
  else if head == `HDiv.hDiv then `(tactic| first
    | (refine div_lt_div_of_pos_right ?_ ?_; on_goal 2 => positivity)
    | (refine Ember.Gcongr.div_lt_div_left ?_ ?_ ?_; on_goal 2 => positivity
       on_goal 1 => positivity))
  else if head == `HPow.hPow then `(tactic| first
    | (refine pow_lt_pow_left₀ ?_ ?_ (by norm_num_ground); on_goal 2 => positivity)
    | (refine pow_lt_pow_right₀ ?_ ?_; on_goal 1 => first | norm_num_ground | assumption | norm_num)
    | gcongr_more)
  else if head == `Inv.inv then `(tactic| (refine Ember.Gcongr.inv_lt_inv ?_ ?_; on_goal 1 => positivity))
  else if head == `Neg.neg then `(tactic| refine neg_lt_neg ?_)
  else if head == `Nat.cast then `(tactic| refine Nat.cast_lt.2 ?_)
  else if head == `Real.sqrt then `(tactic| (refine Real.sqrt_lt_sqrt ?_ ?_; on_goal 1 => positivity))
  else `(tactic| gcongr_more)
/-- The sides of `a ≤ b` or `a < b`, and whether it is the second. -/
def sides? (target : Expr) : Option (Bool × Expr × Expr) := match headArgs target with
  | (n, [_, _, a, b]) =>
    if n == `LE.le then some (false, a, b)
    else if n == `LT.lt then some (true, a, b)
    else if n == `GE.ge then some (false, b, a)
    else if n == `GT.gt then some (true, b, a)
    else none
  | _ => none
/-- The rules for the head that both sides have. -/
def rule (strict : Bool) (a b : Expr) : TacticM Syntax :=
  let head := (headArgs a).1
  if head == (headArgs b).1 then (if strict then ofStrict head else ofWeak head) else `(tactic| fail "gcongr did not make progress")
def evalStep : Tactic := fun _ => withMainContext do
  let goal ← getMainGoal
  match sides? (← (do Core.betaReduce (← targetOf goal) : MetaM Expr)) with
  | none => evalTactic (← `(tactic| assumption))
  | some (strict, a, b) =>
    if withoutInstances a == withoutInstances b && !strict then evalTactic (← `(tactic| exact le_refl _))
    else
      let next ← rule strict a b
      if strict then evalTactic (← `(tactic| with_reducible_and_instances first | assumption | $(⟨next⟩):tactic))
      else evalTactic (← `(tactic| with_reducible_and_instances first
        | assumption
        | exact le_of_lt (by assumption)
        | $(⟨next⟩):tactic
        | exact le_refl _))
end Ember.Gcongr
attribute [tactic gcongrStep] Ember.Gcongr.evalStep
macro "gcongr" : tactic => `(tactic| (gcongr_step; all_goals repeat' gcongr_step))
