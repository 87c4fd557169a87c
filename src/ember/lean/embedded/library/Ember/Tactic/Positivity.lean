import Ember.Abs
import Ember.Factorial
import Ember.Real.Sqrt
import Ember.OrderedArithmetic
import Ember.Tactic.PositivityBound
import Ember.Tactic.NormNum
import Ember.SumLemmas
/-! `positivity`: goals `0 ≤ e`, `0 < e`, `e ≠ 0` over ℕ, ℤ and ordered fields, by the shape of `e`: sums, products, quotients,
powers, roots, casts, factorials, `%`, absolute values, numerals;
minima, maxima, sums and products over finite sets; a term is positive, nonnegative or nonzero when a hypothesis says just that, or bounds it by a numeral.
The head of `e` says which rules are tried, so that a goal without a proof costs little. Weaker than Mathlib's: no extensions by users. -/
universe u
namespace Ember.Positivity
section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedRing R]
theorem even_pow_nonneg (a : R) (n : ℕ) (h : n % 2 = 0) : 0 ≤ a ^ n := by
  obtain ⟨k, rfl⟩ : ∃ k, n = 2 * k := ⟨n / 2, by omega⟩
  rw [pow_mul]; exact pow_nonneg (sq_nonneg a) k
theorem even_pow_pos (a : R) (n : ℕ) (h : n % 2 = 0) (ha : a ≠ 0) : 0 < a ^ n :=
  lt_of_le_of_ne (even_pow_nonneg a n h) (Ne.symm (pow_ne_zero n ha))
end
section
variable {K : Type u} [Field K] [_root_.LinearOrder K] [IsStrictOrderedRing K] {a b : K}
theorem field_cast_pos (n : ℕ) (h : 0 < n) : 0 < (n : K) := Nat.cast_pos.2 h
end
theorem cast_pos (n : ℕ) (h : 0 < n) : 0 < (n : ℤ) := by omega
theorem nat_pos (n : ℕ) (h : n ≠ 0) : 0 < n := by omega
end Ember.Positivity
syntax (name := positivityCore) "positivity_core" : tactic
/-- What else is known of terms with this head; files that come later add to it. -/
syntax (name := positivityMore) "positivity_more" : tactic
macro_rules
  | `(tactic| positivity_more) => `(tactic| fail)
namespace Ember.Positivity
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta

def ofNonnegative (head : Name) : TacticM Syntax :=
  if head == `HAdd.hAdd then `(tactic| (refine add_nonneg ?_ ?_ <;> positivity_core))
  else if head == `HMul.hMul then `(tactic| first | (refine mul_nonneg ?_ ?_ <;> positivity_core) | exact mul_self_nonneg _)
  else if head == `HPow.hPow then `(tactic| first
    | exact sq_nonneg _
    | (refine even_pow_nonneg _ _ ?_; norm_num_ground)
    | (refine pow_nonneg ?_ _; positivity_core)
    | (refine zpow_nonneg ?_ _; positivity_core)
    | positivity_more)
  else if head == `HDiv.hDiv then `(tactic| first
    | (refine div_nonneg ?_ ?_ <;> positivity_core)
    | (refine Int.ediv_nonneg ?_ ?_ <;> positivity_core))
  else if head == `HMod.hMod then `(tactic| (refine Int.emod_nonneg _ ?_; positivity_core))
  else if head == `Inv.inv then `(tactic| (refine inv_nonneg.2 ?_; positivity_core))
  else if head == `Nat.cast then `(tactic| first | exact Int.ofNat_nonneg _ | exact Nat.cast_nonneg _)
  else if head == `Int.cast then `(tactic| (refine Int.cast_nonneg ?_; positivity_core))
  else if head == `abs then `(tactic| exact abs_nonneg _)
  else if head == `Real.sqrt then `(tactic| exact Real.sqrt_nonneg _)
  else if head == `Min.min then `(tactic| (refine le_min ?_ ?_ <;> positivity_core))
  else if head == `Max.max then `(tactic| first
    | (refine le_max_of_le_left ?_; positivity_core)
    | (refine le_max_of_le_right ?_; positivity_core))
  else if head == `Finset.sum then `(tactic| (refine Finset.sum_nonneg fun _ _ => ?_; positivity_core))
  else if head == `Finset.prod then `(tactic| (refine Finset.prod_nonneg fun _ _ => ?_; positivity_core))
  else `(tactic| first | positivity_more | (refine le_of_lt ?_; positivity_core))
def ofPositive (head : Name) : TacticM Syntax :=
  if head == `HAdd.hAdd then `(tactic| first
    | exact Nat.succ_pos _
    | (refine add_pos_of_pos_of_nonneg ?_ ?_ <;> positivity_core)
    | (refine add_pos_of_nonneg_of_pos ?_ ?_ <;> positivity_core))
  else if head == `HMul.hMul then `(tactic| (refine mul_pos ?_ ?_ <;> positivity_core))
  else if head == `HPow.hPow then `(tactic| first
    | (refine pow_pos ?_ _; positivity_core)
    | (refine even_pow_pos _ _ ?_ ?_ <;> first | norm_num_ground | positivity_core)
    | (refine zpow_pos ?_ _; positivity_core)
    | positivity_more)
  else if head == `HDiv.hDiv then `(tactic| (refine div_pos ?_ ?_ <;> positivity_core))
  else if head == `Inv.inv then `(tactic| (refine inv_pos.2 ?_; positivity_core))
  else if head == `Nat.cast then `(tactic| first
    | (refine cast_pos _ ?_; positivity_core)
    | (refine field_cast_pos _ ?_; positivity_core))
  else if head == `Int.cast then `(tactic| (refine Int.cast_pos.2 ?_; positivity_core))
  else if head == `abs then `(tactic| (refine abs_pos.2 ?_; positivity_core))
  else if head == `Real.sqrt then `(tactic| (refine Real.sqrt_pos.2 ?_; positivity_core))
  else if head == `Min.min then `(tactic| (refine lt_min ?_ ?_ <;> positivity_core))
  else if head == `Max.max then `(tactic| first
    | (refine lt_of_lt_of_le ?_ (le_max_left _ _); positivity_core)
    | (refine lt_of_lt_of_le ?_ (le_max_right _ _); positivity_core))
  else if head == `Finset.prod then `(tactic| (refine Finset.prod_pos fun _ _ => ?_; positivity_core))
  else if head == `Nat.factorial then `(tactic| exact Nat.factorial_pos _)
  else if head == `Nat.succ then `(tactic| exact Nat.succ_pos _)
  else `(tactic| positivity_more)
