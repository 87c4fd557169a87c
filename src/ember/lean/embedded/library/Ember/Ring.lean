import Ember.Structures
import Ember.Tactic.Ring
/-! Subtraction and negation under Mathlib's generic names: `sub_eq_zero`, `neg_mul`, `sq_sub_sq`, `dvd_sub`, …

Stated for the law classes of `Ember.Algebra` and `Ember.Negation`: what is a commutative ring has them. Names, explicit
arguments and conclusions are Mathlib's. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

namespace Ember
section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [CommSemi R] [Negation R]
/-- The natural numbers in a ring that has only laws. -/
def natIn (R : Type u) [Add R] [OfNat R 0] [OfNat R 1] : ℕ → R
  | 0 => 0
  | n + 1 => natIn R n + 1
/-- Operations with the laws are a commutative ring: `ring1` in this file needs it. -/
@[implicit_reducible] def ringOfLaws : CommRing R where
  zero := 0
  one := 1
  npow n a := a ^ n
  npow_zero := pow_zero
  npow_succ n a := pow_succ a n
  add_assoc := add_assoc
  zero_add := zero_add
  add_zero := add_zero
  add_comm := add_comm
  mul_assoc := mul_assoc
  one_mul := one_mul
  mul_one := mul_one
  mul_comm := mul_comm
  left_distrib := mul_add
  right_distrib := add_mul
  zero_mul := zero_mul
  mul_zero := mul_zero
  neg_add_cancel := neg_add_cancel
  sub_eq_add_neg := sub_eq_add_neg
  natCast := natIn R
  natCast_zero := rfl
  natCast_succ _ := rfl
  intCast
    | .ofNat n => natIn R n
    | .negSucc n => -natIn R (n + 1)
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
end
end Ember

section
variable {R : Type u} [Add R] [Neg R] [Sub R] [OfNat R 0] [Ember.Negation R] {a b c d : R}
theorem neg_add_rev (a b : R) : -(a + b) = -b + -a := by rw [neg_add, add_comm]
theorem neg_sub (a b : R) : -(a - b) = b - a := by rw [sub_eq_add_neg, neg_add, neg_neg, add_comm, ← sub_eq_add_neg]
theorem sub_neg_eq_add (a b : R) : a - -b = a + b := by rw [sub_eq_add_neg, neg_neg]
theorem neg_add_eq_sub (a b : R) : -a + b = b - a := by rw [add_comm, ← sub_eq_add_neg]
theorem sub_add_cancel (a b : R) : a - b + b = a := by rw [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero]
theorem add_sub_cancel (a b : R) : a + (b - a) = b := by rw [add_comm, sub_add_cancel]
theorem add_sub_cancel_right (a b : R) : a + b - b = a := by rw [sub_eq_add_neg, add_assoc, add_neg_cancel, add_zero]
theorem add_sub_cancel_left (a b : R) : a + b - a = b := by rw [add_comm, add_sub_cancel_right]
theorem add_neg_cancel_left (a b : R) : a + (-a + b) = b := by rw [← add_assoc, add_neg_cancel, zero_add]
theorem add_neg_cancel_right (a b : R) : a + b + -b = a := by rw [add_assoc, add_neg_cancel, add_zero]
theorem neg_add_cancel_left (a b : R) : -a + (a + b) = b := by rw [← add_assoc, neg_add_cancel, zero_add]
theorem neg_add_cancel_right (a b : R) : a + -b + b = a := by rw [add_assoc, neg_add_cancel, add_zero]
theorem sub_sub (a b c : R) : a - b - c = a - (b + c) := by simp only [sub_eq_add_neg, neg_add, add_assoc]
theorem sub_add_eq_sub_sub (a b c : R) : a - (b + c) = a - b - c := (sub_sub a b c).symm
theorem sub_sub_cancel (a b : R) : a - (a - b) = b := by rw [sub_eq_add_neg, neg_sub, add_sub_cancel]
theorem sub_right_comm (a b c : R) : a - b - c = a - c - b := by rw [sub_sub, add_comm, ← sub_sub]
theorem add_sub_assoc (a b c : R) : a + b - c = a + (b - c) := by rw [sub_eq_add_neg, sub_eq_add_neg, add_assoc]
theorem add_sub_right_comm (a b c : R) : a + b - c = a - c + b := by rw [sub_eq_add_neg, sub_eq_add_neg, add_right_comm]
theorem sub_add_sub_cancel (a b c : R) : a - b + (b - c) = a - c := by
  rw [sub_eq_add_neg a b, sub_eq_add_neg b c, add_assoc, neg_add_cancel_left, ← sub_eq_add_neg]
