import Ember.Algebra
/-! The first laws of negation, as far as the normal form of ring terms needs them. -/
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

namespace Ember
/-- Negation inverts addition, and subtraction adds the negation. -/
class Negation (R : Type u) [Add R] [Neg R] [Sub R] [OfNat R 0] : Prop extends CommAdd R where
  neg_add_cancel : ∀ a : R, -a + a = 0
  sub_eq_add_neg : ∀ a b : R, a - b = a + -b

instance : Negation ℤ where
  neg_add_cancel a := by omega
  sub_eq_add_neg a b := by omega

instance (priority := 900) {R : Type u} [Add R] [Neg R] [Sub R] [OfNat R 0] [h : Negation R] : CancelAdd R where
  add_left_cancel {a b c} e := by
    rw [← zero_add b, ← h.neg_add_cancel a, add_assoc, e, ← add_assoc, h.neg_add_cancel, zero_add]
end Ember

variable {R : Type u} {a b c d : R}
section
variable [Add R] [Neg R] [Sub R] [OfNat R 0] [Ember.Negation R]
theorem neg_add_cancel (a : R) : -a + a = 0 := Ember.Negation.neg_add_cancel a
theorem add_neg_cancel (a : R) : a + -a = 0 := by rw [add_comm, neg_add_cancel]
theorem sub_eq_add_neg (a b : R) : a - b = a + -b := Ember.Negation.sub_eq_add_neg a b
theorem eq_neg_of_add_eq_zero_left (h : a + b = 0) : a = -b := by
  rw [← add_zero a, ← add_neg_cancel b, ← add_assoc, h, zero_add]
theorem eq_neg_of_add_eq_zero_right (h : a + b = 0) : b = -a := eq_neg_of_add_eq_zero_left (by rw [add_comm, h])
theorem neg_neg (a : R) : - -a = a := (eq_neg_of_add_eq_zero_left (add_neg_cancel a)).symm
theorem neg_zero : -(0 : R) = 0 := (eq_neg_of_add_eq_zero_left (add_zero 0)).symm
theorem neg_add (a b : R) : -(a + b) = -a + -b := by
  refine (eq_neg_of_add_eq_zero_left ?_).symm
  rw [add_add_add_comm, neg_add_cancel, neg_add_cancel, add_zero]
theorem sub_self (a : R) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]
theorem sub_zero (a : R) : a - 0 = a := by rw [sub_eq_add_neg, neg_zero, add_zero]
theorem zero_sub (a : R) : 0 - a = -a := by rw [sub_eq_add_neg, zero_add]
theorem sub_eq_zero : a - b = 0 ↔ a = b := by
  rw [sub_eq_add_neg]
  refine ⟨fun h => ?_, fun h => by rw [h, add_neg_cancel]⟩
  rw [eq_neg_of_add_eq_zero_left h, neg_neg]
end
section
variable [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [Ember.Negation R]
theorem neg_mul (a b : R) : -a * b = -(a * b) := by
  refine eq_neg_of_add_eq_zero_left ?_
  rw [← add_mul, neg_add_cancel, zero_mul]
theorem mul_neg (a b : R) : a * -b = -(a * b) := by rw [mul_comm, neg_mul, mul_comm]
end
