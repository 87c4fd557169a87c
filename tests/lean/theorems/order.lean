import Ember
/-! Order, minima and maxima on ℕ and ℤ. -/

theorem ord_le_trans_three {a b c d : ℕ} (h₁ : a ≤ b) (h₂ : b ≤ c) (h₃ : c ≤ d) : a ≤ d :=
  h₁.trans (h₂.trans h₃)

theorem ord_calc_chain {a b c d : ℤ} (h₁ : a < b) (h₂ : b ≤ c) (h₃ : c < d) : a < d := by
  calc a < b := h₁
    _ ≤ c := h₂
    _ < d := h₃

theorem ord_no_cycle {a b c : ℕ} (h₁ : a < b) (h₂ : b < c) : ¬c < a := by
  intro h₃
  exact lt_irrefl a (h₁.trans (h₂.trans h₃))

theorem ord_eq_of_mutual {a b : ℤ} (h : ∀ c, c ≤ a ↔ c ≤ b) : a = b :=
  le_antisymm ((h a).1 le_rfl) ((h b).2 le_rfl)

theorem ord_lt_or_ge (a b : ℕ) : a < b ∨ b ≤ a := lt_or_ge a b

theorem ord_not_lt {a b : ℤ} : ¬a < b ↔ b ≤ a := not_lt

theorem ord_lt_iff_le_and_ne {a b : ℕ} : a < b ↔ a ≤ b ∧ a ≠ b := lt_iff_le_and_ne

theorem ord_ne_of_lt {a b : ℤ} (h : a < b) : a ≠ b ∧ b ≠ a := ⟨h.ne, h.ne'⟩

theorem ord_squeeze {a b c : ℕ} (h₁ : a ≤ b) (h₂ : b ≤ c) (h₃ : c ≤ a) : a = b ∧ b = c := by
  constructor
  · exact le_antisymm h₁ (h₂.trans h₃)
  · exact le_antisymm h₂ (h₃.trans h₁)

theorem ord_min_comm (a b : ℕ) : min a b = min b a := min_comm a b

theorem ord_min_assoc (a b c : ℤ) : min (min a b) c = min a (min b c) := min_assoc a b c

theorem ord_max_idem (a : ℕ) : max a a = a := max_self a

theorem ord_min_le_iff_max {a b : ℕ} : min a b = a ↔ max a b = b := by
  constructor
  · intro h
    exact max_eq_right (h ▸ min_le_right a b)
  · intro h
    exact min_eq_left (h ▸ le_max_left a b)

theorem ord_le_min_iff {a b c : ℤ} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := le_min_iff

theorem ord_max_lt_iff {a b c : ℕ} : max a b < c ↔ a < c ∧ b < c := max_lt_iff

theorem ord_absorption (a b : ℕ) : min a (max a b) = a := min_eq_left (le_max_left a b)

theorem ord_dual_absorption (a b : ℤ) : max a (min a b) = a := max_eq_left (min_le_left a b)

theorem ord_min_distrib_max (a b c : ℕ) : min a (max b c) = max (min a b) (min a c) := by
  rcases le_total b c with h | h
  · rw [max_eq_right h, max_eq_right (min_le_min (le_refl a) h)]
  · rw [max_eq_left h, max_eq_left (min_le_min (le_refl a) h)]

theorem ord_median_bound {a b c : ℕ} (h : a ≤ c) : a ≤ max a (min b c) ∧ max a (min b c) ≤ c :=
  ⟨le_max_left _ _, max_le h (min_le_right b c)⟩

theorem ord_add_min (a b c : ℕ) : a + min b c = min (a + b) (a + c) := by
  rcases le_total b c with h | h
  · rw [min_eq_left h, min_eq_left (by omega)]
  · rw [min_eq_right h, min_eq_right (by omega)]

theorem ord_max_add_max_le (a b c d : ℤ) : max (a + b) (c + d) ≤ max a c + max b d := by
  apply max_le
  · exact add_le_add (le_max_left a c) (le_max_left b d)
  · exact add_le_add (le_max_right a c) (le_max_right b d)

theorem ord_lt_of_add_lt_add {a b c : ℕ} (h : a + c < b + c) : a < b := lt_of_add_lt_add_right h

theorem ord_mul_le_mul_left_nat {a b : ℕ} (c : ℕ) (h : a ≤ b) : c * a ≤ c * b := Nat.mul_le_mul_left c h

theorem ord_mul_pos_iff {a b : ℕ} : 0 < a * b ↔ 0 < a ∧ 0 < b := by
  simp only [pos_iff_ne_zero]
  exact mul_ne_zero_iff

theorem ord_square_le_square {a b : ℤ} (ha : 0 ≤ a) (h : a ≤ b) : a * a ≤ b * b :=
  mul_le_mul h h ha (ha.trans h)

theorem ord_sub_nonneg_iff {a b : ℤ} : 0 ≤ a - b ↔ b ≤ a := sub_nonneg

theorem ord_archimedean (a b : ℕ) (h : 0 < b) : ∃ n, a < n * b := by
  refine ⟨a + 1, ?_⟩
  have := Nat.mul_le_mul_left (a + 1) h
  omega

theorem ord_discrete {a b : ℤ} : a < b ↔ a + 1 ≤ b := by omega

theorem ord_bounded_search (n : ℕ) (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2 := by omega

theorem ord_wlog_le (P : ℕ → ℕ → Prop) (symm : ∀ a b, P a b → P b a) (h : ∀ a b, a ≤ b → P a b) : ∀ a b, P a b := by
  intro a b
  rcases le_total a b with hab | hba
  · exact h a b hab
  · exact symm b a (h b a hba)

theorem ord_monotone_comp {f g : ℕ → ℕ} (hf : ∀ a b, a ≤ b → f a ≤ f b) (hg : ∀ a b, a ≤ b → g a ≤ g b) :
    ∀ a b, a ≤ b → f (g a) ≤ f (g b) :=
  fun a b h => hf _ _ (hg a b h)

theorem ord_antitone_twice {f : ℤ → ℤ} (hf : ∀ a b, a ≤ b → f b ≤ f a) : ∀ a b, a ≤ b → f (f a) ≤ f (f b) := by
  intro a b h
  apply hf
  apply hf
  exact h

theorem ord_strict_mono_injective {f : ℕ → ℕ} (hf : ∀ a b, a < b → f a < f b) {a b : ℕ} (h : f a = f b) : a = b := by
  rcases lt_trichotomy a b with hab | hab | hab
  · exact absurd h (hf a b hab).ne
  · exact hab
  · exact absurd h (hf b a hab).ne'

theorem ord_max_of_three (a b c : ℕ) : ∃ m, a ≤ m ∧ b ≤ m ∧ c ≤ m ∧ (m = a ∨ m = b ∨ m = c) := by
  rcases le_total a b with h₁ | h₁
  · rcases le_total b c with h₂ | h₂
    · exact ⟨c, h₁.trans h₂, h₂, le_rfl, .inr (.inr rfl)⟩
    · exact ⟨b, h₁, le_rfl, h₂, .inr (.inl rfl)⟩
  · rcases le_total a c with h₂ | h₂
    · exact ⟨c, h₂, h₁.trans h₂, le_rfl, .inr (.inr rfl)⟩
    · exact ⟨a, le_rfl, h₁, h₂, .inl rfl⟩
