import Ember.Set
import Ember.Finset
/-! Intervals as sets: `Set.Icc`, `Ico`, `Ioc`, `Ioo`, `Ici`, `Ioi`, `Iic`, `Iio`; `⊥` and `Disjoint`; a finite set as a set.
They ask for `≤` and `<` alone, where Mathlib asks for a preorder. -/
set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u
variable {α : Type u}

namespace Set
section
variable [LE α]
def Icc (a b : α) : Set α := {x | a ≤ x ∧ x ≤ b}
def Ici (a : α) : Set α := {x | a ≤ x}
def Iic (b : α) : Set α := {x | x ≤ b}
variable [LT α]
def Ico (a b : α) : Set α := {x | a ≤ x ∧ x < b}
def Ioc (a b : α) : Set α := {x | a < x ∧ x ≤ b}
variable {a b x : α}
omit [LT α] in
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
omit [LT α] in
@[simp] theorem mem_Ici : x ∈ Ici a ↔ a ≤ x := Iff.rfl
omit [LT α] in
@[simp] theorem mem_Iic : x ∈ Iic b ↔ x ≤ b := Iff.rfl
end
section
variable [LT α]
def Ioo (a b : α) : Set α := {x | a < x ∧ x < b}
def Ioi (a : α) : Set α := {x | a < x}
def Iio (b : α) : Set α := {x | x < b}
variable {a b x : α}
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioi : x ∈ Ioi a ↔ a < x := Iff.rfl
@[simp] theorem mem_Iio : x ∈ Iio b ↔ x < b := Iff.rfl
end
end Set

/-- A least element. -/
class Bot (α : Type u) where
  bot : α
notation "⊥" => Bot.bot
/-- Nothing but the least element lies below both. -/
def Disjoint [LE α] [Bot α] (a b : α) : Prop := ∀ ⦃x : α⦄, x ≤ a → x ≤ b → x ≤ ⊥
theorem disjoint_comm [LE α] [Bot α] {a b : α} : Disjoint a b ↔ Disjoint b a := ⟨fun h _ p q => h q p, fun h _ p q => h q p⟩
theorem Disjoint.symm [LE α] [Bot α] ⦃a b : α⦄ (h : Disjoint a b) : Disjoint b a := disjoint_comm.1 h

namespace Set
instance : LE (Set α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
instance : Bot (Set α) := ⟨∅⟩
variable {s t : Set α}
theorem disjoint_left : Disjoint s t ↔ ∀ ⦃a : α⦄, a ∈ s → a ∉ t :=
  ⟨fun h a hs ht => h (x := {a}) (fun _ e => e ▸ hs) (fun _ e => e ▸ ht) rfl, fun h _ p q _ m => h (p m) (q m)⟩
theorem disjoint_right : Disjoint s t ↔ ∀ ⦃a : α⦄, a ∈ t → a ∉ s := by rw [disjoint_comm, disjoint_left]
theorem disjoint_iff_inter_eq_empty : Disjoint s t ↔ s ∩ t = ∅ := by
  rw [disjoint_left]
  exact ⟨fun h => ext fun a => ⟨fun m => h m.1 m.2, fun m => (nomatch m)⟩, fun h a hs ht => (h ▸ (⟨hs, ht⟩ : a ∈ s ∩ t) : a ∈ (∅ : Set α))⟩
end Set

namespace Finset
/-- The set of its elements. -/
@[coe] def asSet (s : Finset α) : Set α := {a | a ∈ s}
instance : CoeTC (Finset α) (Set α) := ⟨asSet⟩
@[simp, norm_cast] theorem mem_coe {a : α} {s : Finset α} : a ∈ (s : Set α) ↔ a ∈ s := Iff.rfl
@[simp, norm_cast] theorem coe_subset {s₁ s₂ : Finset α} : (s₁ : Set α) ⊆ s₂ ↔ s₁ ⊆ s₂ := Iff.rfl
instance : LE (Finset α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
instance : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance : Bot (Finset α) := ⟨∅⟩
variable {s t : Finset α}
theorem disjoint_left : Disjoint s t ↔ ∀ ⦃a : α⦄, a ∈ s → a ∉ t := by
  constructor
  · intro h a hs ht
    exact notMem_empty a (h (x := {a}) (fun _ e => mem_singleton.1 e ▸ hs) (fun _ e => mem_singleton.1 e ▸ ht) (mem_singleton.2 rfl))
  · exact fun h _ p q a m => absurd (q m) (h (p m))
theorem disjoint_right : Disjoint s t ↔ ∀ ⦃a : α⦄, a ∈ t → a ∉ s := by rw [disjoint_comm, disjoint_left]
theorem disjoint_iff_inter_eq_empty [DecidableEq α] : Disjoint s t ↔ s ∩ t = ∅ := by
  rw [disjoint_left, eq_empty_iff_forall_notMem]
  exact ⟨fun h a m => h (mem_inter.1 m).1 (mem_inter.1 m).2, fun h a hs ht => h a (mem_inter.2 ⟨hs, ht⟩)⟩
@[simp] theorem disjoint_empty_left (s : Finset α) : Disjoint ∅ s := disjoint_left.2 fun a h => absurd h (notMem_empty a)
@[simp] theorem disjoint_singleton_left {a : α} : Disjoint {a} s ↔ a ∉ s := by
  rw [disjoint_left]
  exact ⟨fun h => h (mem_singleton.2 rfl), fun h b e => mem_singleton.1 e ▸ h⟩
end Finset
