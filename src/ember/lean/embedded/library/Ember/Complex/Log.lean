import Ember.Real.Inverse
import Ember.Real.Rpow
/-! The argument of a complex number in `(-π, π]`, the logarithm and complex powers, with Mathlib's values at 0; real powers are their real part. -/
namespace Complex
open Real (pi)
local notation "π" => Real.pi
open Classical in
/-- The angle of `x`, in `(-π, π]`; 0 for 0. -/
noncomputable def arg (x : ℂ) : ℝ :=
  if 0 ≤ x.re then Real.arcsin (x.im / ‖x‖) else if 0 ≤ x.im then Real.arcsin ((-x).im / ‖x‖) + π else Real.arcsin ((-x).im / ‖x‖) - π
variable {x y z : ℂ}
private theorem norm_pos (h : x ≠ 0) : 0 < ‖x‖ := lt_of_le_of_ne' (norm_nonneg x) fun e => h (norm_eq_zero.1 e)
private theorem ratio (x : ℂ) : -1 ≤ x.im / ‖x‖ ∧ x.im / ‖x‖ ≤ 1 := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, zero_im, zero_div]; norm_num
  · have := abs_le.1 (abs_im_le_norm x)
    rw [le_div_iff₀ (norm_pos h), div_le_iff₀ (norm_pos h)]
    exact ⟨by linarith, by linarith⟩
private theorem neg_ratio (x : ℂ) : (-x).im / ‖x‖ = -(x.im / ‖x‖) := neg_div _ _
theorem sin_arg (x : ℂ) : Real.sin (arg x) = x.im / ‖x‖ := by
  have h := ratio x
  unfold arg; rw [neg_ratio, Real.arcsin_neg]
  split
  · exact Real.sin_arcsin h.1 h.2
  · split
    · rw [Real.sin_add_pi, Real.sin_neg, neg_neg, Real.sin_arcsin h.1 h.2]
    · rw [Real.sin_sub_pi, Real.sin_neg, neg_neg, Real.sin_arcsin h.1 h.2]
theorem cos_arg (hx : x ≠ 0) : Real.cos (arg x) = x.re / ‖x‖ := by
  have hp := norm_pos hx
  have e : √(1 - (x.im / ‖x‖) ^ 2) = |x.re| / ‖x‖ := by
    have k : 1 - (x.im / ‖x‖) ^ 2 = (|x.re| / ‖x‖) ^ 2 := by
      rw [div_pow, div_pow, sq_abs, sub_eq_iff_eq_add, div_add_div_same, sq_norm, normSq_apply, ← sq, ← sq, div_self]
      rw [sq, sq, ← normSq_apply]; exact normSq_ne_zero hx
    rw [k, Real.sqrt_sq (div_nonneg (abs_nonneg _) (norm_nonneg x))]
  unfold arg; rw [neg_ratio, Real.arcsin_neg]
  split
  · rename_i h; rw [Real.cos_arcsin, e, abs_of_nonneg h]
  · rename_i h
    have h := lt_of_not_ge h
    split
    · rw [Real.cos_add_pi, Real.cos_neg, Real.cos_arcsin, e, abs_of_neg h, neg_div, neg_neg]
    · rw [Real.cos_sub_pi, Real.cos_neg, Real.cos_arcsin, e, abs_of_neg h, neg_div, neg_neg]
