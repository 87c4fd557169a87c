import Ember.Finset
import Ember.Set
/-! Further names of Mathlib's on sets and inclusions; statements on all elements of a finite type are decidable. -/
set_option autoImplicit false
universe u v w
instance {α : Type u} : Trans (α := Finset α) (β := Finset α) (γ := Finset α) (· ⊆ ·) (· ⊆ ·) (· ⊆ ·) := ⟨Finset.Subset.trans⟩
theorem HasSubset.Subset.trans {α : Type u} [HasSubset α] [Trans (α := α) (β := α) (γ := α) (· ⊆ ·) (· ⊆ ·) (· ⊆ ·)] {a b c : α}
    (h : a ⊆ b) (k : b ⊆ c) : a ⊆ c := Trans.trans h k
instance Fintype.decidableForallFintype {α : Type u} {p : α → Prop} [DecidablePred p] [Fintype α] : Decidable (∀ a, p a) :=
  decidable_of_iff (∀ a ∈ (Finset.univ : Finset α), p a) ⟨fun h a => h a (Finset.mem_univ a), fun h a _ => h a⟩
instance Fintype.decidableExistsFintype {α : Type u} {p : α → Prop} [DecidablePred p] [Fintype α] : Decidable (∃ a, p a) :=
  decidable_of_iff (∃ a ∈ (Finset.univ : Finset α), p a) ⟨fun ⟨a, _, h⟩ => ⟨a, h⟩, fun ⟨a, h⟩ => ⟨a, Finset.mem_univ a, h⟩⟩
namespace Set
variable {α : Type u} {β : Type v} {γ : Type w}
theorem image_mono {f : α → β} {s t : Set α} (h : s ⊆ t) : f '' s ⊆ f '' t := image_subset f h
theorem image_comp (f : β → γ) (g : α → β) (a : Set α) : f ∘ g '' a = f '' (g '' a) := (image_image f g a).symm
end Set
