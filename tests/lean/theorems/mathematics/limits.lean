import Ember
/-! Limits of sequences and functions, infinite sums: as exercises and competitions state them. -/
set_option linter.unusedVariables false
open Filter Topology

theorem lim_epsilon (u : ℕ → ℝ) (l : ℝ) : Tendsto u atTop (𝓝 l) ↔ ∀ ε > 0, ∃ N, ∀ n ≥ N, |u n - l| < ε := by
  rw [Metric.tendsto_atTop]; rfl

theorem lim_one_div : Tendsto (fun n : ℕ => (1 : ℝ) / (n + 1)) atTop (𝓝 0) := tendsto_one_div_add_atTop_nhds_zero_nat

theorem lim_ratio : Tendsto (fun n : ℕ => (n : ℝ) / (n + 1)) atTop (𝓝 1) := by
  have h : Tendsto (fun n : ℕ => 1 - (1 : ℝ) / (n + 1)) atTop (𝓝 (1 - 0)) := tendsto_const_nhds.sub tendsto_one_div_add_atTop_nhds_zero_nat
  rw [sub_zero] at h
  refine h.congr fun n => ?_
  have : (n : ℝ) + 1 ≠ 0 := by positivity
  field_simp
  ring

theorem lim_ratio_of_quadratics : Tendsto (fun n : ℕ => (2 * (n : ℝ) ^ 2 + 1) / (n + 1) ^ 2) atTop (𝓝 2) := by
  have h := tendsto_one_div_add_atTop_nhds_zero_nat (𝕜 := ℝ)
  have k := ((h.const_mul 4).const_sub 2).add ((h.pow 2).const_mul 3)
  norm_num at k
  refine k.congr fun n => ?_
  have : (n : ℝ) + 1 ≠ 0 := by positivity
  field_simp
  ring

theorem lim_unique (u : ℕ → ℝ) (a b : ℝ) (ha : Tendsto u atTop (𝓝 a)) (hb : Tendsto u atTop (𝓝 b)) : a = b := tendsto_nhds_unique ha hb

theorem lim_sum_of_two (u v : ℕ → ℝ) (a b : ℝ) (hu : Tendsto u atTop (𝓝 a)) (hv : Tendsto v atTop (𝓝 b)) :
    Tendsto (fun n => 2 * u n - 3 * v n) atTop (𝓝 (2 * a - 3 * b)) := (hu.const_mul 2).sub (hv.const_mul 3)

theorem lim_product_square (u : ℕ → ℝ) (a : ℝ) (hu : Tendsto u atTop (𝓝 a)) : Tendsto (fun n => u n ^ 2 + u n) atTop (𝓝 (a ^ 2 + a)) :=
  (hu.pow 2).add hu

theorem lim_quotient (u v : ℕ → ℝ) (a b : ℝ) (hb : b ≠ 0) (hu : Tendsto u atTop (𝓝 a)) (hv : Tendsto v atTop (𝓝 b)) :
    Tendsto (fun n => u n / v n) atTop (𝓝 (a / b)) := hu.div hv hb

theorem lim_squeeze_sin : Tendsto (fun n : ℕ => Real.sin n / (n + 1)) atTop (𝓝 0) := by
  refine squeeze_zero_norm (fun n => ?_) tendsto_one_div_add_atTop_nhds_zero_nat
  have : (0 : ℝ) < n + 1 := by positivity
  rw [norm_div, Real.norm_eq_abs, Real.norm_eq_abs, abs_of_pos this]
  gcongr
  exact Real.abs_sin_le_one _

theorem lim_squeeze (u v w : ℕ → ℝ) (a : ℝ) (hu : Tendsto u atTop (𝓝 a)) (hw : Tendsto w atTop (𝓝 a)) (h₁ : ∀ n, u n ≤ v n) (h₂ : ∀ n, v n ≤ w n) :
    Tendsto v atTop (𝓝 a) := tendsto_of_tendsto_of_tendsto_of_le_of_le hu hw h₁ h₂

