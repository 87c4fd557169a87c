import Ember.NatFacts
/-! `Nat.dist`, the distance of two natural numbers as a natural number. -/
namespace Nat
/-- The difference, whichever is larger. -/
def dist (n m : ℕ) : ℕ := n - m + (m - n)
theorem dist_comm (n m : ℕ) : dist n m = dist m n := by unfold dist; omega
@[simp] theorem dist_self (n : ℕ) : dist n n = 0 := by unfold dist; omega
theorem eq_of_dist_eq_zero {n m : ℕ} (h : dist n m = 0) : n = m := by unfold dist at h; omega
theorem dist_eq_zero {n m : ℕ} (h : n = m) : dist n m = 0 := by unfold dist; omega
theorem dist_eq_sub_of_le {n m : ℕ} (h : n ≤ m) : dist n m = m - n := by unfold dist; omega
theorem dist_eq_sub_of_le_right {n m : ℕ} (h : m ≤ n) : dist n m = n - m := by unfold dist; omega
theorem dist.triangle_inequality (n m k : ℕ) : dist n k ≤ dist n m + dist m k := by unfold dist; omega
theorem dist_pos_of_ne {i j : ℕ} (h : i ≠ j) : 0 < dist i j := by unfold dist; omega
end Nat
