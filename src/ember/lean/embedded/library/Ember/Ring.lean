import Ember.Algebra
/-! Subtraction and negation on ℤ under Mathlib's generic names: `sub_eq_zero`, `neg_mul`, `sq_sub_sq`, `dvd_sub`, …

Mathlib states these for groups and rings; ℤ is the only ring here, so they are stated on ℤ, and on ℕ they are
(as in Mathlib) not available. Names, explicit arguments and conclusions are Mathlib's. -/

set_option autoImplicit false
variable {a b c d : ℤ}

theorem sub_eq_add_neg (a b : ℤ) : a - b = a + -b := rfl
theorem neg_neg (a : ℤ) : - -a = a := by omega
theorem neg_zero : (-0 : ℤ) = 0 := rfl
theorem neg_add_cancel (a : ℤ) : -a + a = 0 := by omega
theorem add_neg_cancel (a : ℤ) : a + -a = 0 := by omega
theorem sub_self (a : ℤ) : a - a = 0 := by omega
theorem sub_zero (a : ℤ) : a - 0 = a := by omega
theorem zero_sub (a : ℤ) : 0 - a = -a := by omega
theorem neg_add (a b : ℤ) : -(a + b) = -a + -b := by omega
theorem neg_add_rev (a b : ℤ) : -(a + b) = -b + -a := by omega
theorem neg_sub (a b : ℤ) : -(a - b) = b - a := by omega
theorem sub_neg_eq_add (a b : ℤ) : a - -b = a + b := by omega
theorem neg_add_eq_sub (a b : ℤ) : -a + b = b - a := by omega
theorem sub_add_cancel (a b : ℤ) : a - b + b = a := by omega
theorem add_sub_cancel (a b : ℤ) : a + (b - a) = b := by omega
theorem add_sub_cancel_left (a b : ℤ) : a + b - a = b := by omega
theorem add_sub_cancel_right (a b : ℤ) : a + b - b = a := by omega
theorem add_neg_cancel_left (a b : ℤ) : a + (-a + b) = b := by omega
theorem add_neg_cancel_right (a b : ℤ) : a + b + -b = a := by omega
theorem sub_sub (a b c : ℤ) : a - b - c = a - (b + c) := by omega
theorem sub_sub_cancel (a b : ℤ) : a - (a - b) = b := by omega
theorem sub_add_eq_sub_sub (a b c : ℤ) : a - (b + c) = a - b - c := by omega
theorem sub_right_comm (a b c : ℤ) : a - b - c = a - c - b := by omega
theorem add_sub_assoc (a b c : ℤ) : a + b - c = a + (b - c) := by omega
theorem add_sub_right_comm (a b c : ℤ) : a + b - c = a - c + b := by omega
theorem sub_add_sub_cancel (a b c : ℤ) : a - b + (b - c) = a - c := by omega
theorem sub_sub_sub_cancel_right (a b c : ℤ) : a - c - (b - c) = a - b := by omega
theorem add_sub_add_left_eq_sub (a b c : ℤ) : c + a - (c + b) = a - b := by omega
theorem add_sub_add_right_eq_sub (a b c : ℤ) : a + c - (b + c) = a - b := by omega
theorem sub_eq_zero : a - b = 0 ↔ a = b := by omega
theorem sub_eq_zero_of_eq (h : a = b) : a - b = 0 := by omega
theorem sub_ne_zero : a - b ≠ 0 ↔ a ≠ b := by omega
theorem eq_of_sub_eq_zero (h : a - b = 0) : a = b := by omega
theorem sub_eq_iff_eq_add : a - b = c ↔ a = c + b := by omega
theorem sub_eq_iff_eq_add' : a - b = c ↔ a = b + c := by omega
theorem eq_sub_iff_add_eq : a = b - c ↔ a + c = b := by omega
theorem eq_sub_iff_add_eq' : a = b - c ↔ c + a = b := by omega
theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := by omega
theorem sub_eq_of_eq_add (h : a = c + b) : a - b = c := by omega
theorem eq_add_of_sub_eq (h : a - c = b) : a = b + c := by omega
theorem add_eq_zero_iff_eq_neg : a + b = 0 ↔ a = -b := by omega
theorem add_eq_zero_iff_neg_eq : a + b = 0 ↔ -a = b := by omega
theorem eq_neg_iff_add_eq_zero : a = -b ↔ a + b = 0 := by omega
theorem eq_neg_of_add_eq_zero_left (h : a + b = 0) : a = -b := by omega
theorem neg_eq_zero : -a = 0 ↔ a = 0 := by omega
theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := by omega
theorem neg_inj : -a = -b ↔ a = b := by omega
theorem neg_eq_iff_eq_neg : -a = b ↔ a = -b := by omega
theorem eq_neg_iff_eq_neg : a = -b ↔ b = -a := by omega
theorem sub_left_inj : b - a = c - a ↔ b = c := by omega
theorem sub_right_inj : a - b = a - c ↔ b = c := by omega
theorem sub_eq_self : a - b = a ↔ b = 0 := by omega