theorem lim_geometric : Tendsto (fun n : ℕ => ((2 : ℝ) / 3) ^ n) atTop (𝓝 0) := tendsto_pow_atTop_nhds_zero_of_lt_one (by norm_num) (by norm_num)

theorem lim_alternating_geometric : Tendsto (fun n : ℕ => (-(1 / 2) : ℝ) ^ n) atTop (𝓝 0) :=
  tendsto_pow_atTop_nhds_zero_of_abs_lt_one (by rw [abs_lt]; constructor <;> norm_num)

theorem lim_powers_diverge : Tendsto (fun n : ℕ => (2 : ℝ) ^ n) atTop atTop := tendsto_pow_atTop_atTop_of_one_lt (by norm_num)

theorem lim_polynomial_at_infinity : Tendsto (fun x : ℝ => x ^ 3 + 5) atTop atTop := tendsto_atTop_add_const_right _ 5 (tendsto_pow_atTop (by norm_num))

theorem lim_bounded_monotone (u : ℕ → ℝ) (hu : Monotone u) (hb : ∃ B, ∀ n, u n ≤ B) : ∃ l, Tendsto u atTop (𝓝 l) := by
  obtain ⟨B, hB⟩ := hb
  exact ⟨_, tendsto_atTop_ciSup hu ⟨B, fun _ ⟨n, e⟩ => e ▸ hB n⟩⟩

theorem lim_le (u : ℕ → ℝ) (l B : ℝ) (hu : Tendsto u atTop (𝓝 l)) (h : ∀ n, u n ≤ B) : l ≤ B := le_of_tendsto' hu h

theorem lim_eventually_positive (u : ℕ → ℝ) (l : ℝ) (hl : 0 < l) (hu : Tendsto u atTop (𝓝 l)) : ∀ᶠ n in atTop, 0 < u n := hu.eventually_const_lt hl

theorem lim_eventually_all (p q : ℕ → Prop) (hp : ∀ᶠ n in atTop, p n) (hq : ∀ᶠ n in atTop, q n) : ∃ N, ∀ n ≥ N, p n ∧ q n := by
  have h : ∀ᶠ n in atTop, p n ∧ q n := by filter_upwards [hp, hq] with n h₁ h₂ using ⟨h₁, h₂⟩
  exact eventually_atTop.1 h

theorem lim_frequently (p : ℕ → Prop) : (∃ᶠ n in atTop, p n) ↔ ∀ N, ∃ n, N ≤ n ∧ p n := frequently_atTop

theorem lim_subsequence (u : ℕ → ℝ) (l : ℝ) (hu : Tendsto u atTop (𝓝 l)) (φ : ℕ → ℕ) (hφ : StrictMono φ) : Tendsto (u ∘ φ) atTop (𝓝 l) :=
  hu.comp hφ.tendsto_atTop

theorem lim_shift (u : ℕ → ℝ) (l : ℝ) : Tendsto (fun n => u (n + 5)) atTop (𝓝 l) ↔ Tendsto u atTop (𝓝 l) := tendsto_add_atTop_iff_nat 5

theorem lim_fixed_point (f : ℝ → ℝ) (hf : Continuous f) (u : ℕ → ℝ) (hu : ∀ n, u (n + 1) = f (u n)) (l : ℝ) (hl : Tendsto u atTop (𝓝 l)) : f l = l := by
  have h₁ : Tendsto (fun n => u (n + 1)) atTop (𝓝 l) := (tendsto_add_atTop_iff_nat 1).2 hl
  have h₂ : Tendsto (fun n => f (u n)) atTop (𝓝 (f l)) := (hf.tendsto l).comp hl
  exact tendsto_nhds_unique (h₂.congr fun n => (hu n).symm) h₁

