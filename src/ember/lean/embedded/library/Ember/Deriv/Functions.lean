import Ember.Deriv.Defs
/-! Derivatives of the elementary functions: `exp`, `sin`, `cos`, `tan`, `log`, `√`; `fun_prop` for differentiability. -/
set_option autoImplicit false
open Filter Topology
namespace Complex
variable {x : ℂ}
theorem hasDerivAt_exp (x : ℂ) : HasDerivAt exp (exp x) x := by
  have quot : Tendsto (fun y => exp x * ((exp (y - x) - (1 + (y - x))) / (y - x))) (𝓝[≠] x) (𝓝 (exp x * 0)) := by
    refine Tendsto.const_mul _ (Metric.tendsto_nhdsWithin_nhds.2 fun ε hε => ⟨min (1 / 2) (ε / 2), lt_min (by norm_num) (by linarith), fun y hy h => ?_⟩)
    have h₁ := lt_of_lt_of_le h (min_le_left _ _); have h₂ := lt_of_lt_of_le h (min_le_right _ _)
    rw [Complex.dist_eq] at h₁ h₂ ⊢
    have pos := norm_pos_iff.2 (sub_ne_zero.2 (show y ≠ x from hy))
    have ⟨k, l⟩ := Ember.exp_sub_le (le_of_lt h₁)
    have m := norm_le_abs_re_add_abs_im (exp (y - x) - (1 + (y - x)))
    rw [sub_re (exp (y - x)), sub_im (exp (y - x)), add_re, add_im, one_re, one_im, zero_add] at m
    rw [sub_zero, norm_div, div_lt_iff₀ pos]
    nlinarith
  rw [mul_zero] at quot
  have h := quot.add_const (exp x)
  rw [zero_add] at h
  refine h.congr' (mem_of_superset self_mem_nhdsWithin fun y hy => ?_)
  have hyx : y - x ≠ 0 := sub_ne_zero.2 hy
  have e : exp y = exp x * exp (y - x) := by rw [← exp_add]; congr 1; ring
  show exp x * ((exp (y - x) - (1 + (y - x))) / (y - x)) + exp x = slope exp x y
  rw [slope_def_field, e]
  field_simp
  ring