/-! ### Products and powers -/
theorem neg_mul (a b : ℤ) : -a * b = -(a * b) := Int.neg_mul a b
theorem mul_neg (a b : ℤ) : a * -b = -(a * b) := by rw [mul_comm, neg_mul, mul_comm]
theorem neg_mul_neg (a b : ℤ) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_mul_eq_neg_mul (a b : ℤ) : -(a * b) = -a * b := (neg_mul a b).symm
theorem neg_mul_eq_mul_neg (a b : ℤ) : -(a * b) = a * -b := (mul_neg a b).symm
theorem neg_mul_comm (a b : ℤ) : -a * b = a * -b := by rw [neg_mul, mul_neg]
theorem neg_one_mul (a : ℤ) : -1 * a = -a := by omega
theorem mul_neg_one (a : ℤ) : a * -1 = -a := by omega
theorem mul_sub (a b c : ℤ) : a * (b - c) = a * b - a * c := by rw [sub_eq_add_neg, mul_add, mul_neg, ← sub_eq_add_neg]
theorem sub_mul (a b c : ℤ) : (a - b) * c = a * c - b * c := by rw [mul_comm, mul_sub, mul_comm c, mul_comm c]
theorem mul_sub_one (a b : ℤ) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]
theorem sub_one_mul (a b : ℤ) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]
theorem mul_self_sub_mul_self (a b : ℤ) : a * a - b * b = (a + b) * (a - b) := by
  rw [mul_sub, add_mul, add_mul, mul_comm b a]; omega
theorem sq_sub_sq (a b : ℤ) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by rw [sq, sq, mul_self_sub_mul_self]
theorem sub_sq (a b : ℤ) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by
  rw [sq, sq, sq, sub_mul, mul_sub, mul_sub, mul_comm b a, mul_assoc]; omega
theorem sub_pow_two (a b : ℤ) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b
theorem sub_sq_comm (a b : ℤ) : (a - b) ^ 2 = (b - a) ^ 2 := by
  rw [sq, sq, ← neg_sub, neg_mul_neg]
theorem neg_sq (a : ℤ) : (-a) ^ 2 = a ^ 2 := by rw [sq, sq, neg_mul_neg]
theorem neg_pow_two (a : ℤ) : (-a) ^ 2 = a ^ 2 := neg_sq a
theorem mul_self_eq_mul_self_iff : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero]; omega
theorem sq_eq_sq_iff_eq_or_eq_neg : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by rw [sq, sq, mul_self_eq_mul_self_iff]
theorem sq_eq_one_iff_of_ne_neg_one (h : a ≠ -1) : a ^ 2 = 1 ↔ a = 1 := by
  rw [← one_pow (R := ℤ) 2, sq_eq_sq_iff_eq_or_eq_neg]; omega
theorem sub_dvd_pow_sub_pow (x y : ℤ) (n : ℕ) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sub_self]; exact dvd_zero _
  | succ n ih =>
    have e : x ^ (n + 1) - y ^ (n + 1) = (x ^ n - y ^ n) * x + y ^ n * (x - y) := by
      rw [pow_succ, pow_succ, sub_mul, mul_sub]; omega
    rw [e]; exact dvd_add (ih.mul_right x) (dvd_mul_left _ _)

/-! ### Divisibility -/
theorem dvd_neg : a ∣ -b ↔ a ∣ b := by
  constructor <;> rintro ⟨k, h⟩ <;> exact ⟨-k, by rw [mul_neg]; omega⟩
theorem neg_dvd : -a ∣ b ↔ a ∣ b := by
  constructor <;> rintro ⟨k, h⟩ <;> exact ⟨-k, by rw [h, neg_mul_comm]; try rw [neg_neg]⟩
theorem dvd_sub (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := dvd_add h₁ (dvd_neg.2 h₂)
theorem dvd_add_right (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun k => by have := dvd_sub k h; rwa [add_sub_cancel_left] at this, fun k => dvd_add h k⟩
theorem dvd_add_left (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by rw [add_comm]; exact dvd_add_right h
theorem dvd_sub_right (h : a ∣ b) : a ∣ b - c ↔ a ∣ c := (dvd_add_right h).trans dvd_neg
theorem dvd_sub_left (h : a ∣ c) : a ∣ b - c ↔ a ∣ b := dvd_add_left (dvd_neg.2 h)
theorem dvd_sub_comm : a ∣ b - c ↔ a ∣ c - b := by rw [← dvd_neg, neg_sub]
theorem dvd_sub_self_right : a ∣ b - a ↔ a ∣ b := dvd_sub_left (dvd_refl a)
theorem dvd_sub_self_left : a ∣ a - b ↔ a ∣ b := dvd_sub_right (dvd_refl a)
theorem dvd_add_self_right : a ∣ b + a ↔ a ∣ b := dvd_add_left (dvd_refl a)
theorem dvd_add_self_left : a ∣ a + b ↔ a ∣ b := dvd_add_right (dvd_refl a)
