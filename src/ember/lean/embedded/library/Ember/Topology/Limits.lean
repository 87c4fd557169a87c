import Ember.CastNames
import Ember.Floor
import Ember.Topology.Order
/-! Particular limits: at infinity in ordered fields, inverses, powers, geometric sequences, `1 / (n + 1)`; one-sided neighbourhoods. -/
set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u v w
open Filter Topology
section
variable {α : Type v} {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {f g : α → K} {l : Filter α} {r : K}
namespace Filter
theorem tendsto_atTop_add_const_right (l : Filter α) (C : K) (hf : Tendsto f l atTop) : Tendsto (fun x => f x + C) l atTop :=
  tendsto_atTop.2 fun b => (tendsto_atTop.1 hf (b - C)).mono fun _ h => by linarith
theorem tendsto_atTop_add_const_left (l : Filter α) (C : K) (hf : Tendsto f l atTop) : Tendsto (fun x => C + f x) l atTop :=
  tendsto_atTop.2 fun b => (tendsto_atTop.1 hf (b - C)).mono fun _ h => by linarith
theorem tendsto_atBot_add_const_right (l : Filter α) (C : K) (hf : Tendsto f l atBot) : Tendsto (fun x => f x + C) l atBot :=
  tendsto_atBot.2 fun b => (tendsto_atBot.1 hf (b - C)).mono fun _ h => by linarith
theorem tendsto_atBot_add_const_left (l : Filter α) (C : K) (hf : Tendsto f l atBot) : Tendsto (fun x => C + f x) l atBot :=
  tendsto_atBot.2 fun b => (tendsto_atBot.1 hf (b - C)).mono fun _ h => by linarith
theorem tendsto_atTop_add_nonneg_left (hf : ∀ x, 0 ≤ f x) (hg : Tendsto g l atTop) : Tendsto (fun x => f x + g x) l atTop :=
  tendsto_atTop_mono (fun x => by have := hf x; linarith) hg
theorem tendsto_atTop_add_nonneg_right (hf : Tendsto f l atTop) (hg : ∀ x, 0 ≤ g x) : Tendsto (fun x => f x + g x) l atTop :=
  tendsto_atTop_mono (fun x => by have := hg x; linarith) hf
theorem tendsto_atTop_add (hf : Tendsto f l atTop) (hg : Tendsto g l atTop) : Tendsto (fun x => f x + g x) l atTop :=
  tendsto_atTop_mono' l ((hf.eventually_ge_atTop 0).mono fun x h => by linarith) hg
theorem tendsto_neg_atTop_atBot : Tendsto (Neg.neg : K → K) atTop atBot :=
  tendsto_atBot.2 fun b => (eventually_ge_atTop (-b)).mono fun x h => by linarith
theorem tendsto_neg_atBot_atTop : Tendsto (Neg.neg : K → K) atBot atTop :=
  tendsto_atTop.2 fun b => (eventually_le_atBot (-b)).mono fun x h => by linarith
theorem Tendsto.const_mul_atTop (hr : 0 < r) (hf : Tendsto f l atTop) : Tendsto (fun x => r * f x) l atTop :=
  tendsto_atTop.2 fun b => (tendsto_atTop.1 hf (b / r)).mono fun _ h => by rw [div_le_iff₀ hr] at h; linarith
theorem Tendsto.atTop_mul_const (hr : 0 < r) (hf : Tendsto f l atTop) : Tendsto (fun x => f x * r) l atTop := by
  simp only [mul_comm _ r]; exact hf.const_mul_atTop hr
theorem Tendsto.atTop_div_const (hr : 0 < r) (hf : Tendsto f l atTop) : Tendsto (fun x => f x / r) l atTop := by
  simp only [div_eq_mul_inv]; exact hf.atTop_mul_const (inv_pos.2 hr)
theorem Tendsto.const_mul_atBot (hr : 0 < r) (hf : Tendsto f l atBot) : Tendsto (fun x => r * f x) l atBot :=
  tendsto_atBot.2 fun b => (tendsto_atBot.1 hf (b / r)).mono fun _ h => by rw [le_div_iff₀ hr] at h; linarith
theorem Tendsto.const_mul_atTop_of_neg (hr : r < 0) (hf : Tendsto f l atTop) : Tendsto (fun x => r * f x) l atBot := by
  have h := tendsto_neg_atTop_atBot.comp (hf.const_mul_atTop (neg_pos.2 hr))
  exact h.congr fun x => by show -(-r * f x) = r * f x; ring
theorem Tendsto.atTop_mul_atTop₀ (hf : Tendsto f l atTop) (hg : Tendsto g l atTop) : Tendsto (fun x => f x * g x) l atTop :=
  tendsto_atTop_mono' l (((hf.eventually_ge_atTop 1).and (hg.eventually_ge_atTop 0)).mono fun x h => by
    have := mul_le_mul_of_nonneg_right h.1 h.2; linarith) hg
