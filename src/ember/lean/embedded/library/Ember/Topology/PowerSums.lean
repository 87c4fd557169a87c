import Ember.Topology.Sums
/-! Sums of reciprocal powers: the harmonic series diverges, `∑ 1 / n ^ p` converges for `1 < p`; absolute convergence in ℂ. -/
set_option autoImplicit false
universe u
open Filter Topology
theorem Real.not_summable_one_div_natCast : ¬Summable fun n : ℕ => 1 / (n : ℝ) := fun h => by
  have double : StrictMono fun n : ℕ => n + n := fun m n k => by show m + m < n + n; omega
  have lim := (Tendsto.comp h.tendsto_sum_tsum_nat double.tendsto_atTop).sub h.tendsto_sum_tsum_nat
  rw [sub_self] at lim
  have low : ∀ n : ℕ, ∀ m ≤ n, (m : ℝ) / (n + n) ≤ ∑ i ∈ Finset.range (n + m), 1 / (i : ℝ) - ∑ i ∈ Finset.range n, 1 / (i : ℝ) := fun n m => by
    induction m with
    | zero => intro _; rw [Nat.cast_zero, zero_div, add_zero, sub_self]
    | succ m ih =>
      intro hm
      have := ih (by omega)
      have pos : (0 : ℝ) < ((n + m : ℕ) : ℝ) := Nat.cast_pos.2 (by omega)
      have le : ((n + m : ℕ) : ℝ) ≤ n + n := by rw [← Nat.cast_add]; exact Nat.cast_le.2 (by omega)
      have inv := one_div_le_one_div_of_le pos le
      rw [← Nat.add_assoc, Finset.sum_range_succ, Nat.cast_add_one, add_div]
      linarith
  obtain ⟨N, hN⟩ := Metric.tendsto_atTop.1 lim (1 / 2) (by norm_num)
  have near := hN (N + 1) (by omega)
  have far := low (N + 1) (N + 1) (le_refl _)
  have half : ((N + 1 : ℕ) : ℝ) / ((N + 1 : ℕ) + (N + 1 : ℕ)) = 1 / 2 := by
    have : ((N + 1 : ℕ) : ℝ) ≠ 0 := Nat.cast_ne_zero.2 (by omega)
    field_simp
    ring
  rw [half] at far
  rw [Real.dist_0_eq_abs] at near
  have := lt_of_le_of_lt (le_abs_self _) near
  exact absurd far (not_le_of_gt this)
theorem Ember.summable_one_div_sq : Summable fun n : ℕ => 1 / (n : ℝ) ^ 2 := by
  have bound : ∀ n : ℕ, ∑ i ∈ Finset.range (n + 2), 1 / (i : ℝ) ^ 2 ≤ 2 - 1 / ((n : ℝ) + 1) := fun n => by
    induction n with
    | zero => rw [Finset.sum_range_succ, Finset.sum_range_succ, Finset.sum_range_zero]; norm_num
    | succ n ih =>
      rw [Finset.sum_range_succ]
      have h₁ : (0 : ℝ) < (n : ℝ) + 1 := by positivity
      have h₂ : (0 : ℝ) < (n : ℝ) + 2 := by positivity
      have step : 1 / ((n : ℝ) + 2) ^ 2 ≤ 1 / ((n : ℝ) + 1) - 1 / ((n : ℝ) + 2) := by
        rw [div_sub_div _ _ (ne_of_gt h₁) (ne_of_gt h₂), div_le_div_iff_of_pos (by positivity) (by positivity)]
        nlinarith
      push_cast
      rw [show (n : ℝ) + 1 + 1 = n + 2 by ring]
      linarith
  refine summable_of_sum_range_le (c := 2) (fun n => by positivity) fun n => ?_
  have := bound n
  have mono := Finset.sum_le_sum_of_subset_of_nonneg (f := fun i : ℕ => 1 / (i : ℝ) ^ 2) (Finset.range_mono (show n ≤ n + 2 by omega))
    fun i _ _ => by positivity
  have : (0 : ℝ) ≤ 1 / ((n : ℝ) + 1) := by positivity
  exact le_trans mono (le_trans (bound n) (by linarith))
