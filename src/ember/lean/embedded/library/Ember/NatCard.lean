import Ember.Finite
import Ember.FintypeInstances
/-! `Fintype.card` and `Nat.card` of types with a bijection and of products. -/
set_option autoImplicit false
universe u v
variable {α : Type u} {β : Type v}
namespace Ember
open Classical in
/-- What has a bijection with a finite type is one. -/
@[implicit_reducible] noncomputable def transport [Fintype α] (f : α ≃ β) : Fintype β :=
  ⟨Finset.univ.image f, fun y => Finset.mem_image.2 ⟨f.symm y, Finset.mem_univ _, f.apply_symm_apply y⟩⟩
theorem natCard_eq_zero (h : ¬Nonempty (Fintype α)) : Nat.card α = 0 := Set.Infinite.ncard fun k => by
  obtain ⟨t, ht⟩ := finite_iff_finset.1 k
  exact h ⟨⟨t, fun x => (ht x).2 trivial⟩⟩
end Ember
theorem Fintype.card_congr [Fintype α] [Fintype β] (f : α ≃ β) : Fintype.card α = Fintype.card β := by
  classical
  have h := Finset.card_image_of_injective (Finset.univ : Finset α) f.injective
  have e : Finset.univ.image f = (Finset.univ : Finset β) := Finset.ext fun y =>
    ⟨fun _ => Finset.mem_univ y, fun _ => Finset.mem_image.2 ⟨f.symm y, Finset.mem_univ _, f.apply_symm_apply y⟩⟩
  rw [e] at h; exact h.symm
theorem Nat.card_congr (f : α ≃ β) : Nat.card α = Nat.card β := by
  by_cases h : Nonempty (Fintype α)
  · obtain ⟨h⟩ := h
    haveI := Ember.transport f
    rw [Nat.card_eq_fintype_card, Nat.card_eq_fintype_card, Fintype.card_congr f]
  · rw [Ember.natCard_eq_zero h, Ember.natCard_eq_zero fun ⟨_⟩ => h ⟨Ember.transport f.symm⟩]
private theorem none (m : ¬Nonempty α) : Nat.card α = 0 := by
  letI : Fintype α := ⟨∅, fun x => (m ⟨x⟩).elim⟩
  rw [Nat.card_eq_fintype_card]; exact Finset.card_empty (α := α)
@[simp] theorem Nat.card_prod (α : Type u) (β : Type v) : Nat.card (α × β) = Nat.card α * Nat.card β := by
  classical
  by_cases h : Nonempty (Fintype α) ∧ Nonempty (Fintype β)
  · obtain ⟨⟨_⟩, ⟨_⟩⟩ := h
    rw [Nat.card_eq_fintype_card, Nat.card_eq_fintype_card, Nat.card_eq_fintype_card, Fintype.card_prod]
  · by_cases k : Nonempty (α × β)
    · obtain ⟨a, b⟩ := k
      rw [Ember.natCard_eq_zero fun ⟨_⟩ => h ⟨⟨⟨Finset.univ.image Prod.fst, fun x => Finset.mem_image.2 ⟨(x, b), Finset.mem_univ _, rfl⟩⟩⟩,
        ⟨⟨Finset.univ.image Prod.snd, fun y => Finset.mem_image.2 ⟨(a, y), Finset.mem_univ _, rfl⟩⟩⟩⟩]
      by_cases l : Nonempty (Fintype α)
      · rw [Ember.natCard_eq_zero (α := β) fun m => h ⟨l, m⟩, Nat.mul_zero]
      · rw [Ember.natCard_eq_zero l, Nat.zero_mul]
    · rw [none k]
      by_cases l : Nonempty α
      · rw [none (α := β) fun ⟨b⟩ => l.elim fun a => k ⟨(a, b)⟩, Nat.mul_zero]
      · rw [none l, Nat.zero_mul]
