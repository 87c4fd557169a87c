import Ember.Field
import Ember.Tactic.FieldLinarith
import Ember.Tactic.Positivity
import Ember.Tactic.RingNf
/-! `field_simp (disch := t)? [h, …] (at l)`: bring `+ - * /` to one fraction and clear denominators in `=`, `≤` and `<`, where these are
known not to be 0 (or to be positive): by an assumption, by numerals or by `positivity`. `field` is `field_simp; ring`.
Weaker than Mathlib's: what it leaves need not look like Mathlib's (common factors are cancelled where they stand first or last); `ring`, `linarith` do not mind.
On ℕ and ℤ, where division rounds, it only cancels what is multiplied and divided. -/
namespace Ember.FieldSimp
variable {a b : ℕ}
theorem nat_mul_div (h : b ≠ 0) : a * b / b = a := Nat.mul_div_cancel a (Nat.pos_of_ne_zero h)
theorem nat_mul_div' (h : b ≠ 0) : b * a / b = a := Nat.mul_div_cancel_left a (Nat.pos_of_ne_zero h)
theorem nat_div_self (h : b ≠ 0) : b / b = 1 := Nat.div_self (Nat.pos_of_ne_zero h)
theorem int_mul_div {a b : ℤ} (h : b ≠ 0) : a * b / b = a := Int.mul_ediv_cancel a h
theorem int_mul_div' {a b : ℤ} (h : b ≠ 0) : b * a / b = a := Int.mul_ediv_cancel_left a h
end Ember.FieldSimp
section
variable {K : Type u} [Field K] {a b : K}
theorem Ember.FieldSimp.mul_eq_right (h : b ≠ 0) : a * b = b ↔ a = 1 := by
  rw [← sub_eq_zero, show a * b - b = (a - 1) * b by ring, mul_eq_zero, sub_eq_zero]; exact ⟨fun k => k.resolve_right h, .inl⟩
theorem Ember.FieldSimp.mul_eq_left (h : b ≠ 0) : b * a = b ↔ a = 1 := by rw [mul_comm, mul_eq_right h]
theorem Ember.FieldSimp.right_eq_mul (h : b ≠ 0) : b = a * b ↔ a = 1 := eq_comm.trans (mul_eq_right h)
theorem Ember.FieldSimp.left_eq_mul (h : b ≠ 0) : b = b * a ↔ a = 1 := eq_comm.trans (mul_eq_left h)
end
theorem Ember.FieldSimp.inv_rule {K : Type u} [Field K] (a : K) : a⁻¹ = 1 / a := (one_div a).symm
macro "field_simp_disch" : tactic => `(tactic| first
  | (with_reducible_and_instances assumption)
  | (with_reducible_and_instances exact ne_of_gt (by assumption))
  | (with_reducible_and_instances exact ne_of_lt (by assumption))
  | positivity
  | (simp only [ne_eq, mul_eq_zero, Nat.factorial_ne_zero, or_self, not_false_eq_true]; done)
  | (refine ne_of_gt ?_; positivity)
  | (simp only [ne_eq, not_false_eq_true, Ember.NormNum.field_eq, mul_eq_zero, pow_eq_zero_iff, or_self, not_or, *]; done)
  | (refine sub_ne_zero.2 ?_; assumption)
  | (refine sub_ne_zero.2 (Ne.symm ?_); assumption)
  | (refine ne_of_gt ?_; linarith)
  | (refine ne_of_lt ?_; linarith))
syntax fieldSimpArgs := " [" (Lean.Parser.Tactic.simpStar <|> Lean.Parser.Tactic.simpErase <|> Lean.Parser.Tactic.simpLemma),* "]"
syntax (name := fieldSimp) "field_simp" (Lean.Parser.Tactic.discharger)? (fieldSimpArgs)? (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| field_simp $[$d:discharger]? $[$l:location]?) => `(tactic| field_simp $[$d:discharger]? [] $[$l:location]?)
  | `(tactic| field_simp [$ls,*] $[$l:location]?) => `(tactic| field_simp (disch := field_simp_disch) [$ls,*] $[$l:location]?)
  | `(tactic| field_simp $d:discharger [$ls,*] $[$l:location]?) => `(tactic| (set_option linter.unusedSimpArgs false in
      simp $d:discharger only [ne_eq, not_false_eq_true, div_add_div, div_sub_div, div_add', add_div', div_sub', sub_div', div_eq_iff, eq_div_iff,
        div_eq_div_iff, neg_div', div_mul_eq_mul_div, mul_div_assoc', div_div, div_div_eq_mul_div, div_pow, Ember.FieldSimp.inv_rule, div_neg,
        div_add_div_same, div_sub_div_same, div_self, div_one, mul_left_inj', mul_right_inj', Ember.FieldSimp.mul_eq_right, Ember.FieldSimp.mul_eq_left,
        Ember.FieldSimp.right_eq_mul, Ember.FieldSimp.left_eq_mul, mul_one, one_mul, mul_zero, zero_mul, zero_div,
        mul_div_mul_left, mul_div_mul_right, mul_div_cancel_left₀, mul_div_cancel_right₀, div_le_div_iff_of_pos, div_lt_div_iff_of_pos,
        div_le_iff₀, le_div_iff₀, div_lt_iff₀, lt_div_iff₀, Ember.FieldSimp.nat_mul_div, Ember.FieldSimp.nat_mul_div',
        Ember.FieldSimp.nat_div_self, Ember.FieldSimp.int_mul_div, Ember.FieldSimp.int_mul_div', $(⟨ls.elemsAndSeps⟩),*] $[$l:location]?))
macro "field" : tactic => `(tactic| first | (field_simp; done) | (field_simp; ring1) | (field_simp; ring) | ring1)
