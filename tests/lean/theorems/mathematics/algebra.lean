import Ember
/-! Abstract algebra and order: statements over Mathlib's classes, proved by the generic lemmas and tactics. -/

theorem alg_ring_square {R : Type} [CommRing R] (a b : R) : (a + b) * (a - b) = a ^ 2 - b ^ 2 := by ring

theorem alg_ring_binomial {R : Type} [CommRing R] (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring

theorem alg_ring_neg {R : Type} [CommRing R] (a b : R) : -(a - b) = b - a := neg_sub a b

theorem alg_ring_combination {R : Type} [CommRing R] (a b c : R) (h : a = b + 1) (k : b = c) : a * c = c ^ 2 + c := by
  linear_combination c * h + c * k

theorem alg_semiring {R : Type} [CommSemiring R] (a b c : R) : a * (b + c) = c * a + b * a := by
  rw [mul_add, mul_comm a b, mul_comm a c, add_comm]

theorem alg_group_monoid {G : Type} [Group G] (a b : G) : a * 1 * b = a * b := by rw [mul_one]

theorem alg_comm_group {A : Type} [AddCommGroup A] (a b : A) : a + b - b = a + (b - b) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_assoc]

theorem alg_field_cancel {K : Type} [Field K] {a b : K} (h : b ≠ 0) : a * b / b = a := mul_div_cancel_right₀ a h

theorem alg_field_div {K : Type} [Field K] {a b c d : K} (hb : b ≠ 0) (hd : d ≠ 0) :
    a / b + c / d = (a * d + b * c) / (b * d) := div_add_div a c hb hd

theorem alg_field_zero {K : Type} [Field K] {a b : K} (h : a * b = 0) (k : a ≠ 0) : b = 0 :=
  (mul_eq_zero.1 h).resolve_left k

theorem alg_field_half {K : Type} [Field K] [CharZero K] (a : K) : a / 2 + a / 2 = a := by ring

theorem alg_ordered_field {K : Type} [Field K] [LinearOrder K] [IsStrictOrderedRing K] (a b : K) (h : a < b) :
    a < (a + b) / 2 := by linarith

theorem alg_ordered_square {K : Type} [Field K] [LinearOrder K] [IsStrictOrderedRing K] (a b : K) :
    2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]

theorem alg_ordered_inverse {K : Type} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {a b : K} (ha : 0 < a)
    (h : a ≤ b) : 1 / b ≤ 1 / a := one_div_le_one_div_of_le ha h

theorem alg_ordered_ring {R : Type} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {a b : R} (ha : 0 < a)
    (hb : 0 < b) : 0 < a * b := mul_pos ha hb

theorem alg_ordered_cast {R : Type} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] (n : ℕ) : (0 : R) ≤ n :=
  Nat.cast_nonneg n

theorem alg_order_total {α : Type} [LinearOrder α] (a b : α) : a ≤ b ∨ b ≤ a := le_total a b

theorem alg_order_chain {α : Type} [LinearOrder α] {a b c : α} (h : a < b) (k : b ≤ c) : a < c := h.trans_le k

theorem alg_order_max {α : Type} [LinearOrder α] (a b : α) : max a b = a ∨ max a b = b := max_choice a b

theorem alg_cast_add {R : Type} [CommRing R] (m n : ℤ) : ((m + n : ℤ) : R) = m + n := by push_cast; rfl

theorem alg_cast_injective {K : Type} [Field K] [CharZero K] {m n : ℕ} (h : (m : K) = n) : m = n := by exact_mod_cast h

theorem alg_instance_int (a b : ℤ) : (a + b) * (a + b) = a * a + (a * b + a * b) + b * b := by
  have h {R : Type} [CommRing R] (x y : R) : (x + y) * (x + y) = x * x + (x * y + x * y) + y * y := by ring
  exact h a b
