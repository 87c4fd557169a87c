import Ember.Pi
import Ember.Topology.Complete
/-! The product topology on functions: `𝓝` of a function, limits and continuity value by value. It is described by finitely many coordinates,
`isOpen_pi_iff`, where Mathlib takes an infimum of topologies. -/
set_option autoImplicit false
universe u v w
open Filter Topology
/-- The functions with values in `t i` for all `i` in `s`. -/
def Set.pi {ι : Type u} {α : ι → Type v} (s : Set ι) (t : ∀ i, Set (α i)) : Set (∀ i, α i) := {f | ∀ i ∈ s, f i ∈ t i}
@[simp] theorem Set.mem_pi {ι : Type u} {α : ι → Type v} {s : Set ι} {t : ∀ i, Set (α i)} {f : ∀ i, α i} : f ∈ s.pi t ↔ ∀ i ∈ s, f i ∈ t i := Iff.rfl
section
variable {ι : Type u} {X : ι → Type v} [∀ i, TopologicalSpace (X i)]
/-- With a function, all functions that are near to it in finitely many places. -/
instance Pi.topologicalSpace : TopologicalSpace (∀ i, X i) where
  IsOpen s := ∀ f ∈ s, ∃ (I : Finset ι) (u : ∀ i, Set (X i)), (∀ i ∈ I, IsOpen (u i) ∧ f i ∈ u i) ∧ ∀ g, (∀ i ∈ I, g i ∈ u i) → g ∈ s
  isOpen_univ := fun _ _ => ⟨∅, fun _ => Set.univ, fun i h => absurd h (Finset.notMem_empty i), fun _ _ => trivial⟩
  isOpen_inter := fun s t hs ht f hf => by
    classical
    obtain ⟨I, u, h, k⟩ := hs f hf.1
    obtain ⟨J, v, h', k'⟩ := ht f hf.2
    refine ⟨I ∪ J, fun i => (if i ∈ I then u i else Set.univ) ∩ (if i ∈ J then v i else Set.univ), fun i _ => ?_, fun g hg => ⟨k g fun i hi => ?_, k' g fun i hi => ?_⟩⟩
    · refine ⟨IsOpen.inter ?_ ?_, ?_, ?_⟩ <;> split <;> first | exact (h i ‹_›).1 | exact (h' i ‹_›).1 | exact isOpen_univ | exact (h i ‹_›).2 | exact (h' i ‹_›).2 | trivial
    · have := (hg i (Finset.mem_union.2 (.inl hi))).1; rwa [if_pos hi] at this
    · have := (hg i (Finset.mem_union.2 (.inr hi))).2; rwa [if_pos hi] at this
  isOpen_sUnion := fun _ h f ⟨t, k, m⟩ => let ⟨I, u, a, b⟩ := h t k f m; ⟨I, u, a, fun g hg => ⟨t, k, b g hg⟩⟩
theorem isOpen_pi_iff {s : Set (∀ i, X i)} :
    IsOpen s ↔ ∀ f, f ∈ s → ∃ (I : Finset ι) (u : ∀ i, Set (X i)), (∀ i, i ∈ I → IsOpen (u i) ∧ f i ∈ u i) ∧ (I : Set ι).pi u ⊆ s := Iff.rfl
theorem continuous_apply (i : ι) : Continuous fun p : ∀ i, X i => p i := ⟨fun s hs f hf => by
  classical
  refine ⟨{i}, fun j => {x | ∀ e : j = i, e ▸ x ∈ s}, fun j hj => ?_, fun g hg => hg i (Finset.mem_singleton.2 rfl) rfl⟩
  have e := Finset.mem_singleton.1 hj
  subst e
  have same : {x : X j | ∀ e : j = j, e ▸ x ∈ s} = s := Set.ext fun x => ⟨fun h => h rfl, fun h _ => h⟩
  exact ⟨by dsimp only; rw [same]; exact hs, fun _ => hf⟩⟩
theorem tendsto_pi_nhds {α : Type w} {f : α → ∀ i, X i} {g : ∀ i, X i} {u : Filter α} :
    Tendsto f u (𝓝 g) ↔ ∀ x, Tendsto (fun i => f i x) u (𝓝 (g x)) := by
  classical
  refine ⟨fun h i => ((continuous_apply i).tendsto g).comp h, fun h => tendsto_nhds.2 fun s hs hg => ?_⟩
  obtain ⟨I, v, a, b⟩ := hs g hg
  have all : ∀ᶠ x in u, ∀ i ∈ I, f x i ∈ v i := by
    clear b
    induction I using Finset.induction_on with
    | empty => exact .of_forall fun _ i k => absurd k (Finset.notMem_empty i)
    | insert j J _ ih =>
      have hj := a j (Finset.mem_insert_self j J)
      have one : ∀ᶠ x in u, f x j ∈ v j := h j (hj.1.mem_nhds hj.2)
      exact (one.and (ih fun i k => a i (Finset.mem_insert_of_mem k))).mono fun x m i k => (Finset.mem_insert.1 k).elim (fun e => e ▸ m.1) (m.2 i)
  exact all.mono fun x m => b (f x) m
theorem continuous_pi_iff {Z : Type w} [TopologicalSpace Z] {f : Z → ∀ i, X i} : Continuous f ↔ ∀ i, Continuous fun a => f a i := by
  simp only [continuous_iff_continuousAt]
  exact ⟨fun h i x => tendsto_pi_nhds.1 (h x) i, fun h x => tendsto_pi_nhds.2 fun i => h i x⟩
theorem continuous_pi {Z : Type w} [TopologicalSpace Z] {f : Z → ∀ i, X i} (h : ∀ i, Continuous fun a => f a i) : Continuous f := continuous_pi_iff.2 h
instance [∀ i, T2Space (X i)] : T2Space (∀ i, X i) := ⟨fun f g ne => by
  obtain ⟨i, hi⟩ : ∃ i, f i ≠ g i := Classical.byContradiction fun k => ne (funext fun i => Classical.byContradiction fun m => k ⟨i, m⟩)
  obtain ⟨u, v, hu, hv, a, b, d⟩ := T2Space.t2 hi
  exact ⟨_, _, hu.preimage (continuous_apply i), hv.preimage (continuous_apply i), a, b, Set.disjoint_left.2 fun h h₁ h₂ => Set.disjoint_left.1 d h₁ h₂⟩⟩
end
/-- Functions into a commutative monoid have sums. -/
instance Ember.CommAdd.pi {ι : Type u} {M : ι → Type v} [∀ i, Add (M i)] [∀ i, Zero (M i)] [∀ i, Ember.CommAdd (M i)] : Ember.CommAdd (∀ i, M i) where
  add_comm _ _ := funext fun _ => Ember.CommAdd.add_comm _ _
  add_assoc _ _ _ := funext fun _ => Ember.CommAdd.add_assoc _ _ _
  zero_add _ := funext fun _ => Ember.CommAdd.zero_add _
