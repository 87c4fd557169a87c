import Ember.Filter.AtTop
/-! Topological spaces as in Mathlib: open and closed sets, `interior`, `closure`, `Dense`; neighbourhoods `𝓝 x`, `𝓝[s] x`, `𝓝[≠] x`, `𝓝[>] x`, …
under `open Topology`; `Continuous`, `ContinuousAt`, `ContinuousWithinAt`, `ContinuousOn`, `IsCompact`; products and subtypes.
`𝓝 x` is the filter of all sets that contain an open set around `x`, where Mathlib takes an infimum of principal filters. -/
set_option autoImplicit false
universe u v w
open Filter

/-- Which sets are open. -/
class TopologicalSpace (X : Type u) where
  protected IsOpen : Set X → Prop
  protected isOpen_univ : IsOpen Set.univ
  protected isOpen_inter : ∀ s t, IsOpen s → IsOpen t → IsOpen (s ∩ t)
  protected isOpen_sUnion : ∀ s, (∀ t ∈ s, IsOpen t) → IsOpen (⋃₀ s)
section
variable {X : Type u} {Y : Type v} [TopologicalSpace X] [TopologicalSpace Y] {s t : Set X} {x : X}
def IsOpen : Set X → Prop := TopologicalSpace.IsOpen
@[simp] theorem isOpen_univ : IsOpen (Set.univ : Set X) := TopologicalSpace.isOpen_univ
theorem IsOpen.inter (hs : IsOpen s) (ht : IsOpen t) : IsOpen (s ∩ t) := TopologicalSpace.isOpen_inter s t hs ht
theorem isOpen_sUnion {s : Set (Set X)} (h : ∀ t ∈ s, IsOpen t) : IsOpen (⋃₀ s) := TopologicalSpace.isOpen_sUnion s h
theorem isOpen_iUnion {ι : Sort w} {f : ι → Set X} (h : ∀ i, IsOpen (f i)) : IsOpen (⋃ i, f i) := by
  have e : (⋃ i, f i) = ⋃₀ Set.range f := Set.ext fun x => ⟨fun ⟨i, k⟩ => ⟨f i, ⟨i, rfl⟩, k⟩, fun ⟨_, ⟨i, e⟩, k⟩ => ⟨i, by rw [← e] at k; exact k⟩⟩
  rw [e]; exact isOpen_sUnion fun t ⟨i, e⟩ => e ▸ h i
theorem IsOpen.union {s₁ s₂ : Set X} (h₁ : IsOpen s₁) (h₂ : IsOpen s₂) : IsOpen (s₁ ∪ s₂) := by
  have e : s₁ ∪ s₂ = ⋃₀ {t | t = s₁ ∨ t = s₂} := Set.ext fun x =>
    ⟨fun h => h.elim (fun k => ⟨s₁, .inl rfl, k⟩) fun k => ⟨s₂, .inr rfl, k⟩, fun ⟨t, h, k⟩ => h.elim (fun e => .inl (e ▸ k)) fun e => .inr (e ▸ k)⟩
  rw [e]; exact isOpen_sUnion fun t h => h.elim (fun e => e ▸ h₁) fun e => e ▸ h₂
@[simp] theorem isOpen_empty : IsOpen (∅ : Set X) := by
  have e : (∅ : Set X) = ⋃₀ ∅ := Set.ext fun x => ⟨fun h => h.elim, fun ⟨_, h, _⟩ => h.elim⟩
  rw [e]; exact isOpen_sUnion fun _ h => h.elim
/-- The complement is open. -/
class IsClosed (s : Set X) : Prop where
  isOpen_compl : IsOpen sᶜ
@[simp] theorem isOpen_compl_iff : IsOpen sᶜ ↔ IsClosed s := ⟨IsClosed.mk, fun h => h.1⟩
@[simp] theorem isClosed_compl_iff {s : Set X} : IsClosed sᶜ ↔ IsOpen s := by rw [← isOpen_compl_iff, compl_compl]
theorem IsOpen.isClosed_compl {s : Set X} (h : IsOpen s) : IsClosed sᶜ := isClosed_compl_iff.2 h
@[simp] theorem isClosed_empty : IsClosed (∅ : Set X) := ⟨by rw [Set.compl_empty]; exact isOpen_univ⟩
@[simp] theorem isClosed_univ : IsClosed (Set.univ : Set X) := ⟨by rw [Set.compl_univ]; exact isOpen_empty⟩
theorem IsClosed.union {s₁ s₂ : Set X} (h₁ : IsClosed s₁) (h₂ : IsClosed s₂) : IsClosed (s₁ ∪ s₂) :=
  ⟨by rw [Set.compl_union]; exact h₁.1.inter h₂.1⟩
theorem IsClosed.inter {s₁ s₂ : Set X} (h₁ : IsClosed s₁) (h₂ : IsClosed s₂) : IsClosed (s₁ ∩ s₂) :=
  ⟨by rw [Set.compl_inter]; exact h₁.1.union h₂.1⟩