theorem arg_mem_Ioc (x : ℂ) : arg x ∈ Set.Ioc (-π) π := by
  have pos := Real.pi_pos
  have a := Real.arcsin_mem_Icc (x.im / ‖x‖); have h := ratio x; have s := Real.sin_arcsin h.1 h.2
  unfold arg; rw [neg_ratio, Real.arcsin_neg]
  split
  · exact ⟨by linarith [a.1], by linarith [a.2]⟩
  · split
    · rename_i im
      have : 0 ≤ Real.arcsin (x.im / ‖x‖) := le_of_not_gt fun k => by
        have := Real.sin_neg_of_neg_of_neg_pi_lt k (by linarith [a.1])
        have := div_nonneg im (norm_nonneg x); linarith
      exact ⟨by linarith [a.2], by linarith⟩
    · rename_i re im
      have nonzero : x ≠ 0 := fun e => re (by rw [e]; exact le_refl 0)
      have : Real.arcsin (x.im / ‖x‖) < 0 := lt_of_not_ge fun k => by
        have := Real.sin_nonneg_of_nonneg_of_le_pi k (by linarith [a.2])
        have := div_neg_of_neg_of_pos (lt_of_not_ge im) (norm_pos nonzero); linarith
      exact ⟨by linarith, by linarith [a.1]⟩
theorem arg_le_pi (x : ℂ) : arg x ≤ π := (arg_mem_Ioc x).2
theorem neg_pi_lt_arg (x : ℂ) : -π < arg x := (arg_mem_Ioc x).1
attribute [irreducible] arg
private theorem polar (r θ : ℝ) : (r : ℂ) * exp (θ * I) = ⟨r * Real.cos θ, r * Real.sin θ⟩ := by
  rw [exp_mul_I, ← ofReal_cos, ← ofReal_sin]
  refine ext ?_ ?_
  · simp only [mul_re, mul_im, add_re, add_im, ofReal_re, ofReal_im, I_re, I_im]; ring
  · simp only [mul_re, mul_im, add_re, add_im, ofReal_re, ofReal_im, I_re, I_im]; ring
theorem norm_mul_exp_arg_mul_I (x : ℂ) : ‖x‖ * exp (arg x * I) = x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, norm_eq_zero.2 rfl, ofReal_zero, zero_mul]
  · rw [polar, sin_arg, cos_arg h, mul_div_assoc', mul_div_assoc', mul_div_cancel_left₀ _ (ne_of_gt (norm_pos h)),
      mul_div_cancel_left₀ _ (ne_of_gt (norm_pos h))]
/-- Angles in `(-π, π]` are known by their sine and cosine. -/
private theorem angle_unique {a b : ℝ} (ha : a ∈ Set.Ioc (-π) π) (hb : b ∈ Set.Ioc (-π) π) (s : Real.sin a = Real.sin b)
    (c : Real.cos a = Real.cos b) : a = b := by
  have e : Real.cos (a - b) = 1 := by rw [Real.cos_sub, s, c]; have := Real.sin_sq_add_cos_sq b; linarith
  obtain ⟨n, hn⟩ := (Real.cos_eq_one_iff _).1 e
  have pos := Real.pi_pos
  have h₁ : (n : ℝ) < 1 := lt_of_mul_lt_mul_right (by rw [hn]; linarith [ha.2, hb.1]) (le_of_lt Real.two_pi_pos)
  have h₂ : (-1 : ℝ) < n := lt_of_mul_lt_mul_right (by rw [hn]; linarith [ha.1, hb.2]) (le_of_lt Real.two_pi_pos)
  have z : n = 0 := by
    have k₁ : n < 1 := by rw [← Int.cast_one, Int.cast_lt] at h₁; exact h₁
    have k₂ : -1 < n := by rw [← Int.cast_one, ← Int.cast_neg, Int.cast_lt] at h₂; exact h₂
    omega
  rw [z, Int.cast_zero, zero_mul] at hn; linarith
theorem arg_real_mul (x : ℂ) {r : ℝ} (hr : 0 < r) : arg (r * x) = arg x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, mul_zero]
  · have hrx : (r : ℂ) * x ≠ 0 := mul_ne_zero (ofReal_ne_zero.2 (ne_of_gt hr)) h
    have e : ‖(r : ℂ) * x‖ = r * ‖x‖ := by rw [norm_mul, norm_real, Real.norm_eq_abs, abs_of_pos hr]
    refine angle_unique (arg_mem_Ioc _) (arg_mem_Ioc _) ?_ ?_
    · rw [sin_arg, sin_arg, e, mul_im, ofReal_re, ofReal_im, zero_mul, add_zero, mul_div_mul_left _ _ (ne_of_gt hr)]
    · rw [cos_arg hrx, cos_arg h, e, mul_re, ofReal_re, ofReal_im, zero_mul, sub_zero, mul_div_mul_left _ _ (ne_of_gt hr)]