theorem tendsto_pow_atTop {n : ℕ} (hn : n ≠ 0) : Tendsto (fun x : K => x ^ n) atTop atTop := by
  obtain ⟨m, rfl⟩ := Nat.exists_eq_succ_of_ne_zero hn
  refine tendsto_atTop_mono' atTop ((eventually_ge_atTop 1).mono fun x h => ?_) tendsto_id
  have := mul_le_mul_of_nonneg_right (one_le_pow₀ (n := m) h) (le_trans zero_le_one h)
  show x ≤ x ^ (m + 1)
  rw [pow_succ]; linarith
end Filter
section
variable [TopologicalSpace K] [OrderTopology K]
theorem tendsto_inv_atTop_zero : Tendsto (fun r : K => r⁻¹) atTop (𝓝 0) := tendsto_order.2
  ⟨fun c hc => (eventually_gt_atTop 0).mono fun x h => lt_trans hc (inv_pos.2 h),
   fun c hc => (eventually_gt_atTop c⁻¹).mono fun x h => by
    have := inv_strictAnti₀ (inv_pos.2 hc) h; rwa [inv_inv] at this⟩
theorem tendsto_inv_atTop_nhdsGT_zero : Tendsto (fun r : K => r⁻¹) atTop (𝓝[>] 0) :=
  tendsto_nhdsWithin_iff.2 ⟨tendsto_inv_atTop_zero, (eventually_gt_atTop 0).mono fun _ h => inv_pos.2 h⟩
theorem tendsto_inv_nhdsGT_zero : Tendsto (fun x : K => x⁻¹) (𝓝[>] (0 : K)) atTop := tendsto_atTop.2 fun b => by
  have pos : (0 : K) < max b 1 := lt_of_lt_of_le zero_lt_one (le_max_right b 1)
  refine eventually_nhdsWithin_iff.2 ((eventually_lt_nhds (inv_pos.2 pos)).mono fun x h hx => ?_)
  have := inv_strictAnti₀ hx h
  rw [inv_inv] at this
  exact le_trans (le_max_left b 1) (le_of_lt this)
theorem Filter.Tendsto.inv_tendsto_atTop (h : Tendsto f l atTop) : Tendsto f⁻¹ l (𝓝 0) := tendsto_inv_atTop_zero.comp h
theorem Filter.Tendsto.inv_tendsto_nhdsGT_zero (h : Tendsto f l (𝓝[>] 0)) : Tendsto f⁻¹ l atTop := _root_.tendsto_inv_nhdsGT_zero.comp h
theorem Filter.Tendsto.div_atTop [ContinuousMul K] {a : K} (h : Tendsto f l (𝓝 a)) (hg : Tendsto g l atTop) : Tendsto (fun x => f x / g x) l (𝓝 0) := by
  have := h.mul (tendsto_inv_atTop_zero.comp hg)
  rw [mul_zero] at this
  simp only [div_eq_mul_inv]; exact this
theorem Filter.Tendsto.const_div_atTop [ContinuousMul K] (hg : Tendsto g l atTop) (r : K) : Tendsto (fun x => r / g x) l (𝓝 0) :=
  tendsto_const_nhds.div_atTop hg
theorem Filter.Tendsto.add_atTop {C : K} (hf : Tendsto f l (𝓝 C)) (hg : Tendsto g l atTop) : Tendsto (fun x => f x + g x) l atTop :=
  tendsto_atTop_mono' l (((tendsto_order.1 hf).1 (C - 1) (by linarith)).mono fun x h => by
    show C - 1 + g x ≤ f x + g x; linarith) (tendsto_atTop_add_const_left l (C - 1) hg)
theorem Filter.Tendsto.atTop_add {C : K} (hf : Tendsto f l atTop) (hg : Tendsto g l (𝓝 C)) : Tendsto (fun x => f x + g x) l atTop := by
  simp only [add_comm (f _)]; exact hg.add_atTop hf
theorem Filter.Tendsto.pos_mul_atTop {C : K} (hC : 0 < C) (hf : Tendsto f l (𝓝 C)) (hg : Tendsto g l atTop) : Tendsto (fun x => f x * g x) l atTop :=
  tendsto_atTop_mono' l ((((tendsto_order.1 hf).1 (C / 2) (by linarith)).and (hg.eventually_ge_atTop 0)).mono fun x h =>
    mul_le_mul_of_nonneg_right (le_of_lt h.1) h.2) (hg.const_mul_atTop (show 0 < C / 2 by linarith))
