import Ember.Finset
import Ember.Set.Basic
/-! The elements of a set with finitely many, as a `Finset`. -/
set_option autoImplicit false
universe u v
/-- What is a type where a type is asked for is one also where its universe is not yet known, as in Lean's own library. -/
instance instCoeOutOfCoeSort {α : Sort u} {β : Sort v} [CoeSort α β] : CoeOut α β where coe a := CoeSort.coe a
namespace Set
variable {α : Type u}
theorem coe_setOf (p : α → Prop) : (setOf p).Elem = { x // p x } := rfl
private theorem nodup_val {s : Set α} (t : Finset s) : (t.val.map Subtype.val).Nodup := by
  obtain ⟨l, h, rfl⟩ := Finset.exists_list t
  exact Ember.nodupMap (fun _ _ _ _ e => Subtype.ext e) h
/-- The elements of a set with finitely many. -/
def toFinset (s : Set α) [Fintype s] : Finset α := ⟨(Finset.univ : Finset s).val.map Subtype.val, nodup_val _⟩
@[simp] theorem mem_toFinset {s : Set α} [Fintype s] {a : α} : a ∈ s.toFinset ↔ a ∈ s := by
  obtain ⟨l, h, e⟩ := Finset.exists_list (Finset.univ : Finset s)
  have all : ∀ x : s, x ∈ l := fun x => by have := Finset.mem_univ x; rw [e] at this; exact this
  show a ∈ (Finset.univ : Finset s).val.map Subtype.val ↔ _
  rw [e]
  show a ∈ l.map Subtype.val ↔ _
  rw [List.mem_map]
  exact ⟨fun ⟨x, _, k⟩ => k ▸ x.2, fun k => ⟨⟨a, k⟩, all _, rfl⟩⟩
theorem toFinset_card (s : Set α) [Fintype s] : s.toFinset.card = Fintype.card s := by
  obtain ⟨l, h, e⟩ := Finset.exists_list (Finset.univ : Finset s)
  show ((Finset.univ : Finset s).val.map Subtype.val).card = (Finset.univ : Finset s).val.card
  rw [e]
  exact List.length_map ..
end Set
