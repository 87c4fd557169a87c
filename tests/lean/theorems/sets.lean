import Ember
/-! Sets as predicates, and logic under Mathlib's names. -/
open Set

theorem set_inter_union {α : Type} (s t u : Set α) : s ∩ (t ∪ u) = (s ∩ t) ∪ (s ∩ u) := by
  ext x
  simp only [mem_inter_iff, mem_union]
  constructor
  · rintro ⟨hs, ht | hu⟩
    · exact .inl ⟨hs, ht⟩
    · exact .inr ⟨hs, hu⟩
  · rintro (⟨hs, ht⟩ | ⟨hs, hu⟩)
    · exact ⟨hs, .inl ht⟩
    · exact ⟨hs, .inr hu⟩
theorem set_de_morgan {α : Type} (s t : Set α) : (s ∪ t)ᶜ = sᶜ ∩ tᶜ := by ext x; simp
theorem set_subset_antisymm {α : Type} (s t : Set α) (h : s ⊆ t) (k : t ⊆ s) : s = t := by
  ext x; exact ⟨fun m => h m, fun m => k m⟩
theorem set_literal : (2 : ℕ) ∈ ({1, 2, 3} : Set ℕ) ∧ (4 : ℕ) ∉ ({1, 2, 3} : Set ℕ) := by simp
theorem set_literal_decided : (2 : ℕ) ∈ ({1, 2, 3} : Set ℕ) := by decide
theorem set_builder : {n : ℕ | n < 3} = {0, 1, 2} := by
  ext n
  simp only [mem_setOf_eq, mem_insert_iff, mem_singleton_iff]
  omega
theorem set_builder_sep : {n ∈ ({1, 2, 3, 4} : Set ℕ) | n % 2 = 0} = {2, 4} := by
  ext n
  simp only [mem_setOf_eq, mem_insert_iff, mem_singleton_iff]
  omega
theorem set_builder_image : {2 * n | n < 3} = ({0, 2, 4} : Set ℕ) := by
  ext m
  simp only [mem_setOf_eq, mem_insert_iff, mem_singleton_iff]
  constructor
  · rintro ⟨n, hn, rfl⟩; omega
  · intro h; exact ⟨m / 2, by omega, by omega⟩
theorem set_builder_products : 6 ∈ {m * n | (m : ℕ) (n : ℕ)} := ⟨2, 3, rfl⟩
theorem set_image_comp {α β γ : Type} (f : α → β) (g : β → γ) (s : Set α) : g '' (f '' s) = (g ∘ f) '' s := by
  ext c
  constructor
  · rintro ⟨_, ⟨a, ha, rfl⟩, rfl⟩; exact ⟨a, ha, rfl⟩
  · rintro ⟨a, ha, rfl⟩; exact ⟨f a, ⟨a, ha, rfl⟩, rfl⟩
theorem set_preimage_inter {α β : Type} (f : α → β) (s t : Set β) : f ⁻¹' (s ∩ t) = f ⁻¹' s ∩ f ⁻¹' t := rfl
theorem set_image_preimage_le {α β : Type} (f : α → β) (s : Set α) (t : Set β) (h : f '' s ⊆ t) : s ⊆ f ⁻¹' t := by
  simpa using h
theorem set_empty_iff {α : Type} (s : Set α) (h : ∀ x, x ∉ s) : s = ∅ := by ext x; simp [h]
theorem set_nonempty {α : Type} (s : Set α) (h : s ≠ ∅) : ∃ x, x ∈ s := nonempty_iff_ne_empty.2 h
theorem set_univ_inter {α : Type} (s : Set α) : s ∩ univ = s := by simp
theorem set_diff_subset {α : Type} (s t : Set α) : s \ t ⊆ s := fun _ h => h.1
theorem set_injective_image {α β : Type} (f : α → β) (hf : Function.Injective f) (s : Set α) (a : α) : f a ∈ f '' s ↔ a ∈ s :=
  ⟨fun ⟨_, hb, e⟩ => hf e ▸ hb, fun h => ⟨a, h, rfl⟩⟩
theorem set_powerset {α : Type} (s t : Set α) : s ∈ 𝒫 t ↔ ∀ x ∈ s, x ∈ t := Iff.rfl
theorem cantor {α : Type} (f : α → Set α) : ¬Function.Surjective f := by
  intro h
  obtain ⟨a, ha⟩ := h {x | x ∉ f x}
  have : a ∈ f a ↔ a ∉ f a := by
    conv => lhs; rw [ha]
    exact Iff.rfl
  exact iff_not_self this
theorem set_pairs : (2, 3) ∈ {(m, n) : ℕ × ℕ | m < n} := by decide
theorem de_morgan_by_name (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∨ ¬q := not_and_or
theorem implication_as_or (p q : Prop) : (p → q) ↔ ¬p ∨ q := imp_iff_not_or
theorem not_all {p : ℕ → Prop} (h : ¬∀ n, p n) : ∃ n, ¬p n := not_forall.1 h
theorem xor_exclusive (p q : Prop) (h : Xor' p q) (hp : p) : ¬q := h.elim (·.2) fun h => absurd hp h.2
theorem by_contradiction_twice (p : Prop) (h : ¬¬p) : p := by_contradiction h
theorem unique_root : ∃! n : ℕ, n + 3 = 5 := ⟨2, rfl, fun m h => by omega⟩
theorem unique_is_unique {p : ℕ → Prop} (h : ∃! n, p n) (a b : ℕ) (ha : p a) (hb : p b) : a = b := h.unique ha hb
