import Ember
/-! Sets as predicates, bounds, absolute values and monotone functions. -/

variable {α β : Type}

theorem set_subset_refl (s : Set α) : s ⊆ s := fun _ h => h

theorem set_subset_trans {s t u : Set α} (h₁ : s ⊆ t) (h₂ : t ⊆ u) : s ⊆ u := fun _ h => h₂ (h₁ h)

theorem set_subset_antisymm {s t : Set α} (h₁ : s ⊆ t) (h₂ : t ⊆ s) : s = t := by
  ext x
  exact ⟨fun h => h₁ h, fun h => h₂ h⟩

theorem set_mem_builder (n : ℕ) : n ∈ {k : ℕ | k % 2 = 0} ↔ n % 2 = 0 := Iff.rfl

theorem set_union_comm (s t : Set α) : s ∪ t = t ∪ s := by
  ext x
  constructor
  · rintro (h | h)
    · exact .inr h
    · exact .inl h
  · rintro (h | h)
    · exact .inr h
    · exact .inl h

theorem set_inter_assoc (s t u : Set α) : (s ∩ t) ∩ u = s ∩ (t ∩ u) := by
  ext x
  exact ⟨fun ⟨⟨h₁, h₂⟩, h₃⟩ => ⟨h₁, h₂, h₃⟩, fun ⟨h₁, h₂, h₃⟩ => ⟨⟨h₁, h₂⟩, h₃⟩⟩

theorem set_inter_union_distrib (s t u : Set α) : s ∩ (t ∪ u) = (s ∩ t) ∪ (s ∩ u) := by
  ext x
  constructor
  · rintro ⟨hs, ht | hu⟩
    · exact .inl ⟨hs, ht⟩
    · exact .inr ⟨hs, hu⟩
  · rintro (⟨hs, ht⟩ | ⟨hs, hu⟩)
    · exact ⟨hs, .inl ht⟩
    · exact ⟨hs, .inr hu⟩

theorem set_inter_subset_left (s t : Set α) : s ∩ t ⊆ s := fun _ h => h.1

theorem set_subset_union_left (s t : Set α) : s ⊆ s ∪ t := fun _ h => Or.inl h

theorem set_subset_inter_iff {s t u : Set α} : s ⊆ t ∩ u ↔ s ⊆ t ∧ s ⊆ u := by
  constructor
  · intro h
    exact ⟨fun x hx => (h hx).1, fun x hx => (h hx).2⟩
  · rintro ⟨h₁, h₂⟩ x hx
    exact ⟨h₁ hx, h₂ hx⟩

theorem set_union_subset_iff {s t u : Set α} : s ∪ t ⊆ u ↔ s ⊆ u ∧ t ⊆ u := by
  constructor
  · intro h
    exact ⟨fun x hx => h (.inl hx), fun x hx => h (.inr hx)⟩
  · rintro ⟨h₁, h₂⟩ x (hx | hx)
    · exact h₁ hx
    · exact h₂ hx

theorem set_diff_subset (s t : Set α) : s \ t ⊆ s := fun _ h => h.1

theorem set_compl_compl (s : Set α) : sᶜᶜ = s := by
  ext x
  constructor
  · intro h
    by_cases hx : x ∈ s
    · exact hx
    · exact absurd hx h
  · exact fun hx hn => hn hx

theorem set_de_morgan (s t : Set α) : (s ∪ t)ᶜ = sᶜ ∩ tᶜ := by
  ext x
  constructor
  · intro h
    exact ⟨fun hs => h (.inl hs), fun ht => h (.inr ht)⟩
  · rintro ⟨hs, ht⟩ (h | h)
    · exact hs h
    · exact ht h

theorem set_empty_subset (s : Set α) : ∅ ⊆ s := fun _ h => h.elim

theorem set_eq_empty_of_forall {s : Set α} (h : ∀ x, x ∉ s) : s = ∅ := by
  ext x
  exact ⟨fun hx => absurd hx (h x), fun hx => hx.elim⟩

