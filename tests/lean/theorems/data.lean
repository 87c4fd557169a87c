import Ember
/-! Pairs, sums, options, subtypes and quotients. -/

variable {α β γ : Type}

theorem data_pair_eta (p : α × β) : (p.1, p.2) = p := by
  cases p
  rfl

theorem data_pair_eq_iff {p q : α × β} : p = q ↔ p.1 = q.1 ∧ p.2 = q.2 := by
  constructor
  · rintro rfl
    exact ⟨rfl, rfl⟩
  · rintro ⟨h₁, h₂⟩
    cases p
    cases q
    simp_all

theorem data_pair_injective {a a' : α} {b b' : β} (h : (a, b) = (a', b')) : a = a' ∧ b = b' := by
  injection h with h₁ h₂
  exact ⟨h₁, h₂⟩

theorem data_pair_swap_swap (p : α × β) : ((p.2, p.1).2, (p.2, p.1).1) = p := by
  obtain ⟨a, b⟩ := p
  rfl

theorem data_pair_exists {P : α × β → Prop} : (∃ p, P p) ↔ ∃ a b, P (a, b) := by
  constructor
  · rintro ⟨⟨a, b⟩, h⟩
    exact ⟨a, b, h⟩
  · rintro ⟨a, b, h⟩
    exact ⟨(a, b), h⟩

theorem data_pair_of_sums {a b c d : ℕ} (h : (a + b, a) = (c + d, c)) : b = d := by
  injection h with h₁ h₂
  omega

theorem data_sum_cases (s : α ⊕ β) : (∃ a, s = Sum.inl a) ∨ ∃ b, s = Sum.inr b := by
  cases s with
  | inl a => exact .inl ⟨a, rfl⟩
  | inr b => exact .inr ⟨b, rfl⟩

theorem data_sum_inl_ne_inr (a : α) (b : β) : (Sum.inl a : α ⊕ β) ≠ Sum.inr b := by
  intro h
  cases h

theorem data_sum_inl_injective {a a' : α} (h : (Sum.inl a : α ⊕ β) = Sum.inl a') : a = a' := by
  cases h
  rfl

theorem data_sum_elim_unique (f g : α ⊕ β → γ) (h₁ : ∀ a, f (.inl a) = g (.inl a)) (h₂ : ∀ b, f (.inr b) = g (.inr b)) :
    f = g := by
  funext s
  rcases s with a | b
  · exact h₁ a
  · exact h₂ b

theorem data_option_cases (o : Option α) : o = none ∨ ∃ a, o = some a := by
  cases o with
  | none => exact .inl rfl
  | some a => exact .inr ⟨a, rfl⟩

theorem data_option_some_injective {a b : α} (h : some a = some b) : a = b := by
  injection h

theorem data_option_none_ne_some (a : α) : none ≠ some a := nofun

theorem data_option_map_id (o : Option α) : o.map id = o := by
  cases o <;> rfl

theorem data_option_map_map (f : α → β) (g : β → γ) (o : Option α) : (o.map f).map g = o.map (g ∘ f) := by
  cases o <;> rfl

theorem data_option_map_eq_none {f : α → β} {o : Option α} : o.map f = none ↔ o = none := by
  cases o with
  | none => exact iff_of_true rfl rfl
  | some a => constructor <;> exact nofun

theorem data_option_getD_some (a d : α) : (some a).getD d = a := rfl

theorem data_option_getD_bound (o : Option ℕ) (h : ∀ n, o = some n → n < 10) : o.getD 0 < 10 := by
  cases o with
  | none => decide
  | some n => exact h n rfl

theorem data_subtype_ext {p : α → Prop} {x y : {a // p a}} (h : x.val = y.val) : x = y := by
  obtain ⟨a, ha⟩ := x
  obtain ⟨b, hb⟩ := y
  have h : a = b := h
  subst h
  rfl

theorem data_subtype_property (x : {n : ℕ // 3 ≤ n}) : 2 < x.val := by
  have := x.property
  omega

theorem data_subtype_exists {p q : α → Prop} : (∃ x : {a // p a}, q x.val) ↔ ∃ a, p a ∧ q a := by
  constructor
  · rintro ⟨⟨a, ha⟩, hq⟩
    exact ⟨a, ha, hq⟩
  · rintro ⟨a, ha, hq⟩
    exact ⟨⟨a, ha⟩, hq⟩

theorem data_subtype_forall {p q : α → Prop} : (∀ x : {a // p a}, q x.val) ↔ ∀ a, p a → q a :=
  ⟨fun h a ha => h ⟨a, ha⟩, fun h x => h x.val x.property⟩

theorem data_quot_sound_of {r : α → α → Prop} {a b : α} (h : r a b) : Quot.mk r a = Quot.mk r b := Quot.sound h

theorem data_quot_exists_rep {r : α → α → Prop} (q : Quot r) : ∃ a, Quot.mk r a = q := by
  induction q using Quot.ind with
  | mk a => exact ⟨a, rfl⟩

theorem data_quot_lift_mk {r : α → α → Prop} (f : α → β) (h : ∀ a b, r a b → f a = f b) (a : α) :
    Quot.lift f h (Quot.mk r a) = f a := rfl

theorem data_quot_maps_agree {r : α → α → Prop} (f g : Quot r → β) (h : ∀ a, f (Quot.mk r a) = g (Quot.mk r a)) : f = g := by
  funext q
  induction q using Quot.ind with
  | mk a => exact h a

theorem data_fin_lt (i : Fin 5) : i.val < 5 := i.isLt

theorem data_fin_ext_of {n : ℕ} {i j : Fin n} (h : i.val = j.val) : i = j := Fin.eq_of_val_eq h

theorem data_fin_zero_empty (i : Fin 0) : False := by
  have := i.isLt
  omega

theorem data_fin_one_unique (i j : Fin 1) : i = j := by
  apply Fin.eq_of_val_eq
  have := i.isLt
  have := j.isLt
  omega

theorem data_fin_two_cases (i : Fin 2) : i.val = 0 ∨ i.val = 1 := by
  have := i.isLt
  omega

theorem data_fin_sum_bound (i j : Fin 10) : i.val + j.val ≤ 18 := by
  have := i.isLt
  have := j.isLt
  omega

theorem data_fin_pigeonhole_three (f : Fin 3 → Fin 2) : f 0 = f 1 ∨ f 1 = f 2 ∨ f 0 = f 2 := by
  have h₀ := (f 0).isLt
  have h₁ := (f 1).isLt
  have h₂ := (f 2).isLt
  have : (f 0).val = (f 1).val ∨ (f 1).val = (f 2).val ∨ (f 0).val = (f 2).val := by omega
  rcases this with h | h | h
  · exact .inl (Fin.eq_of_val_eq h)
  · exact .inr (.inl (Fin.eq_of_val_eq h))
  · exact .inr (.inr (Fin.eq_of_val_eq h))
