import Ember
/-! Continuous functions, open and closed sets, intermediate and extreme values. -/
set_option linter.unusedVariables false
open Topology Filter Set

theorem cont_polynomial : Continuous fun x : ℝ => x ^ 3 - 2 * x + 1 := by continuity

theorem cont_rational_function : Continuous fun x : ℝ => (x + 1) / (x ^ 2 + 1) := by fun_prop (disch := positivity)

theorem cont_of_elementary : Continuous fun x : ℝ => Real.exp (Real.sin (x ^ 2)) * Real.cos x + √(x ^ 2 + 1) := by fun_prop

theorem cont_composition (f g : ℝ → ℝ) (hf : Continuous f) (hg : Continuous g) : Continuous fun x => |f (g x) - 3| := by fun_prop

theorem cont_epsilon_delta (f : ℝ → ℝ) : Continuous f ↔ ∀ x, ∀ ε > 0, ∃ δ > 0, ∀ y, |y - x| < δ → |f y - f x| < ε := Metric.continuous_iff

theorem cont_at_epsilon_delta (f : ℝ → ℝ) (a : ℝ) : ContinuousAt f a ↔ ∀ ε > 0, ∃ δ > 0, ∀ ⦃x⦄, |x - a| < δ → |f x - f a| < ε := Metric.continuousAt_iff

theorem cont_sequential (f : ℝ → ℝ) (hf : Continuous f) (u : ℕ → ℝ) (a : ℝ) (hu : Tendsto u atTop (𝓝 a)) : Tendsto (fun n => f (u n)) atTop (𝓝 (f a)) :=
  (hf.tendsto a).comp hu