theorem isClosed_iInter {ι : Sort w} {f : ι → Set X} (h : ∀ i, IsClosed (f i)) : IsClosed (⋂ i, f i) :=
  ⟨by rw [Set.compl_iInter]; exact isOpen_iUnion fun i => (h i).1⟩
theorem isClosed_sInter {s : Set (Set X)} (h : ∀ t ∈ s, IsClosed t) : IsClosed (⋂₀ s) := by
  have e : ⋂₀ s = ⋂ i : s, (i : Set X) := Set.ext fun x => ⟨fun k i => k i i.2, fun k t m => k ⟨t, m⟩⟩
  rw [e]; exact isClosed_iInter fun i => h i i.2
def IsClopen (s : Set X) : Prop := IsClosed s ∧ IsOpen s
/-- The largest open set in `s`. -/
def interior (s : Set X) : Set X := ⋃₀ {t | IsOpen t ∧ t ⊆ s}
/-- The smallest closed set around `s`. -/
def closure (s : Set X) : Set X := ⋂₀ {t | IsClosed t ∧ s ⊆ t}
def frontier (s : Set X) : Set X := closure s \ interior s
/-- Its closure is the whole space. -/
def Dense (s : Set X) : Prop := ∀ x, x ∈ closure s
def DenseRange {α : Type w} (f : α → X) : Prop := Dense (Set.range f)
/-- Preimages of open sets are open. -/
structure Continuous (f : X → Y) : Prop where
  isOpen_preimage : ∀ s, IsOpen s → IsOpen (f ⁻¹' s)
def IsOpenMap (f : X → Y) : Prop := ∀ U : Set X, IsOpen U → IsOpen (f '' U)
def IsClosedMap (f : X → Y) : Prop := ∀ U : Set X, IsClosed U → IsClosed (f '' U)
@[simp] theorem isOpen_interior : IsOpen (interior s) := isOpen_sUnion fun _ h => h.1
theorem interior_subset : interior s ⊆ s := fun _ ⟨_, h, k⟩ => h.2 k
theorem interior_maximal (h₁ : t ⊆ s) (h₂ : IsOpen t) : t ⊆ interior s := fun _ k => ⟨t, ⟨h₂, h₁⟩, k⟩
theorem mem_interior : x ∈ interior s ↔ ∃ t ⊆ s, IsOpen t ∧ x ∈ t := ⟨fun ⟨t, h, k⟩ => ⟨t, h.2, h.1, k⟩, fun ⟨t, h, k, m⟩ => ⟨t, ⟨k, h⟩, m⟩⟩
theorem IsOpen.interior_eq (h : IsOpen s) : interior s = s := Set.Subset.antisymm interior_subset (interior_maximal (Set.Subset.refl s) h)
@[simp] theorem isClosed_closure : IsClosed (closure s) := isClosed_sInter fun _ h => h.1
theorem subset_closure : s ⊆ closure s := fun _ k _ h => h.2 k
theorem closure_minimal (h₁ : s ⊆ t) (h₂ : IsClosed t) : closure s ⊆ t := fun _ k => k t ⟨h₂, h₁⟩
theorem IsClosed.closure_eq (h : IsClosed s) : closure s = s := Set.Subset.antisymm (closure_minimal (Set.Subset.refl s) h) subset_closure
theorem closure_eq_iff_isClosed : closure s = s ↔ IsClosed s := ⟨fun h => h ▸ isClosed_closure, IsClosed.closure_eq⟩
theorem closure_mono (h : s ⊆ t) : closure s ⊆ closure t := closure_minimal (Set.Subset.trans h subset_closure) isClosed_closure
theorem interior_mono (h : s ⊆ t) : interior s ⊆ interior t := interior_maximal (Set.Subset.trans interior_subset h) isOpen_interior
theorem dense_iff_closure_eq : Dense s ↔ closure s = Set.univ := Set.eq_univ_iff_forall.symm

/-- The filter of the sets that contain an open set around `x`. -/
def nhds (x : X) : Filter X where
  sets := {s | ∃ t ⊆ s, IsOpen t ∧ x ∈ t}
  univ_sets := ⟨Set.univ, Set.Subset.refl _, isOpen_univ, trivial⟩
  sets_of_superset := fun ⟨t, h, k⟩ l => ⟨t, Set.Subset.trans h l, k⟩
  inter_sets := fun ⟨t, h, k, m⟩ ⟨t', h', k', m'⟩ => ⟨t ∩ t', Set.inter_subset_inter h h', k.inter k', m, m'⟩
namespace Topology
@[inherit_doc] scoped notation "𝓝" => nhds
end Topology
open scoped Topology
/-- What holds in `s` near `x`. -/
def nhdsWithin (x : X) (s : Set X) : Filter X := 𝓝 x ⊓ 𝓟 s
namespace Topology
@[inherit_doc] scoped notation "𝓝[" s "] " x:100 => nhdsWithin x s
/-- Near `x`, but not at `x`. -/
scoped notation "𝓝[≠] " x:100 => nhdsWithin x (compl (singleton x))
/-- Near `x`, from `x` upwards. -/
scoped notation "𝓝[≥] " x:100 => nhdsWithin x (Set.Ici x)
/-- Near `x`, from `x` downwards. -/
scoped notation "𝓝[≤] " x:100 => nhdsWithin x (Set.Iic x)
/-- Near `x`, above. -/
scoped notation "𝓝[>] " x:100 => nhdsWithin x (Set.Ioi x)
/-- Near `x`, below. -/
scoped notation "𝓝[<] " x:100 => nhdsWithin x (Set.Iio x)
end Topology
/-- `f x` tends to `f x₀` as `x` tends to `x₀`. -/
def ContinuousAt (f : X → Y) (x : X) : Prop := Tendsto f (𝓝 x) (𝓝 (f x))
/-- The same within `s`. -/
def ContinuousWithinAt (f : X → Y) (s : Set X) (x : X) : Prop := Tendsto f (𝓝[s] x) (𝓝 (f x))
/-- Continuous within `s` at each of its points. -/
def ContinuousOn (f : X → Y) (s : Set X) : Prop := ∀ x ∈ s, ContinuousWithinAt f s x
/-- Every set of `F` meets every neighbourhood of `x`. -/
def ClusterPt (x : X) (F : Filter X) : Prop := NeBot (𝓝 x ⊓ F)
def AccPt (x : X) (F : Filter X) : Prop := NeBot (𝓝[≠] x ⊓ F)
/-- Every filter of subsets has a cluster point in `s`. -/
def IsCompact (s : Set X) : Prop := ∀ ⦃f⦄ [NeBot f], f ≤ 𝓟 s → ∃ x ∈ s, ClusterPt x f
variable (X) in
class CompactSpace : Prop where
  isCompact_univ : IsCompact (Set.univ : Set X)
variable (X) in
/-- Different points have disjoint neighbourhoods. -/
class T2Space : Prop where
  t2 : ∀ ⦃x y : X⦄, x ≠ y → ∃ u v : Set X, IsOpen u ∧ IsOpen v ∧ x ∈ u ∧ y ∈ v ∧ Disjoint u v
end

/-! ### Neighbourhoods -/
open scoped Topology
section
variable {X : Type u} {Y : Type v} {Z : Type w} [TopologicalSpace X] [TopologicalSpace Y] [TopologicalSpace Z] {s t : Set X} {x a : X}
theorem mem_nhds_iff : s ∈ 𝓝 x ↔ ∃ t ⊆ s, IsOpen t ∧ x ∈ t := Iff.rfl
theorem IsOpen.mem_nhds (hs : IsOpen s) (hx : x ∈ s) : s ∈ 𝓝 x := ⟨s, Set.Subset.refl s, hs, hx⟩
theorem mem_of_mem_nhds : s ∈ 𝓝 x → x ∈ s := fun ⟨_, h, _, k⟩ => h k
theorem Filter.Eventually.self_of_nhds {x : X} {p : X → Prop} (h : ∀ᶠ y in 𝓝 x, p y) : p x := mem_of_mem_nhds h
theorem IsOpen.eventually_mem (hs : IsOpen s) (hx : x ∈ s) : ∀ᶠ x in 𝓝 x, x ∈ s := hs.mem_nhds hx
theorem eventually_nhds_iff {p : X → Prop} : (∀ᶠ x in 𝓝 x, p x) ↔ ∃ t : Set X, (∀ x ∈ t, p x) ∧ IsOpen t ∧ x ∈ t := Iff.rfl
instance nhds_neBot : NeBot (𝓝 x) := forall_mem_nonempty_iff_neBot.1 fun _ h => ⟨x, mem_of_mem_nhds h⟩
theorem isOpen_iff_mem_nhds : IsOpen s ↔ ∀ x ∈ s, s ∈ 𝓝 x := by
  refine ⟨fun h x k => h.mem_nhds k, fun h => ?_⟩
  have e : s = ⋃₀ {t | IsOpen t ∧ t ⊆ s} := Set.ext fun x => ⟨fun k => let ⟨t, l, m, n⟩ := h x k; ⟨t, ⟨m, l⟩, n⟩, fun ⟨_, k, l⟩ => k.2 l⟩
  rw [e]; exact isOpen_sUnion fun _ k => k.1
theorem mem_interior_iff_mem_nhds : x ∈ interior s ↔ s ∈ 𝓝 x := mem_interior
theorem mem_closure_iff {s : Set X} {a : X} : a ∈ closure s ↔ ∀ o, IsOpen o → a ∈ o → (o ∩ s).Nonempty := by
  refine ⟨fun h o ho ha => Classical.byContradiction fun k => ?_, fun h t ht => Classical.byContradiction fun k => ?_⟩
  · exact h oᶜ ⟨ho.isClosed_compl, fun x hx hxo => k ⟨x, hxo, hx⟩⟩ ha
  · obtain ⟨y, hy, m⟩ := h tᶜ ht.1.1 k
    exact hy (ht.2 m)
theorem mem_closure_iff_nhds {s : Set X} {a : X} : a ∈ closure s ↔ ∀ t ∈ 𝓝 a, (t ∩ s).Nonempty := by
  rw [mem_closure_iff]
  exact ⟨fun h t ⟨o, k, ho, ha⟩ => let ⟨y, hy, m⟩ := h o ho ha; ⟨y, k hy, m⟩, fun h o ho ha => h o (ho.mem_nhds ha)⟩
theorem tendsto_nhds {α : Type w} {f : α → X} {l : Filter α} : Tendsto f l (𝓝 a) ↔ ∀ s, IsOpen s → a ∈ s → f ⁻¹' s ∈ l :=
  ⟨fun h _ hs ha => h (hs.mem_nhds ha), fun h _ ⟨t, k, ht, ha⟩ => mem_of_superset (h t ht ha) fun _ m => k m⟩
theorem tendsto_const_nhds {α : Type w} {f : Filter α} : Tendsto (fun _ : α => x) f (𝓝 x) := fun s h =>
  Eventually.of_forall (p := fun _ => x ∈ s) fun _ => mem_of_mem_nhds h
theorem mem_closure_of_tendsto {α : Type w} {f : α → X} {b : Filter α} [NeBot b] (hf : Tendsto f b (𝓝 x)) (h : ∀ᶠ x in b, f x ∈ s) : x ∈ closure s :=
  mem_closure_iff_nhds.2 fun _ k => let ⟨y, m⟩ := nonempty_of_mem (inter_mem (mem_map.1 (hf k)) h); ⟨f y, m⟩
theorem IsClosed.mem_of_tendsto {α : Type w} {f : α → X} {b : Filter α} [NeBot b] (hs : IsClosed s) (hf : Tendsto f b (𝓝 x))
    (h : ∀ᶠ x in b, f x ∈ s) : x ∈ s := by have := mem_closure_of_tendsto hf h; rwa [hs.closure_eq] at this
theorem tendsto_nhds_unique {α : Type w} [T2Space X] {f : α → X} {l : Filter α} {a b : X} [NeBot l] (ha : Tendsto f l (𝓝 a))
    (hb : Tendsto f l (𝓝 b)) : a = b := Classical.byContradiction fun h =>
  let ⟨_, _, hu, hv, hau, hbv, d⟩ := T2Space.t2 h
  let ⟨_, m⟩ := nonempty_of_mem (inter_mem (mem_map.1 (ha (hu.mem_nhds hau))) (mem_map.1 (hb (hv.mem_nhds hbv))))
  Set.disjoint_left.1 d m.1 m.2

/-! within a set -/
theorem mem_nhdsWithin_iff_exists_mem_nhds_inter {t : Set X} {a : X} {s : Set X} : t ∈ 𝓝[s] a ↔ ∃ u ∈ 𝓝 a, u ∩ s ⊆ t := by
  show t ∈ 𝓝 a ⊓ 𝓟 s ↔ _
  rw [mem_inf_principal]
  exact ⟨fun h => ⟨_, h, fun _ k => k.1 k.2⟩, fun ⟨u, h, k⟩ => mem_of_superset h fun _ m n => k ⟨m, n⟩⟩
theorem mem_nhdsWithin {t : Set X} {a : X} {s : Set X} : t ∈ 𝓝[s] a ↔ ∃ u, IsOpen u ∧ a ∈ u ∧ u ∩ s ⊆ t := by
  rw [mem_nhdsWithin_iff_exists_mem_nhds_inter]
  exact ⟨fun ⟨_, ⟨o, h, ho, ha⟩, k⟩ => ⟨o, ho, ha, fun _ m => k ⟨h m.1, m.2⟩⟩, fun ⟨u, ho, ha, k⟩ => ⟨u, ho.mem_nhds ha, k⟩⟩
theorem eventually_nhdsWithin_iff {a : X} {s : Set X} {p : X → Prop} : (∀ᶠ x in 𝓝[s] a, p x) ↔ ∀ᶠ x in 𝓝 a, x ∈ s → p x := mem_inf_principal
theorem self_mem_nhdsWithin {a : X} {s : Set X} : s ∈ 𝓝[s] a := mem_inf_of_right (mem_principal_self s)
theorem eventually_mem_nhdsWithin {a : X} {s : Set X} : ∀ᶠ x in 𝓝[s] a, x ∈ s := self_mem_nhdsWithin
theorem nhdsWithin_le_nhds {a : X} {s : Set X} : 𝓝[s] a ≤ 𝓝 a := inf_le_left
theorem mem_nhdsWithin_of_mem_nhds {s t : Set X} {a : X} (h : s ∈ 𝓝 a) : s ∈ 𝓝[t] a := mem_inf_of_left h
theorem nhdsWithin_mono (a : X) {s t : Set X} (h : s ⊆ t) : 𝓝[s] a ≤ 𝓝[t] a := le_inf inf_le_left (le_principal_iff.2 (mem_of_superset self_mem_nhdsWithin h))
@[simp] theorem nhdsWithin_univ (a : X) : 𝓝[Set.univ] a = 𝓝 a := Filter.ext fun _ =>
  ⟨fun h => mem_of_superset (mem_inf_principal.1 h) fun _ k => k trivial, mem_nhdsWithin_of_mem_nhds⟩
theorem nhdsWithin_eq_nhds {a : X} {s : Set X} : 𝓝[s] a = 𝓝 a ↔ s ∈ 𝓝 a :=
  ⟨fun h => h ▸ self_mem_nhdsWithin, fun h => Filter.ext fun _ => ⟨fun k => mp_mem h (mem_inf_principal.1 k), mem_nhdsWithin_of_mem_nhds⟩⟩
theorem IsOpen.nhdsWithin_eq {a : X} {s : Set X} (h : IsOpen s) (ha : a ∈ s) : 𝓝[s] a = 𝓝 a := nhdsWithin_eq_nhds.2 (h.mem_nhds ha)
theorem tendsto_nhdsWithin_of_tendsto_nhds {α : Type w} {f : X → α} {a : X} {s : Set X} {l : Filter α} (h : Tendsto f (𝓝 a) l) :
    Tendsto f (𝓝[s] a) l := h.mono_left nhdsWithin_le_nhds
theorem tendsto_nhds_of_tendsto_nhdsWithin {β : Type w} {f : β → X} {a : X} {s : Set X} {l : Filter β} (h : Tendsto f l (𝓝[s] a)) :
    Tendsto f l (𝓝 a) := h.mono_right nhdsWithin_le_nhds
theorem tendsto_nhdsWithin_iff {β : Type w} {a : X} {l : Filter β} {s : Set X} {f : β → X} :
    Tendsto f l (𝓝[s] a) ↔ Tendsto f l (𝓝 a) ∧ ∀ᶠ n in l, f n ∈ s := tendsto_inf.trans (and_congr Iff.rfl tendsto_principal)
theorem tendsto_nhdsWithin_of_tendsto_nhds_of_eventually_within {β : Type w} {a : X} {l : Filter β} {s : Set X} (f : β → X)
    (h1 : Tendsto f l (𝓝 a)) (h2 : ∀ᶠ x in l, f x ∈ s) : Tendsto f l (𝓝[s] a) := tendsto_nhdsWithin_iff.2 ⟨h1, h2⟩

/-! ### Continuity -/
variable {f : X → Y} {g : Y → Z}
theorem continuous_def {f : X → Y} : Continuous f ↔ ∀ s, IsOpen s → IsOpen (f ⁻¹' s) := ⟨fun h => h.1, Continuous.mk⟩
theorem IsOpen.preimage (hf : Continuous f) {t : Set Y} (h : IsOpen t) : IsOpen (f ⁻¹' t) := hf.1 t h
theorem IsClosed.preimage (hf : Continuous f) {t : Set Y} (h : IsClosed t) : IsClosed (f ⁻¹' t) := ⟨hf.1 _ h.1⟩
theorem continuous_iff_continuousAt : Continuous f ↔ ∀ x, ContinuousAt f x :=
  ⟨fun h x _ ⟨t, k, ht, m⟩ => ⟨f ⁻¹' t, fun _ n => k n, ht.preimage h, m⟩,
    fun h => ⟨fun _ hs => isOpen_iff_mem_nhds.2 fun x hx => h x (hs.mem_nhds hx)⟩⟩
theorem Continuous.continuousAt (h : Continuous f) : ContinuousAt f x := continuous_iff_continuousAt.1 h x
theorem Continuous.tendsto (hf : Continuous f) (x : X) : Tendsto f (𝓝 x) (𝓝 (f x)) := hf.continuousAt
theorem Continuous.tendsto' (hf : Continuous f) (x : X) (y : Y) (h : f x = y) : Tendsto f (𝓝 x) (𝓝 y) := h ▸ hf.tendsto x
theorem ContinuousAt.tendsto (h : ContinuousAt f x) : Tendsto f (𝓝 x) (𝓝 (f x)) := h
theorem ContinuousAt.eventually {p : Y → Prop} (hf : ContinuousAt f x) (hp : ∀ᶠ y in 𝓝 (f x), p y) : ∀ᶠ x in 𝓝 x, p (f x) := hf hp
theorem continuous_id : Continuous (id : X → X) := ⟨fun _ h => h⟩
theorem continuous_id' : Continuous fun x : X => x := ⟨fun _ h => h⟩
theorem continuousAt_id : ContinuousAt id x := continuous_id.continuousAt
theorem continuousAt_id' (y : X) : ContinuousAt (fun x : X => x) y := continuous_id'.continuousAt
theorem continuousAt_const {y : Y} : ContinuousAt (fun _ : X => y) x := tendsto_const_nhds
theorem continuous_const {y : Y} : Continuous fun _ : X => y := continuous_iff_continuousAt.2 fun _ => continuousAt_const
theorem Continuous.comp (hg : Continuous g) (hf : Continuous f) : Continuous (g ∘ f) := ⟨fun _ h => (h.preimage hg).preimage hf⟩
theorem Continuous.comp' (hg : Continuous g) (hf : Continuous f) : Continuous fun x => g (f x) := hg.comp hf
theorem ContinuousAt.comp (hg : ContinuousAt g (f x)) (hf : ContinuousAt f x) : ContinuousAt (g ∘ f) x := Tendsto.comp hg hf
theorem ContinuousAt.comp' (hg : ContinuousAt g (f x)) (hf : ContinuousAt f x) : ContinuousAt (fun x => g (f x)) x := Tendsto.comp hg hf
theorem Continuous.congr {g : X → Y} (h : Continuous f) (h' : ∀ x, f x = g x) : Continuous g := by rwa [← funext h']
theorem ContinuousAt.congr {g : X → Y} (hf : ContinuousAt f x) (h : f =ᶠ[𝓝 x] g) : ContinuousAt g x := by
  have e : f x = g x := Filter.Eventually.self_of_nhds (p := fun y => f y = g y) h
  show Tendsto g (𝓝 x) (𝓝 (g x)); rw [← e]; exact Tendsto.congr' h hf
theorem ContinuousAt.continuousWithinAt (h : ContinuousAt f x) : ContinuousWithinAt f s x := Tendsto.mono_left h nhdsWithin_le_nhds
theorem Continuous.continuousWithinAt (h : Continuous f) : ContinuousWithinAt f s x := h.continuousAt.continuousWithinAt
theorem Continuous.continuousOn (h : Continuous f) : ContinuousOn f s := fun _ _ => h.continuousWithinAt
theorem ContinuousWithinAt.tendsto (h : ContinuousWithinAt f s x) : Tendsto f (𝓝[s] x) (𝓝 (f x)) := h
theorem ContinuousWithinAt.continuousAt (h : ContinuousWithinAt f s x) (hs : s ∈ 𝓝 x) : ContinuousAt f x := by
  have h' : Tendsto f (𝓝[s] x) (𝓝 (f x)) := h
  rwa [nhdsWithin_eq_nhds.2 hs] at h'
theorem ContinuousWithinAt.mono (h : ContinuousWithinAt f t x) (hs : s ⊆ t) : ContinuousWithinAt f s x := Tendsto.mono_left h (nhdsWithin_mono x hs)
theorem continuousWithinAt_univ (f : X → Y) (x : X) : ContinuousWithinAt f Set.univ x ↔ ContinuousAt f x := by
  show Tendsto f (𝓝[Set.univ] x) _ ↔ _; rw [nhdsWithin_univ]; rfl
theorem continuousOn_univ : ContinuousOn f Set.univ ↔ Continuous f := by
  rw [continuous_iff_continuousAt]
  exact ⟨fun h x => (continuousWithinAt_univ f x).1 (h x trivial), fun h x _ => (h x).continuousWithinAt⟩
theorem ContinuousOn.continuousAt (h : ContinuousOn f s) (hx : s ∈ 𝓝 x) : ContinuousAt f x := (h x (mem_of_mem_nhds hx)).continuousAt hx
theorem ContinuousOn.continuousWithinAt (h : ContinuousOn f s) (hx : x ∈ s) : ContinuousWithinAt f s x := h x hx
theorem ContinuousOn.mono (hf : ContinuousOn f s) (h : t ⊆ s) : ContinuousOn f t := fun x k => (hf x (h k)).mono h
theorem ContinuousOn.congr {g : X → Y} (h : ContinuousOn f s) (h' : ∀ x ∈ s, g x = f x) : ContinuousOn g s := fun x k => by
  show Tendsto g _ (𝓝 (g x)); rw [h' x k]
  exact Tendsto.congr' (mem_of_superset self_mem_nhdsWithin fun y m => (h' y m).symm) (h x k)
theorem continuousOn_const {c : Y} : ContinuousOn (fun _ : X => c) s := continuous_const.continuousOn
theorem continuousOn_id : ContinuousOn id s := continuous_id.continuousOn
theorem continuousOn_id' (s : Set X) : ContinuousOn (fun x : X => x) s := continuous_id'.continuousOn
theorem ContinuousWithinAt.comp {t : Set Y} (hg : ContinuousWithinAt g t (f x)) (hf : ContinuousWithinAt f s x) (h : Set.MapsTo f s t) :
    ContinuousWithinAt (g ∘ f) s x := Tendsto.comp hg (tendsto_nhdsWithin_iff.2 ⟨hf, mem_of_superset self_mem_nhdsWithin fun _ k => h k⟩)
theorem ContinuousOn.comp {t : Set Y} (hg : ContinuousOn g t) (hf : ContinuousOn f s) (h : Set.MapsTo f s t) : ContinuousOn (g ∘ f) s :=
  fun x k => (hg (f x) (h k)).comp (hf x k) h
theorem ContinuousAt.comp_continuousWithinAt (hg : ContinuousAt g (f x)) (hf : ContinuousWithinAt f s x) : ContinuousWithinAt (g ∘ f) s x :=
  Tendsto.comp hg hf
theorem Continuous.comp_continuousOn (hg : Continuous g) (hf : ContinuousOn f s) : ContinuousOn (g ∘ f) s := fun x k =>
  (hg.continuousAt (x := f x)).comp_continuousWithinAt (hf x k)
theorem continuousOn_iff' : ContinuousOn f s ↔ ∀ t : Set Y, IsOpen t → ∃ u, IsOpen u ∧ f ⁻¹' t ∩ s = u ∩ s := by
  refine ⟨fun h t ht => ?_, fun h x hx w ⟨t, k, ht, m⟩ => ?_⟩
  · refine ⟨⋃₀ {o | IsOpen o ∧ o ∩ s ⊆ f ⁻¹' t}, isOpen_sUnion fun _ k => k.1, Set.ext fun x => ⟨fun k => ?_, fun ⟨⟨o, k, m⟩, hx⟩ => ⟨k.2 ⟨m, hx⟩, hx⟩⟩⟩
    obtain ⟨o, ho, hxo, l⟩ := mem_nhdsWithin.1 (h x k.2 (ht.mem_nhds k.1))
    exact ⟨⟨o, ⟨ho, l⟩, hxo⟩, k.2⟩
  · obtain ⟨u, hu, e⟩ := h t ht
    refine mem_nhdsWithin.2 ⟨u, hu, ?_, fun y n => k ?_⟩
    · exact (e ▸ (⟨m, hx⟩ : x ∈ f ⁻¹' t ∩ s) : x ∈ u ∩ s).1
    · exact (e ▸ n : y ∈ f ⁻¹' t ∩ s).1
end

/-! ### Products, subtypes, discrete spaces -/
section
variable {X : Type u} {Y : Type v} {Z : Type w} [TopologicalSpace X] [TopologicalSpace Y] [TopologicalSpace Z]
instance instTopologicalSpaceProd : TopologicalSpace (X × Y) where
  IsOpen s := ∀ p ∈ s, ∃ u v, IsOpen u ∧ IsOpen v ∧ p.1 ∈ u ∧ p.2 ∈ v ∧ u ×ˢ v ⊆ s
  isOpen_univ := fun _ _ => ⟨Set.univ, Set.univ, isOpen_univ, isOpen_univ, trivial, trivial, fun _ _ => trivial⟩
  isOpen_inter := fun _ _ h k p m =>
    let ⟨u, v, a, b, c, d, e⟩ := h p m.1
    let ⟨u', v', a', b', c', d', e'⟩ := k p m.2
    ⟨u ∩ u', v ∩ v', a.inter a', b.inter b', ⟨c, c'⟩, ⟨d, d'⟩, fun _ l => ⟨e ⟨l.1.1, l.2.1⟩, e' ⟨l.1.2, l.2.2⟩⟩⟩
  isOpen_sUnion := fun _ h p ⟨t, k, m⟩ => let ⟨u, v, a, b, c, d, e⟩ := h t k p m; ⟨u, v, a, b, c, d, fun _ l => ⟨t, k, e l⟩⟩
theorem isOpen_prod_iff {s : Set (X × Y)} : IsOpen s ↔ ∀ a b, (a, b) ∈ s → ∃ u v, IsOpen u ∧ IsOpen v ∧ a ∈ u ∧ b ∈ v ∧ u ×ˢ v ⊆ s :=
  ⟨fun h a b k => h (a, b) k, fun h p k => h p.1 p.2 k⟩
theorem IsOpen.prod {s : Set X} {t : Set Y} (hs : IsOpen s) (ht : IsOpen t) : IsOpen (s ×ˢ t) :=
  fun _ h => ⟨s, t, hs, ht, h.1, h.2, fun _ k => k⟩
theorem nhds_prod_eq {x : X} {y : Y} : 𝓝 (x, y) = 𝓝 x ×ˢ 𝓝 y := Filter.ext fun s => by
  rw [mem_prod_iff]
  refine ⟨fun ⟨t, h, ht, m⟩ => ?_, fun ⟨a, ⟨u, h, hu, hx⟩, b, ⟨v, k, hv, hy⟩, m⟩ => ?_⟩
  · obtain ⟨u, v, hu, hv, hx, hy, l⟩ := ht _ m
    exact ⟨u, hu.mem_nhds hx, v, hv.mem_nhds hy, Set.Subset.trans l h⟩
  · exact ⟨u ×ˢ v, fun p l => m ⟨h l.1, k l.2⟩, hu.prod hv, hx, hy⟩
theorem continuous_fst : Continuous (@Prod.fst X Y) := ⟨fun s hs p h => ⟨s, Set.univ, hs, isOpen_univ, h, trivial, fun _ k => k.1⟩⟩
theorem continuous_snd : Continuous (@Prod.snd X Y) := ⟨fun s hs p h => ⟨Set.univ, s, isOpen_univ, hs, trivial, h, fun _ k => k.2⟩⟩
theorem Continuous.fst {f : X → Y × Z} (hf : Continuous f) : Continuous fun x => (f x).1 := continuous_fst.comp hf
theorem Continuous.snd {f : X → Y × Z} (hf : Continuous f) : Continuous fun x => (f x).2 := continuous_snd.comp hf
theorem Filter.Tendsto.prodMk_nhds {α : Type w} {x : X} {y : Y} {f : Filter α} {mx : α → X} {my : α → Y} (hx : Tendsto mx f (𝓝 x))
    (hy : Tendsto my f (𝓝 y)) : Tendsto (fun c => (mx c, my c)) f (𝓝 (x, y)) := by rw [nhds_prod_eq]; exact hx.prodMk hy
theorem Continuous.prodMk {f : Z → X} {g : Z → Y} (hf : Continuous f) (hg : Continuous g) : Continuous fun x => (f x, g x) :=
  continuous_iff_continuousAt.2 fun x => (hf.tendsto x).prodMk_nhds (hg.tendsto x)
/-- Sets that an open set cuts out. -/
instance instTopologicalSpaceSubtype {p : X → Prop} : TopologicalSpace (Subtype p) where
  IsOpen s := ∃ t, IsOpen t ∧ Subtype.val ⁻¹' t = s
  isOpen_univ := ⟨Set.univ, isOpen_univ, rfl⟩
  isOpen_inter := fun _ _ ⟨t, h, e⟩ ⟨t', h', e'⟩ => ⟨t ∩ t', h.inter h', by rw [← e, ← e']; rfl⟩
  isOpen_sUnion := fun S h => ⟨⋃₀ {t | IsOpen t ∧ Subtype.val ⁻¹' t ∈ S}, isOpen_sUnion fun _ k => k.1, Set.ext fun x =>
    ⟨fun ⟨t, k, m⟩ => ⟨_, k.2, m⟩, fun ⟨s, k, m⟩ => let ⟨t, ht, e⟩ := h s k; ⟨t, ⟨ht, e ▸ k⟩, (e ▸ m : x ∈ Subtype.val ⁻¹' t)⟩⟩⟩
theorem isOpen_induced_iff {p : X → Prop} {s : Set (Subtype p)} : IsOpen s ↔ ∃ t, IsOpen t ∧ Subtype.val ⁻¹' t = s := Iff.rfl
theorem continuous_subtype_val {p : X → Prop} : Continuous (@Subtype.val X p) := ⟨fun t h => ⟨t, h, rfl⟩⟩
theorem Continuous.subtype_mk {p : X → Prop} {f : Y → X} (h : Continuous f) (hp : ∀ x, p (f x)) : Continuous fun x => (⟨f x, hp x⟩ : Subtype p) :=
  ⟨fun _ ⟨t, ht, e⟩ => e ▸ ht.preimage h⟩
/-- The topology in which all sets are open. -/
instance : Bot (TopologicalSpace X) := ⟨⟨fun _ => True, trivial, fun _ _ _ _ => trivial, fun _ _ => trivial⟩⟩
/-- All sets are open. -/
class DiscreteTopology (α : Type u) [t : TopologicalSpace α] : Prop where
  eq_bot : t = ⊥
@[simp] theorem isOpen_discrete {α : Type u} [t : TopologicalSpace α] [h : DiscreteTopology α] (s : Set α) : IsOpen s := by
  obtain ⟨e⟩ := h; subst e; exact trivial
theorem Ember.discrete_of_isOpen {α : Type u} [t : TopologicalSpace α] (h : ∀ s : Set α, IsOpen s) : DiscreteTopology α := ⟨by
  obtain ⟨o, _, _, _⟩ := t
  have e : o = fun _ => True := funext fun s => propext ⟨fun _ => trivial, fun _ => h s⟩
  subst e; rfl⟩
theorem continuous_of_discreteTopology {α : Type w} [TopologicalSpace α] [DiscreteTopology α] {f : α → X} : Continuous f := ⟨fun _ _ => isOpen_discrete _⟩
instance {α : Type u} {β : Type v} [TopologicalSpace α] [TopologicalSpace β] [DiscreteTopology α] [DiscreteTopology β] : DiscreteTopology (α × β) :=
  Ember.discrete_of_isOpen fun _ p h => ⟨{p.1}, {p.2}, isOpen_discrete _, isOpen_discrete _, rfl, rfl, fun q k => by
    have e : q = p := Prod.ext k.1 k.2
    rwa [e]⟩
end