theorem Real.summable_one_div_nat_pow {p : ℕ} : Summable (fun n : ℕ => 1 / (n : ℝ) ^ p) ↔ 1 < p := by
  refine ⟨fun h => ?_, fun h => ?_⟩
  · rcases Nat.lt_or_ge 1 p with k | k
    · exact k
    · exfalso
      rcases (show p = 0 ∨ p = 1 by omega) with e | e
      · simp only [e, pow_zero, div_one] at h
        exact absurd (tendsto_nhds_unique h.tendsto_atTop_zero tendsto_const_nhds) (by norm_num)
      · simp only [e, pow_one] at h
        exact Real.not_summable_one_div_natCast h
  · refine Summable.of_nonneg_of_le (fun n => by positivity) (fun n => ?_) Ember.summable_one_div_sq
    rcases Nat.eq_zero_or_pos n with e | e
    · rw [e, Nat.cast_zero, zero_pow (by omega), zero_pow (by omega)]
    · have pos : (1 : ℝ) ≤ n := by rw [← Nat.cast_one]; exact Nat.cast_le.2 e
      exact one_div_le_one_div_of_le (by positivity) (pow_le_pow_right₀ pos h)
theorem Real.summable_nat_pow_inv {p : ℕ} : Summable (fun n : ℕ => ((n : ℝ) ^ p)⁻¹) ↔ 1 < p := by
  simp only [← one_div]; exact Real.summable_one_div_nat_pow
/-- A complex series whose norms have a sum has a sum. -/
theorem Ember.summable_complex {ι : Type u} {f : ι → ℂ} (hf : Summable fun i => ‖f i‖) : Summable f := by
  have re : Summable fun i => (f i).re := .of_norm_bounded hf fun i => Complex.abs_re_le_norm _
  have im : Summable fun i => (f i).im := .of_norm_bounded hf fun i => Complex.abs_im_le_norm _
  have up {g : ι → ℝ} {a : ℝ} (h : HasSum g a) : HasSum (fun i => (g i : ℂ)) a :=
    ((Complex.continuous_ofReal.tendsto a).comp h).congr fun s => by
      classical
      show ((∑ i ∈ s, g i : ℝ) : ℂ) = ∑ i ∈ s, (g i : ℂ)
      induction s using Finset.induction_on with
      | empty => rw [Finset.sum_empty, Finset.sum_empty, Complex.ofReal_zero]
      | insert i s hi ih => rw [Finset.sum_insert hi, Finset.sum_insert hi, Complex.ofReal_add, ih]
  have h := (up re.hasSum).add ((up im.hasSum).mul_right Complex.I)
  refine (Ember.hasSum_congr h fun i => ?_).summable
  exact Complex.ext (by simp) (by simp)
theorem summable_geometric_of_norm_lt_one {ξ : ℂ} (h : ‖ξ‖ < 1) : Summable fun n : ℕ => ξ ^ n :=
  Ember.summable_complex (by simp only [norm_pow]; exact summable_geometric_of_lt_one (norm_nonneg ξ) h)
theorem hasSum_geometric_of_norm_lt_one {ξ : ℂ} (h : ‖ξ‖ < 1) : HasSum (fun n : ℕ => ξ ^ n) (1 - ξ)⁻¹ := by
  refine (summable_geometric_of_norm_lt_one h).hasSum_iff_tendsto_nat.2 ?_
  have k := ((tendsto_pow_atTop_nhds_zero_of_norm_lt_one h).const_sub 1).mul_const (1 - ξ)⁻¹
  rw [sub_zero, one_mul] at k
  refine k.congr fun n => ?_
  have : 1 - ξ ≠ 0 := fun e => by
    have e : ξ = 1 := by linear_combination -e
    rw [e, norm_one] at h; exact lt_irrefl _ h
  have g : (∑ i ∈ Finset.range n, ξ ^ i) * (ξ - 1) = ξ ^ n - 1 := geom_sum_mul ξ n
  rw [← div_eq_mul_inv, div_eq_iff this]
  linear_combination g
theorem tsum_geometric_of_norm_lt_one {ξ : ℂ} (h : ‖ξ‖ < 1) : ∑' n : ℕ, ξ ^ n = (1 - ξ)⁻¹ := (hasSum_geometric_of_norm_lt_one h).tsum_eq
