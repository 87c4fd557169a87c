import Ember.Tactic.ReifyField
import Ember.OrderStructures
import Ember.Ring
/-! What `linarith` does with one comparison over an ordered field, as theorems: each becomes `0 ≤ t` or `0 < t`; such facts are added
with natural coefficients, multiplied, and squared, until `0 < 0`. -/
set_option linter.unusedVariables false
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u
namespace Ember.Ring
/-- This only carries instances, as `ringOf` does. -/
def Meta.orderedOf {R : Type u} [Field R] [_root_.LinearOrder R] [IsStrictOrderedRing R] (_ : List R) : Unit := ()
variable {R : Type u} [Field R] [_root_.LinearOrder R] [IsStrictOrderedRing R] (ctx : List R) (s t : FTerm)
abbrev FNonneg : Prop := 0 ≤ t.denote ctx
abbrev FPos : Prop := 0 < t.denote ctx
theorem ffact_le (h : s.denote ctx ≤ t.denote ctx) : FNonneg ctx (.sub t s) := sub_nonneg.2 h
theorem ffact_lt (h : s.denote ctx < t.denote ctx) : FPos ctx (.sub t s) := sub_pos.2 h
theorem ffact_not_le (h : ¬s.denote ctx ≤ t.denote ctx) : FPos ctx (.sub s t) := sub_pos.2 (lt_of_not_ge h)
theorem ffact_not_lt (h : ¬s.denote ctx < t.denote ctx) : FNonneg ctx (.sub s t) := sub_nonneg.2 (le_of_not_gt h)
theorem ffact_eq (h : s.denote ctx = t.denote ctx) : FNonneg ctx (.sub t s) := ffact_le ctx s t (le_of_eq h)
theorem ffact_eq' (h : s.denote ctx = t.denote ctx) : FNonneg ctx (.sub s t) := ffact_le ctx t s (ge_of_eq h)
theorem ffact_cast (n : ℕ) : (0 : R) ≤ n := Ordered.cast_nonneg n
theorem ffact_square : FNonneg ctx (.mul t t) := mul_self_nonneg _
theorem ffact_mul (hs : FNonneg ctx s) (ht : FNonneg ctx t) : FNonneg ctx (.mul s t) := mul_nonneg hs ht
theorem ffact_mul_pos (hs : FPos ctx s) (ht : FPos ctx t) : FPos ctx (.mul s t) := mul_pos hs ht
theorem ffact_weaken (ht : FPos ctx t) : FNonneg ctx t := le_of_lt ht
theorem ffact_zero : FNonneg ctx (.num 0) := le_refl _
theorem ffact_one : FPos ctx (.num 1) := zero_lt_one
/-! `s + k * t` for a natural number `k`, which is positive where `t` alone is. -/
variable (k : Nat)
theorem ffact_add (hs : FNonneg ctx s) (ht : FNonneg ctx t) : FNonneg ctx (.add s (.mul (.num k) t)) :=
  add_nonneg hs (mul_nonneg (by show 0 ≤ (numeral R k).ofNat; rw [numeral_eq k]; exact Ordered.cast_nonneg (R := R) k) ht)
theorem ffact_add_left (hs : FPos ctx s) (ht : FNonneg ctx t) : FPos ctx (.add s (.mul (.num k) t)) :=
  add_pos_of_pos_of_nonneg hs (mul_nonneg (by show 0 ≤ (numeral R k).ofNat; rw [numeral_eq k]; exact Ordered.cast_nonneg (R := R) k) ht)
theorem ffact_add_right (hs : FNonneg ctx s) (ht : FPos ctx t) (hk : Nat.ble 1 k = true) : FPos ctx (.add s (.mul (.num k) t)) := by
  refine add_pos_of_nonneg_of_pos hs (mul_pos ?_ ht)
  show 0 < (numeral R k).ofNat
  rw [numeral_eq k]
  match k, hk with
  | k + 1, _ => exact Ordered.cast_pos (R := R) k
theorem fcontradiction (h : FPos ctx t) (k : (t.isOk && t.norm.isZero) = true) : False := by
  rw [Bool.and_eq_true] at k
  have e := FTerm.norm_field ctx t k.1
  rw [Poly.value_of_isZero ctx _ k.2] at e
  have := FTerm.den_ne_zero (R := R) t k.1
  match hd : t.den, this with
  | d + 1, _ =>
    rw [hd] at e
    exact ne_of_lt (mul_pos (Ordered.cast_pos (R := R) d) h) e

/-! Goals, by the contradiction of their negation. -/
variable {a b : R}
theorem fgoal_le (h : b < a → False) : a ≤ b := le_of_not_gt h
theorem fgoal_lt (h : b ≤ a → False) : a < b := lt_of_not_ge h
theorem fgoal_eq (h₁ : b < a → False) (h₂ : a < b → False) : a = b := le_antisymm (fgoal_le h₁) (fgoal_le h₂)
end Ember.Ring
/-! `≤` and `<` with the instances of a carrier. -/
def Ember.Ring.fle {R : Type u} [Field R] [_root_.LinearOrder R] [IsStrictOrderedRing R] (a b : R) : Prop := a ≤ b
def Ember.Ring.flt {R : Type u} [Field R] [_root_.LinearOrder R] [IsStrictOrderedRing R] (a b : R) : Prop := a < b
