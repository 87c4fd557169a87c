import Ember.Topology.Functions
/-! Continuous functions on intervals: intermediate values, compactness of `[a, b]`, greatest and least values. -/
set_option autoImplicit false
universe u v
open Filter Topology Set
namespace Ember
variable {f : ℝ → ℝ} {a b : ℝ}
theorem steady_iff_continuous : Steady f ↔ Continuous f := (Metric.continuous_iff (f := f)).symm
theorem continuous_clamp (a b : ℝ) : Continuous fun x : ℝ => max a (min b x) := continuous_const.max (continuous_const.min continuous_id')
theorem clamp_mem (hab : a ≤ b) (x : ℝ) : max a (min b x) ∈ Icc a b := ⟨le_max_left _ _, max_le hab (min_le_left _ _)⟩
theorem clamp_eq {x : ℝ} (hx : x ∈ Icc a b) : max a (min b x) = x := by rw [min_eq_right hx.2, max_eq_right hx.1]
/-- A continuous function on an interval, continued beyond by its values at the ends. -/
theorem continuous_extend (hab : a ≤ b) (hf : ContinuousOn f (Icc a b)) : Continuous fun x => f (max a (min b x)) :=
  continuous_iff_continuousAt.2 fun x => Tendsto.comp (hf _ (clamp_mem hab x))
    (tendsto_nhdsWithin_iff.2 ⟨(continuous_clamp a b).tendsto x, .of_forall fun y => clamp_mem hab y⟩)
end Ember
theorem intermediate_value_Icc {a b : ℝ} (hab : a ≤ b) {f : ℝ → ℝ} (hf : ContinuousOn f (Icc a b)) : Icc (f a) (f b) ⊆ f '' Icc a b := fun v hv => by
  have steady := Ember.steady_iff_continuous.2 (Ember.continuous_extend hab hf)
  obtain ⟨c, h₁, h₂, e⟩ := steady.exists_value (v := v) hab (by rw [Ember.clamp_eq ⟨le_refl a, hab⟩]; exact hv.1)
    (by rw [Ember.clamp_eq ⟨hab, le_refl b⟩]; exact hv.2)
  rw [Ember.clamp_eq ⟨h₁, h₂⟩] at e
  exact ⟨c, ⟨h₁, h₂⟩, e⟩
theorem intermediate_value_Icc' {a b : ℝ} (hab : a ≤ b) {f : ℝ → ℝ} (hf : ContinuousOn f (Icc a b)) : Icc (f b) (f a) ⊆ f '' Icc a b := fun v hv => by
  obtain ⟨c, hc, e⟩ := intermediate_value_Icc hab hf.neg (show -v ∈ Icc (-f a) (-f b) from ⟨neg_le_neg hv.2, neg_le_neg hv.1⟩)
  exact ⟨c, hc, neg_inj.1 e⟩
theorem intermediate_value_Ioo {a b : ℝ} (hab : a ≤ b) {f : ℝ → ℝ} (hf : ContinuousOn f (Icc a b)) : Ioo (f a) (f b) ⊆ f '' Ioo a b := fun v hv => by
  obtain ⟨c, hc, e⟩ := intermediate_value_Icc hab hf (show v ∈ Icc (f a) (f b) from ⟨le_of_lt hv.1, le_of_lt hv.2⟩)
  exact ⟨c, ⟨lt_of_le_of_ne hc.1 fun k => ne_of_lt hv.1 (by rw [k, e]), lt_of_le_of_ne hc.2 fun k => ne_of_lt hv.2 (by rw [← k, e])⟩, e⟩
theorem intermediate_value_Ioo' {a b : ℝ} (hab : a ≤ b) {f : ℝ → ℝ} (hf : ContinuousOn f (Icc a b)) : Ioo (f b) (f a) ⊆ f '' Ioo a b := fun v hv => by
  obtain ⟨c, hc, e⟩ := intermediate_value_Ioo hab hf.neg (show -v ∈ Ioo (-f a) (-f b) from ⟨neg_lt_neg hv.2, neg_lt_neg hv.1⟩)
  exact ⟨c, hc, neg_inj.1 e⟩
theorem mem_range_of_exists_le_of_exists_ge {f : ℝ → ℝ} {c : ℝ} (hf : Continuous f) (h₁ : ∃ a, f a ≤ c) (h₂ : ∃ b, c ≤ f b) : c ∈ range f := by
  obtain ⟨a, ha⟩ := h₁; obtain ⟨b, hb⟩ := h₂
  rcases le_total a b with h | h
  · obtain ⟨x, _, e⟩ := intermediate_value_Icc h hf.continuousOn ⟨ha, hb⟩; exact ⟨x, e⟩
  · obtain ⟨x, _, e⟩ := intermediate_value_Icc' h hf.continuousOn ⟨ha, hb⟩; exact ⟨x, e⟩

/-! ### Extreme values -/
section
variable {α : Type u} {β : Type v} [LE β]
/-- Eventually `f x ≤ f a`. -/
def IsMaxFilter (f : α → β) (l : Filter α) (a : α) : Prop := ∀ᶠ x in l, f x ≤ f a
def IsMinFilter (f : α → β) (l : Filter α) (a : α) : Prop := ∀ᶠ x in l, f a ≤ f x
def IsExtrFilter (f : α → β) (l : Filter α) (a : α) : Prop := IsMinFilter f l a ∨ IsMaxFilter f l a
/-- `f x ≤ f a` for all `x` in `s`. -/
def IsMaxOn (f : α → β) (s : Set α) (a : α) : Prop := IsMaxFilter f (𝓟 s) a
def IsMinOn (f : α → β) (s : Set α) (a : α) : Prop := IsMinFilter f (𝓟 s) a
def IsExtrOn (f : α → β) (s : Set α) (a : α) : Prop := IsExtrFilter f (𝓟 s) a
variable [TopologicalSpace α]
/-- `f x ≤ f a` for all `x` near `a`. -/
def IsLocalMax (f : α → β) (a : α) : Prop := IsMaxFilter f (𝓝 a) a
def IsLocalMin (f : α → β) (a : α) : Prop := IsMinFilter f (𝓝 a) a
def IsLocalExtr (f : α → β) (a : α) : Prop := IsExtrFilter f (𝓝 a) a
omit [TopologicalSpace α] in
theorem isMaxOn_iff {f : α → β} {s : Set α} {a : α} : IsMaxOn f s a ↔ ∀ x ∈ s, f x ≤ f a := Iff.rfl
omit [TopologicalSpace α] in
theorem isMinOn_iff {f : α → β} {s : Set α} {a : α} : IsMinOn f s a ↔ ∀ x ∈ s, f a ≤ f x := Iff.rfl
theorem IsMaxOn.isLocalMax {f : α → β} {s : Set α} {a : α} (hf : IsMaxOn f s a) (hs : s ∈ 𝓝 a) : IsLocalMax f a := mem_of_superset hs hf
theorem IsMinOn.isLocalMin {f : α → β} {s : Set α} {a : α} (hf : IsMinOn f s a) (hs : s ∈ 𝓝 a) : IsLocalMin f a := mem_of_superset hs hf
end
theorem isCompact_Icc {a b : ℝ} : IsCompact (Icc a b) := fun f hf h => by
  have sub : ∀ᶠ y in f, y ∈ Icc a b := le_principal_iff.1 h
  obtain ⟨y₀, hy₀⟩ := sub.exists
  have ha : ∃ᶠ y in f, a ≤ y := (sub.mono fun _ k => k.1).frequently
  have bound : ∀ t, (∃ᶠ y in f, t ≤ y) → t ≤ b := fun t ht => let ⟨y, k⟩ := (ht.and_eventually sub).exists; le_trans k.1 k.2.2
  obtain ⟨x, above, least⟩ := Real.exists_isLUB (S := {t | ∃ᶠ y in f, t ≤ y}) ⟨a, ha⟩ ⟨b, fun t ht => bound t ht⟩
  refine ⟨x, ⟨above ha, least fun t ht => bound t ht⟩, ?_⟩
  refine forall_mem_nonempty_iff_neBot.1 fun s hs => ?_
  obtain ⟨u, hu, v, hv, k⟩ := mem_inf_iff_superset.1 hs
  obtain ⟨ε, hε, near⟩ := Metric.mem_nhds_iff.1 hu
  obtain ⟨t, ht, lt⟩ : ∃ t, (∃ᶠ y in f, t ≤ y) ∧ x - ε < t := Classical.byContradiction fun n =>
    absurd (least (a := x - ε) fun t ht => le_of_not_gt fun l => n ⟨t, ht, l⟩) (by linarith)
  have low : ∀ᶠ y in f, y < x + ε / 2 := by
    have : ¬∃ᶠ y in f, x + ε / 2 ≤ y := fun n => by have := above n; linarith
    exact (not_frequently.1 this).mono fun y n => lt_of_not_ge n
  obtain ⟨y, hy, hlow, hyv⟩ := ((ht.and_eventually (low.and hv))).exists
  refine ⟨y, k ⟨near ?_, hyv⟩⟩
  rw [Metric.mem_ball, Real.dist_eq, abs_lt]
  exact ⟨by linarith, by linarith⟩
section
variable {β : Type u} [TopologicalSpace β] {s : Set β} {f : β → ℝ}
theorem IsCompact.exists_isMaxOn (hs : IsCompact s) (ne_s : s.Nonempty) (hf : ContinuousOn f s) : ∃ x ∈ s, IsMaxOn f s x := by
  obtain ⟨x₀, hx₀⟩ := ne_s
  let F : Filter β := {
    sets := {T | ∃ y ∈ s, ∀ x ∈ s, f y ≤ f x → x ∈ T}
    univ_sets := ⟨x₀, hx₀, fun _ _ _ => trivial⟩
    sets_of_superset := fun ⟨y, hy, h⟩ k => ⟨y, hy, fun x hx l => k (h x hx l)⟩
    inter_sets := fun ⟨y, hy, h⟩ ⟨z, hz, k⟩ => (le_total (f y) (f z)).elim
      (fun l => ⟨z, hz, fun x hx m => ⟨h x hx (le_trans l m), k x hx m⟩⟩) fun l => ⟨y, hy, fun x hx m => ⟨h x hx m, k x hx (le_trans l m)⟩⟩ }
  have : NeBot F := forall_mem_nonempty_iff_neBot.1 fun T ⟨y, hy, h⟩ => ⟨y, h y hy (le_refl _)⟩
  obtain ⟨x, hx, cluster⟩ := hs (f := F) (le_principal_iff.2 ⟨x₀, hx₀, fun _ h _ => h⟩)
  refine ⟨x, hx, isMaxOn_iff.2 fun y hy => le_of_not_gt fun l => ?_⟩
  have near : {z | z ∈ s → f z < f y} ∈ 𝓝 x := eventually_nhdsWithin_iff.1 ((tendsto_order.1 (hf x hx)).2 _ l)
  have far : {z | z ∈ s ∧ f y ≤ f z} ∈ F := ⟨y, hy, fun z hz k => ⟨hz, k⟩⟩
  obtain ⟨z, h₁, h₂⟩ := nonempty_of_mem (hf := cluster) (inter_mem (mem_inf_of_left near) (mem_inf_of_right far))
  exact absurd (h₁ h₂.1) (not_lt_of_ge h₂.2)
theorem IsCompact.exists_isMinOn (hs : IsCompact s) (ne_s : s.Nonempty) (hf : ContinuousOn f s) : ∃ x ∈ s, IsMinOn f s x := by
  obtain ⟨x, hx, h⟩ := hs.exists_isMaxOn ne_s hf.neg
  exact ⟨x, hx, isMinOn_iff.2 fun y hy => neg_le_neg_iff.1 (isMaxOn_iff.1 h y hy)⟩
end
