import Ember.Real.Log
import Ember.Real.Pi
/-! Real powers `x ^ y`, as in Mathlib: `exp (log x * y)` for positive `x`; at 0 they are 0, but `0 ^ 0 = 1`; for negative `x` they are
`exp (log x * y) * cos (y * π)`, the real part of the complex power, so that integer exponents give what they should. -/
namespace Real
open Classical in
/-- The power of a real number with a real exponent. -/
noncomputable def rpow (x y : ℝ) : ℝ :=
  if x = 0 then if y = 0 then 1 else 0 else exp (log x * y) * if x < 0 then cos (y * π) else 1
noncomputable instance : Pow ℝ ℝ := ⟨rpow⟩
@[simp] theorem rpow_eq_pow (x y : ℝ) : rpow x y = x ^ y := rfl
variable {w x y z : ℝ} {n : ℕ}
private theorem unfolded (x y : ℝ) [Decidable (x = 0)] [Decidable (y = 0)] [Decidable (x < 0)] :
    x ^ y = if x = 0 then if y = 0 then 1 else 0 else exp (log x * y) * if x < 0 then cos (y * π) else 1 := by
  show rpow x y = _; unfold rpow; congr
theorem rpow_def_of_pos (hx : 0 < x) (y : ℝ) : x ^ y = exp (log x * y) := by
  rw [unfolded, if_neg (ne_of_gt hx), if_neg (not_lt_of_gt hx), mul_one]
theorem rpow_def_of_neg (hx : x < 0) (y : ℝ) : x ^ y = exp (log x * y) * cos (y * π) := by
  rw [unfolded, if_neg (ne_of_lt hx), if_pos hx]
@[simp] theorem zero_rpow (h : x ≠ 0) : (0 : ℝ) ^ x = 0 := by rw [unfolded, if_pos rfl, if_neg h]
@[simp] theorem rpow_zero (x : ℝ) : x ^ (0 : ℝ) = 1 := by
  rcases lt_trichotomy x 0 with h | h | h
  · rw [rpow_def_of_neg h, mul_zero, exp_zero, zero_mul, cos_zero, mul_one]
  · rw [unfolded, if_pos h, if_pos rfl]
  · rw [rpow_def_of_pos h, mul_zero, exp_zero]
theorem rpow_def_of_nonneg (hx : 0 ≤ x) (y : ℝ) : x ^ y = if x = 0 then if y = 0 then 1 else 0 else exp (log x * y) := by
  rw [unfolded, if_neg (not_lt_of_ge hx), mul_one]
theorem rpow_pos_of_pos (hx : 0 < x) (y : ℝ) : 0 < x ^ y := by rw [rpow_def_of_pos hx]; exact exp_pos _
theorem rpow_zero_pos (x : ℝ) : 0 < x ^ (0 : ℝ) := by rw [rpow_zero]; exact zero_lt_one
theorem zero_rpow_nonneg (x : ℝ) : 0 ≤ (0 : ℝ) ^ x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, rpow_zero]; exact zero_le_one
  · rw [zero_rpow h]
theorem rpow_nonneg (hx : 0 ≤ x) (y : ℝ) : 0 ≤ x ^ y := by
  rcases eq_or_lt_of_le hx with e | h
  · rw [← e]; exact zero_rpow_nonneg y
  · exact le_of_lt (rpow_pos_of_pos h y)
theorem exp_mul (x y : ℝ) : exp (x * y) = exp x ^ y := by rw [rpow_def_of_pos (exp_pos x), log_exp]
@[simp] theorem exp_one_rpow (x : ℝ) : exp 1 ^ x = exp x := by rw [← exp_mul, one_mul]