theorem lim_no_limit : ¬∃ l : ℝ, Tendsto (fun n : ℕ => (-1 : ℝ) ^ n) atTop (𝓝 l) := by
  rintro ⟨l, h⟩
  have h₁ := (tendsto_add_atTop_iff_nat 1).2 h
  have h₂ := h₁.congr fun n => (by rw [pow_succ]; ring : (-1 : ℝ) ^ (n + 1) = -(-1) ^ n)
  have e := tendsto_nhds_unique h₂ h.neg
  obtain ⟨N, hN⟩ := Metric.tendsto_atTop.1 h (1 / 2) (by norm_num)
  have z : l = 0 := by linarith
  have k := hN N (le_refl N)
  rw [Real.dist_eq, z, sub_zero, abs_pow, abs_neg, abs_one, one_pow] at k
  norm_num at k

theorem lim_cauchy (u : ℕ → ℝ) (l : ℝ) (h : Tendsto u atTop (𝓝 l)) : CauchySeq u := h.cauchySeq

theorem lim_abs (u : ℕ → ℝ) (h : Tendsto (fun n => |u n|) atTop (𝓝 0)) : Tendsto u atTop (𝓝 0) := (tendsto_zero_iff_abs_tendsto_zero u).2 h

theorem lim_inverse_right : Tendsto (fun x : ℝ => x⁻¹) (𝓝[>] 0) atTop := tendsto_inv_nhdsGT_zero

theorem lim_removable : Tendsto (fun x : ℝ => (x ^ 2 - 1) / (x - 1)) (𝓝[≠] 1) (𝓝 2) := by
  have h : Tendsto (fun x : ℝ => x + 1) (𝓝[≠] 1) (𝓝 (1 + 1)) := (tendsto_id.add_const 1).mono_left nhdsWithin_le_nhds
  rw [one_add_one_eq_two] at h
  refine h.congr' ?_
  filter_upwards [self_mem_nhdsWithin] with x hx
  have : x - 1 ≠ 0 := sub_ne_zero.2 hx
  field_simp
  ring

theorem lim_exp_decay : Tendsto (fun x : ℝ => Real.exp (-x)) atTop (𝓝 0) := Real.tendsto_exp_neg_atTop_nhds_zero

theorem lim_sqrt_difference : Tendsto (fun n : ℕ => √((n : ℝ) + 1) - √n) atTop (𝓝 0) := by
  have root : Tendsto (fun n : ℕ => √(n : ℝ)) atTop atTop := Real.tendsto_sqrt_atTop.comp tendsto_natCast_atTop_atTop
  have bound : Tendsto (fun n : ℕ => √((n : ℝ) + 1) + √n) atTop atTop := tendsto_atTop_add_nonneg_left (fun n => Real.sqrt_nonneg _) root
  refine (bound.const_div_atTop 1).congr fun n => ?_
  have hn : (0 : ℝ) ≤ n := Nat.cast_nonneg n
  have h₁ := Real.mul_self_sqrt (show (0 : ℝ) ≤ n + 1 by linarith)
  have h₂ := Real.mul_self_sqrt hn
  have pos : 0 < √((n : ℝ) + 1) + √n := by have := Real.sqrt_pos.2 (show (0 : ℝ) < n + 1 by linarith); have := Real.sqrt_nonneg (n : ℝ); linarith
  rw [div_eq_iff (ne_of_gt pos)]
  linear_combination h₂ - h₁

theorem lim_complex_power (z : ℂ) (hz : ‖z‖ < 1) : Tendsto (fun n : ℕ => z ^ n) atTop (𝓝 0) := tendsto_pow_atTop_nhds_zero_of_norm_lt_one hz

theorem lim_closed (s : Set ℝ) (hs : IsClosed s) (u : ℕ → ℝ) (l : ℝ) (hu : Tendsto u atTop (𝓝 l)) (h : ∀ n, u n ∈ s) : l ∈ s :=
  hs.mem_of_tendsto hu (.of_forall h)

