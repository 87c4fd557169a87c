import Ember.Topology.Intervals
/-! ℝ and ℂ are complete; bounded, compact and connected sets. `Bornology.IsBounded` is for metric spaces, where Mathlib has bornologies. -/
set_option autoImplicit false
universe u v
open Filter Topology
theorem Ember.cauchy_real {f : Filter ℝ} (hf : Cauchy f) : ∃ x, f ≤ 𝓝 x := by
  have := hf.1
  have near (ε : ℝ) (hε : 0 < ε) : ∃ p, ∀ᶠ y in f, p - ε < y ∧ y < p + ε := by
    obtain ⟨t, ht, k⟩ := hf.2 ε hε
    obtain ⟨p, hp⟩ := nonempty_of_mem ht
    refine ⟨p, mem_of_superset ht fun y hy => ?_⟩
    have := k y hy p hp
    rw [Real.dist_eq, abs_lt] at this
    exact ⟨by linarith, by linarith⟩
  have between {s t : ℝ} (hs : ∀ᶠ y in f, s ≤ y) (ht : ∀ᶠ y in f, y < t) : s < t := let ⟨y, h⟩ := (hs.and ht).exists; lt_of_le_of_lt h.1 h.2
  obtain ⟨p, hp⟩ := near 1 zero_lt_one
  obtain ⟨x, above, least⟩ := Real.exists_isLUB (S := {s | ∀ᶠ y in f, s ≤ y}) ⟨p - 1, hp.mono fun _ h => le_of_lt h.1⟩
    ⟨p + 1, fun s hs => le_of_lt (between hs (hp.mono fun _ h => h.2))⟩
  refine ⟨x, fun s hs => ?_⟩
  obtain ⟨ε, hε, ball⟩ := Metric.mem_nhds_iff.1 hs
  obtain ⟨q, hq⟩ := near (ε / 2) (by linarith)
  have low : q - ε / 2 ≤ x := above (hq.mono fun _ h => le_of_lt h.1)
  have high : x ≤ q + ε / 2 := least fun s hs => le_of_lt (between hs (hq.mono fun _ h => h.2))
  refine mem_of_superset hq fun y h => ball ?_
  rw [Metric.mem_ball, Real.dist_eq, abs_lt]
  exact ⟨by linarith [h.1], by linarith [h.2]⟩
instance : CompleteSpace ℝ := ⟨Ember.cauchy_real⟩
instance : CompleteSpace ℂ := ⟨fun {f} hf => by
  have part (g : ℂ → ℝ) (hg : ∀ z w, |g z - g w| ≤ ‖z - w‖) : Cauchy (map g f) := ⟨hf.1.map g, fun ε hε => by
    obtain ⟨t, ht, k⟩ := hf.2 ε hε
    exact ⟨g '' t, image_mem_map ht, fun _ ⟨z, hz, e⟩ _ ⟨w, hw, e'⟩ => by rw [← e, ← e']; exact lt_of_le_of_lt (hg z w) (k z hz w hw)⟩⟩
  obtain ⟨x, hx⟩ := Ember.cauchy_real (part Complex.re fun z w => by rw [← Complex.sub_re]; exact Complex.abs_re_le_norm _)
  obtain ⟨y, hy⟩ := Ember.cauchy_real (part Complex.im fun z w => by rw [← Complex.sub_im]; exact Complex.abs_im_le_norm _)
  refine ⟨⟨x, y⟩, fun s hs => ?_⟩
  obtain ⟨ε, hε, ball⟩ := Metric.mem_nhds_iff.1 hs
  refine mem_of_superset (inter_mem (mem_map.1 (hx (Metric.ball_mem_nhds x (half_pos hε)))) (mem_map.1 (hy (Metric.ball_mem_nhds y (half_pos hε)))))
    fun z hz => ball ?_
  have h₁ : |z.re - x| < ε / 2 := hz.1
  have h₂ : |z.im - y| < ε / 2 := hz.2
  have := Complex.norm_le_abs_re_add_abs_im (z - ⟨x, y⟩)
  rw [Complex.sub_re, Complex.sub_im] at this
  have e₁ : (⟨x, y⟩ : ℂ).re = x := rfl
  have e₂ : (⟨x, y⟩ : ℂ).im = y := rfl
  rw [e₁, e₂] at this
  rw [Metric.mem_ball, Complex.dist_eq]; linarith⟩

/-! ### Compact sets -/
section
variable {X : Type u} {Y : Type v} [TopologicalSpace X] [TopologicalSpace Y] {s t : Set X} {x y : X}
/-- Points are closed. -/
class T1Space (X : Type u) [TopologicalSpace X] : Prop where
  t1 : ∀ x, IsClosed ({x} : Set X)