@[simp] theorem arg_ofReal_of_nonneg {x : ℝ} (hx : 0 ≤ x) : arg x = 0 := by
  unfold arg; rw [ofReal_re, if_pos hx, ofReal_im, zero_div, Real.arcsin_zero]
theorem arg_ofReal_of_neg {x : ℝ} (hx : x < 0) : arg x = π := by
  unfold arg
  rw [ofReal_re, if_neg (not_le_of_gt hx), ofReal_im, if_pos (le_refl 0), neg_im, ofReal_im, neg_zero, zero_div, Real.arcsin_zero, zero_add]
@[simp] theorem arg_zero : arg 0 = 0 := arg_ofReal_of_nonneg (x := 0) (le_refl 0)
@[simp] theorem arg_one : arg 1 = 0 := arg_ofReal_of_nonneg (x := 1) zero_le_one
@[simp] theorem arg_neg_one : arg (-1) = π := by have := arg_ofReal_of_neg (x := -1) (by norm_num); rwa [ofReal_neg, ofReal_one] at this
@[simp] theorem arg_I : arg I = π / 2 := by unfold arg; rw [I_re, if_pos (le_refl 0), I_im, norm_I, div_one, Real.arcsin_one]

/-! ### The logarithm -/
/-- The logarithm with imaginary part in `(-π, π]`; 0 at 0. -/
noncomputable def log (x : ℂ) : ℂ := Real.log ‖x‖ + arg x * I
theorem log_re (x : ℂ) : x.log.re = Real.log ‖x‖ := by
  simp only [log, add_re, mul_re, ofReal_re, ofReal_im, I_re, I_im]; ring
theorem log_im (x : ℂ) : x.log.im = arg x := by
  simp only [log, add_im, mul_im, ofReal_re, ofReal_im, I_re, I_im]; ring
theorem neg_pi_lt_log_im (x : ℂ) : -π < (log x).im := by rw [log_im]; exact neg_pi_lt_arg x
theorem log_im_le_pi (x : ℂ) : (log x).im ≤ π := by rw [log_im]; exact arg_le_pi x
theorem exp_log (hx : x ≠ 0) : exp (log x) = x := by
  rw [log, exp_add, ← ofReal_exp, Real.exp_log (norm_pos hx), norm_mul_exp_arg_mul_I]
theorem norm_exp (z : ℂ) : ‖exp z‖ = Real.exp z.re := by
  rw [norm_def, normSq_apply, exp_re, exp_im]
  rw [show Real.exp z.re * Real.cos z.im * (Real.exp z.re * Real.cos z.im) + Real.exp z.re * Real.sin z.im * (Real.exp z.re * Real.sin z.im)
    = Real.exp z.re ^ 2 by linear_combination Real.exp z.re ^ 2 * Real.sin_sq_add_cos_sq z.im, Real.sqrt_sq (Real.exp_nonneg _)]
theorem log_exp (hx₁ : -π < x.im) (hx₂ : x.im ≤ π) : log (exp x) = x := by
  have e : arg (exp x) = x.im := by
    have p := Real.exp_pos x.re
    refine angle_unique (arg_mem_Ioc _) ⟨hx₁, hx₂⟩ ?_ ?_
    · rw [sin_arg, norm_exp, exp_im, mul_div_cancel_left₀ _ (ne_of_gt p)]
    · rw [cos_arg (exp_ne_zero x), norm_exp, exp_re, mul_div_cancel_left₀ _ (ne_of_gt p)]
  exact ext (by rw [log_re, norm_exp, Real.log_exp]) (by rw [log_im, e])