theorem ser_geometric_third : ∑' n : ℕ, ((1 : ℝ) / 3) ^ n = 3 / 2 := by
  rw [tsum_geometric_of_lt_one (by norm_num) (by norm_num)]; norm_num

theorem ser_geometric_scaled : ∑' n : ℕ, 5 * ((1 : ℝ) / 2) ^ n = 10 := by rw [tsum_mul_left, tsum_geometric_two]; norm_num

theorem ser_terms_vanish (u : ℕ → ℝ) (h : Summable u) : Tendsto u atTop (𝓝 0) := h.tendsto_atTop_zero

theorem ser_comparison (u v : ℕ → ℝ) (h₀ : ∀ n, 0 ≤ u n) (h : ∀ n, u n ≤ v n) (hv : Summable v) : Summable u := .of_nonneg_of_le h₀ h hv

theorem ser_add (u v : ℕ → ℝ) (hu : Summable u) (hv : Summable v) : ∑' n, (u n + v n) = ∑' n, u n + ∑' n, v n := hu.tsum_add hv

theorem ser_partial_sums (u : ℕ → ℝ) (s : ℝ) (h₀ : ∀ n, 0 ≤ u n) : HasSum u s ↔ Tendsto (fun N => ∑ n ∈ Finset.range N, u n) atTop (𝓝 s) :=
  hasSum_iff_tendsto_nat_of_nonneg h₀ s

theorem ser_finite (f : Fin 3 → ℝ) : ∑' i, f i = f 0 + f 1 + f 2 := by rw [tsum_fintype, Fin.sum_univ_three]

theorem ser_absolute (u : ℕ → ℝ) (h : Summable fun n => |u n|) : Summable u := h.of_abs

theorem ser_divergent : ¬Summable fun n : ℕ => (1 : ℝ) := fun h => by
  have := tendsto_nhds_unique h.tendsto_atTop_zero tendsto_const_nhds
  norm_num at this

theorem ser_telescope : HasSum (fun n : ℕ => (1 : ℝ) / ((n + 1) * (n + 2))) 1 := by
  refine (hasSum_iff_tendsto_nat_of_nonneg (fun n => by positivity) 1).2 ?_
  have h := (tendsto_one_div_add_atTop_nhds_zero_nat (𝕜 := ℝ)).const_sub 1
  rw [sub_zero] at h
  refine h.congr fun n => ?_
  induction n with
  | zero => norm_num
  | succ n ih =>
    rw [Finset.sum_range_succ, ← ih]
    have h₁ : (n : ℝ) + 1 ≠ 0 := by positivity
    have h₂ : (n : ℝ) + 2 ≠ 0 := by positivity
    have h₃ : (n : ℝ) + 1 + 1 ≠ 0 := by positivity
    push_cast
    field_simp
    ring

theorem ser_harmonic : ¬Summable fun n : ℕ => 1 / (n : ℝ) := Real.not_summable_one_div_natCast

theorem ser_squares : Summable fun n : ℕ => 1 / (n : ℝ) ^ 2 := by rw [Real.summable_one_div_nat_pow]; norm_num

theorem ser_complex_geometric (z : ℂ) (h : ‖z‖ < 1) : ∑' n : ℕ, z ^ n = (1 - z)⁻¹ := tsum_geometric_of_norm_lt_one h

theorem lim_complete (u : ℕ → ℝ) (h : CauchySeq u) : ∃ l, Tendsto u atTop (𝓝 l) := cauchySeq_tendsto_of_complete h

theorem lim_coordinates (x : ℕ → Fin 3 → ℝ) (y : Fin 3 → ℝ) : Tendsto x atTop (𝓝 y) ↔ ∀ i, Tendsto (fun n => x n i) atTop (𝓝 (y i)) := tendsto_pi_nhds

theorem lim_uniform (f : ℕ → ℝ → ℝ) (g : ℝ → ℝ) (hf : ∀ n, Continuous (f n)) (h : TendstoUniformly f g atTop) : Continuous g :=
  h.continuous (Eventually.of_forall hf).frequently