theorem isClosed_singleton [T1Space X] : IsClosed ({x} : Set X) := T1Space.t1 x
instance (priority := 100) [T2Space X] : T1Space X := ⟨fun x => ⟨isOpen_iff_mem_nhds.2 fun y hy => by
  obtain ⟨u, v, _, hv, hx, hyv, d⟩ := T2Space.t2 (show x ≠ y from fun e => hy e.symm)
  exact mem_of_superset (hv.mem_nhds hyv) fun z hz (e : z = x) => Set.disjoint_left.1 d (e ▸ hx : z ∈ u) hz⟩⟩
theorem IsCompact.of_isClosed_subset (hs : IsCompact s) (ht : IsClosed t) (h : t ⊆ s) : IsCompact t := fun f _ hf => by
  obtain ⟨x, _, cluster⟩ := hs (f := f) fun _ k => hf (Set.Subset.trans h k)
  refine ⟨x, ?_, cluster⟩
  rw [← ht.closure_eq]
  refine mem_closure_iff_nhds.2 fun u hu => ?_
  exact nonempty_of_mem (hf := cluster) (inter_mem (mem_inf_of_left hu) (mem_inf_of_right (le_principal_iff.1 hf)))
theorem IsCompact.isClosed [T2Space X] (hs : IsCompact s) : IsClosed s := closure_eq_iff_isClosed.1 (Set.Subset.antisymm (fun x hx => by
  have : NeBot (𝓝 x ⊓ 𝓟 s) := forall_mem_nonempty_iff_neBot.1 fun _ h => by
    obtain ⟨u, hu, v, hv, k⟩ := mem_inf_iff_superset.1 h
    exact (mem_closure_iff_nhds.1 hx u hu).imp fun y m => k ⟨m.1, hv m.2⟩
  obtain ⟨y, hy, cluster⟩ := hs (f := 𝓝 x ⊓ 𝓟 s) inf_le_right
  rwa [show x = y from Classical.byContradiction fun ne => by
    obtain ⟨u, v, hu, hv, hx, hy, d⟩ := T2Space.t2 ne
    obtain ⟨z, h₁, h₂⟩ := nonempty_of_mem (hf := cluster) (inter_mem (mem_inf_of_left (hv.mem_nhds hy)) (mem_inf_of_right (mem_inf_of_left (hu.mem_nhds hx))))
    exact Set.disjoint_left.1 d h₂ h₁]) subset_closure)
theorem IsCompact.image_of_continuousOn {f : X → Y} (hs : IsCompact s) (hf : ContinuousOn f s) : IsCompact (f '' s) := fun F hF h => by
  have ne : NeBot (comap f F ⊓ 𝓟 s) := forall_mem_nonempty_iff_neBot.1 fun T hT => by
    obtain ⟨u, ⟨w, hw, k⟩, v, hv, m⟩ := mem_inf_iff_superset.1 hT
    obtain ⟨_, hyw, x, hx, e⟩ := nonempty_of_mem (inter_mem hw (le_principal_iff.1 h))
    exact ⟨x, m ⟨k (show f x ∈ w from e ▸ hyw), hv hx⟩⟩
  obtain ⟨x, hx, cluster⟩ := hs (f := comap f F ⊓ 𝓟 s) inf_le_right
  refine ⟨f x, ⟨x, hx, rfl⟩, forall_mem_nonempty_iff_neBot.1 fun T hT => ?_⟩
  obtain ⟨u, hu, v, hv, m⟩ := mem_inf_iff_superset.1 hT
  have near : {z | z ∈ s → f z ∈ u} ∈ 𝓝 x := mem_inf_principal.1 (hf x hx hu)
  obtain ⟨z, h₁, h₂, h₃⟩ := nonempty_of_mem (hf := cluster) (inter_mem (mem_inf_of_left near)
    (mem_inf_of_right (inter_mem (mem_inf_of_left (preimage_mem_comap hv)) (mem_inf_of_right (mem_principal_self s)))))
  exact ⟨f z, m ⟨h₁ h₃, h₂⟩⟩
theorem IsCompact.image {f : X → Y} (hs : IsCompact s) (hf : Continuous f) : IsCompact (f '' s) := hs.image_of_continuousOn hf.continuousOn
end

/-! ### Bounded sets -/
/-- The distances of its points are bounded. -/
def Bornology.IsBounded {α : Type u} [PseudoMetricSpace α] (s : Set α) : Prop := ∃ C, ∀ ⦃x⦄, x ∈ s → ∀ ⦃y⦄, y ∈ s → dist x y ≤ C
section
variable {α : Type u} [PseudoMetricSpace α] {s t : Set α} {x c : α} {r : ℝ}
theorem Metric.isBounded_iff {s : Set α} : Bornology.IsBounded s ↔ ∃ C, ∀ ⦃x⦄, x ∈ s → ∀ ⦃y⦄, y ∈ s → dist x y ≤ C := Iff.rfl
theorem Bornology.IsBounded.subset (ht : Bornology.IsBounded t) (hs : s ⊆ t) : Bornology.IsBounded s := let ⟨C, h⟩ := ht; ⟨C, fun _ k _ l => h (hs k) (hs l)⟩
theorem Metric.isBounded_closedBall : Bornology.IsBounded (Metric.closedBall x r) := ⟨r + r, fun y hy z hz => by
  rw [Metric.mem_closedBall] at hy hz; have := dist_triangle_right y z x; linarith⟩