theorem differentiable_exp : Differentiable ℂ exp := fun x => (hasDerivAt_exp x).differentiableAt
@[simp] theorem deriv_exp : deriv exp = exp := deriv_eq hasDerivAt_exp
/-! Unification finds the inner function late; it is named. -/
private theorem expNegMulI (x : ℂ) : HasDerivAt (fun z => exp (-z * I)) (exp (-x * I) * (-1 * I)) x :=
  HasDerivAt.comp (h := fun z => -z * I) x (hasDerivAt_exp _) ((hasDerivAt_id' x).fun_neg.mul_const I)
private theorem expMulI (x : ℂ) : HasDerivAt (fun z => exp (z * I)) (exp (x * I) * (1 * I)) x :=
  HasDerivAt.comp (h := fun z => z * I) x (hasDerivAt_exp _) ((hasDerivAt_id' x).mul_const I)
theorem hasDerivAt_sin (x : ℂ) : HasDerivAt sin (cos x) x := by
  have h := (((expNegMulI x).fun_sub (expMulI x)).mul_const I).div_const 2
  have e : (exp (-x * I) * (-1 * I) - exp (x * I) * (1 * I)) * I / 2 = cos x := by
    show _ = (exp (x * I) + exp (-x * I)) / 2
    have := I_mul_I
    linear_combination -(exp (x * I) + exp (-x * I)) / 2 * this
  rw [e] at h; exact h
theorem hasDerivAt_cos (x : ℂ) : HasDerivAt cos (-sin x) x := by
  have h := ((expMulI x).fun_add (expNegMulI x)).div_const 2
  have e : (exp (x * I) * (1 * I) + exp (-x * I) * (-1 * I)) / 2 = -sin x := by
    show _ = -((exp (-x * I) - exp (x * I)) * I / 2)
    ring
  rw [e] at h; exact h
@[simp] theorem deriv_sin : deriv sin = cos := deriv_eq hasDerivAt_sin
theorem deriv_cos : deriv cos x = -sin x := (hasDerivAt_cos x).deriv
@[simp] theorem deriv_cos' : deriv cos = fun x => -sin x := deriv_eq hasDerivAt_cos
theorem differentiable_sin : Differentiable ℂ sin := fun x => (hasDerivAt_sin x).differentiableAt
theorem differentiable_cos : Differentiable ℂ cos := fun x => (hasDerivAt_cos x).differentiableAt
theorem continuous_sin : Continuous sin := differentiable_sin.continuous
theorem continuous_cos : Continuous cos := differentiable_cos.continuous
end Complex
/-- The real part of a complex derivative along the real line, where the function is real there. -/
theorem Ember.hasDerivAt_re {f : ℂ → ℂ} {f' : ℂ} {x : ℝ} (h : HasDerivAt f f' x) : HasDerivAt (fun x : ℝ => (f x).re) f'.re x := by
  obtain ⟨φ, h, e, k⟩ := Ember.hasDerivAt_iff.1 h
  refine Ember.hasDerivAt_iff.2 ⟨fun y => (φ y).re, (Complex.continuous_re.tendsto f').comp (h.comp (Complex.continuous_ofReal.tendsto x)), by
    dsimp only; rw [e], fun y => ?_⟩
  have k := congrArg Complex.re (k y)
  rw [Complex.sub_re, ← Complex.ofReal_sub, Complex.mul_re, Complex.ofReal_re, Complex.ofReal_im, mul_zero, sub_zero] at k
  exact k
namespace Real
variable {x : ℝ}
theorem hasDerivAt_exp (x : ℝ) : HasDerivAt exp (exp x) x := Ember.hasDerivAt_re (Complex.hasDerivAt_exp x)
theorem hasDerivAt_sin (x : ℝ) : HasDerivAt sin (cos x) x := Ember.hasDerivAt_re (Complex.hasDerivAt_sin x)
theorem hasDerivAt_cos (x : ℝ) : HasDerivAt cos (-sin x) x := (Ember.hasDerivAt_re (Complex.hasDerivAt_cos x)).congr_deriv (Complex.neg_re _)
@[simp] theorem deriv_exp : deriv exp = exp := deriv_eq hasDerivAt_exp
@[simp] theorem deriv_sin : deriv sin = cos := deriv_eq hasDerivAt_sin
theorem deriv_cos : deriv cos x = -sin x := (hasDerivAt_cos x).deriv
@[simp] theorem deriv_cos' : deriv cos = fun x => -sin x := deriv_eq hasDerivAt_cos
theorem differentiable_exp : Differentiable ℝ exp := fun x => (hasDerivAt_exp x).differentiableAt
theorem differentiable_sin : Differentiable ℝ sin := fun x => (hasDerivAt_sin x).differentiableAt
theorem differentiable_cos : Differentiable ℝ cos := fun x => (hasDerivAt_cos x).differentiableAt
@[simp] theorem differentiableAt_exp : DifferentiableAt ℝ exp x := differentiable_exp x
@[simp] theorem differentiableAt_sin : DifferentiableAt ℝ sin x := differentiable_sin x
@[simp] theorem differentiableAt_cos : DifferentiableAt ℝ cos x := differentiable_cos x
theorem hasDerivAt_log (hx : x ≠ 0) : HasDerivAt log x⁻¹ x := by
  have flip : ∀ {x : ℝ}, 0 < x → HasDerivAt log x⁻¹ x := fun {x} pos => by
    have inner : Tendsto log (𝓝[≠] x) (𝓝[≠] log x) := tendsto_nhdsWithin_iff.2 ⟨(continuousAt_log (ne_of_gt pos)).tendsto.mono_left nhdsWithin_le_nhds, by
      filter_upwards [self_mem_nhdsWithin, mem_nhdsWithin_of_mem_nhds (eventually_gt_nhds pos)] with y hy hy₀
      exact fun e => hy (by have := congrArg exp (show log y = log x from e); rwa [exp_log hy₀, exp_log pos] at this)⟩
    have h := (Tendsto.comp (hasDerivAt_exp (log x)) inner).inv₀ (exp_ne_zero _)
    rw [exp_log pos] at h
    refine h.congr' ?_
    filter_upwards [mem_nhdsWithin_of_mem_nhds (eventually_gt_nhds pos)] with y hy
    show (slope exp (log x) (log y))⁻¹ = slope log x y
    rw [slope_def_field, slope_def_field, exp_log pos, exp_log hy, inv_div]
  rcases lt_or_gt_of_ne hx with h | h
  · have := (flip (neg_pos.2 h)).comp x (hasDerivAt_id' x).fun_neg
    refine (this.congr_deriv (by rw [inv_neg]; ring)).congr_of_eventuallyEq (Eventually.of_forall fun y => ?_)
    exact (log_neg_eq_log y).symm
  · exact flip h
@[simp] theorem deriv_log (x : ℝ) : deriv log x = x⁻¹ := by
  by_cases h : x = 0
  · rw [h, inv_zero]
    refine deriv_zero_of_not_differentiableAt fun k => ?_
    have cont := k.continuousAt.tendsto.mono_left (nhdsWithin_le_nhds (s := Set.Ioi 0))
    refine not_tendsto_nhds_of_tendsto_atTop ?_ (-log 0) cont.neg
    refine (tendsto_log_atTop.comp tendsto_inv_nhdsGT_zero).congr fun y => ?_
    show log y⁻¹ = -log y
    rw [log_inv]
  · exact (hasDerivAt_log h).deriv
theorem deriv_log' : deriv log = Inv.inv := funext deriv_log
theorem differentiableAt_log (hx : x ≠ 0) : DifferentiableAt ℝ log x := (hasDerivAt_log hx).differentiableAt
theorem hasDerivAt_sqrt (hx : x ≠ 0) : HasDerivAt (fun x : ℝ => √x) (1 / (2 * √x)) x := by
  rcases lt_or_gt_of_ne hx with h | pos
  · rw [sqrt_eq_zero_of_nonpos (le_of_lt h), mul_zero, div_zero]
    exact (hasDerivAt_const x 0).congr_of_eventuallyEq ((eventually_lt_nhds h).mono fun y k => sqrt_eq_zero_of_nonpos (le_of_lt k))
  · have root := sqrt_pos.2 pos
    have lim : Tendsto (fun y => 1 / (√y + √x)) (𝓝[≠] x) (𝓝 (1 / (√x + √x))) :=
      tendsto_const_nhds.div (((continuous_sqrt.tendsto x).mono_left nhdsWithin_le_nhds).add_const (√x)) (by linarith)
    rw [← two_mul] at lim
    refine lim.congr' ?_
    filter_upwards [self_mem_nhdsWithin, mem_nhdsWithin_of_mem_nhds (eventually_gt_nhds pos)] with y hy hy₀
    have hyx : y - x ≠ 0 := sub_ne_zero.2 hy
    show 1 / (√y + √x) = slope (fun x : ℝ => √x) x y
    have pos' : √y + √x ≠ 0 := by have := sqrt_nonneg y; linarith
    rw [slope_def_field, div_eq_div_iff pos' hyx]
    have h₁ := mul_self_sqrt (le_of_lt pos); have h₂ := mul_self_sqrt (le_of_lt hy₀)
    linear_combination h₁ - h₂
theorem hasDerivAt_tan (h : cos x ≠ 0) : HasDerivAt tan (1 / cos x ^ 2) x := by
  have e : tan = fun x => sin x / cos x := funext tan_eq_sin_div_cos
  rw [e]
  refine ((hasDerivAt_sin x).fun_div (hasDerivAt_cos x) h).congr_deriv ?_
  congr 1
  have := sin_sq_add_cos_sq x
  linear_combination this
end Real
section
variable {f : ℝ → ℝ} {f' x : ℝ}
theorem HasDerivAt.exp (hf : HasDerivAt f f' x) : HasDerivAt (fun x => Real.exp (f x)) (Real.exp (f x) * f') x := (Real.hasDerivAt_exp (f x)).comp x hf
theorem HasDerivAt.sin (hf : HasDerivAt f f' x) : HasDerivAt (fun x => Real.sin (f x)) (Real.cos (f x) * f') x := (Real.hasDerivAt_sin (f x)).comp x hf
theorem HasDerivAt.cos (hf : HasDerivAt f f' x) : HasDerivAt (fun x => Real.cos (f x)) (-Real.sin (f x) * f') x := (Real.hasDerivAt_cos (f x)).comp x hf
theorem HasDerivAt.log (hf : HasDerivAt f f' x) (hx : f x ≠ 0) : HasDerivAt (fun y => Real.log (f y)) (f' / f x) x :=
  ((Real.hasDerivAt_log hx).comp x hf).congr_deriv (by rw [div_eq_mul_inv, mul_comm])
theorem HasDerivAt.sqrt (hf : HasDerivAt f f' x) (hx : f x ≠ 0) : HasDerivAt (fun y => √(f y)) (f' / (2 * √(f x))) x :=
  ((Real.hasDerivAt_sqrt hx).comp x hf).congr_deriv (by rw [one_div, div_eq_mul_inv, mul_comm])
theorem DifferentiableAt.exp (hc : DifferentiableAt ℝ f x) : DifferentiableAt ℝ (fun x => Real.exp (f x)) x := hc.hasDerivAt.exp.differentiableAt
theorem DifferentiableAt.sin (hc : DifferentiableAt ℝ f x) : DifferentiableAt ℝ (fun x => Real.sin (f x)) x := hc.hasDerivAt.sin.differentiableAt
theorem DifferentiableAt.cos (hc : DifferentiableAt ℝ f x) : DifferentiableAt ℝ (fun x => Real.cos (f x)) x := hc.hasDerivAt.cos.differentiableAt
theorem DifferentiableAt.log (hf : DifferentiableAt ℝ f x) (hx : f x ≠ 0) : DifferentiableAt ℝ (fun x => Real.log (f x)) x := (hf.hasDerivAt.log hx).differentiableAt
theorem DifferentiableAt.sqrt (hf : DifferentiableAt ℝ f x) (hx : f x ≠ 0) : DifferentiableAt ℝ (fun y => √(f y)) x := (hf.hasDerivAt.sqrt hx).differentiableAt
theorem Differentiable.exp (hc : Differentiable ℝ f) : Differentiable ℝ fun x => Real.exp (f x) := fun x => (hc x).exp
theorem Differentiable.sin (hc : Differentiable ℝ f) : Differentiable ℝ fun x => Real.sin (f x) := fun x => (hc x).sin
theorem Differentiable.cos (hc : Differentiable ℝ f) : Differentiable ℝ fun x => Real.cos (f x) := fun x => (hc x).cos
theorem Differentiable.log (hf : Differentiable ℝ f) (hx : ∀ x, f x ≠ 0) : Differentiable ℝ fun x => Real.log (f x) := fun x => (hf x).log (hx x)
theorem Differentiable.sqrt (hf : Differentiable ℝ f) (hx : ∀ x, f x ≠ 0) : Differentiable ℝ fun y => √(f y) := fun x => (hf x).sqrt (hx x)
end
namespace Ember.Continuity
macro_rules | `(tactic| continuity_known) => `(tactic| first | exact Complex.continuous_sin | exact Complex.continuous_cos)
macro_rules | `(tactic| differentiable_step) => `(tactic| first
  | with_reducible_and_instances (first
    | assumption | exact differentiable_const _ | exact differentiable_id | exact differentiable_fun_id
    | exact Real.differentiable_exp | exact Real.differentiable_sin | exact Real.differentiable_cos
    | exact Complex.differentiable_exp | exact Complex.differentiable_sin | exact Complex.differentiable_cos
    | refine Differentiable.fun_add ?_ ?_ | refine Differentiable.fun_sub ?_ ?_ | refine Differentiable.fun_mul ?_ ?_
    | refine Differentiable.fun_neg ?_ | refine Differentiable.fun_pow ?_ _ | refine Differentiable.div_const ?_ _
    | refine Differentiable.fun_div ?_ ?_ ?_ | refine Differentiable.fun_inv ?_ ?_ | refine Differentiable.exp ?_ | refine Differentiable.sin ?_
    | refine Differentiable.cos ?_ | refine Differentiable.log ?_ ?_ | refine Differentiable.sqrt ?_ ?_
    | (refine Differentiable.fun_comp ?_ ?_; · assumption)
    | (refine Differentiable.comp ?_ ?_; · assumption)
    | (refine Differentiable.fun_comp ?_ ?_; · first
        | exact Complex.differentiable_exp | exact Complex.differentiable_sin | exact Complex.differentiable_cos))
  | assumption | (simp only [*]; done))
macro_rules | `(tactic| differentiableAt_step) => `(tactic| first
  | with_reducible_and_instances (first | assumption | exact differentiableAt_const _ | exact differentiableAt_fun_id)
  | (refine Differentiable.differentiableAt ?_; (repeat' continuity_step); done)
  | with_reducible_and_instances (first
    | refine DifferentiableAt.fun_add ?_ ?_ | refine DifferentiableAt.fun_sub ?_ ?_ | refine DifferentiableAt.fun_mul ?_ ?_
    | refine DifferentiableAt.fun_neg ?_ | refine DifferentiableAt.fun_pow ?_ _ | refine DifferentiableAt.div_const ?_ _
    | refine DifferentiableAt.fun_div ?_ ?_ ?_ | refine DifferentiableAt.fun_inv ?_ ?_ | refine DifferentiableAt.exp ?_
    | refine DifferentiableAt.sin ?_ | refine DifferentiableAt.cos ?_ | refine DifferentiableAt.log ?_ ?_ | refine DifferentiableAt.sqrt ?_ ?_))
macro_rules | `(tactic| differentiableOn_step) => `(tactic| first
  | assumption | (refine Differentiable.differentiableOn ?_; (repeat' continuity_step); done))
end Ember.Continuity
