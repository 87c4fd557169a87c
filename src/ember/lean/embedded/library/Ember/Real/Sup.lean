import Ember.Real.Complete
import Ember.Function
import Ember.Tactic
/-! Suprema and infima of sets and families: `sSup`, `sInf`, `⨆ i, f i`, `⨅ i, f i`, for ℝ as in Mathlib: 0 where there is none.
The lemmas are for ℝ, where Mathlib's are for conditionally complete lattices. -/
set_option autoImplicit false
universe u v
/-- Sets have a supremum, where that makes sense. -/
class SupSet (α : Type u) where
  sSup : Set α → α
/-- Sets have an infimum, where that makes sense. -/
class InfSet (α : Type u) where
  sInf : Set α → α
export SupSet (sSup)
export InfSet (sInf)
/-- The supremum of a family. -/
def iSup {α : Type u} {ι : Sort v} [SupSet α] (s : ι → α) : α := sSup (Set.range s)
/-- The infimum of a family. -/
def iInf {α : Type u} {ι : Sort v} [InfSet α] (s : ι → α) : α := sInf (Set.range s)
section
open Lean
macro "⨆ " xs:explicitBinders ", " b:term:60 : term => do return ⟨← expandExplicitBinders ``iSup xs b⟩
macro "⨅ " xs:explicitBinders ", " b:term:60 : term => do return ⟨← expandExplicitBinders ``iInf xs b⟩
end
open Classical in
noncomputable instance : SupSet ℝ := ⟨fun S => if h : S.Nonempty ∧ BddAbove S then (Real.exists_isLUB h.1 h.2).choose else 0⟩
noncomputable instance : InfSet ℝ := ⟨fun S => -sSup { x | -x ∈ S }⟩
variable {S : Set ℝ} {a b : ℝ}
namespace Real
theorem isLUB_sSup (h₁ : S.Nonempty) (h₂ : BddAbove S) : IsLUB S (sSup S) := by
  have e : sSup S = (exists_isLUB h₁ h₂).choose := dif_pos ⟨h₁, h₂⟩
  rw [e]; exact (exists_isLUB h₁ h₂).choose_spec
@[simp] theorem sSup_empty : sSup (∅ : Set ℝ) = 0 := dif_neg fun h => let ⟨_, k⟩ := h.1; k
theorem sSup_of_not_bddAbove (hs : ¬BddAbove S) : sSup S = 0 := dif_neg fun h => hs h.2
private theorem flip_nonempty (h : S.Nonempty) : { x | -x ∈ S }.Nonempty := let ⟨x, hx⟩ := h; ⟨-x, by show - -x ∈ S; rwa [neg_neg]⟩
private theorem flip_bounded (h : BddBelow S) : BddAbove { x | -x ∈ S } := let ⟨b, hb⟩ := h
  ⟨-b, fun _ hx => by have := hb hx; linarith⟩
theorem isGLB_sInf (h₁ : S.Nonempty) (h₂ : BddBelow S) : IsGLB S (sInf S) := by
  have h := isLUB_sSup (flip_nonempty h₁) (flip_bounded h₂)
  refine ⟨fun x hx => ?_, fun b hb => ?_⟩
  · have : -x ≤ sSup { x | -x ∈ S } := h.1 (by show - -x ∈ S; rwa [neg_neg])
    show -sSup _ ≤ x; linarith
  · have : sSup { x | -x ∈ S } ≤ -b := h.2 fun x hx => by have := hb hx; linarith
    show b ≤ -sSup _; linarith
@[simp] theorem sInf_empty : sInf (∅ : Set ℝ) = 0 := by
  have e : { x : ℝ | -x ∈ (∅ : Set ℝ) } = ∅ := Set.ext fun _ => Iff.rfl
  show -sSup _ = 0; rw [e, sSup_empty, neg_zero]
end Real
theorem le_csSup (h₁ : BddAbove S) (h₂ : a ∈ S) : a ≤ sSup S := (Real.isLUB_sSup ⟨a, h₂⟩ h₁).1 h₂
theorem csSup_le (h₁ : S.Nonempty) (h₂ : ∀ b ∈ S, b ≤ a) : sSup S ≤ a := (Real.isLUB_sSup h₁ ⟨a, fun b hb => h₂ b hb⟩).2 fun b hb => h₂ b hb
theorem csInf_le (h₁ : BddBelow S) (h₂ : a ∈ S) : sInf S ≤ a := (Real.isGLB_sInf ⟨a, h₂⟩ h₁).1 h₂
theorem le_csInf (h₁ : S.Nonempty) (h₂ : ∀ b ∈ S, a ≤ b) : a ≤ sInf S := (Real.isGLB_sInf h₁ ⟨a, fun b hb => h₂ b hb⟩).2 fun b hb => h₂ b hb
theorem IsLUB.csSup_eq (H : IsLUB S a) (ne : S.Nonempty) : sSup S = a := (Real.isLUB_sSup ne ⟨a, H.1⟩).unique H
theorem IsGLB.csInf_eq (H : IsGLB S a) (ne : S.Nonempty) : sInf S = a := (Real.isGLB_sInf ne ⟨a, H.1⟩).unique H
theorem IsGreatest.csSup_eq (H : IsGreatest S a) : sSup S = a := H.isLUB.csSup_eq ⟨a, H.1⟩
theorem IsLeast.csInf_eq (H : IsLeast S a) : sInf S = a := H.isGLB.csInf_eq ⟨a, H.1⟩
theorem le_ciSup {ι : Sort v} {f : ι → ℝ} (H : BddAbove (Set.range f)) (c : ι) : f c ≤ iSup f := le_csSup H ⟨c, rfl⟩
theorem ciSup_le {ι : Sort v} [h : Nonempty ι] {f : ι → ℝ} {c : ℝ} (H : ∀ x, f x ≤ c) : iSup f ≤ c :=
  csSup_le (let ⟨i⟩ := h; ⟨f i, i, rfl⟩) fun _ ⟨i, e⟩ => e ▸ H i
