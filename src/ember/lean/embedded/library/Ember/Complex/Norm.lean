import Ember.Complex.Defs
/-! Norms: `‖x‖` on ℝ is the absolute value, on ℂ the root of the squared norm. -/
universe u
/-- A type with a norm. -/
class Norm (E : Type u) where
  norm : E → ℝ
export Norm (norm)
@[inherit_doc Norm.norm] macro:max atomic("‖" noWs) a:term noWs "‖" : term => `(norm $a)
@[app_unexpander Norm.norm] def unexpandNorm : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `(‖$a‖)
  | _ => throw ()
noncomputable instance : Norm ℝ := ⟨fun x => |x|⟩
noncomputable instance : Norm ℂ := ⟨fun z => √z.normSq⟩
@[simp] theorem Real.norm_eq_abs (x : ℝ) : ‖x‖ = |x| := rfl
namespace Complex
theorem norm_def (z : ℂ) : ‖z‖ = √(normSq z) := rfl
theorem sq_norm (z : ℂ) : ‖z‖ ^ 2 = normSq z := Real.sq_sqrt (normSq_nonneg z)
protected theorem norm_nonneg (z : ℂ) : 0 ≤ ‖z‖ := Real.sqrt_nonneg _
protected theorem norm_mul (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := by rw [norm_def, normSq_mul, Real.sqrt_mul (normSq_nonneg z)]; rfl
protected theorem norm_eq_zero {z : ℂ} : ‖z‖ = 0 ↔ z = 0 := by
  rw [norm_def, Real.sqrt_eq_zero (normSq_nonneg z)]
  exact ⟨fun h => Classical.byContradiction fun k => normSq_ne_zero k h, fun h => by rw [h, normSq_zero]⟩
protected theorem norm_add_le (z w : ℂ) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := by
  have hz := Complex.norm_nonneg z; have hw := Complex.norm_nonneg w
  refine (Real.sqrt_le_left (add_nonneg hz hw)).2 ?_
  have ez := sq_norm z; have ew := sq_norm w
  have k : z.re * w.re + z.im * w.im ≤ ‖z‖ * ‖w‖ := by
    rw [norm_def, norm_def, ← Real.sqrt_mul (normSq_nonneg z)]
    refine Real.le_sqrt_of_sq_le ?_
    simp only [normSq_apply]
    have := sq_nonneg (z.re * w.im - z.im * w.re)
    linarith
  simp only [normSq_apply, add_re, add_im] at *
  linarith
@[simp] theorem norm_real (r : ℝ) : ‖(r : ℂ)‖ = ‖r‖ := by
  show √(r * r + 0 * 0) = |r|; rw [mul_zero, add_zero, Real.sqrt_mul_self_eq_abs]
@[simp] theorem norm_I : ‖I‖ = 1 := by show √(0 * 0 + 1 * 1) = 1; rw [mul_zero, zero_add, one_mul, Real.sqrt_one]
end Complex

/-! ### The laws, for both; Mathlib states them for normed groups, rings and fields -/
class Ember.NormedField (K : Type u) [Field K] [Norm K] : Prop where
  norm_nonneg : ∀ a : K, 0 ≤ ‖a‖
  norm_mul : ∀ a b : K, ‖a * b‖ = ‖a‖ * ‖b‖
  norm_add_le : ∀ a b : K, ‖a + b‖ ≤ ‖a‖ + ‖b‖
  norm_eq_zero : ∀ {a : K}, ‖a‖ = 0 ↔ a = 0
instance : Ember.NormedField ℝ := ⟨abs_nonneg, abs_mul, abs_add_le, abs_eq_zero⟩
instance : Ember.NormedField ℂ := ⟨Complex.norm_nonneg, Complex.norm_mul, Complex.norm_add_le, Complex.norm_eq_zero⟩
section
variable {K : Type u} [Field K] [Norm K] [Ember.NormedField K] {a b : K}
@[simp] theorem norm_nonneg (a : K) : 0 ≤ ‖a‖ := Ember.NormedField.norm_nonneg a
@[simp] theorem norm_mul (a b : K) : ‖a * b‖ = ‖a‖ * ‖b‖ := Ember.NormedField.norm_mul a b
theorem norm_add_le (a b : K) : ‖a + b‖ ≤ ‖a‖ + ‖b‖ := Ember.NormedField.norm_add_le a b
@[simp] theorem norm_eq_zero : ‖a‖ = 0 ↔ a = 0 := Ember.NormedField.norm_eq_zero
theorem norm_ne_zero_iff : ‖a‖ ≠ 0 ↔ a ≠ 0 := not_congr norm_eq_zero
@[simp] theorem norm_zero : ‖(0 : K)‖ = 0 := norm_eq_zero.2 rfl
@[simp] theorem norm_pos_iff : 0 < ‖a‖ ↔ a ≠ 0 :=
  ⟨fun h e => ne_of_gt h (norm_eq_zero.2 e), fun h => lt_of_le_of_ne (norm_nonneg a) (Ne.symm (norm_ne_zero_iff.2 h))⟩
@[simp] theorem norm_one : ‖(1 : K)‖ = 1 := by
  have h := norm_mul (1 : K) 1
  rw [one_mul] at h
  exact mul_left_cancel₀ (norm_ne_zero_iff.2 (one_ne_zero (R := K))) (by rw [mul_one]; exact h.symm)
@[simp] theorem norm_neg (a : K) : ‖-a‖ = ‖a‖ := by
  have h := norm_mul (-1 : K) (-1)
  rw [neg_mul_neg, one_mul, norm_one] at h
  have one : ‖(-1 : K)‖ = 1 := by nlinarith [norm_nonneg (-1 : K)]
  rw [← neg_one_mul, norm_mul, one, one_mul]
theorem norm_sub_rev (a b : K) : ‖a - b‖ = ‖b - a‖ := by rw [← norm_neg, neg_sub]
theorem norm_sub_le (a b : K) : ‖a - b‖ ≤ ‖a‖ + ‖b‖ := by rw [sub_eq_add_neg, ← norm_neg b]; exact norm_add_le a (-b)
theorem norm_sub_norm_le (a b : K) : ‖a‖ - ‖b‖ ≤ ‖a - b‖ := by
  have h := norm_add_le (a - b) b
  rw [sub_add_cancel] at h
  linarith
@[simp] theorem norm_inv (a : K) : ‖a⁻¹‖ = ‖a‖⁻¹ := by
  by_cases h : a = 0
  · rw [h, inv_zero, norm_zero, inv_zero]
  · refine eq_inv_of_mul_eq_one_right ?_
    rw [← norm_mul, mul_inv_cancel₀ h, norm_one]
@[simp] theorem norm_div (a b : K) : ‖a / b‖ = ‖a‖ / ‖b‖ := by rw [div_eq_mul_inv, norm_mul, norm_inv, ← div_eq_mul_inv]
@[simp] theorem norm_pow (a : K) (n : ℕ) : ‖a ^ n‖ = ‖a‖ ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, norm_one]
  | succ n ih => rw [pow_succ, pow_succ, norm_mul, ih]
end