theorem cont_preimage (f : ℝ → ℝ) (hf : Continuous f) (s : Set ℝ) (hs : IsOpen s) : IsOpen (f ⁻¹' s) := hs.preimage hf

theorem cont_iff_preimages {X Y : Type*} [TopologicalSpace X] [TopologicalSpace Y] (f : X → Y) : Continuous f ↔ ∀ s, IsOpen s → IsOpen (f ⁻¹' s) :=
  continuous_def

theorem cont_reciprocal_on : ContinuousOn (fun x : ℝ => 1 / x) (Ioi 0) := by
  refine ContinuousOn.div (by fun_prop) (by fun_prop) fun x hx => ?_
  exact ne_of_gt hx

theorem cont_log_on : ContinuousOn Real.log (Ioi 0) := Real.continuousOn_log.mono fun x hx => ne_of_gt hx

theorem cont_pair (f g : ℝ → ℝ) (hf : Continuous f) (hg : Continuous g) : Continuous fun x => (f x, g x) := hf.prodMk hg

theorem cont_lipschitz (f : ℝ → ℝ) (h : ∀ x y, |f x - f y| ≤ 3 * |x - y|) : Continuous f := by
  refine Metric.continuous_iff.2 fun b ε hε => ⟨ε / 3, by linarith, fun a ha => ?_⟩
  rw [Real.dist_eq] at *
  have := h a b; linarith

theorem cont_uniform (f : ℝ → ℝ) (hf : UniformContinuous f) : Continuous f := hf.continuous

theorem cont_max (f g : ℝ → ℝ) (hf : Continuous f) (hg : Continuous g) : Continuous fun x => max (f x) (g x) := by fun_prop

theorem cont_finite_sum (f : ℕ → ℝ → ℝ) (hf : ∀ i, Continuous (f i)) (n : ℕ) : Continuous fun x => ∑ i ∈ Finset.range n, f i x := by fun_prop

theorem cont_from_integers (f : ℤ → ℝ) : Continuous f := continuous_of_discreteTopology

theorem cont_complex : Continuous fun z : ℂ => z ^ 2 + Complex.exp z := by fun_prop

theorem cont_modulus : Continuous fun z : ℂ => ‖z ^ 2 - 1‖ := by fun_prop

theorem cont_not_dirichlet (f : ℝ → ℝ) (hf : Continuous f) (h : ∀ q : ℚ, f q = 0) (x : ℝ) : f x = 0 := by
  by_contra k
  obtain ⟨δ, hδ, near⟩ := Metric.continuous_iff.1 hf x |f x| (abs_pos.2 k)
  obtain ⟨q, h₁, h₂⟩ := exists_rat_btwn (show x < x + δ by linarith)
  have := near q (by rw [Real.dist_eq, abs_lt]; constructor <;> linarith)
  rw [h, Real.dist_eq, zero_sub, abs_neg] at this
  exact lt_irrefl _ this

theorem cont_equal_on_dense (f g : ℝ → ℝ) (hf : Continuous f) (hg : Continuous g) (h : ∀ q : ℚ, f q = g q) : f = g := by
  funext x
  have := cont_not_dirichlet (fun x => f x - g x) (by fun_prop) (fun q => by show f q - g q = 0; rw [h, sub_self]) x
  linarith

theorem cont_positive_near (f : ℝ → ℝ) (hf : Continuous f) (a : ℝ) (h : 0 < f a) : ∃ δ > 0, ∀ x, |x - a| < δ → 0 < f x := by
  have near : ∀ᶠ x in 𝓝 a, 0 < f x := (hf.tendsto a).eventually_const_lt h
  obtain ⟨δ, hδ, k⟩ := Metric.eventually_nhds_iff.1 near
  exact ⟨δ, hδ, fun x hx => k hx⟩

theorem ivt_root_of_cubic : ∃ x ∈ Icc (1 : ℝ) 2, x ^ 3 - x - 2 = 0 := by
  have hf : ContinuousOn (fun x : ℝ => x ^ 3 - x - 2) (Icc 1 2) := by fun_prop
  obtain ⟨x, hx, e⟩ := intermediate_value_Icc (by norm_num) hf (show (0 : ℝ) ∈ Icc _ _ by constructor <;> norm_num)
  exact ⟨x, hx, e⟩

theorem ivt_cosine_fixed_point : ∃ x ∈ Icc (0 : ℝ) 1, Real.cos x = x := by
  have hf : ContinuousOn (fun x : ℝ => x - Real.cos x) (Icc 0 1) := by fun_prop
  obtain ⟨x, hx, e⟩ := intermediate_value_Icc (zero_le_one) hf (show (0 : ℝ) ∈ Icc _ _ by
    constructor
    · rw [Real.cos_zero]; norm_num
    · have := Real.cos_le_one 1; linarith)
  exact ⟨x, hx, by have e : x - Real.cos x = 0 := e; linarith⟩

theorem ivt_brouwer (f : ℝ → ℝ) (hf : ContinuousOn f (Icc 0 1)) (h : ∀ x ∈ Icc (0 : ℝ) 1, f x ∈ Icc (0 : ℝ) 1) : ∃ x ∈ Icc (0 : ℝ) 1, f x = x := by
  have hg : ContinuousOn (fun x => f x - x) (Icc 0 1) := hf.sub (continuousOn_id' _)
  have h₀ := (h 0 ⟨le_refl 0, zero_le_one⟩).1; have h₁ := (h 1 ⟨zero_le_one, le_refl 1⟩).2
  obtain ⟨x, hx, e⟩ := intermediate_value_Icc' zero_le_one hg (show (0 : ℝ) ∈ Icc _ _ by constructor <;> linarith)
  exact ⟨x, hx, by have e : f x - x = 0 := e; linarith⟩

theorem ivt_surjective (f : ℝ → ℝ) (hf : Continuous f) (h : ∀ M, (∃ x, f x ≤ M) ∧ ∃ x, M ≤ f x) : Function.Surjective f := fun y =>
  mem_range_of_exists_le_of_exists_ge hf (h y).1 (h y).2

theorem evt_maximum (f : ℝ → ℝ) (a b : ℝ) (hab : a ≤ b) (hf : ContinuousOn f (Icc a b)) : ∃ x ∈ Icc a b, ∀ y ∈ Icc a b, f y ≤ f x :=
  isCompact_Icc.exists_isMaxOn ⟨a, le_refl a, hab⟩ hf

theorem evt_bounded (f : ℝ → ℝ) (hf : Continuous f) : ∃ M, ∀ x ∈ Icc (0 : ℝ) 1, |f x| ≤ M := by
  obtain ⟨x, _, h⟩ := isCompact_Icc.exists_isMaxOn (s := Icc (0 : ℝ) 1) ⟨0, by norm_num⟩ (show Continuous fun x => |f x| by fun_prop).continuousOn
  exact ⟨_, isMaxOn_iff.1 h⟩

theorem top_interval_open (a b : ℝ) : IsOpen (Ioo a b) := isOpen_Ioo

theorem top_interval_closed (a b : ℝ) : IsClosed (Icc a b) := isClosed_Icc

theorem top_solution_set (f g : ℝ → ℝ) (hf : Continuous f) (hg : Continuous g) : IsClosed {x | f x ≤ g x} := isClosed_le hf hg

theorem top_union {X : Type*} [TopologicalSpace X] (U : ℕ → Set X) (h : ∀ n, IsOpen (U n)) : IsOpen (⋃ n, U n) := isOpen_iUnion h

theorem top_closure {X : Type*} [TopologicalSpace X] (s : Set X) : IsClosed s ↔ closure s = s := closure_eq_iff_isClosed.symm

theorem top_ball {X : Type*} [MetricSpace X] (x : X) (r : ℝ) : IsOpen (Metric.ball x r) := Metric.isOpen_ball

theorem top_open_iff_balls {X : Type*} [MetricSpace X] (s : Set X) : IsOpen s ↔ ∀ x ∈ s, ∃ ε > 0, Metric.ball x ε ⊆ s := Metric.isOpen_iff

theorem top_interior_subset {X : Type*} [TopologicalSpace X] (s t : Set X) (h : s ⊆ t) : interior s ⊆ interior t := interior_mono h

theorem top_triangle {X : Type*} [MetricSpace X] (x y z : X) : dist x z ≤ dist x y + dist y z := dist_triangle x y z

theorem top_heine_borel (s : Set ℝ) : IsCompact s ↔ IsClosed s ∧ Bornology.IsBounded s := Metric.isCompact_iff_isClosed_bounded

theorem top_line_not_compact : ¬IsCompact (univ : Set ℝ) := fun h => by
  obtain ⟨C, k⟩ := Metric.isBounded_iff.1 h.isBounded
  have := k (mem_univ (C + 1 : ℝ)) (mem_univ (-1))
  have e := le_abs_self (C + 1 - -1)
  rw [Real.dist_eq] at this
  linarith

theorem top_image_compact {X Y : Type*} [TopologicalSpace X] [TopologicalSpace Y] (f : X → Y) (hf : Continuous f) (s : Set X) (hs : IsCompact s) :
    IsCompact (f '' s) := hs.image hf

theorem top_image_connected (f : ℝ → ℝ) (hf : Continuous f) (a b : ℝ) (h : a ≤ b) : IsConnected (f '' Icc a b) :=
  (isConnected_Icc h).image f hf.continuousOn

theorem top_metric_normal {X : Type*} [MetricSpace X] (s t : Set X) (hs : IsClosed s) (ht : IsClosed t) (h : Disjoint s t) :
    ∃ U V, IsOpen U ∧ IsOpen V ∧ s ⊆ U ∧ t ⊆ V ∧ Disjoint U V := normal_separation hs ht h
