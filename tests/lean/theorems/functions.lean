import Ember
/-! Functions: injective, surjective, bijective, inverses, iteration. -/

open Function

variable {α β γ : Type}

theorem fun_id_injective : Injective (id : α → α) := fun _ _ h => h

theorem fun_id_surjective : Surjective (id : α → α) := fun y => ⟨y, rfl⟩

theorem fun_comp_assoc {δ : Type} (f : γ → δ) (g : β → γ) (h : α → β) : (f ∘ g) ∘ h = f ∘ (g ∘ h) := rfl

theorem fun_comp_id (f : α → β) : f ∘ id = f ∧ id ∘ f = f := ⟨rfl, rfl⟩

theorem fun_injective_comp {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) := by
  intro x y h
  apply hf
  apply hg
  exact h

theorem fun_surjective_comp {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) := by
  intro z
  obtain ⟨y, rfl⟩ := hg z
  obtain ⟨x, rfl⟩ := hf y
  exact ⟨x, rfl⟩

theorem fun_injective_of_comp {g : β → γ} {f : α → β} (h : Injective (g ∘ f)) : Injective f := by
  intro x y e
  apply h
  show g (f x) = g (f y)
  rw [e]

theorem fun_surjective_of_comp {g : β → γ} {f : α → β} (h : Surjective (g ∘ f)) : Surjective g := by
  intro z
  obtain ⟨x, hx⟩ := h z
  exact ⟨f x, hx⟩

theorem fun_injective_of_left_inverse {f : α → β} {g : β → α} (h : ∀ x, g (f x) = x) : Injective f := by
  intro x y e
  rw [← h x, e, h y]

theorem fun_surjective_of_right_inverse {f : α → β} {g : β → α} (h : ∀ y, f (g y) = y) : Surjective f :=
  fun y => ⟨g y, h y⟩

theorem fun_right_inverse_of_surjective {f : α → β} (h : Surjective f) : ∃ g : β → α, ∀ y, f (g y) = y :=
  ⟨fun y => Classical.choose (h y), fun y => Classical.choose_spec (h y)⟩

theorem fun_inverses_agree {f : α → β} {g h : β → α} (hg : ∀ x, g (f x) = x) (hh : ∀ y, f (h y) = y) : g = h := by
  funext y
  calc g y = g (f (h y)) := by rw [hh]
    _ = h y := hg (h y)

theorem fun_involution_injective {f : α → α} (h : ∀ x, f (f x) = x) : Injective f := by
  intro x y e
  rw [← h x, e, h]

theorem fun_involution_surjective {f : α → α} (h : ∀ x, f (f x) = x) : Surjective f := fun y => ⟨f y, h y⟩

theorem fun_succ_injective : Injective (fun n : ℕ => n + 1) := by
  intro a b h
  have h : a + 1 = b + 1 := h
  omega

theorem fun_succ_not_surjective : ¬Surjective (fun n : ℕ => n + 1) := by
  intro h
  obtain ⟨n, hn⟩ := h 0
  have hn : n + 1 = 0 := hn
  omega

theorem fun_double_injective : Injective (fun n : ℤ => 2 * n) := by
  intro a b h
  have h : 2 * a = 2 * b := h
  omega

theorem fun_half_surjective : Surjective (fun n : ℕ => n / 2) := by
  intro m
  exact ⟨2 * m, by show 2 * m / 2 = m; omega⟩

theorem fun_half_not_injective : ¬Injective (fun n : ℕ => n / 2) := by
  intro h
  have : (0 : ℕ) = 1 := h rfl
  omega

theorem fun_neg_bijective : Injective (fun n : ℤ => -n) ∧ Surjective (fun n : ℤ => -n) := by
  constructor
  · intro a b h
    have h : -a = -b := h
    omega
  · intro b
    exact ⟨-b, by show - -b = b; omega⟩

theorem fun_square_not_injective : ¬Injective (fun n : ℤ => n * n) := by
  intro h
  have : (1 : ℤ) = -1 := h (by decide)
  omega

theorem fun_strict_mono_injective {f : ℕ → ℕ} (h : ∀ a b, a < b → f a < f b) : Injective f := by
  intro a b e
  rcases lt_trichotomy a b with hab | rfl | hab
  · have := h a b hab
    omega
  · rfl
  · have := h b a hab
    omega

theorem fun_constant_not_injective {c : β} {a b : α} (hab : a ≠ b) : ¬Injective (fun _ : α => c) :=
  fun h => hab (h rfl)

theorem fun_no_injection_of_power : ¬∃ f : (α → Prop) → α, Injective f := by
  rintro ⟨f, hf⟩
  let s : α → Prop := fun x => ∃ t : α → Prop, f t = x ∧ ¬t x
  have key : s (f s) ↔ ¬s (f s) := by
    constructor
    · rintro ⟨t, ht, hn⟩
      rw [hf ht] at hn
      exact hn
    · exact fun hn => ⟨s, rfl, hn⟩
  have hn : ¬s (f s) := fun h => key.1 h h
  exact hn (key.2 hn)

theorem fun_swap_args (f : α → β → γ) : (fun y x => f x y) = flip f := rfl

theorem fun_uncurry_curry (f : α × β → γ) : (fun p : α × β => (fun x y => f (x, y)) p.1 p.2) = f := by
  funext ⟨x, y⟩
  rfl

theorem fun_fixed_of_commute {f g : α → α} (h : ∀ x, f (g x) = g (f x)) {a : α} (ha : f a = a) : f (g a) = g a := by
  rw [h, ha]

theorem fun_injective_iff_contrapositive {f : α → β} : Injective f ↔ ∀ x y, x ≠ y → f x ≠ f y := by
  constructor
  · intro h x y hne e
    exact hne (h e)
  · intro h x y e
    by_cases hxy : x = y
    · exact hxy
    · exact absurd e (h x y hxy)

theorem fun_preimage_unique {f : α → β} (hf : Injective f) {y : β} (h : ∃ x, f x = y) : ∃! x, f x = y := by
  obtain ⟨x, hx⟩ := h
  refine ⟨x, hx, fun z hz => hf ?_⟩
  rw [hz, hx]

theorem fun_cancel_left {g : β → γ} (hg : Injective g) {f₁ f₂ : α → β} (h : g ∘ f₁ = g ∘ f₂) : f₁ = f₂ := by
  funext x
  apply hg
  exact congrFun h x

theorem fun_cancel_right {f : α → β} (hf : Surjective f) {g₁ g₂ : β → γ} (h : g₁ ∘ f = g₂ ∘ f) : g₁ = g₂ := by
  funext y
  obtain ⟨x, rfl⟩ := hf y
  exact congrFun h x