theorem ofReal_log {x : ℝ} (hx : 0 ≤ x) : (Real.log x : ℂ) = log x := by
  rw [log, arg_ofReal_of_nonneg hx, norm_real, Real.norm_eq_abs, Real.log_abs, ofReal_zero, zero_mul, add_zero]
@[simp] theorem log_zero : log 0 = 0 := by have := ofReal_log (le_refl 0); rw [Real.log_zero] at this; exact this.symm
@[simp] theorem log_one : log 1 = 0 := by have := ofReal_log zero_le_one; rw [Real.log_one] at this; exact this.symm
theorem log_neg_one : log (-1) = π * I := by
  rw [log, arg_neg_one, norm_neg, show ‖(1 : ℂ)‖ = 1 from (norm_real 1).trans abs_one, Real.log_one, ofReal_zero, zero_add]
theorem log_I : log I = π / 2 * I := by rw [log, arg_I, norm_I, Real.log_one, ofReal_zero, zero_add, ofReal_div]; rfl
theorem exp_eq_one_iff : exp x = 1 ↔ ∃ n : ℤ, x = n * (2 * π * I) := by
  constructor
  · intro h
    have r : x.re = 0 := by have := norm_exp x; rwa [h, show ‖(1 : ℂ)‖ = 1 from (norm_real 1).trans abs_one, eq_comm, Real.exp_eq_one_iff] at this
    have c := congrArg re h
    rw [exp_re, r, Real.exp_zero, one_mul, one_re] at c
    obtain ⟨n, hn⟩ := (Real.cos_eq_one_iff _).1 c
    have e : (n : ℂ) * (2 * π * I) = ((n * (2 * π) : ℝ) : ℂ) * I := by
      have two : (2 : ℂ) = ((2 : ℝ) : ℂ) := rfl
      rw [ofReal_mul, ofReal_mul, ofReal_intCast, two]; ring
    refine ⟨n, ?_⟩
    rw [e, hn]
    exact ext (by rw [mul_re, I_re, ofReal_im, r]; ring) (by rw [mul_im, I_im, I_re, ofReal_re]; ring)
  · rintro ⟨n, e⟩
    rw [e, show (n : ℂ) * (2 * π * I) = n * (2 * (π * I)) by ring, exp_int_mul, two_mul, exp_add, exp_mul_I, ← ofReal_cos, ← ofReal_sin,
      Real.cos_pi, Real.sin_pi, ofReal_neg, ofReal_one, ofReal_zero, zero_mul, add_zero, neg_mul_neg, one_mul]
    cases n with
    | ofNat n => exact (zpow_natCast 1 n).trans (one_pow n)
    | negSucc n => rw [zpow_negSucc, one_pow, inv_one]

/-! ### Powers -/
open Classical in
/-- The complex power `exp (log x * y)`; `0 ^ 0 = 1` and `0 ^ y = 0` otherwise. -/
noncomputable def cpow (x y : ℂ) : ℂ := if x = 0 then if y = 0 then 1 else 0 else exp (log x * y)
noncomputable instance : Pow ℂ ℂ := ⟨cpow⟩
@[simp] theorem cpow_eq_pow (x y : ℂ) : cpow x y = x ^ y := rfl
theorem cpow_def_of_ne_zero (hx : x ≠ 0) (y : ℂ) : x ^ y = exp (log x * y) := by show cpow x y = _; unfold cpow; rw [if_neg hx]
@[simp] theorem cpow_zero (x : ℂ) : x ^ (0 : ℂ) = 1 := by
  rcases Classical.em (x = 0) with h | h
  · show cpow x 0 = 1; unfold cpow; rw [if_pos h, if_pos rfl]
  · rw [cpow_def_of_ne_zero h, mul_zero, exp_zero]
