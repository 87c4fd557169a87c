import Ember.Topology.Complete
/-! Uniform convergence, isometries, diameters, in metric spaces. -/
set_option autoImplicit false
universe u v w
open Filter Topology
section
variable {α : Type u} {β : Type v} {ι : Type w} [PseudoMetricSpace β] {F : ι → α → β} {f : α → β} {p : Filter ι} {s : Set α}
/-- `F n` comes close to `f`, everywhere at once. -/
def TendstoUniformly (F : ι → α → β) (f : α → β) (p : Filter ι) : Prop := ∀ ε > 0, ∀ᶠ n in p, ∀ x, dist (f x) (F n x) < ε
/-- The same on a set. -/
def TendstoUniformlyOn (F : ι → α → β) (f : α → β) (p : Filter ι) (s : Set α) : Prop := ∀ ε > 0, ∀ᶠ n in p, ∀ x ∈ s, dist (f x) (F n x) < ε
theorem Metric.tendstoUniformly_iff : TendstoUniformly F f p ↔ ∀ ε > 0, ∀ᶠ n in p, ∀ x, dist (f x) (F n x) < ε := Iff.rfl
theorem Metric.tendstoUniformlyOn_iff : TendstoUniformlyOn F f p s ↔ ∀ ε > 0, ∀ᶠ n in p, ∀ x ∈ s, dist (f x) (F n x) < ε := Iff.rfl
theorem TendstoUniformly.tendstoUniformlyOn (h : TendstoUniformly F f p) : TendstoUniformlyOn F f p s := fun ε hε => (h ε hε).mono fun _ k x _ => k x
theorem tendstoUniformlyOn_univ : TendstoUniformlyOn F f p Set.univ ↔ TendstoUniformly F f p :=
  ⟨fun h ε hε => (h ε hε).mono fun _ k x => k x trivial, fun h => h.tendstoUniformlyOn⟩
theorem TendstoUniformly.tendsto_at (h : TendstoUniformly F f p) (x : α) : Tendsto (fun n => F n x) p (𝓝 (f x)) :=
  Metric.tendsto_nhds.2 fun ε hε => (h ε hε).mono fun _ k => by rw [dist_comm]; exact k x
theorem TendstoUniformly.continuous [TopologicalSpace α] (h : TendstoUniformly F f p) (hc : ∃ᶠ n in p, Continuous (F n)) : Continuous f :=
  continuous_iff_continuousAt.2 fun x => Metric.tendsto_nhds.2 fun ε hε => by
    obtain ⟨n, hn, k⟩ := (hc.and_eventually (h (ε / 3) (by linarith))).exists
    refine (Metric.tendsto_nhds.1 (hn.tendsto x) (ε / 3) (by linarith)).mono fun y l => ?_
    have h₁ := k x; have h₂ := k y
    have := dist_triangle (f y) (F n y) (f x); have := dist_triangle_right (F n y) (f x) (F n x)
    linarith
end
section
variable {α : Type u} {β : Type v} [PseudoMetricSpace α] [PseudoMetricSpace β] {f : α → β} {s : Set α} {x y : α}
/-- Distances are kept. -/
def Isometry (f : α → β) : Prop := ∀ x y, dist (f x) (f y) = dist x y
theorem isometry_iff_dist_eq : Isometry f ↔ ∀ x y, dist (f x) (f y) = dist x y := Iff.rfl
theorem Isometry.dist_eq (hf : Isometry f) (x y : α) : dist (f x) (f y) = dist x y := hf x y
theorem Isometry.uniformContinuous (hf : Isometry f) : UniformContinuous f := fun ε hε => ⟨ε, hε, fun a b h => by rwa [hf.dist_eq]⟩
theorem Isometry.continuous (hf : Isometry f) : Continuous f := hf.uniformContinuous.continuous
/-- The least upper bound of the distances of its points, 0 where there is none. -/
noncomputable def Metric.diam (s : Set α) : ℝ := sSup {d | ∃ x ∈ s, ∃ y ∈ s, d = dist x y}
theorem Metric.diam_nonneg : 0 ≤ Metric.diam s := by
  by_cases h : {d : ℝ | ∃ x ∈ s, ∃ y ∈ s, d = dist x y}.Nonempty ∧ BddAbove {d : ℝ | ∃ x ∈ s, ∃ y ∈ s, d = dist x y}
  · obtain ⟨d, x, hx, y, hy, e⟩ := h.1
    exact le_trans (by rw [e]; exact dist_nonneg) (le_csSup h.2 ⟨x, hx, y, hy, e⟩)
  · unfold Metric.diam
    by_cases ne : {d : ℝ | ∃ x ∈ s, ∃ y ∈ s, d = dist x y}.Nonempty
    · rw [Real.sSup_of_not_bddAbove fun k => h ⟨ne, k⟩]
    · rw [Set.not_nonempty_iff_eq_empty.1 ne, Real.sSup_empty]
theorem Metric.dist_le_diam_of_mem (h : Bornology.IsBounded s) (hx : x ∈ s) (hy : y ∈ s) : dist x y ≤ Metric.diam s :=
  le_csSup (let ⟨C, k⟩ := h; ⟨C, fun _ ⟨_, a, _, b, e⟩ => e ▸ k a b⟩) ⟨x, hx, y, hy, rfl⟩
theorem Metric.diam_le_of_forall_dist_le {C : ℝ} (h₀ : 0 ≤ C) (h : ∀ x ∈ s, ∀ y ∈ s, dist x y ≤ C) : Metric.diam s ≤ C := by
  by_cases ne : {d : ℝ | ∃ x ∈ s, ∃ y ∈ s, d = dist x y}.Nonempty
  · exact csSup_le ne fun _ ⟨x, hx, y, hy, e⟩ => e ▸ h x hx y hy
  · unfold Metric.diam; rw [Set.not_nonempty_iff_eq_empty.1 ne, Real.sSup_empty]; exact h₀
theorem Metric.diam_eq_zero_of_unbounded (h : ¬Bornology.IsBounded s) : Metric.diam s = 0 :=
  Real.sSup_of_not_bddAbove fun ⟨C, k⟩ => h ⟨C, fun x hx y hy => k ⟨x, hx, y, hy, rfl⟩⟩
end
