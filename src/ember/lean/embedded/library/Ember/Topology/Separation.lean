import Ember.Topology.Complete
/-! Separation of closed sets: `𝓝ˢ s`, `SeparatedNhds`, `RegularSpace`, `NormalSpace`, `T3Space`, `T4Space`; metric spaces have all of it.
Local compactness. -/
set_option autoImplicit false
universe u
open Filter Topology
section
variable {X : Type u} [TopologicalSpace X] {s t : Set X} {a : X}
/-- The filter of the neighbourhoods of a set. -/
def nhdsSet (s : Set X) : Filter X where
  sets := {t | ∀ x ∈ s, t ∈ 𝓝 x}
  univ_sets := fun _ _ => univ_mem
  sets_of_superset h k x hx := mem_of_superset (h x hx) k
  inter_sets h k x hx := inter_mem (h x hx) (k x hx)
namespace Topology
@[inherit_doc] scoped notation "𝓝ˢ" => nhdsSet
end Topology
theorem mem_nhdsSet_iff_forall : s ∈ 𝓝ˢ t ↔ ∀ x ∈ t, s ∈ 𝓝 x := Iff.rfl
theorem subset_interior_iff_mem_nhdsSet : s ⊆ interior t ↔ t ∈ 𝓝ˢ s := ⟨fun h x hx => mem_interior_iff_mem_nhds.1 (h hx), fun h x hx => mem_interior_iff_mem_nhds.2 (h x hx)⟩
theorem mem_nhdsSet_iff_exists : s ∈ 𝓝ˢ t ↔ ∃ U : Set X, IsOpen U ∧ t ⊆ U ∧ U ⊆ s :=
  ⟨fun h => ⟨interior s, isOpen_interior, subset_interior_iff_mem_nhdsSet.2 h, interior_subset⟩,
    fun ⟨_, hU, k, l⟩ x hx => mem_of_superset (hU.mem_nhds (k hx)) l⟩
/-- Disjoint open sets contain them. -/
def SeparatedNhds (s t : Set X) : Prop := ∃ U V : Set X, IsOpen U ∧ IsOpen V ∧ s ⊆ U ∧ t ⊆ V ∧ Disjoint U V
theorem SeparatedNhds.symm (h : SeparatedNhds s t) : SeparatedNhds t s := let ⟨U, V, a, b, c, d, e⟩ := h; ⟨V, U, b, a, d, c, e.symm⟩
theorem Filter.disjoint_iff {f g : Filter X} : Disjoint f g ↔ ∃ s ∈ f, ∃ t ∈ g, Disjoint s t := by
  constructor
  · intro h
    obtain ⟨u, hu, v, hv, k⟩ := mem_inf_iff_superset.1 (h inf_le_left inf_le_right (trivial : (∅ : Set X) ∈ (⊥ : Filter X)))
    exact ⟨u, hu, v, hv, Set.disjoint_left.2 fun x h₁ h₂ => k ⟨h₁, h₂⟩⟩
  · rintro ⟨u, hu, v, hv, d⟩ l h₁ h₂ w _
    exact mem_of_superset (inter_mem (h₁ hu) (h₂ hv)) fun x hx => absurd hx.2 (Set.disjoint_left.1 d hx.1)