/-! ### Natural and integer exponents -/
private theorem exp_log_mul (hx : x ≠ 0) (n : ℕ) : exp (log x * n) = |x| ^ n := by rw [mul_comm, exp_nat_mul, exp_log_eq_abs hx]
@[simp, norm_cast] theorem rpow_natCast (x : ℝ) (n : ℕ) : x ^ (n : ℝ) = x ^ n := by
  rcases lt_trichotomy x 0 with h | h | h
  · rw [rpow_def_of_neg h, exp_log_mul (ne_of_lt h), abs_of_neg h, cos_nat_mul_pi, ← mul_pow]
    exact congrArg (· ^ n) (by ring)
  · rw [h]
    cases n with
    | zero => rw [Nat.cast_zero, rpow_zero, pow_zero]
    | succ n => rw [zero_rpow (Nat.cast_ne_zero.2 (Nat.succ_ne_zero n)), zero_pow (Nat.succ_ne_zero n)]
  · rw [rpow_def_of_pos h, exp_log_mul (ne_of_gt h), abs_of_pos h]
@[simp] theorem rpow_ofNat (x : ℝ) (n : ℕ) [n.AtLeastTwo] : x ^ (no_index (OfNat.ofNat n) : ℝ) = x ^ (OfNat.ofNat n : ℕ) := rpow_natCast x n
@[simp] theorem rpow_one (x : ℝ) : x ^ (1 : ℝ) = x := by have := rpow_natCast x 1; rwa [Nat.cast_one, pow_one] at this
theorem rpow_two (x : ℝ) : x ^ (2 : ℝ) = x ^ 2 := rpow_natCast x 2
@[simp] theorem one_rpow (x : ℝ) : (1 : ℝ) ^ x = 1 := by rw [rpow_def_of_pos zero_lt_one, log_one, zero_mul, exp_zero]
private theorem neg_natCast (x : ℝ) (n : ℕ) : x ^ (-n : ℝ) = (x ^ n)⁻¹ := by
  rcases lt_trichotomy x 0 with h | h | h
  · have e : x ^ (-n : ℝ) = exp (-(log x * n)) * cos (n * π) := by rw [rpow_def_of_neg h, mul_neg, neg_mul, cos_neg]
    rw [← rpow_natCast, rpow_def_of_neg h n]
    refine eq_inv_of_mul_eq_one_right ?_
    rw [e, exp_neg]
    have s := sin_sq_add_cos_sq (n * π)
    rw [sin_nat_mul_pi] at s
    have k := mul_inv_cancel₀ (exp_ne_zero (log x * n))
    linear_combination cos (n * π) ^ 2 * k + s
  · rw [h]
    cases n with
    | zero => rw [Nat.cast_zero, neg_zero, rpow_zero, pow_zero, inv_one]
    | succ n =>
      have : (-((n + 1 : ℕ) : ℝ)) ≠ 0 := fun e => absurd (neg_eq_zero.1 e) (Nat.cast_ne_zero.2 (Nat.succ_ne_zero n))
      rw [zero_rpow this, zero_pow (Nat.succ_ne_zero n), inv_zero]
  · rw [rpow_def_of_pos h, mul_neg, exp_neg, exp_log_mul (ne_of_gt h), abs_of_pos h]
@[simp, norm_cast] theorem rpow_intCast (x : ℝ) (n : ℤ) : x ^ (n : ℝ) = x ^ n := by
  cases n with
  | ofNat n => exact (congrArg (x ^ ·) (Int.cast_natCast n)).trans ((rpow_natCast x n).trans (zpow_natCast x n).symm)
  | negSucc n => rw [Int.cast_negSucc, zpow_negSucc, neg_natCast]
@[simp, norm_cast] theorem rpow_neg_natCast (x : ℝ) (n : ℕ) : x ^ (-n : ℝ) = x ^ (-n : ℤ) := by
  rw [← rpow_intCast, Int.cast_neg, Int.cast_natCast]
theorem rpow_neg_one (x : ℝ) : x ^ (-1 : ℝ) = x⁻¹ := by
  have := neg_natCast x 1; rwa [Nat.cast_one, pow_one] at this