theorem Metric.isBounded_ball : Bornology.IsBounded (Metric.ball x r) := Metric.isBounded_closedBall.subset Metric.ball_subset_closedBall
theorem Metric.isBounded_iff_subset_closedBall (c : α) : Bornology.IsBounded s ↔ ∃ r, s ⊆ Metric.closedBall c r := by
  refine ⟨fun ⟨C, h⟩ => ?_, fun ⟨r, h⟩ => Metric.isBounded_closedBall.subset h⟩
  rcases Set.eq_empty_or_nonempty s with e | ⟨y, hy⟩
  · exact ⟨0, by rw [e]; exact Set.empty_subset _⟩
  · exact ⟨C + dist y c, fun z hz => by rw [Metric.mem_closedBall]; have := dist_triangle z y c; have := h hz hy; linarith⟩
end
theorem IsCompact.isBounded {α : Type u} [PseudoMetricSpace α] {s : Set α} (h : IsCompact s) : Bornology.IsBounded s := by
  rcases Set.eq_empty_or_nonempty s with e | ne
  · exact ⟨0, fun x hx => by rw [e] at hx; exact hx.elim⟩
  · obtain ⟨c, hc⟩ := ne
    have cont : Continuous fun y : α => dist y c := Metric.continuous_iff.2 fun b ε hε => ⟨ε, hε, fun a k => lt_of_le_of_lt (abs_dist_sub_le a b c) k⟩
    obtain ⟨x, _, m⟩ := h.exists_isMaxOn ⟨c, hc⟩ cont.continuousOn
    exact (Metric.isBounded_iff_subset_closedBall c).2 ⟨dist x c, fun y hy => isMaxOn_iff.1 m y hy⟩
theorem Metric.isCompact_of_isClosed_isBounded {s : Set ℝ} (hc : IsClosed s) (hb : Bornology.IsBounded s) : IsCompact s := by
  obtain ⟨r, h⟩ := (Metric.isBounded_iff_subset_closedBall 0).1 hb
  rw [Real.closedBall_eq_Icc] at h
  exact isCompact_Icc.of_isClosed_subset hc h
theorem Metric.isCompact_iff_isClosed_bounded {s : Set ℝ} : IsCompact s ↔ IsClosed s ∧ Bornology.IsBounded s :=
  ⟨fun h => ⟨h.isClosed, h.isBounded⟩, fun h => Metric.isCompact_of_isClosed_isBounded h.1 h.2⟩

/-! ### Connected sets -/
section
variable {α : Type u} {β : Type v} [TopologicalSpace α] [TopologicalSpace β] {s t : Set α}
/-- Two open sets that cover it and meet it meet within it. -/
def IsPreconnected (s : Set α) : Prop :=
  ∀ u v : Set α, IsOpen u → IsOpen v → s ⊆ u ∪ v → (s ∩ u).Nonempty → (s ∩ v).Nonempty → (s ∩ (u ∩ v)).Nonempty
def IsConnected (s : Set α) : Prop := s.Nonempty ∧ IsPreconnected s
class PreconnectedSpace (α : Type u) [TopologicalSpace α] : Prop where
  isPreconnected_univ : IsPreconnected (Set.univ : Set α)
class ConnectedSpace (α : Type u) [TopologicalSpace α] : Prop extends PreconnectedSpace α where
  toNonempty : Nonempty α
