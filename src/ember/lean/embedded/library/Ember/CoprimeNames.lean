import Ember.Coprime
import Ember.IntNames
/-! Further names of Mathlib's on `IsCoprime`: products, powers, divisibility. -/
set_option autoImplicit false
universe u
namespace IsCoprime
section
variable {R : Type u} [CommSemiring R] {k m n x y z : R} {i j : ℕ}
theorem mul_left (H1 : IsCoprime x z) (H2 : IsCoprime y z) : IsCoprime (x * y) z := by
  obtain ⟨a, b, h₁⟩ := H1
  obtain ⟨c, d, h₂⟩ := H2
  refine ⟨a * c, a * x * d + b * (c * y) + b * z * d, ?_⟩
  have e : (a * x + b * z) * (c * y + d * z) = 1 := by rw [h₁, h₂, mul_one]
  rw [← e]
  simp only [mul_add, mul_left_comm, mul_comm, add_assoc, add_left_comm]
theorem mul_right (H1 : IsCoprime x y) (H2 : IsCoprime x z) : IsCoprime x (y * z) := (H1.symm.mul_left H2.symm).symm
theorem of_mul_left_left (H : IsCoprime (x * y) z) : IsCoprime x z := by
  obtain ⟨a, b, h⟩ := H
  exact ⟨a * y, b, by rw [← h, mul_assoc, mul_comm y]⟩
theorem of_mul_left_right (H : IsCoprime (x * y) z) : IsCoprime y z := by rw [mul_comm] at H; exact H.of_mul_left_left
theorem of_mul_right_left (H : IsCoprime x (y * z)) : IsCoprime x y := H.symm.of_mul_left_left.symm
theorem of_mul_right_right (H : IsCoprime x (y * z)) : IsCoprime x z := H.symm.of_mul_left_right.symm
theorem mul_left_iff : IsCoprime (x * y) z ↔ IsCoprime x z ∧ IsCoprime y z :=
  ⟨fun h => ⟨h.of_mul_left_left, h.of_mul_left_right⟩, fun h => h.1.mul_left h.2⟩
theorem mul_right_iff : IsCoprime x (y * z) ↔ IsCoprime x y ∧ IsCoprime x z :=
  ⟨fun h => ⟨h.of_mul_right_left, h.of_mul_right_right⟩, fun h => h.1.mul_right h.2⟩
theorem pow_left (H : IsCoprime x y) : IsCoprime (x ^ i) y := by
  induction i with
  | zero => rw [pow_zero]; exact isCoprime_one_left
  | succ i ih => rw [pow_succ]; exact ih.mul_left H
theorem pow_right (H : IsCoprime x y) : IsCoprime x (y ^ j) := H.symm.pow_left.symm
theorem pow (H : IsCoprime x y) : IsCoprime (x ^ i) (y ^ j) := H.pow_left.pow_right
theorem pow_left_iff (hm : 0 < i) : IsCoprime (x ^ i) y ↔ IsCoprime x y := by
  refine ⟨fun h => ?_, pow_left⟩
  obtain ⟨l, rfl⟩ := Nat.exists_eq_succ_of_ne_zero (Nat.ne_of_gt hm)
  rw [Nat.succ_eq_add_one, pow_succ] at h; exact h.of_mul_left_right
theorem pow_right_iff (hm : 0 < j) : IsCoprime x (y ^ j) ↔ IsCoprime x y := isCoprime_comm.trans ((pow_left_iff hm).trans isCoprime_comm)
theorem pow_iff (hm : 0 < i) (hn : 0 < j) : IsCoprime (x ^ i) (y ^ j) ↔ IsCoprime x y := (pow_left_iff hm).trans (pow_right_iff hn)
theorem dvd_of_dvd_mul_right (H1 : IsCoprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  obtain ⟨a, b, h⟩ := H1
  rw [← mul_one m, ← h, mul_add]
  refine dvd_add ?_ ?_
  · rw [← mul_assoc]; exact dvd_mul_left k _
  · rw [mul_left_comm]; exact H2.mul_left b
theorem dvd_of_dvd_mul_left (H1 : IsCoprime k m) (H2 : k ∣ m * n) : k ∣ n := H1.dvd_of_dvd_mul_right (by rwa [mul_comm] at H2)
theorem mul_dvd (H : IsCoprime k n) (H1 : k ∣ m) (H2 : n ∣ m) : k * n ∣ m := by
  obtain ⟨c, rfl⟩ := H1
  exact mul_dvd_mul_left k (H.symm.dvd_of_dvd_mul_left H2)
end
section
variable {R : Type u} [CommRing R] {x y : R}
theorem neg_left (h : IsCoprime x y) : IsCoprime (-x) y := by
  obtain ⟨a, b, h⟩ := h
  exact ⟨-a, b, by rw [neg_mul_neg, h]⟩
theorem neg_right (h : IsCoprime x y) : IsCoprime x (-y) := h.symm.neg_left.symm
end
end IsCoprime