/-! ### Laws of powers -/
theorem rpow_add (hx : 0 < x) (y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z := by
  rw [rpow_def_of_pos hx, rpow_def_of_pos hx, rpow_def_of_pos hx, mul_add, exp_add]
theorem rpow_add' (hx : 0 ≤ x) (h : y + z ≠ 0) : x ^ (y + z) = x ^ y * x ^ z := by
  rcases eq_or_lt_of_le hx with e | k
  · rw [← e, zero_rpow h]
    rcases Classical.em (y = 0) with l | l
    · rw [l, zero_add] at h; rw [zero_rpow h, mul_zero]
    · rw [zero_rpow l, zero_mul]
  · exact rpow_add k y z
theorem rpow_add_of_nonneg (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 ≤ z) : x ^ (y + z) = x ^ y * x ^ z := by
  rcases eq_or_lt_of_le hy with e | h
  · rw [← e, zero_add, rpow_zero, one_mul]
  · exact rpow_add' hx (by linarith)
theorem rpow_neg (hx : 0 ≤ x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := by
  rcases eq_or_lt_of_le hx with e | h
  · rcases Classical.em (y = 0) with k | k
    · rw [k, neg_zero, rpow_zero, inv_one]
    · rw [← e, zero_rpow k, zero_rpow (fun l => k (neg_eq_zero.1 l)), inv_zero]
  · rw [rpow_def_of_pos h, rpow_def_of_pos h, mul_neg, exp_neg]
theorem rpow_sub (hx : 0 < x) (y z : ℝ) : x ^ (y - z) = x ^ y / x ^ z := by
  rw [sub_eq_add_neg, rpow_add hx, rpow_neg (le_of_lt hx), div_eq_mul_inv]
theorem rpow_sub' (hx : 0 ≤ x) {y z : ℝ} (h : y - z ≠ 0) : x ^ (y - z) = x ^ y / x ^ z := by
  rw [sub_eq_add_neg] at *; rw [rpow_add' hx h, rpow_neg hx, div_eq_mul_inv]
theorem log_rpow (hx : 0 < x) (y : ℝ) : log (x ^ y) = y * log x := by rw [rpow_def_of_pos hx, log_exp, mul_comm]
theorem rpow_mul (hx : 0 ≤ x) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := by
  rcases eq_or_lt_of_le hx with e | h
  · rcases Classical.em (y = 0) with k | k
    · rw [k, zero_mul, rpow_zero, one_rpow]
    rcases Classical.em (z = 0) with l | l
    · rw [l, mul_zero, rpow_zero, rpow_zero]
    · rw [← e, zero_rpow k, zero_rpow l, zero_rpow (mul_ne_zero k l)]
  · rw [rpow_def_of_pos (rpow_pos_of_pos h y), log_rpow h, rpow_def_of_pos h]; exact congrArg exp (by ring)
theorem mul_rpow (hx : 0 ≤ x) (hy : 0 ≤ y) : (x * y) ^ z = x ^ z * y ^ z := by
  rcases Classical.em (z = 0) with k | k
  · rw [k, rpow_zero, rpow_zero, rpow_zero, mul_one]
  rcases eq_or_lt_of_le hx with e | h
  · rw [← e, zero_mul, zero_rpow k, zero_mul]
  rcases eq_or_lt_of_le hy with e | h'
  · rw [← e, mul_zero, zero_rpow k, mul_zero]
  rw [rpow_def_of_pos (mul_pos h h'), rpow_def_of_pos h, rpow_def_of_pos h', log_mul (ne_of_gt h) (ne_of_gt h'), add_mul, exp_add]
theorem inv_rpow (hx : 0 ≤ x) (y : ℝ) : x⁻¹ ^ y = (x ^ y)⁻¹ := by
  rw [← rpow_neg_one x, ← rpow_mul hx, mul_comm, rpow_mul hx, rpow_neg_one]
theorem div_rpow (hx : 0 ≤ x) (hy : 0 ≤ y) (z : ℝ) : (x / y) ^ z = x ^ z / y ^ z := by
  rw [div_eq_mul_inv, mul_rpow hx (inv_nonneg.2 hy), inv_rpow hy, div_eq_mul_inv]
theorem rpow_add_one (hx : x ≠ 0) (y : ℝ) : x ^ (y + 1) = x ^ y * x := by
  rcases lt_or_gt_of_ne hx with h | h
  · rw [rpow_def_of_neg h, rpow_def_of_neg h, mul_add, mul_one, exp_add, exp_log_of_neg h, add_mul, one_mul, cos_add_pi]; ring
  · rw [rpow_add h, rpow_one]
theorem rpow_sub_one (hx : x ≠ 0) (y : ℝ) : x ^ (y - 1) = x ^ y / x := by
  rw [eq_div_iff hx, ← rpow_add_one hx, sub_add_cancel]
theorem rpow_natCast_mul (hx : 0 ≤ x) (n : ℕ) (z : ℝ) : x ^ (n * z) = (x ^ n) ^ z := by rw [rpow_mul hx, rpow_natCast]
theorem rpow_mul_natCast (hx : 0 ≤ x) (y : ℝ) (n : ℕ) : x ^ (y * n) = (x ^ y) ^ n := by rw [rpow_mul hx, rpow_natCast]
theorem rpow_pow_comm (hx : 0 ≤ x) (y : ℝ) (n : ℕ) : (x ^ y) ^ n = (x ^ n) ^ y := by
  rw [← rpow_mul_natCast hx, mul_comm, rpow_natCast_mul hx]
@[simp] theorem rpow_rpow_inv (hx : 0 ≤ x) (hy : y ≠ 0) : (x ^ y) ^ y⁻¹ = x := by rw [← rpow_mul hx, mul_inv_cancel₀ hy, rpow_one]
@[simp] theorem rpow_inv_rpow (hx : 0 ≤ x) (hy : y ≠ 0) : (x ^ y⁻¹) ^ y = x := by rw [← rpow_mul hx, inv_mul_cancel₀ hy, rpow_one]
theorem pow_rpow_inv_natCast (hx : 0 ≤ x) (hn : n ≠ 0) : (x ^ n) ^ (n⁻¹ : ℝ) = x := by
  rw [← rpow_natCast, rpow_rpow_inv hx (Nat.cast_ne_zero.2 hn)]
theorem rpow_inv_natCast_pow (hx : 0 ≤ x) (hn : n ≠ 0) : (x ^ (n⁻¹ : ℝ)) ^ n = x := by
  rw [← rpow_natCast, rpow_inv_rpow hx (Nat.cast_ne_zero.2 hn)]
theorem rpow_eq_zero_iff_of_nonneg (hx : 0 ≤ x) : x ^ y = 0 ↔ x = 0 ∧ y ≠ 0 := by
  constructor
  · intro e
    have h : x = 0 := Classical.byContradiction fun k => ne_of_gt (rpow_pos_of_pos (lt_of_le_of_ne' hx k) y) e
    exact ⟨h, fun k => by rw [k, rpow_zero] at e; exact one_ne_zero e⟩
  · rintro ⟨h, k⟩; rw [h, zero_rpow k]
@[simp] theorem rpow_eq_zero (hx : 0 ≤ x) (hy : y ≠ 0) : x ^ y = 0 ↔ x = 0 := by
  rw [rpow_eq_zero_iff_of_nonneg hx]; exact ⟨fun h => h.1, fun h => ⟨h, hy⟩⟩
theorem rpow_ne_zero (hx : 0 ≤ x) (hy : y ≠ 0) : x ^ y ≠ 0 ↔ x ≠ 0 := not_congr (rpow_eq_zero hx hy)
theorem sqrt_eq_rpow (x : ℝ) : √x = x ^ (1 / (2 : ℝ)) := by
  rcases le_or_gt 0 x with h | h
  · rw [sqrt_eq_iff_mul_self_eq h (rpow_nonneg h _), ← rpow_add_of_nonneg h (by norm_num) (by norm_num)]
    rw [show 1 / (2 : ℝ) + 1 / 2 = 1 by norm_num, rpow_one]
  · rw [sqrt_eq_zero_of_nonpos (le_of_lt h), rpow_def_of_neg h, show 1 / (2 : ℝ) * π = π / 2 by ring, cos_pi_div_two, mul_zero]
theorem abs_rpow_of_nonneg (hx_nonneg : 0 ≤ x) : |x ^ y| = |x| ^ y := by
  rw [abs_of_nonneg hx_nonneg, abs_of_nonneg (rpow_nonneg hx_nonneg y)]
end Real
