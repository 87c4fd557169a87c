import Ember
/-! First-order logic: quantifiers, equality, unique existence. -/

variable {α β : Type} {p q : α → Prop} {r : Prop}

theorem fol_forall_and_split : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ ∀ x, q x := by
  constructor
  · intro h
    exact ⟨fun x => (h x).1, fun x => (h x).2⟩
  · rintro ⟨hp, hq⟩ x
    exact ⟨hp x, hq x⟩

theorem fol_exists_or_split : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x := by
  constructor
  · rintro ⟨x, hp | hq⟩
    · exact .inl ⟨x, hp⟩
    · exact .inr ⟨x, hq⟩
  · rintro (⟨x, hp⟩ | ⟨x, hq⟩)
    · exact ⟨x, .inl hp⟩
    · exact ⟨x, .inr hq⟩

theorem fol_exists_and_constant : (∃ x, p x ∧ r) ↔ (∃ x, p x) ∧ r := by
  constructor
  · rintro ⟨x, hp, hr⟩
    exact ⟨⟨x, hp⟩, hr⟩
  · rintro ⟨⟨x, hp⟩, hr⟩
    exact ⟨x, hp, hr⟩

theorem fol_forall_imp_constant : (∀ x, p x → r) ↔ ((∃ x, p x) → r) := by
  constructor
  · rintro h ⟨x, hx⟩
    exact h x hx
  · intro h x hx
    exact h ⟨x, hx⟩

theorem fol_forall_mono (h : ∀ x, p x → q x) (hp : ∀ x, p x) : ∀ x, q x := fun x => h x (hp x)

theorem fol_exists_mono (h : ∀ x, p x → q x) : (∃ x, p x) → ∃ x, q x := fun ⟨x, hx⟩ => ⟨x, h x hx⟩

theorem fol_not_exists_is_forall_not : (¬∃ x, p x) ↔ ∀ x, ¬p x := by
  constructor
  · intro h x hx
    exact h ⟨x, hx⟩
  · rintro h ⟨x, hx⟩
    exact h x hx

theorem fol_not_forall_is_exists_not : (¬∀ x, p x) ↔ ∃ x, ¬p x := by
  constructor
  · intro h
    apply Classical.byContradiction
    intro hn
    apply h
    intro x
    apply Classical.byContradiction
    intro hx
    exact hn ⟨x, hx⟩
  · rintro ⟨x, hx⟩ h
    exact hx (h x)

theorem fol_exists_forall_swap {R : α → β → Prop} (h : ∃ x, ∀ y, R x y) : ∀ y, ∃ x, R x y := by
  obtain ⟨x, hx⟩ := h
  intro y
  exact ⟨x, hx y⟩

theorem fol_forall_swap_variables {R : α → β → Prop} : (∀ x y, R x y) ↔ ∀ y x, R x y :=
  ⟨fun h y x => h x y, fun h x y => h y x⟩

theorem fol_exists_swap {R : α → β → Prop} : (∃ x y, R x y) ↔ ∃ y x, R x y :=
  ⟨fun ⟨x, y, h⟩ => ⟨y, x, h⟩, fun ⟨y, x, h⟩ => ⟨x, y, h⟩⟩

theorem fol_drinker (a : α) : ∃ x, p x → ∀ y, p y := by
  by_cases h : ∀ y, p y
  · exact ⟨a, fun _ => h⟩
  · obtain ⟨y, hy⟩ := Classical.not_forall.1 h
    exact ⟨y, fun hp => absurd hp hy⟩

theorem fol_barber (shaves : α → α → Prop) : ¬∃ b, ∀ x, shaves b x ↔ ¬shaves x x := by
  rintro ⟨b, h⟩
  have := h b
  by_cases hb : shaves b b
  · exact this.1 hb hb
  · exact hb (this.2 hb)

theorem fol_exists_eq_self (a : α) : ∃ x, x = a := ⟨a, rfl⟩

theorem fol_exists_eq_and (a : α) : (∃ x, x = a ∧ p x) ↔ p a := by
  constructor
  · rintro ⟨x, rfl, h⟩
    exact h
  · intro h
    exact ⟨a, rfl, h⟩

theorem fol_forall_eq_imp (a : α) : (∀ x, x = a → p x) ↔ p a := by
  constructor
  · exact fun h => h a rfl
  · rintro h x rfl
    exact h

theorem fol_unique_of_two (h : ∃! x, p x) {a b : α} (ha : p a) (hb : p b) : a = b := by
  obtain ⟨x, -, hx⟩ := h
  rw [hx a ha, hx b hb]

theorem fol_exists_of_unique (h : ∃! x, p x) : ∃ x, p x := by
  obtain ⟨x, hx, -⟩ := h
  exact ⟨x, hx⟩

theorem fol_exists_unique_eq (a : α) : ∃! x, x = a := ⟨a, rfl, fun _ h => h⟩

