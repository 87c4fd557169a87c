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
theorem norm_nonneg (z : ℂ) : 0 ≤ ‖z‖ := Real.sqrt_nonneg _
theorem norm_mul (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := by rw [norm_def, normSq_mul, Real.sqrt_mul (normSq_nonneg z)]; rfl
theorem norm_eq_zero {z : ℂ} : ‖z‖ = 0 ↔ z = 0 := by
  rw [norm_def, Real.sqrt_eq_zero (normSq_nonneg z)]
  exact ⟨fun h => Classical.byContradiction fun k => normSq_ne_zero k h, fun h => by rw [h, normSq_zero]⟩
theorem norm_add_le (z w : ℂ) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := by
  have hz := norm_nonneg z; have hw := norm_nonneg w
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