theorem not_tendsto_nhds_of_tendsto_atTop [NeBot l] (hf : Tendsto f l atTop) (a : K) : ¬Tendsto f l (𝓝 a) := fun h =>
  let ⟨_, k⟩ := (((tendsto_order.1 h).2 (a + 1) (lt_add_one a)).and (hf.eventually_ge_atTop (a + 1))).exists
  not_le_of_gt k.1 k.2
theorem not_tendsto_atTop_of_tendsto_nhds [NeBot l] {a : K} (hf : Tendsto f l (𝓝 a)) : ¬Tendsto f l atTop := fun h =>
  not_tendsto_nhds_of_tendsto_atTop h a hf
instance nhdsGT_neBot (a : K) : NeBot (𝓝[>] a) := forall_mem_nonempty_iff_neBot.1 fun s hs => by
  obtain ⟨u, hu, h⟩ := mem_nhdsWithin_iff_exists_mem_nhds_inter.1 hs
  obtain ⟨t, ht⟩ := OrderTopology.mem_nhds_iff_order.1 hu
  have key : ∃ b, a < b ∧ ∀ c ∈ t, a < c → b < c := by
    classical
    clear ht
    induction t using Finset.induction_on with
    | empty => exact ⟨a + 1, lt_add_one a, fun c m => absurd m (Finset.notMem_empty c)⟩
    | insert c t _ ih =>
      obtain ⟨b, hb, k⟩ := ih
      by_cases hc : a < c
      · refine ⟨(a + min b c) / 2, by have := lt_min hb hc; linarith, fun d m l => ?_⟩
        have := lt_min hb hc; have := min_le_left b c; have := min_le_right b c
        rcases Finset.mem_insert.1 m with e | m
        · rw [e]; linarith
        · have := k d m l; linarith
      · exact ⟨b, hb, fun d m l => (Finset.mem_insert.1 m).elim (fun e => absurd (e ▸ l) hc) fun m => k d m l⟩
  obtain ⟨b, hb, k⟩ := key
  exact ⟨b, h ⟨ht b fun c m => ⟨fun l => lt_trans l hb, k c m⟩, hb⟩⟩
instance nhdsLT_neBot (a : K) : NeBot (𝓝[<] a) := forall_mem_nonempty_iff_neBot.1 fun s hs => by
  obtain ⟨u, hu, h⟩ := mem_nhdsWithin_iff_exists_mem_nhds_inter.1 hs
  obtain ⟨t, ht⟩ := OrderTopology.mem_nhds_iff_order.1 hu
  have key : ∃ b, b < a ∧ ∀ c ∈ t, c < a → c < b := by
    classical
    clear ht
    induction t using Finset.induction_on with
    | empty => exact ⟨a - 1, by linarith, fun c m => absurd m (Finset.notMem_empty c)⟩
    | insert c t _ ih =>
      obtain ⟨b, hb, k⟩ := ih
      by_cases hc : c < a
      · refine ⟨(a + max b c) / 2, by have := max_lt hb hc; linarith, fun d m l => ?_⟩
        have := max_lt hb hc; have := le_max_left b c; have := le_max_right b c
        rcases Finset.mem_insert.1 m with e | m
        · rw [e]; linarith
        · have := k d m l; linarith
      · exact ⟨b, hb, fun d m l => (Finset.mem_insert.1 m).elim (fun e => absurd (e ▸ l) hc) fun m => k d m l⟩
  obtain ⟨b, hb, k⟩ := key
  exact ⟨b, h ⟨ht b fun c m => ⟨k c m, fun l => lt_trans hb l⟩, hb⟩⟩
end
end

/-! ### Sequences -/
section
variable {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] [FloorRing K] {r : K}
theorem tendsto_natCast_atTop_atTop : Tendsto ((↑) : ℕ → K) atTop atTop :=
  tendsto_atTop.2 fun b => let ⟨n, hn⟩ := exists_nat_ge b; (eventually_ge_atTop n).mono fun _ h => le_trans hn (Nat.cast_le.2 h)
theorem tendsto_intCast_atTop_atTop : Tendsto ((↑) : ℤ → K) atTop atTop :=
  tendsto_atTop.2 fun b => let ⟨n, hn⟩ := exists_int_gt b; (eventually_ge_atTop n).mono fun _ h => le_trans (le_of_lt hn) (Int.cast_le.2 h)
