import Ember
/-! Derivatives: rules, particular functions, extrema, the mean value theorem. -/
set_option linter.unusedVariables false
open Topology Filter

theorem der_definition (f : ℝ → ℝ) (f' x : ℝ) : HasDerivAt f f' x ↔ Tendsto (slope f x) (𝓝[≠] x) (𝓝 f') := hasDerivAt_iff_tendsto_slope

theorem der_square_at_three : deriv (fun x : ℝ => x ^ 2) 3 = 6 := by rw [deriv_pow_field]; norm_num

theorem der_cubic (x : ℝ) : HasDerivAt (fun x : ℝ => x ^ 3 - 2 * x) (3 * x ^ 2 - 2) x := by
  refine ((hasDerivAt_pow 3 x).sub ((hasDerivAt_id' x).const_mul 2)).congr_deriv ?_
  norm_num

theorem der_product (f g : ℝ → ℝ) (x : ℝ) (hf : DifferentiableAt ℝ f x) (hg : DifferentiableAt ℝ g x) :
    deriv (fun y => f y * g y) x = deriv f x * g x + f x * deriv g x := deriv_fun_mul hf hg

theorem der_chain_rule (f g : ℝ → ℝ) (x : ℝ) (hg : DifferentiableAt ℝ g (f x)) (hf : DifferentiableAt ℝ f x) :
    deriv (g ∘ f) x = deriv g (f x) * deriv f x := deriv_comp x hg hf

theorem der_sin_of_square (x : ℝ) : HasDerivAt (fun x => Real.sin (x ^ 2)) (Real.cos (x ^ 2) * (2 * x)) x := by
  have h := (hasDerivAt_pow 2 x).sin
  norm_num at h; exact h

theorem der_gaussian (x : ℝ) : deriv (fun x => Real.exp (-x ^ 2)) x = -2 * x * Real.exp (-x ^ 2) := by
  rw [((hasDerivAt_pow 2 x).fun_neg.exp).deriv]; norm_num; ring

theorem der_log (x : ℝ) (hx : 0 < x) : deriv Real.log x = 1 / x := by rw [Real.deriv_log, one_div]

theorem der_sqrt : deriv (fun x : ℝ => √x) 4 = 1 / 4 := by
  rw [(Real.hasDerivAt_sqrt (by norm_num)).deriv, show (4 : ℝ) = 2 ^ 2 by norm_num, Real.sqrt_sq (by norm_num)]; norm_num

theorem der_sin_cos : deriv Real.sin = Real.cos ∧ deriv Real.cos = fun x => -Real.sin x := ⟨Real.deriv_sin, Real.deriv_cos'⟩

theorem der_exp : deriv Real.exp = Real.exp := by simp

theorem der_differentiable : Differentiable ℝ fun x : ℝ => Real.sin (x ^ 2) * Real.exp x / (x ^ 2 + 1) := by fun_prop (disch := positivity)

theorem der_continuous (f : ℝ → ℝ) (hf : Differentiable ℝ f) : Continuous f := hf.continuous

theorem der_second : iteratedDeriv 2 Real.sin = fun x => -Real.sin x := by rw [iteratedDeriv_succ, iteratedDeriv_one, Real.deriv_sin, Real.deriv_cos']

theorem der_fermat (f : ℝ → ℝ) (a : ℝ) (h : IsLocalMax f a) : deriv f a = 0 := h.deriv_eq_zero

theorem der_rolle (f : ℝ → ℝ) (hf : ContinuousOn f (Set.Icc 0 1)) (h : f 0 = f 1) : ∃ c ∈ Set.Ioo (0 : ℝ) 1, deriv f c = 0 :=
  exists_deriv_eq_zero zero_lt_one hf h

theorem der_mean_value (f : ℝ → ℝ) (a b : ℝ) (hab : a < b) (hf : ContinuousOn f (Set.Icc a b)) (hf' : DifferentiableOn ℝ f (Set.Ioo a b)) :
    ∃ c ∈ Set.Ioo a b, deriv f c = (f b - f a) / (b - a) := exists_deriv_eq_slope f hab hf hf'

theorem der_constant (f : ℝ → ℝ) (hf : Differentiable ℝ f) (h : ∀ x, deriv f x = 0) : ∃ c, ∀ x, f x = c := ⟨f 0, fun x => is_const_of_deriv_eq_zero hf h x 0⟩

theorem der_monotone (f : ℝ → ℝ) (hf : Differentiable ℝ f) (h : ∀ x, 0 ≤ deriv f x) : Monotone f := monotone_of_deriv_nonneg hf h

theorem der_strictly_increasing : StrictMono fun x : ℝ => x + Real.exp x := strictMono_of_deriv_pos fun x => by
  rw [((hasDerivAt_id' x).fun_add (Real.hasDerivAt_exp x)).deriv]; have := Real.exp_pos x; linarith

theorem der_lipschitz (f : ℝ → ℝ) (hf : Differentiable ℝ f) (h : ∀ x, |deriv f x| ≤ 2) (x y : ℝ) (hxy : x < y) : |f y - f x| ≤ 2 * (y - x) := by
  obtain ⟨c, _, e⟩ := exists_deriv_eq_slope f hxy hf.continuous.continuousOn hf.differentiableOn
  have pos : 0 < y - x := by linarith
  rw [eq_div_iff (ne_of_gt pos)] at e
  rw [← e, abs_mul, abs_of_pos pos]
  exact mul_le_mul_of_nonneg_right (h c) (le_of_lt pos)

theorem der_complex_square (z : ℂ) : HasDerivAt (fun z : ℂ => z ^ 2) (2 * z) z := by
  have h := hasDerivAt_pow 2 z
  norm_num at h; exact h

theorem der_not_abs : ¬DifferentiableAt ℝ (fun x : ℝ => |x|) 0 := fun h => by
  have k := h.hasDerivAt
  have right : Tendsto (fun _ : ℝ => (1 : ℝ)) (𝓝[>] 0) (𝓝 (deriv (fun x : ℝ => |x|) 0)) := by
    refine (Tendsto.mono_left k (nhdsWithin_mono 0 fun x (hx : 0 < x) => ne_of_gt hx)).congr' ?_
    filter_upwards [self_mem_nhdsWithin] with x hx
    have hx : 0 < x := hx
    rw [slope_def_field, abs_of_pos hx, abs_zero, sub_zero, div_self (ne_of_gt hx)]
  have left : Tendsto (fun _ : ℝ => (-1 : ℝ)) (𝓝[<] 0) (𝓝 (deriv (fun x : ℝ => |x|) 0)) := by
    refine (Tendsto.mono_left k (nhdsWithin_mono 0 fun x (hx : x < 0) => ne_of_lt hx)).congr' ?_
    filter_upwards [self_mem_nhdsWithin] with x hx
    have hx : x < 0 := hx
    rw [slope_def_field, abs_of_neg hx, abs_zero, sub_zero, sub_zero, neg_div, div_self (ne_of_lt hx)]
  have h₁ := tendsto_nhds_unique right tendsto_const_nhds
  have h₂ := tendsto_nhds_unique left tendsto_const_nhds
  linarith