def ofNonzero (head : Name) : TacticM Syntax :=
  if head == `HMul.hMul then `(tactic| (refine mul_ne_zero ?_ ?_ <;> positivity_core))
  else if head == `HPow.hPow then `(tactic| first
    | (refine pow_ne_zero _ ?_; positivity_core)
    | (refine zpow_ne_zero _ ?_; positivity_core)
    | (refine ne_of_gt ?_; positivity_core))
  else if head == `HDiv.hDiv then `(tactic| (refine div_ne_zero ?_ ?_ <;> positivity_core))
  else if head == `Inv.inv then `(tactic| (refine inv_ne_zero ?_; positivity_core))
  else if head == `Nat.cast then `(tactic| first
    | (refine Nat.cast_ne_zero.2 ?_; positivity_core)
    | (refine ne_of_gt ?_; positivity_core))
  else if head == `HSub.hSub || head == `Neg.neg || head == `OfNat.ofNat || head == .anonymous then `(tactic| fail)
  else `(tactic| (refine ne_of_gt ?_; positivity_core))
/-- What a hypothesis says, or may say with no more work. -/
def fromHypotheses : Kind → TacticM Syntax
  | .nonnegative => `(tactic| first | assumption | exact Nat.zero_le _ | exact le_of_lt (by assumption))
  | .positive => `(tactic| first | assumption | exact nat_pos _ (by assumption))
  | .nonzero => `(tactic| first | assumption | exact ne_of_gt (by assumption))
def structural : Kind → Name → TacticM Syntax
  | .nonnegative => ofNonnegative
  | .positive => ofPositive
  | .nonzero => ofNonzero
/-- Terms whose sign only evaluation tells. -/
def isNumeral (head : Name) : Bool :=
  head == `OfNat.ofNat || head == `OfScientific.ofScientific || head == `HSub.hSub || head == `Neg.neg || head == `HDiv.hDiv
def evalCore : Tactic := fun _ => withMainContext do
  let goal ← getMainGoal
  match claim? (← (do Core.betaReduce (← targetOf goal) : MetaM Expr)) with
  | none => (throwTacticEx `positivity goal (some (stringToMessageData "not a positivity goal")) : MetaM Unit)
  | some (kind, e) =>
    let head := (headArgs e).1
    let near ← fromHypotheses kind
    let far ← structural kind head
    let numeral ← if isNumeral head then evaluated else `(tactic| fail)
    evalTactic (← `(tactic| focus with_reducible_and_instances (first
      | $(⟨near⟩):tactic
      | norm_num_ground
      | positivity_bound
      | $(⟨numeral⟩):tactic
      | $(⟨far⟩):tactic)))
where evaluated : TacticM Syntax := `(tactic| (simp only [gt_iff_lt, ge_iff_le, Ember.NormNum.field_lt, Ember.NormNum.field_le,
  Ember.NormNum.field_eq, ne_eq, not_false_eq_true]; done))
def evalPositivity : Tactic := fun _ => withMainContext do
  let goal ← getMainGoal
  if (claim? (← (do Core.betaReduce (← targetOf goal) : MetaM Expr))).isNone then
    (throwTacticEx `positivity goal (some (stringToMessageData "not a positivity goal, which is `0 ≤ e`, `0 < e` or `e ≠ 0`")) : MetaM Unit)
  else evalTactic (← `(tactic| set_option maxRecDepth 2000 in first -- a sum of sixty terms nests as deep
    | positivity_core
    | fail "positivity: failed to prove positivity, nonnegativity or nonzeroness"))
end Ember.Positivity
syntax (name := positivity) "positivity" : tactic
attribute [tactic positivityCore] Ember.Positivity.evalCore
attribute [tactic positivity] Ember.Positivity.evalPositivity