theorem separatedNhds_iff_disjoint : SeparatedNhds s t ↔ Disjoint (𝓝ˢ s) (𝓝ˢ t) := by
  rw [Filter.disjoint_iff]
  refine ⟨fun ⟨U, V, a, b, c, d, e⟩ => ⟨U, mem_nhdsSet_iff_exists.2 ⟨U, a, c, Set.Subset.refl U⟩, V, mem_nhdsSet_iff_exists.2 ⟨V, b, d, Set.Subset.refl V⟩, e⟩,
    fun ⟨u, hu, v, hv, d⟩ => ?_⟩
  obtain ⟨U, a, b, c⟩ := mem_nhdsSet_iff_exists.1 hu; obtain ⟨V, a', b', c'⟩ := mem_nhdsSet_iff_exists.1 hv
  exact ⟨U, V, a, a', b, b', Set.disjoint_left.2 fun x h₁ h₂ => Set.disjoint_left.1 d (c h₁) (c' h₂)⟩
variable (X)
/-- Closed sets and points outside have disjoint neighbourhoods. -/
class RegularSpace : Prop where
  regular : ∀ {s : Set X} {a}, IsClosed s → a ∉ s → Disjoint (𝓝ˢ s) (𝓝 a)
/-- Disjoint closed sets have disjoint neighbourhoods. -/
class NormalSpace : Prop where
  normal : ∀ s t : Set X, IsClosed s → IsClosed t → Disjoint s t → SeparatedNhds s t
/-- Different points have different neighbourhoods. -/
class T0Space : Prop where
  t0 : ∀ ⦃x y : X⦄, 𝓝 x = 𝓝 y → x = y
class T3Space : Prop extends T0Space X, RegularSpace X
class T4Space : Prop extends T1Space X, NormalSpace X
/-- Every neighbourhood contains a compact one. -/
class LocallyCompactSpace : Prop where
  local_compact_nhds : ∀ (x : X), ∀ n ∈ 𝓝 x, ∃ s ∈ 𝓝 x, s ⊆ n ∧ IsCompact s
variable {X}
theorem normal_separation [NormalSpace X] {s t : Set X} (H1 : IsClosed s) (H2 : IsClosed t) (H3 : Disjoint s t) : SeparatedNhds s t :=
  NormalSpace.normal s t H1 H2 H3
instance (priority := 100) [T2Space X] : T0Space X := ⟨fun x y h => Classical.byContradiction fun ne => by
  obtain ⟨u, v, hu, hv, hx, hy, d⟩ := T2Space.t2 ne
  have : v ∈ 𝓝 x := by rw [h]; exact hv.mem_nhds hy
  exact Set.disjoint_left.1 d hx (mem_of_mem_nhds this)⟩
end
section
variable {X : Type u} [MetricSpace X]
instance (priority := 100) : NormalSpace X := ⟨fun s t hs ht d => by
  have part : ∀ s t : Set X, IsOpen {z | ∃ x ∈ s, ∃ ε > 0, (∀ y ∈ t, ε ≤ dist y x) ∧ dist z x < ε / 2} := fun s t => Metric.isOpen_iff.2
    fun z ⟨x, hx, ε, hε, k, l⟩ => ⟨ε / 2 - dist z x, by linarith, fun w hw => ⟨x, hx, ε, hε, k, by
      rw [Metric.mem_ball] at hw; have := dist_triangle w z x; linarith⟩⟩
  have inside : ∀ s t : Set X, IsClosed t → Disjoint s t → s ⊆ {z | ∃ x ∈ s, ∃ ε > 0, (∀ y ∈ t, ε ≤ dist y x) ∧ dist z x < ε / 2} := fun s t ht d x hx => by
    obtain ⟨ε, hε, k⟩ := Metric.isOpen_iff.1 ht.1 x fun h => Set.disjoint_left.1 d hx h
    exact ⟨x, hx, ε, hε, fun y hy => le_of_not_gt fun l => k l hy, by rw [dist_self]; linarith⟩
  refine ⟨_, _, part s t, part t s, inside s t ht d, inside t s hs d.symm, Set.disjoint_left.2 ?_⟩
  rintro z ⟨x, hx, ε, hε, k, l⟩ ⟨y, hy, δ, hδ, k', l'⟩
  have h₁ := k y hy; have h₂ := k' x hx
  have := dist_triangle_left x y z
  rw [dist_comm y x] at h₁
  linarith⟩
instance (priority := 100) : RegularSpace X := ⟨fun {s a} hs ha => by
  obtain ⟨U, V, hU, hV, c, d, e⟩ := normal_separation hs (isClosed_singleton (x := a)) (Set.disjoint_left.2 fun x hx (k : x = a) => ha (k ▸ hx))
  exact Filter.disjoint_iff.2 ⟨U, mem_nhdsSet_iff_exists.2 ⟨U, hU, c, Set.Subset.refl U⟩, V, hV.mem_nhds (d rfl), e⟩⟩
instance (priority := 100) : T4Space X where
instance (priority := 100) : T3Space X where
end
instance : LocallyCompactSpace ℝ := ⟨fun x n hn => by
  obtain ⟨ε, hε, k⟩ := Metric.mem_nhds_iff.1 hn
  refine ⟨Metric.closedBall x (ε / 2), Metric.closedBall_mem_nhds x (by linarith), fun y hy => k ?_, by rw [Real.closedBall_eq_Icc]; exact isCompact_Icc⟩
  rw [Metric.mem_closedBall] at hy
  rw [Metric.mem_ball]; linarith⟩