theorem sub_sub_sub_cancel_right (a b c : R) : a - c - (b - c) = a - b := by rw [sub_sub, add_sub_cancel]
theorem sub_sub_sub_cancel_left (a b c : R) : c - a - (c - b) = b - a := by
  rw [sub_eq_add_neg (c - a), neg_sub, add_comm, sub_add_sub_cancel]
theorem add_sub_add_left_eq_sub (a b c : R) : c + a - (c + b) = a - b := by rw [← sub_sub, add_sub_cancel_left]
theorem add_sub_add_right_eq_sub (a b c : R) : a + c - (b + c) = a - b := by rw [add_comm b c, ← sub_sub, add_sub_cancel_right]
theorem sub_eq_zero_of_eq (h : a = b) : a - b = 0 := sub_eq_zero.2 h
theorem sub_ne_zero : a - b ≠ 0 ↔ a ≠ b := not_congr sub_eq_zero
theorem eq_of_sub_eq_zero (h : a - b = 0) : a = b := sub_eq_zero.1 h
theorem sub_eq_iff_eq_add : a - b = c ↔ a = c + b := ⟨fun h => by rw [← h, sub_add_cancel], fun h => by rw [h, add_sub_cancel_right]⟩
theorem sub_eq_iff_eq_add' : a - b = c ↔ a = b + c := by rw [sub_eq_iff_eq_add, add_comm]
theorem eq_sub_iff_add_eq : a = b - c ↔ a + c = b := ⟨fun h => by rw [h, sub_add_cancel], fun h => by rw [← h, add_sub_cancel_right]⟩
theorem eq_sub_iff_add_eq' : a = b - c ↔ c + a = b := by rw [eq_sub_iff_add_eq, add_comm]
theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := eq_sub_iff_add_eq.2 h
theorem sub_eq_of_eq_add (h : a = c + b) : a - b = c := sub_eq_iff_eq_add.2 h
theorem eq_add_of_sub_eq (h : a - c = b) : a = b + c := sub_eq_iff_eq_add.1 h
theorem add_eq_zero_iff_eq_neg : a + b = 0 ↔ a = -b := ⟨eq_neg_of_add_eq_zero_left, fun h => by rw [h, neg_add_cancel]⟩
theorem add_eq_zero_iff_neg_eq : a + b = 0 ↔ -a = b :=
  ⟨fun h => (eq_neg_of_add_eq_zero_right h).symm, fun h => by rw [← h, add_neg_cancel]⟩
theorem eq_neg_iff_add_eq_zero : a = -b ↔ a + b = 0 := add_eq_zero_iff_eq_neg.symm
theorem neg_eq_iff_eq_neg : -a = b ↔ a = -b := ⟨fun h => by rw [← h, neg_neg], fun h => by rw [h, neg_neg]⟩
theorem eq_neg_iff_eq_neg : a = -b ↔ b = -a := ⟨fun h => by rw [h, neg_neg], fun h => by rw [h, neg_neg]⟩
theorem neg_eq_zero : -a = 0 ↔ a = 0 := by rw [neg_eq_iff_eq_neg, neg_zero]
theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := not_congr neg_eq_zero
theorem neg_inj : -a = -b ↔ a = b := by rw [neg_eq_iff_eq_neg, neg_neg]
theorem sub_left_inj : b - a = c - a ↔ b = c := ⟨fun h => by rw [← sub_add_cancel b a, h, sub_add_cancel], fun h => by rw [h]⟩
theorem sub_right_inj : a - b = a - c ↔ b = c := ⟨fun h => by rw [← sub_sub_cancel a b, h, sub_sub_cancel], fun h => by rw [h]⟩
theorem sub_eq_self : a - b = a ↔ b = 0 := ⟨fun h => by rw [← sub_sub_cancel a b, h, sub_self], fun h => by rw [h, sub_zero]⟩
end

section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [Ember.Negation R]
variable {a b c d : R}
attribute [local instance 10] Ember.ringOfLaws
private theorem eq_iff_of_sub (h : a - b = c - d) : a = b ↔ c = d := by rw [← sub_eq_zero, h, sub_eq_zero]
private theorem eq_iff_of_sub' (h : a - b = d - c) : a = b ↔ c = d := (eq_iff_of_sub h).trans eq_comm
/-! ### Products and powers -/
theorem neg_mul_neg (a b : R) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_mul_eq_neg_mul (a b : R) : -(a * b) = -a * b := (neg_mul a b).symm
theorem neg_mul_eq_mul_neg (a b : R) : -(a * b) = a * -b := (mul_neg a b).symm
theorem neg_mul_comm (a b : R) : -a * b = a * -b := by rw [neg_mul, mul_neg]
theorem neg_one_mul (a : R) : -1 * a = -a := by ring1
theorem mul_neg_one (a : R) : a * -1 = -a := by ring1
theorem mul_sub (a b c : R) : a * (b - c) = a * b - a * c := by ring1
theorem sub_mul (a b c : R) : (a - b) * c = a * c - b * c := by rw [mul_comm, mul_sub, mul_comm c, mul_comm c]
theorem mul_sub_one (a b : R) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]
theorem sub_one_mul (a b : R) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]
theorem mul_self_sub_mul_self (a b : R) : a * a - b * b = (a + b) * (a - b) := by ring1
private theorem square_sub (a b : R) : (a - b) * (a - b) = a * a - (a * b + a * b) + b * b := by ring1
private theorem telescope (p q x y : R) : p * x - q * y = (p - q) * x + q * (x - y) := by ring1
end