theorem IsConnected.nonempty (h : IsConnected s) : s.Nonempty := h.1
theorem IsConnected.isPreconnected (h : IsConnected s) : IsPreconnected s := h.2
theorem IsPreconnected.image (H : IsPreconnected s) (f : α → β) (hf : ContinuousOn f s) : IsPreconnected (f '' s) := by
  rintro u v hu hv cover ⟨_, ⟨x, hx, rfl⟩, hxu⟩ ⟨_, ⟨y, hy, rfl⟩, hyv⟩
  obtain ⟨u', hu', eu⟩ := continuousOn_iff'.1 hf u hu
  obtain ⟨v', hv', ev⟩ := continuousOn_iff'.1 hf v hv
  have inU : ∀ z ∈ s, f z ∈ u ↔ z ∈ u' := fun z hz => ⟨fun h => (eu ▸ (⟨h, hz⟩ : z ∈ f ⁻¹' u ∩ s) : z ∈ u' ∩ s).1, fun h => (eu ▸ (⟨h, hz⟩ : z ∈ u' ∩ s) : z ∈ f ⁻¹' u ∩ s).1⟩
  have inV : ∀ z ∈ s, f z ∈ v ↔ z ∈ v' := fun z hz => ⟨fun h => (ev ▸ (⟨h, hz⟩ : z ∈ f ⁻¹' v ∩ s) : z ∈ v' ∩ s).1, fun h => (ev ▸ (⟨h, hz⟩ : z ∈ v' ∩ s) : z ∈ f ⁻¹' v ∩ s).1⟩
  obtain ⟨z, hz, h₁, h₂⟩ := H u' v' hu' hv' (fun z hz => (cover ⟨z, hz, rfl⟩).imp (inU z hz).1 (inV z hz).1) ⟨x, hx, (inU x hx).1 hxu⟩ ⟨y, hy, (inV y hy).1 hyv⟩
  exact ⟨f z, ⟨z, hz, rfl⟩, (inU z hz).2 h₁, (inV z hz).2 h₂⟩
theorem IsConnected.image (H : IsConnected s) (f : α → β) (hf : ContinuousOn f s) : IsConnected (f '' s) :=
  ⟨let ⟨x, hx⟩ := H.1; ⟨f x, x, hx, rfl⟩, H.2.image f hf⟩
end
open Classical in
theorem isPreconnected_Icc {a b : ℝ} : IsPreconnected (Set.Icc a b) := by
  rintro u v hu hv cover ⟨x, hx, hxu⟩ ⟨y, hy, hyv⟩
  by_contra none
  have apart : ∀ z ∈ Set.Icc a b, z ∈ u → z ∉ v := fun z hz h₁ h₂ => none ⟨z, hz, h₁, h₂⟩
  have cont : ContinuousOn (fun z => if z ∈ u then (0 : ℝ) else 1) (Set.Icc a b) := fun z hz T hT => by
    have hT : (if z ∈ u then (0 : ℝ) else 1) ∈ T := mem_of_mem_nhds hT
    refine mem_map.2 ?_
    by_cases h : z ∈ u
    · rw [if_pos h] at hT
      exact mem_nhdsWithin_of_mem_nhds (mem_of_superset (hu.mem_nhds h) fun w hw => by show (if w ∈ u then (0 : ℝ) else 1) ∈ T; rwa [if_pos hw])
    · rw [if_neg h] at hT
      have hz' : z ∈ v := (cover hz).resolve_left h
      refine mem_inf_principal.2 (mem_of_superset (hv.mem_nhds hz') fun w hw hwI => ?_)
      show (if w ∈ u then (0 : ℝ) else 1) ∈ T
      rwa [if_neg fun k => apart w hwI k hw]
  have hyu : y ∉ u := fun k => apart y hy k hyv
  have half : ∀ c, ¬(if c ∈ u then (0 : ℝ) else 1) = 1 / 2 := fun c e => by split at e <;> norm_num at e
  rcases le_total x y with h | h
  · obtain ⟨c, _, e⟩ := intermediate_value_Icc h (cont.mono fun z hz => ⟨le_trans hx.1 hz.1, le_trans hz.2 hy.2⟩) (show (1 / 2 : ℝ) ∈ Set.Icc _ _ by
      rw [if_pos hxu, if_neg hyu]; constructor <;> norm_num)
    exact half c e
  · obtain ⟨c, _, e⟩ := intermediate_value_Icc' h (cont.mono fun z hz => ⟨le_trans hy.1 hz.1, le_trans hz.2 hx.2⟩) (show (1 / 2 : ℝ) ∈ Set.Icc _ _ by
      rw [if_pos hxu, if_neg hyu]; constructor <;> norm_num)
    exact half c e
theorem isConnected_Icc {a b : ℝ} (h : a ≤ b) : IsConnected (Set.Icc a b) := ⟨⟨a, le_refl a, h⟩, isPreconnected_Icc⟩
instance : ConnectedSpace ℝ where
  isPreconnected_univ := fun u v hu hv cover ⟨x, _, hx⟩ ⟨y, _, hy⟩ => by
    obtain ⟨z, _, k⟩ := isPreconnected_Icc (a := min x y) (b := max x y) u v hu hv (fun z _ => cover trivial) ⟨x, ⟨min_le_left x y, le_max_left x y⟩, hx⟩
      ⟨y, ⟨min_le_right x y, le_max_right x y⟩, hy⟩
    exact ⟨z, trivial, k⟩
  toNonempty := ⟨0⟩
theorem isPreconnected_univ {α : Type u} [TopologicalSpace α] [h : PreconnectedSpace α] : IsPreconnected (Set.univ : Set α) := h.isPreconnected_univ
