import Ember.Casts
import Ember.OrderedArithmetic
import Ember.Prime
/-! What `simp` knows of products, powers and gcds on ℕ and ℤ beyond Lean's own lemmas, and names for numerals.
`mul_eq_one` is Mathlib's for monoids whose only unit is 1; here for ℕ. -/
set_option autoImplicit false

theorem mul_eq_one {a b : ℕ} : a * b = 1 ↔ a = 1 ∧ b = 1 := Nat.mul_eq_one_iff
attribute [simp] mul_eq_one

namespace Nat
variable {m n k : ℕ}
@[simp] theorem coprime_zero_left (n : ℕ) : Coprime 0 n ↔ n = 1 := by rw [coprime_iff_gcd_eq_one, gcd_zero_left]
@[simp] theorem coprime_zero_right (n : ℕ) : Coprime n 0 ↔ n = 1 := by rw [coprime_iff_gcd_eq_one, gcd_zero_right]
@[simp] theorem coprime_one_left_eq_true (n : ℕ) : Coprime 1 n = True := eq_true (coprime_one_left n)
@[simp] theorem coprime_one_right_eq_true (n : ℕ) : Coprime n 1 = True := eq_true (coprime_one_right n)
@[simp] theorem coprime_self (n : ℕ) : Coprime n n ↔ n = 1 := by rw [coprime_iff_gcd_eq_one, gcd_self]
theorem mod_two_ne_zero : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem mod_two_ne_one : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega
attribute [simp] mod_two_ne_zero mod_two_ne_one
theorem div_le_div_left (hcb : k ≤ m) (hc : 0 < k) : n / m ≤ n / k :=
  (Nat.le_div_iff_mul_le hc).2 (Nat.le_trans (Nat.mul_le_mul_left _ hcb) (Nat.div_mul_le_self n m))
theorem minFac_eq_two_iff (n : ℕ) : minFac n = 2 ↔ 2 ∣ n := by
  constructor
  · intro h; rw [← h]; exact minFac_dvd n
  · intro h; unfold minFac; rw [if_pos h]
theorem eq_one_of_self_mul_eq {p : ℕ} (hp : 0 < p) (h : p * n = p) : n = 1 :=
  Nat.eq_of_mul_eq_mul_left hp (h.trans (Nat.mul_one p).symm)
end Nat

section
variable {R : Type _} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.LinearOrder R]
  [Ember.OrderedArithmetic R]
theorem zero_lt_two : (0 : R) < 2 := by rw [← one_add_one_eq_two]; exact add_pos zero_lt_one zero_lt_one
theorem zero_le_two : (0 : R) ≤ 2 := le_of_lt zero_lt_two
theorem one_lt_two : (1 : R) < 2 := by
  have h := add_lt_add_of_lt_of_le (zero_lt_one (R := R)) (le_refl (1 : R))
  rwa [zero_add, one_add_one_eq_two] at h
theorem one_le_two : (1 : R) ≤ 2 := le_of_lt one_lt_two
end