theorem set_singleton_subset {a : α} {s : Set α} : {a} ⊆ s ↔ a ∈ s := by
  constructor
  · exact fun h => h rfl
  · rintro h x rfl
    exact h

theorem set_image_mono {f : α → β} {s t : Set α} (h : s ⊆ t) : f '' s ⊆ f '' t := by
  rintro y ⟨x, hx, rfl⟩
  exact ⟨x, h hx, rfl⟩

theorem set_image_union (f : α → β) (s t : Set α) : f '' (s ∪ t) = f '' s ∪ f '' t := by
  ext y
  constructor
  · rintro ⟨x, hx | hx, rfl⟩
    · exact .inl ⟨x, hx, rfl⟩
    · exact .inr ⟨x, hx, rfl⟩
  · rintro (⟨x, hx, rfl⟩ | ⟨x, hx, rfl⟩)
    · exact ⟨x, .inl hx, rfl⟩
    · exact ⟨x, .inr hx, rfl⟩

theorem set_preimage_inter (f : α → β) (s t : Set β) : f ⁻¹' (s ∩ t) = f ⁻¹' s ∩ f ⁻¹' t := rfl

theorem set_image_subset_iff {f : α → β} {s : Set α} {t : Set β} : f '' s ⊆ t ↔ s ⊆ f ⁻¹' t := by
  constructor
  · exact fun h x hx => h ⟨x, hx, rfl⟩
  · rintro h y ⟨x, hx, rfl⟩
    exact h hx

theorem set_builder_eq : {n : ℕ | 0 < n ∧ n < 3} = {1, 2} := by
  ext n
  show 0 < n ∧ n < 3 ↔ n = 1 ∨ n = 2
  omega

theorem set_least_even : IsLeast {n : ℕ | 5 < n ∧ n % 2 = 0} 6 := by
  constructor
  · exact ⟨by decide, by decide⟩
  · rintro a ⟨h₁, h₂⟩
    omega

theorem set_greatest_bound : IsGreatest {n : ℕ | 7 * n ≤ 100} 14 := by
  constructor
  · show 7 * 14 ≤ 100
    decide
  · intro a ha
    have ha : 7 * a ≤ 100 := ha
    omega

theorem set_least_unique {s : Set ℤ} {a b : ℤ} (ha : IsLeast s a) (hb : IsLeast s b) : a = b := ha.unique hb

theorem set_unbounded_evens : ¬BddAbove {n : ℕ | n % 2 = 0} := by
  rintro ⟨m, hm⟩
  have : 2 * m + 2 ≤ m := hm (show (2 * m + 2) % 2 = 0 by omega)
  omega

theorem abs_triangle_three (a b c : ℤ) : |a + b + c| ≤ |a| + |b| + |c| := by
  calc |a + b + c| ≤ |a + b| + |c| := abs_add_le _ _
    _ ≤ |a| + |b| + |c| := add_le_add_left (abs_add_le a b) _

theorem abs_lt_one_is_zero {a : ℤ} (h : |a| < 1) : a = 0 := by
  rw [abs_lt] at h
  omega

theorem abs_two_solutions {x : ℤ} (h : |x - 3| = 5) : x = 8 ∨ x = -2 := by
  rcases abs_cases (x - 3) with ⟨h₁, -⟩ | ⟨h₁, -⟩ <;> omega

theorem abs_square (a : ℤ) : |a| * |a| = a * a := abs_mul_abs_self a

theorem mono_comp {f g : ℕ → ℕ} (hf : StrictMono f) (hg : StrictMono g) : StrictMono (f ∘ g) := fun _ _ h => hf (hg h)

theorem mono_grows {f : ℕ → ℕ} (hf : StrictMono f) (n : ℕ) : n ≤ f n := hf.le_apply

theorem mono_of_steps {f : ℕ → ℤ} (h : ∀ n, f (n + 1) = f n + 3) : StrictMono f := by
  apply strictMono_nat_of_lt_succ
  intro n
  rw [h]
  omega

theorem mono_double : StrictMono (fun n : ℤ => 2 * n + 1) := by
  intro a b h
  show 2 * a + 1 < 2 * b + 1
  omega