section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [Ember.Negation R]
variable {a b c d : R}
theorem sq_sub_sq (a b : R) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by rw [sq, sq, mul_self_sub_mul_self]
theorem sub_sq_comm (a b : R) : (a - b) ^ 2 = (b - a) ^ 2 := by
  rw [sq, sq, ← neg_sub, neg_mul_neg]
theorem neg_sq (a : R) : (-a) ^ 2 = a ^ 2 := by rw [sq, sq, neg_mul_neg]
theorem neg_pow_two (a : R) : (-a) ^ 2 = a ^ 2 := neg_sq a
section
variable [OfNat R 2] [Ember.HasTwo R]
theorem sub_sq (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by
  rw [sq, sq, sq, mul_assoc, two_mul, square_sub]
theorem sub_pow_two (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b
end
section
variable [Ember.Domain R]
theorem mul_self_eq_mul_self_iff : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero, add_eq_zero_iff_eq_neg, sub_eq_zero]; exact or_comm
theorem mul_self_eq_one_iff : a * a = 1 ↔ a = 1 ∨ a = -1 := by
  have h := mul_self_eq_mul_self_iff (a := a) (b := 1); rwa [mul_one] at h
theorem sq_eq_sq_iff_eq_or_eq_neg : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by rw [sq, sq, mul_self_eq_mul_self_iff]
theorem sq_eq_one_iff_of_ne_neg_one (h : a ≠ -1) : a ^ 2 = 1 ↔ a = 1 := by
  have e := sq_eq_sq_iff_eq_or_eq_neg (a := a) (b := 1)
  rw [one_pow] at e; rw [e]; exact or_iff_left h
end

/-! ### Divisibility -/
variable [Dvd R] [Ember.Divides R]
theorem dvd_neg : a ∣ -b ↔ a ∣ b := by
  simp only [dvd_def]
  constructor <;> rintro ⟨k, h⟩ <;> exact ⟨-k, by rw [mul_neg, ← h]; try rw [neg_neg]⟩
theorem neg_dvd : -a ∣ b ↔ a ∣ b := by
  simp only [dvd_def]
  constructor <;> rintro ⟨k, h⟩ <;> exact ⟨-k, by rw [h, neg_mul_comm]; try rw [neg_neg]⟩
theorem dvd_sub (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := by rw [sub_eq_add_neg]; exact dvd_add h₁ (dvd_neg.2 h₂)
theorem dvd_add_right (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun k => by have := dvd_sub k h; rwa [add_sub_cancel_left] at this, fun k => dvd_add h k⟩
theorem dvd_add_left (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by rw [add_comm]; exact dvd_add_right h
theorem dvd_sub_right (h : a ∣ b) : a ∣ b - c ↔ a ∣ c := by rw [sub_eq_add_neg]; exact (dvd_add_right h).trans dvd_neg
theorem dvd_sub_left (h : a ∣ c) : a ∣ b - c ↔ a ∣ b := by rw [sub_eq_add_neg]; exact dvd_add_left (dvd_neg.2 h)
theorem dvd_sub_comm : a ∣ b - c ↔ a ∣ c - b := by rw [← dvd_neg, neg_sub]
theorem dvd_sub_self_right : a ∣ b - a ↔ a ∣ b := dvd_sub_left (dvd_refl a)
theorem dvd_sub_self_left : a ∣ a - b ↔ a ∣ b := dvd_sub_right (dvd_refl a)
theorem dvd_add_self_right : a ∣ b + a ↔ a ∣ b := dvd_add_left (dvd_refl a)
theorem dvd_add_self_left : a ∣ a + b ↔ a ∣ b := dvd_add_right (dvd_refl a)
theorem sub_dvd_pow_sub_pow (x y : R) (n : ℕ) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sub_self]; exact dvd_zero _
  | succ n ih =>
    rw [pow_succ, pow_succ, telescope]; exact dvd_add (ih.mul_right x) (dvd_mul_left _ _)
end
