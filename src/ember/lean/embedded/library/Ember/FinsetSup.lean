import Ember.FinsetConstructions
/-! The greatest and the least value of a function on a finite set, `Finset.sup'` and `Finset.inf'`, as in Mathlib, which has them for lattices; they are chosen,
not computed. -/
set_option autoImplicit false
universe u v
namespace Finset
variable {α : Type u} {β : Type v} [_root_.LinearOrder α]
/-- The greatest value. -/
noncomputable def sup' (s : Finset β) (H : s.Nonempty) (f : β → α) : α := f (exists_max_image s f H).choose
/-- The least value. -/
noncomputable def inf' (s : Finset β) (H : s.Nonempty) (f : β → α) : α := f (exists_min_image s f H).choose
variable {s : Finset β} (H : s.Nonempty)
theorem exists_mem_eq_sup' (f : β → α) : ∃ i, i ∈ s ∧ s.sup' H f = f i := ⟨_, (exists_max_image s f H).choose_spec.1, rfl⟩
theorem exists_mem_eq_inf' (f : β → α) : ∃ i, i ∈ s ∧ s.inf' H f = f i := ⟨_, (exists_min_image s f H).choose_spec.1, rfl⟩
section
variable (f : β → α)
theorem le_sup' {b : β} (h : b ∈ s) : f b ≤ s.sup' ⟨b, h⟩ f := (exists_max_image s f ⟨b, h⟩).choose_spec.2 b h
theorem inf'_le {b : β} (h : b ∈ s) : s.inf' ⟨b, h⟩ f ≤ f b := (exists_min_image s f ⟨b, h⟩).choose_spec.2 b h
@[simp] theorem sup'_le_iff {a : α} : s.sup' H f ≤ a ↔ ∀ b ∈ s, f b ≤ a := by
  refine ⟨fun h b hb => le_trans (le_sup' f hb) h, fun h => ?_⟩
  obtain ⟨i, hi, e⟩ := exists_mem_eq_sup' H f
  exact e ▸ h i hi
@[simp] theorem le_inf'_iff {a : α} : a ≤ s.inf' H f ↔ ∀ b ∈ s, a ≤ f b := by
  refine ⟨fun h b hb => le_trans h (inf'_le f hb), fun h => ?_⟩
  obtain ⟨i, hi, e⟩ := exists_mem_eq_inf' H f
  exact e ▸ h i hi
theorem sup'_le {a : α} (h : ∀ b ∈ s, f b ≤ a) : s.sup' H f ≤ a := (sup'_le_iff H f).2 h
theorem le_inf' {a : α} (h : ∀ b ∈ s, a ≤ f b) : a ≤ s.inf' H f := (le_inf'_iff H f).2 h
theorem le_sup'_of_le {a : α} {b : β} (hb : b ∈ s) (h : a ≤ f b) : a ≤ s.sup' ⟨b, hb⟩ f := le_trans h (le_sup' f hb)
theorem inf'_le_of_le {a : α} {b : β} (hb : b ∈ s) (h : f b ≤ a) : s.inf' ⟨b, hb⟩ f ≤ a := le_trans (inf'_le f hb) h
@[simp] theorem sup'_singleton {b : β} : ({b} : Finset β).sup' (singleton_nonempty _) f = f b := by
  obtain ⟨i, hi, e⟩ := exists_mem_eq_sup' (singleton_nonempty b) f
  rw [e, mem_singleton.1 hi]
@[simp] theorem inf'_singleton {b : β} : ({b} : Finset β).inf' (singleton_nonempty _) f = f b := by
  obtain ⟨i, hi, e⟩ := exists_mem_eq_inf' (singleton_nonempty b) f
  rw [e, mem_singleton.1 hi]
end
section
variable {f : β → α} {a : α}
@[simp] theorem lt_sup'_iff : a < s.sup' H f ↔ ∃ b ∈ s, a < f b := by
  constructor
  · intro h
    obtain ⟨i, hi, e⟩ := exists_mem_eq_sup' H f
    exact ⟨i, hi, e ▸ h⟩
  · rintro ⟨b, hb, h⟩; exact lt_of_lt_of_le h (le_sup' f hb)
@[simp] theorem inf'_lt_iff : s.inf' H f < a ↔ ∃ b ∈ s, f b < a := by
  constructor
  · intro h
    obtain ⟨i, hi, e⟩ := exists_mem_eq_inf' H f
    exact ⟨i, hi, e ▸ h⟩
  · rintro ⟨b, hb, h⟩; exact lt_of_le_of_lt (inf'_le f hb) h
@[simp] theorem sup'_lt_iff : s.sup' H f < a ↔ ∀ i ∈ s, f i < a := by
  refine ⟨fun h b hb => lt_of_le_of_lt (le_sup' f hb) h, fun h => ?_⟩
  obtain ⟨i, hi, e⟩ := exists_mem_eq_sup' H f
  exact e ▸ h i hi
@[simp] theorem lt_inf'_iff : a < s.inf' H f ↔ ∀ i ∈ s, a < f i := by
  refine ⟨fun h b hb => lt_of_lt_of_le h (inf'_le f hb), fun h => ?_⟩
  obtain ⟨i, hi, e⟩ := exists_mem_eq_inf' H f
  exact e ▸ h i hi
end
end Finset