theorem tendsto_pow_atTop_atTop_of_one_lt (h : 1 < r) : Tendsto (fun n : ℕ => r ^ n) atTop atTop := tendsto_atTop.2 fun b =>
  let ⟨n, hn⟩ := pow_unbounded_of_one_lt b h
  (eventually_ge_atTop n).mono fun _ k => le_trans (le_of_lt hn) (pow_le_pow_right₀ (le_of_lt h) k)
end
section
variable {𝕜 : Type u} [Field 𝕜] [LinearOrder 𝕜] [IsStrictOrderedRing 𝕜] [FloorRing 𝕜] [TopologicalSpace 𝕜] [OrderTopology 𝕜] {r : 𝕜}
theorem tendsto_pow_atTop_nhds_zero_of_lt_one (h₁ : 0 ≤ r) (h₂ : r < 1) : Tendsto (fun n : ℕ => r ^ n) atTop (𝓝 0) := tendsto_order.2
  ⟨fun c hc => .of_forall fun n => lt_of_lt_of_le hc (pow_nonneg h₁ n), fun c hc => by
    obtain ⟨n, hn⟩ := exists_pow_lt_of_lt_one hc h₂
    exact (eventually_ge_atTop n).mono fun m h => lt_of_le_of_lt (pow_le_pow_of_le_one h₁ (le_of_lt h₂) h) hn⟩
theorem tendsto_inv_atTop_nhds_zero_nat : Tendsto (fun n : ℕ => (n : 𝕜)⁻¹) atTop (𝓝 0) :=
  tendsto_inv_atTop_zero.comp (g := fun r : 𝕜 => r⁻¹) tendsto_natCast_atTop_atTop
theorem tendsto_one_div_atTop_nhds_zero_nat : Tendsto (fun n : ℕ => 1 / (n : 𝕜)) atTop (𝓝 0) := by
  simp only [one_div]; exact tendsto_inv_atTop_nhds_zero_nat
theorem tendsto_one_div_add_atTop_nhds_zero_nat : Tendsto (fun n : ℕ => 1 / ((n : 𝕜) + 1)) atTop (𝓝 0) := by
  have h := (tendsto_add_atTop_iff_nat 1).2 (tendsto_one_div_atTop_nhds_zero_nat (𝕜 := 𝕜))
  simp only [Nat.cast_add_one] at h; exact h
end
theorem tendsto_const_div_atTop_nhds_zero_nat (C : ℝ) : Tendsto (fun n : ℕ => C / n) atTop (𝓝 0) :=
  (tendsto_natCast_atTop_atTop (K := ℝ)).const_div_atTop C
theorem tendsto_pow_atTop_nhds_zero_of_norm_lt_one {K : Type u} [Field K] [Norm K] [MetricSpace K] [Ember.MetricField K] {x : K} (h : ‖x‖ < 1) :
    Tendsto (fun n : ℕ => x ^ n) atTop (𝓝 0) := tendsto_zero_iff_norm_tendsto_zero.2 (by
  simp only [norm_pow]; exact tendsto_pow_atTop_nhds_zero_of_lt_one (norm_nonneg x) h)
theorem tendsto_pow_atTop_nhds_zero_of_abs_lt_one {r : ℝ} (h : |r| < 1) : Tendsto (fun n : ℕ => r ^ n) atTop (𝓝 0) :=
  tendsto_pow_atTop_nhds_zero_of_norm_lt_one h
/-- Points near `x` other than `x`, in ℝ and ℂ. -/
instance (x : ℝ) : NeBot (𝓝[≠] x) := (nhdsGT_neBot x).mono (nhdsWithin_mono x fun _ h => ne_of_gt h)
instance (x : ℂ) : NeBot (𝓝[≠] x) := forall_mem_nonempty_iff_neBot.1 fun s hs => by
  obtain ⟨ε, hε, k⟩ := Metric.mem_nhdsWithin_iff.1 hs
  have e : ‖((ε / 2 : ℝ) : ℂ)‖ = ε / 2 := by rw [Complex.norm_real, Real.norm_eq_abs, abs_of_pos (by linarith)]
  refine ⟨x + (ε / 2 : ℝ), k ⟨?_, fun h => ?_⟩⟩
  · rw [Metric.mem_ball, Complex.dist_eq, add_sub_cancel_left, e]; linarith
  · have : ((ε / 2 : ℝ) : ℂ) = 0 := by have h : x + ((ε / 2 : ℝ) : ℂ) = x := h; linear_combination h
    rw [this, norm_zero] at e; linarith