theorem fol_eq_swap {a b : α} (h : a = b) : b = a := by rw [h]

theorem fol_eq_chain {a b c : α} (h₁ : a = b) (h₂ : b = c) : a = c := by rw [h₁, h₂]

theorem fol_eq_transport {a b : α} (h : a = b) (ha : p a) : p b := h ▸ ha

theorem fol_eq_apply (f : α → β) {a b : α} (h : a = b) : f a = f b := by rw [h]

theorem fol_ne_swap {a b : α} (h : a ≠ b) : b ≠ a := fun e => h e.symm

theorem fol_ne_of_pred {a b : α} (ha : p a) (hb : ¬p b) : a ≠ b := by
  rintro rfl
  exact hb ha

theorem fol_congr_two (f : α → α → β) {a b c d : α} (h₁ : a = b) (h₂ : c = d) : f a c = f b d := by
  subst h₁ h₂
  rfl

theorem fol_funext_of (f g : α → β) (h : ∀ x, f x = g x) : f = g := by
  funext x
  exact h x

theorem fol_propext_of (h : ∀ x, p x ↔ q x) : p = q := by
  funext x
  exact propext (h x)

theorem fol_forall_or_constant : (∀ x, p x ∨ r) ↔ (∀ x, p x) ∨ r := by
  constructor
  · intro h
    by_cases hr : r
    · exact .inr hr
    · left
      intro x
      exact (h x).resolve_right hr
  · rintro (h | h) x
    · exact .inl (h x)
    · exact .inr h

theorem fol_exists_imp_constant (a : α) : (∃ x, p x → r) ↔ ((∀ x, p x) → r) := by
  constructor
  · rintro ⟨x, h⟩ hp
    exact h (hp x)
  · intro h
    by_cases hp : ∀ x, p x
    · exact ⟨a, fun _ => h hp⟩
    · obtain ⟨x, hx⟩ := Classical.not_forall.1 hp
      exact ⟨x, fun h' => absurd h' hx⟩

theorem fol_choice_function {R : α → β → Prop} (h : ∀ x, ∃ y, R x y) : ∃ f : α → β, ∀ x, R x (f x) :=
  ⟨fun x => Classical.choose (h x), fun x => Classical.choose_spec (h x)⟩

theorem fol_no_surjection_to_predicates (f : α → α → Prop) : ∃ s : α → Prop, ∀ x, f x ≠ s := by
  refine ⟨fun x => ¬f x x, fun x h => ?_⟩
  have key : f x x ↔ ¬f x x := by
    have := congrFun h x
    exact iff_of_eq this
  have hn : ¬f x x := fun hx => (key.1 hx) hx
  exact hn (key.2 hn)

theorem fol_equivalence_of_symm_trans {R : α → α → Prop} (symm : ∀ {x y}, R x y → R y x)
    (trans : ∀ {x y z}, R x y → R y z → R x z) {x y : α} (h : R x y) : R x x :=
  trans h (symm h)

theorem fol_irrefl_of_asymm {R : α → α → Prop} (h : ∀ x y, R x y → ¬R y x) : ∀ x, ¬R x x :=
  fun x hx => h x x hx hx

theorem fol_constant_of_all_equal {f : α → β} (h : ∀ x y, f x = f y) (a : α) : ∃ c, ∀ x, f x = c :=
  ⟨f a, fun x => h x a⟩

theorem fol_involution_is_injective {f : α → α} (h : ∀ x, f (f x) = x) {x y : α} (e : f x = f y) : x = y := by
  calc x = f (f x) := (h x).symm
    _ = f (f y) := by rw [e]
    _ = y := h y

theorem fol_fixed_point_of_idempotent {f : α → α} (h : ∀ x, f (f x) = f x) (a : α) : ∃ x, f x = x :=
  ⟨f a, h a⟩

theorem fol_exists_nonzero_square : ∃ n : ℕ, n ≠ 0 ∧ n * n = n := ⟨1, by decide, rfl⟩

theorem fol_exists_pair_sum : ∃ a b : ℕ, a + b = 10 ∧ a < b := ⟨2, 8, by decide, by decide⟩

theorem fol_forall_exists_larger : ∀ n : ℕ, ∃ m, n < m := fun n => ⟨n + 1, Nat.lt_succ_self n⟩

theorem fol_no_largest_nat : ¬∃ m : ℕ, ∀ n, n ≤ m := by
  rintro ⟨m, h⟩
  have := h (m + 1)
  omega

theorem fol_unique_double : ∃! n : ℕ, n + n = 14 := by
  refine ⟨7, rfl, ?_⟩
  intro y hy
  omega

theorem fol_pred_on_pair {R : α → β → Prop} : (∀ z : α × β, R z.1 z.2) ↔ ∀ x y, R x y := by
  constructor
  · exact fun h x y => h (x, y)
  · rintro h ⟨x, y⟩
    exact h x y
