import Ember.Deriv.Functions
import Ember.Topology.Intervals
/-! Local extrema, the theorems of Rolle, Cauchy and Lagrange, and what the sign of the derivative says. -/
set_option autoImplicit false
open Filter Topology Set
section
variable {f : ℝ → ℝ} {f' a b : ℝ}
theorem IsLocalMax.hasDerivAt_eq_zero (h : IsLocalMax f a) (hf : HasDerivAt f f' a) : f' = 0 := by
  have near : ∀ᶠ x in 𝓝 a, f x ≤ f a := h
  refine le_antisymm ?_ ?_
  · refine le_of_tendsto (x := 𝓝[>] a) (hf.mono_left (nhdsWithin_mono a fun x (k : a < x) => ne_of_gt k)) ?_
    filter_upwards [mem_nhdsWithin_of_mem_nhds near, self_mem_nhdsWithin] with x hx hax
    rw [slope_def_field]
    rw [div_le_iff₀ (sub_pos.2 (show a < x from hax)), zero_mul]; exact sub_nonpos.2 hx
  · refine ge_of_tendsto (x := 𝓝[<] a) (hf.mono_left (nhdsWithin_mono a fun x (k : x < a) => ne_of_lt k)) ?_
    filter_upwards [mem_nhdsWithin_of_mem_nhds near, self_mem_nhdsWithin] with x hx hax
    rw [slope_def_field]
    exact div_nonneg_iff.2 (.inr ⟨sub_nonpos.2 hx, sub_nonpos.2 (le_of_lt (show x < a from hax))⟩)
theorem IsLocalMin.hasDerivAt_eq_zero (h : IsLocalMin f a) (hf : HasDerivAt f f' a) : f' = 0 := by
  have k : IsLocalMax (fun x => -f x) a := Eventually.mono h fun _ k => neg_le_neg k
  exact neg_eq_zero.1 (k.hasDerivAt_eq_zero hf.fun_neg)
theorem IsLocalMax.deriv_eq_zero (h : IsLocalMax f a) : deriv f a = 0 := by
  by_cases k : DifferentiableAt ℝ f a
  · exact h.hasDerivAt_eq_zero k.hasDerivAt
  · exact deriv_zero_of_not_differentiableAt k
theorem IsLocalMin.deriv_eq_zero (h : IsLocalMin f a) : deriv f a = 0 := by
  by_cases k : DifferentiableAt ℝ f a
  · exact h.hasDerivAt_eq_zero k.hasDerivAt
  · exact deriv_zero_of_not_differentiableAt k
theorem IsLocalExtr.deriv_eq_zero (h : IsLocalExtr f a) : deriv f a = 0 := h.elim (fun k => IsLocalMin.deriv_eq_zero k) fun k => IsLocalMax.deriv_eq_zero k
theorem exists_hasDerivAt_eq_zero {f f' : ℝ → ℝ} {a b : ℝ} (hab : a < b) (hfc : ContinuousOn f (Icc a b)) (hfI : f a = f b)
    (hff' : ∀ x ∈ Ioo a b, HasDerivAt f (f' x) x) : ∃ c ∈ Ioo a b, f' c = 0 := by
  have ne : (Icc a b).Nonempty := ⟨a, le_refl a, le_of_lt hab⟩
  obtain ⟨c, hc, hmax⟩ := isCompact_Icc.exists_isMaxOn ne hfc
  obtain ⟨d, hd, hmin⟩ := isCompact_Icc.exists_isMinOn ne hfc
  have inside : ∀ x, x ∈ Icc a b → f x ≠ f a → x ∈ Ioo a b := fun x hx k =>
    ⟨lt_of_le_of_ne hx.1 fun e => k (by rw [e]), lt_of_le_of_ne hx.2 fun e => k (by rw [e, hfI])⟩
  by_cases hcv : f c = f a
  · by_cases hdv : f d = f a
    · have const : ∀ x ∈ Icc a b, f x = f a := fun x hx => le_antisymm (by rw [← hcv]; exact isMaxOn_iff.1 hmax x hx) (by rw [← hdv]; exact isMinOn_iff.1 hmin x hx)
      have mid : (a + b) / 2 ∈ Ioo a b := ⟨by linarith, by linarith⟩
      refine ⟨_, mid, IsLocalMax.hasDerivAt_eq_zero ?_ (hff' _ mid)⟩
      have all : IsMaxOn f (Icc a b) ((a + b) / 2) := isMaxOn_iff.2 fun x hx => by rw [const x hx, const _ ⟨le_of_lt mid.1, le_of_lt mid.2⟩]
      exact all.isLocalMax (Icc_mem_nhds mid.1 mid.2)
    · have h := inside d hd hdv
      exact ⟨d, h, (hmin.isLocalMin (Icc_mem_nhds h.1 h.2)).hasDerivAt_eq_zero (hff' d h)⟩
  · have h := inside c hc hcv
    exact ⟨c, h, (hmax.isLocalMax (Icc_mem_nhds h.1 h.2)).hasDerivAt_eq_zero (hff' c h)⟩
theorem exists_deriv_eq_zero {f : ℝ → ℝ} {a b : ℝ} (hab : a < b) (hfc : ContinuousOn f (Icc a b)) (hfI : f a = f b) : ∃ c ∈ Ioo a b, deriv f c = 0 := by
  by_cases h : ∀ x ∈ Ioo a b, DifferentiableAt ℝ f x
  · exact exists_hasDerivAt_eq_zero hab hfc hfI fun x hx => (h x hx).hasDerivAt
  · obtain ⟨x, k⟩ := Classical.not_forall.1 h
    obtain ⟨hx, k⟩ := Classical.not_imp.1 k
    exact ⟨x, hx, deriv_zero_of_not_differentiableAt k⟩
end
theorem exists_ratio_hasDerivAt_eq_ratio_slope (f f' : ℝ → ℝ) {a b : ℝ} (hab : a < b) (hfc : ContinuousOn f (Icc a b))
    (hff' : ∀ x ∈ Ioo a b, HasDerivAt f (f' x) x) (g g' : ℝ → ℝ) (hgc : ContinuousOn g (Icc a b)) (hgg' : ∀ x ∈ Ioo a b, HasDerivAt g (g' x) x) :
    ∃ c ∈ Ioo a b, (g b - g a) * f' c = (f b - f a) * g' c := by
  have cont : ContinuousOn (fun x => (g b - g a) * f x - (f b - f a) * g x) (Icc a b) :=
    (continuousOn_const.mul hfc).sub (continuousOn_const.mul hgc)
  obtain ⟨c, hc, e⟩ := exists_hasDerivAt_eq_zero hab cont (by ring) fun x hx => ((hff' x hx).const_mul (g b - g a)).fun_sub ((hgg' x hx).const_mul (f b - f a))
  exact ⟨c, hc, by linarith⟩
theorem exists_hasDerivAt_eq_slope (f f' : ℝ → ℝ) {a b : ℝ} (hab : a < b) (hfc : ContinuousOn f (Icc a b)) (hff' : ∀ x ∈ Ioo a b, HasDerivAt f (f' x) x) :
    ∃ c ∈ Ioo a b, f' c = (f b - f a) / (b - a) := by
  obtain ⟨c, hc, e⟩ := exists_ratio_hasDerivAt_eq_ratio_slope f f' hab hfc hff' id 1 continuousOn_id fun x _ => hasDerivAt_id x
  refine ⟨c, hc, ?_⟩
  rw [eq_div_iff (by linarith)]
  have e : (b - a) * f' c = (f b - f a) * 1 := e
  linarith
theorem exists_deriv_eq_slope (f : ℝ → ℝ) {a b : ℝ} (hab : a < b) (hfc : ContinuousOn f (Icc a b)) (hfd : DifferentiableOn ℝ f (Ioo a b)) :
    ∃ c ∈ Ioo a b, deriv f c = (f b - f a) / (b - a) :=
  exists_hasDerivAt_eq_slope f (deriv f) hab hfc fun x hx => (hfd.differentiableAt (isOpen_Ioo.mem_nhds hx)).hasDerivAt
section
variable {f : ℝ → ℝ}
theorem Ember.exists_slope (hf : Differentiable ℝ f) {x y : ℝ} (h : x < y) : ∃ c, f y - f x = deriv f c * (y - x) := by
  obtain ⟨c, _, e⟩ := exists_deriv_eq_slope f h hf.continuous.continuousOn hf.differentiableOn
  exact ⟨c, by rw [e, div_mul_cancel₀ _ (by linarith)]⟩
theorem monotone_of_deriv_nonneg (hf : Differentiable ℝ f) (hf' : ∀ x, 0 ≤ deriv f x) : Monotone f := fun x y h => by
  rcases eq_or_lt_of_le h with e | l
  · rw [e]
  · obtain ⟨c, e⟩ := Ember.exists_slope hf l
    have := mul_nonneg (hf' c) (show 0 ≤ y - x by linarith); linarith
theorem antitone_of_deriv_nonpos (hf : Differentiable ℝ f) (hf' : ∀ x, deriv f x ≤ 0) : Antitone f := fun x y h => by
  rcases eq_or_lt_of_le h with e | l
  · rw [e]
  · obtain ⟨c, e⟩ := Ember.exists_slope hf l
    have := mul_nonneg (show 0 ≤ -deriv f c by linarith [hf' c]) (show 0 ≤ y - x by linarith); nlinarith
/-- Where the derivative is not 0, the function is differentiable. -/
theorem Ember.differentiable_of_deriv_ne_zero (h : ∀ x, deriv f x ≠ 0) : Differentiable ℝ f := fun x =>
  Classical.byContradiction fun k => h x (deriv_zero_of_not_differentiableAt k)
theorem strictMono_of_deriv_pos (hf' : ∀ x, 0 < deriv f x) : StrictMono f := fun x y h => by
  obtain ⟨c, e⟩ := Ember.exists_slope (Ember.differentiable_of_deriv_ne_zero fun x => ne_of_gt (hf' x)) h
  have := mul_pos (hf' c) (show 0 < y - x by linarith); linarith
theorem strictAnti_of_deriv_neg (hf' : ∀ x, deriv f x < 0) : StrictAnti f := fun x y h => by
  obtain ⟨c, e⟩ := Ember.exists_slope (Ember.differentiable_of_deriv_ne_zero fun x => ne_of_lt (hf' x)) h
  have := mul_pos (show 0 < -deriv f c by linarith [hf' c]) (show 0 < y - x by linarith); nlinarith
theorem is_const_of_deriv_eq_zero (hf : Differentiable ℝ f) (hf' : ∀ x, deriv f x = 0) (x y : ℝ) : f x = f y := by
  rcases lt_trichotomy x y with h | h | h
  · obtain ⟨c, e⟩ := Ember.exists_slope hf h; rw [hf' c, zero_mul] at e; linarith
  · rw [h]
  · obtain ⟨c, e⟩ := Ember.exists_slope hf h; rw [hf' c, zero_mul] at e; linarith
end
