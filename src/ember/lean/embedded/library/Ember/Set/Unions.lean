import Ember.Set
/-! Unions and intersections of families of sets: `⋃₀ S`, `⋂₀ S`, `⋃ i, s i`, `⋂ i, s i`, also over the members of a set (`⋃ i ∈ t, s i`).
They are defined by membership, where Mathlib takes suprema and infima of a lattice. -/
set_option autoImplicit false
universe u v w
namespace Set
variable {α : Type u} {β : Type v} {ι : Sort w}
/-- What lies in some set of `S`. -/
def sUnion (S : Set (Set α)) : Set α := {a | ∃ t ∈ S, a ∈ t}
/-- What lies in every set of `S`. -/
def sInter (S : Set (Set α)) : Set α := {a | ∀ t ∈ S, a ∈ t}
/-- What lies in some set of the family. -/
def iUnion (s : ι → Set α) : Set α := {a | ∃ i, a ∈ s i}
/-- What lies in every set of the family. -/
def iInter (s : ι → Set α) : Set α := {a | ∀ i, a ∈ s i}
@[inherit_doc] prefix:110 "⋃₀ " => sUnion
@[inherit_doc] prefix:110 "⋂₀ " => sInter
end Set
section
open Lean
macro "⋃ " xs:explicitBinders ", " b:term:60 : term => do return ⟨← expandExplicitBinders ``Set.iUnion xs b⟩
macro "⋂ " xs:explicitBinders ", " b:term:60 : term => do return ⟨← expandExplicitBinders ``Set.iInter xs b⟩
syntax "⋃ " binderIdent binderPred ", " term:60 : term
syntax "⋂ " binderIdent binderPred ", " term:60 : term
macro_rules
  | `(⋃ $x:ident $p:binderPred, $b) => `(Set.iUnion fun $x:ident => Set.iUnion fun _ : satisfies_binder_pred% $x $p => $b)
  | `(⋂ $x:ident $p:binderPred, $b) => `(Set.iInter fun $x:ident => Set.iInter fun _ : satisfies_binder_pred% $x $p => $b)
@[app_unexpander Set.iUnion] def Set.unexpandIUnion : PrettyPrinter.Unexpander
  | `($_ fun $x:ident ↦ $b) => `(⋃ $x:ident, $b)
  | _ => throw ()
@[app_unexpander Set.iInter] def Set.unexpandIInter : PrettyPrinter.Unexpander
  | `($_ fun $x:ident ↦ $b) => `(⋂ $x:ident, $b)
  | _ => throw ()
end
namespace Set
variable {α : Type u} {β : Type v} {ι : Sort w} {S : Set (Set α)} {s : ι → Set α} {t : Set α} {x : α}
@[simp] theorem mem_sUnion : x ∈ ⋃₀ S ↔ ∃ t ∈ S, x ∈ t := Iff.rfl
@[simp] theorem mem_sInter : x ∈ ⋂₀ S ↔ ∀ t ∈ S, x ∈ t := Iff.rfl
@[simp] theorem mem_iUnion : x ∈ ⋃ i, s i ↔ ∃ i, x ∈ s i := Iff.rfl
@[simp] theorem mem_iInter : x ∈ ⋂ i, s i ↔ ∀ i, x ∈ s i := Iff.rfl
theorem subset_sUnion_of_mem (h : t ∈ S) : t ⊆ ⋃₀ S := fun _ m => ⟨t, h, m⟩
theorem sInter_subset_of_mem (h : t ∈ S) : ⋂₀ S ⊆ t := fun _ m => m t h
theorem sUnion_subset (h : ∀ t' ∈ S, t' ⊆ t) : ⋃₀ S ⊆ t := fun _ ⟨t', k, m⟩ => h t' k m
theorem subset_sInter (h : ∀ t' ∈ S, t ⊆ t') : t ⊆ ⋂₀ S := fun _ m t' k => h t' k m
theorem subset_iUnion (s : ι → Set α) (i : ι) : s i ⊆ ⋃ i, s i := fun _ m => ⟨i, m⟩
theorem iInter_subset (s : ι → Set α) (i : ι) : ⋂ i, s i ⊆ s i := fun _ m => m i
theorem iUnion_subset (h : ∀ i, s i ⊆ t) : ⋃ i, s i ⊆ t := fun _ ⟨i, m⟩ => h i m
theorem subset_iInter (h : ∀ i, t ⊆ s i) : t ⊆ ⋂ i, s i := fun _ m i => h i m
theorem iUnion_subset_iff : ⋃ i, s i ⊆ t ↔ ∀ i, s i ⊆ t := ⟨fun h i _ m => h ⟨i, m⟩, iUnion_subset⟩
theorem subset_iInter_iff : t ⊆ ⋂ i, s i ↔ ∀ i, t ⊆ s i := ⟨fun h i _ m => h m i, subset_iInter⟩
theorem compl_iUnion (s : ι → Set α) : (⋃ i, s i)ᶜ = ⋂ i, (s i)ᶜ := ext fun _ => not_exists
theorem compl_iInter (s : ι → Set α) : (⋂ i, s i)ᶜ = ⋃ i, (s i)ᶜ := ext fun _ => Classical.not_forall
theorem preimage_iUnion {f : β → α} : f ⁻¹' (⋃ i, s i) = ⋃ i, f ⁻¹' s i := rfl
theorem preimage_iInter {f : β → α} : f ⁻¹' (⋂ i, s i) = ⋂ i, f ⁻¹' s i := rfl
theorem sUnion_eq_iUnion : ⋃₀ S = ⋃ i : S, (i : Set α) := ext fun _ => ⟨fun ⟨t, h, m⟩ => ⟨⟨t, h⟩, m⟩, fun ⟨i, m⟩ => ⟨i, i.2, m⟩⟩
end Set
