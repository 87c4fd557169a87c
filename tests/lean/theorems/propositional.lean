import Ember
/-! Propositional logic: constructive and classical. -/

variable {p q r s : Prop}

theorem prop_and_swap_of (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩

theorem prop_and_regroup (h : (p ∧ q) ∧ r) : p ∧ (q ∧ r) := by
  obtain ⟨⟨hp, hq⟩, hr⟩ := h
  exact ⟨hp, hq, hr⟩

theorem prop_or_swap_of (h : p ∨ q) : q ∨ p := by
  rcases h with hp | hq
  · right; exact hp
  · left; exact hq

theorem prop_or_regroup : (p ∨ q) ∨ r ↔ p ∨ (q ∨ r) := by
  constructor
  · rintro ((hp | hq) | hr)
    · exact Or.inl hp
    · exact Or.inr (Or.inl hq)
    · exact Or.inr (Or.inr hr)
  · rintro (hp | hq | hr)
    · exact Or.inl (Or.inl hp)
    · exact Or.inl (Or.inr hq)
    · exact Or.inr hr

theorem prop_and_distributes_over_or : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  constructor
  · rintro ⟨hp, hq | hr⟩
    · exact .inl ⟨hp, hq⟩
    · exact .inr ⟨hp, hr⟩
  · rintro (⟨hp, hq⟩ | ⟨hp, hr⟩)
    · exact ⟨hp, .inl hq⟩
    · exact ⟨hp, .inr hr⟩

theorem prop_or_distributes_over_and : p ∨ (q ∧ r) ↔ (p ∨ q) ∧ (p ∨ r) := by
  constructor
  · intro h
    rcases h with hp | ⟨hq, hr⟩
    · exact ⟨Or.inl hp, Or.inl hp⟩
    · exact ⟨Or.inr hq, Or.inr hr⟩
  · rintro ⟨hp | hq, hp' | hr⟩
    · exact Or.inl hp
    · exact Or.inl hp
    · exact Or.inl hp'
    · exact Or.inr ⟨hq, hr⟩

theorem prop_imp_chain (h₁ : p → q) (h₂ : q → r) (h₃ : r → s) : p → s := fun hp => h₃ (h₂ (h₁ hp))

theorem prop_imp_swap : (p → q → r) ↔ (q → p → r) :=
  ⟨fun h hq hp => h hp hq, fun h hp hq => h hq hp⟩

theorem prop_curry : (p ∧ q → r) ↔ (p → q → r) := by
  constructor
  · intro h hp hq
    exact h ⟨hp, hq⟩
  · rintro h ⟨hp, hq⟩
    exact h hp hq

theorem prop_or_imp_iff : (p ∨ q → r) ↔ (p → r) ∧ (q → r) := by
  constructor
  · intro h
    exact ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩
  · rintro ⟨h₁, h₂⟩ (hp | hq)
    · exact h₁ hp
    · exact h₂ hq

theorem prop_imp_and_split : (p → q ∧ r) ↔ (p → q) ∧ (p → r) :=
  ⟨fun h => ⟨fun hp => (h hp).1, fun hp => (h hp).2⟩, fun h hp => ⟨h.1 hp, h.2 hp⟩⟩

theorem prop_contrapose_of (h : p → q) : ¬q → ¬p := by
  intro hq hp
  exact hq (h hp)

theorem prop_contrapose_iff : (p → q) ↔ (¬q → ¬p) := by
  constructor
  · exact fun h hq hp => hq (h hp)
  · intro h hp
    by_cases hq : q
    · exact hq
    · exact absurd hp (h hq)

theorem prop_double_negation_intro (hp : p) : ¬¬p := fun h => h hp

theorem prop_double_negation_elim (h : ¬¬p) : p := by
  by_cases hp : p
  · exact hp
  · contradiction

theorem prop_triple_negation : ¬¬¬p ↔ ¬p := by
  constructor
  · intro h hp
    apply h
    intro hn
    exact hn hp
  · intro hn h
    exact h hn

theorem prop_excluded_middle : p ∨ ¬p := Classical.em p

theorem prop_not_not_excluded_middle : ¬¬(p ∨ ¬p) := by
  intro h
  apply h
  right
  intro hp
  apply h
  left
  exact hp

theorem prop_de_morgan_or : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by
  constructor
  · intro h
    constructor
    · intro hp; exact h (.inl hp)
    · intro hq; exact h (.inr hq)
  · rintro ⟨hp, hq⟩ (h | h)
    · exact hp h
    · exact hq h

theorem prop_de_morgan_and : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by
  constructor
  · intro h
    by_cases hp : p
    · exact .inr fun hq => h ⟨hp, hq⟩
    · exact .inl hp
  · rintro (h | h) ⟨hp, hq⟩
    · exact h hp
    · exact h hq

theorem prop_peirce_law (h : (p → q) → p) : p := by
  by_cases hp : p
  · exact hp
  · exact h fun h' => absurd h' hp

theorem prop_linearity_of_implication : (p → q) ∨ (q → p) := by
  by_cases hp : p
  · exact .inr fun _ => hp
  · exact .inl fun h => absurd h hp

theorem prop_imp_as_or : (p → q) ↔ ¬p ∨ q := by
  constructor
  · intro h
    by_cases hp : p
    · exact .inr (h hp)
    · exact .inl hp
  · rintro (h | h) hp
    · contradiction
    · assumption

theorem prop_not_imp_as_and : ¬(p → q) ↔ p ∧ ¬q := by
  constructor
  · intro h
    constructor
    · by_cases hp : p
      · exact hp
      · exact absurd (fun x => absurd x hp) h
    · intro hq
      exact h fun _ => hq
  · rintro ⟨hp, hq⟩ h
    exact hq (h hp)

theorem prop_ex_falso (h : p ∧ ¬p) : q := absurd h.1 h.2

theorem prop_no_iff_not : ¬(p ↔ ¬p) := by
  intro h
  have hn : ¬p := fun hp => (h.mp hp) hp
  exact hn (h.mpr hn)

theorem prop_iff_refl_of : p ↔ p := Iff.rfl

theorem prop_iff_swap (h : p ↔ q) : q ↔ p := h.symm

theorem prop_iff_chain (h₁ : p ↔ q) (h₂ : q ↔ r) : p ↔ r := h₁.trans h₂

theorem prop_iff_congr_and (h₁ : p ↔ q) (h₂ : r ↔ s) : p ∧ r ↔ q ∧ s := by
  rw [h₁, h₂]

theorem prop_iff_congr_or (h₁ : p ↔ q) (h₂ : r ↔ s) : p ∨ r ↔ q ∨ s := by
  rw [h₁, h₂]

theorem prop_iff_congr_not (h : p ↔ q) : ¬p ↔ ¬q := by
  constructor
  · exact fun hn hq => hn (h.2 hq)
  · exact fun hn hp => hn (h.1 hp)

theorem prop_and_true_simp : p ∧ True ↔ p := by simp

theorem prop_or_false_simp : p ∨ False ↔ p := by simp

theorem prop_false_imp_anything : False → p := False.elim

theorem prop_imp_true_always : p → True := fun _ => trivial

theorem prop_absorb_and : p ∧ (p ∨ q) ↔ p :=
  ⟨And.left, fun hp => ⟨hp, Or.inl hp⟩⟩

theorem prop_absorb_or : p ∨ (p ∧ q) ↔ p := by
  constructor
  · rintro (hp | ⟨hp, -⟩) <;> exact hp
  · exact Or.inl

theorem prop_disjunctive_syllogism (h : p ∨ q) (hn : ¬p) : q := by
  cases h with
  | inl hp => exact absurd hp hn
  | inr hq => exact hq

theorem prop_constructive_dilemma (h₁ : p → q) (h₂ : r → s) (h : p ∨ r) : q ∨ s :=
  h.imp h₁ h₂

theorem prop_destructive_dilemma (h₁ : p → q) (h₂ : r → s) (h : ¬q ∨ ¬s) : ¬p ∨ ¬r := by
  rcases h with hq | hs
  · exact .inl fun hp => hq (h₁ hp)
  · exact .inr fun hr => hs (h₂ hr)

theorem prop_resolution (h₁ : p ∨ q) (h₂ : ¬p ∨ r) : q ∨ r := by
  rcases h₁ with hp | hq
  · rcases h₂ with hn | hr
    · exact absurd hp hn
    · exact Or.inr hr
  · exact Or.inl hq

theorem prop_by_both_cases (h₁ : p → q) (h₂ : ¬p → q) : q := by
  by_cases hp : p
  · exact h₁ hp
  · exact h₂ hp

theorem prop_distribute_imp (h : p → q → r) (h' : p → q) : p → r := fun hp => h hp (h' hp)

theorem prop_iff_and_iff_imp_both : (p ↔ q) ↔ (p → q) ∧ (q → p) :=
  ⟨fun h => ⟨h.1, h.2⟩, fun h => ⟨h.1, h.2⟩⟩

theorem prop_iff_true_of (hp : p) : p ↔ True := by simp [hp]

theorem prop_iff_false_of (hn : ¬p) : p ↔ False := by simp [hn]

theorem prop_xor_alternative : (p ∨ q) ∧ ¬(p ∧ q) ↔ (p ∧ ¬q) ∨ (q ∧ ¬p) := by
  constructor
  · rintro ⟨hp | hq, h⟩
    · exact .inl ⟨hp, fun hq => h ⟨hp, hq⟩⟩
    · exact .inr ⟨hq, fun hp => h ⟨hp, hq⟩⟩
  · rintro (⟨hp, hq⟩ | ⟨hq, hp⟩)
    · exact ⟨.inl hp, fun h => hq h.2⟩
    · exact ⟨.inr hq, fun h => hp h.1⟩

theorem prop_imp_or_left_split (h : p → q ∨ r) : (p → q) ∨ (p → r) := by
  by_cases hp : p
  · rcases h hp with hq | hr
    · exact .inl fun _ => hq
    · exact .inr fun _ => hr
  · exact .inl fun h' => absurd h' hp

theorem prop_not_iff_self_not : ¬(p ∧ ¬p) := fun ⟨hp, hn⟩ => hn hp

theorem prop_not_or_self_eq (h : ¬p ∨ q) (hp : p) : q := h.elim (absurd hp) id

theorem prop_four_way (h : (p ∨ q) ∧ (r ∨ s)) : (p ∧ r) ∨ (p ∧ s) ∨ (q ∧ r) ∨ (q ∧ s) := by
  obtain ⟨hp | hq, hr | hs⟩ := h
  · left; exact ⟨hp, hr⟩
  · right; left; exact ⟨hp, hs⟩
  · right; right; left; exact ⟨hq, hr⟩
  · right; right; right; exact ⟨hq, hs⟩