@[simp] theorem zero_cpow (h : x ≠ 0) : (0 : ℂ) ^ x = 0 := by show cpow 0 x = 0; unfold cpow; rw [if_pos rfl, if_neg h]
@[simp] theorem cpow_one (x : ℂ) : x ^ (1 : ℂ) = x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, zero_cpow one_ne_zero]
  · rw [cpow_def_of_ne_zero h, mul_one, exp_log h]
@[simp] theorem one_cpow (x : ℂ) : (1 : ℂ) ^ x = 1 := by rw [cpow_def_of_ne_zero one_ne_zero, log_one, zero_mul, exp_zero]
theorem cpow_add (y z : ℂ) (hx : x ≠ 0) : x ^ (y + z) = x ^ y * x ^ z := by
  rw [cpow_def_of_ne_zero hx, cpow_def_of_ne_zero hx, cpow_def_of_ne_zero hx, mul_add, exp_add]
theorem cpow_neg (x y : ℂ) : x ^ (-y) = (x ^ y)⁻¹ := by
  rcases Classical.em (x = 0) with h | h
  · rcases Classical.em (y = 0) with k | k
    · rw [k, neg_zero, cpow_zero, inv_one]
    · rw [h, zero_cpow k, zero_cpow (fun e => k (neg_eq_zero.1 e)), inv_zero]
  · rw [cpow_def_of_ne_zero h, cpow_def_of_ne_zero h, mul_neg, exp_neg]
@[simp, norm_cast] theorem cpow_natCast (x : ℂ) (n : ℕ) : x ^ (n : ℂ) = x ^ n := by
  rcases Classical.em (x = 0) with h | h
  · rw [h]
    cases n with
    | zero => rw [Nat.cast_zero, cpow_zero, pow_zero]
    | succ n => rw [zero_cpow (Nat.cast_ne_zero.2 (Nat.succ_ne_zero n)), zero_pow (Nat.succ_ne_zero n)]
  · rw [cpow_def_of_ne_zero h, mul_comm, exp_nat_mul, exp_log h]
@[simp] theorem cpow_ofNat (x : ℂ) (n : ℕ) [n.AtLeastTwo] : x ^ (no_index (OfNat.ofNat n) : ℂ) = x ^ (OfNat.ofNat n : ℕ) := cpow_natCast x n
theorem cpow_two (x : ℂ) : x ^ (2 : ℂ) = x ^ (2 : ℕ) := cpow_ofNat x 2
end Complex

namespace Real
/-- A real power is the real part of the complex one. -/
theorem rpow_def (x y : ℝ) : x ^ y = ((x : ℂ) ^ (y : ℂ)).re := by
  rcases lt_trichotomy x 0 with h | h | h
  · have e : Complex.log x * y = ⟨log x * y, π * y⟩ := Complex.ext
      (by rw [Complex.mul_re, Complex.log_re, Complex.ofReal_re, Complex.ofReal_im, Complex.norm_real, norm_eq_abs, log_abs]; ring)
      (by rw [Complex.mul_im, Complex.log_im, Complex.ofReal_re, Complex.ofReal_im, Complex.arg_ofReal_of_neg h]; ring)
    rw [Complex.cpow_def_of_ne_zero (Complex.ofReal_ne_zero.2 (ne_of_lt h)), Complex.exp_re, e, rpow_def_of_neg h, mul_comm y]
  · rw [h, Complex.ofReal_zero]
    rcases Classical.em (y = 0) with k | k
    · rw [k, rpow_zero, Complex.ofReal_zero, Complex.cpow_zero, Complex.one_re]
    · rw [zero_rpow k, Complex.zero_cpow (Complex.ofReal_ne_zero.2 k), Complex.zero_re]
  · rw [Complex.cpow_def_of_ne_zero (Complex.ofReal_ne_zero.2 (ne_of_gt h)), ← Complex.ofReal_log (le_of_lt h), ← Complex.ofReal_mul,
      Complex.exp_ofReal_re, rpow_def_of_pos h]
end Real
