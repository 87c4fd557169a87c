import Mathlib

/-! Theorems whose proofs are long when only elementary steps are allowed: at least six tactics each.
The proofs are what an oracle knows (`recipes/small/deep.toml`); a search sees the statements alone. -/

theorem curry_three (p q r s : Prop) (h : p ∧ q ∧ r → s) : p → q → r → s := by
  intro hp
  intro hq
  intro hr
  apply h
  constructor
  · assumption
  · constructor
    · assumption
    · assumption

theorem uncurry_three (p q r s : Prop) (h : p → q → r → s) : p ∧ q ∧ r → s := by
  intro hp
  obtain ⟨hp, hq⟩ := hp
  obtain ⟨hq, hr⟩ := hq
  apply h
  · assumption
  · assumption
  · assumption

theorem or_regroup (p q r : Prop) (h : (p ∨ q) ∨ r) : p ∨ (q ∨ r) := by
  rcases h with h | h
  · rcases h with h | h
    · left
      assumption
    · right
      left
      assumption
  · right
    right
    assumption

theorem and_over_or (p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by
  obtain ⟨hp, h⟩ := h
  rcases h with h | h
  · left
    constructor
    · assumption
    · assumption
  · right
    constructor
    · assumption
    · assumption

theorem or_over_and (p q r : Prop) (h : p ∨ (q ∧ r)) : (p ∨ q) ∧ (p ∨ r) := by
  rcases h with h | h
  · constructor
    · left
      assumption
    · left
      assumption
  · obtain ⟨hq, hr⟩ := h
    constructor
    · right
      assumption
    · right
      assumption

theorem long_way (a b c d e f : Prop) (h₁ : a → b) (h₂ : b → c) (h₃ : c → d) (h₄ : d → e) (h₅ : e → f) : a → f := by
  intro h
  apply h₅
  apply h₄
  apply h₃
  apply h₂
  apply h₁
  assumption

theorem contrapose_twice (p q r : Prop) (h₁ : p → q) (h₂ : q → r) : ¬r → ¬p := by
  intro hr
  intro hp
  apply hr
  apply h₂
  apply h₁
  assumption

theorem not_not_middle (p : Prop) : ¬¬(p ∨ ¬p) := by
  intro h
  apply h
  right
  intro hp
  apply h
  left
  assumption

theorem de_morgan (p q : Prop) : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by
  constructor
  · intro h
    constructor
    · intro hp
      apply h
      left
      assumption
    · intro hq
      apply h
      right
      assumption
  · intro h
    intro hn
    obtain ⟨hp, hq⟩ := h
    rcases hn with hn | hn
    · apply hp
      assumption
    · apply hq
      assumption

theorem de_morgan_classical (p q : Prop) (h : ¬(p ∧ q)) : ¬p ∨ ¬q := by
  by_cases hp : p
  · right
    intro hq
    apply h
    constructor
    · assumption
    · assumption
  · left
    assumption

theorem peirce_law (p q : Prop) (h : (p → q) → p) : p := by
  by_contra hn
  apply hn
  apply h
  intro hp
  exfalso
  apply hn
  assumption

theorem cases_compose (p q r s : Prop) (h₁ : p → r) (h₂ : q → s) (h : p ∨ q) : s ∨ r := by
  rcases h with h | h
  · right
    apply h₁
    assumption
  · left
    apply h₂
    assumption

theorem all_and (α : Type) (P Q : α → Prop) (h : ∀ x, P x ∧ Q x) : (∀ x, P x) ∧ (∀ x, Q x) := by
  constructor
  · intro x
    have hx := h x
    obtain ⟨hp, hq⟩ := hx
    assumption
  · intro x
    have hx := h x
    obtain ⟨hp, hq⟩ := hx
    assumption

theorem exists_either (α : Type) (P Q : α → Prop) (h : ∃ x, P x ∨ Q x) : (∃ x, P x) ∨ (∃ x, Q x) := by
  obtain ⟨x, h⟩ := h
  rcases h with h | h
  · left
    refine ⟨x, ?_⟩
    assumption
  · right
    refine ⟨x, ?_⟩
    assumption

theorem ladder (α : Type) (P Q R S : α → Prop) (h₁ : ∀ x, P x → Q x) (h₂ : ∀ x, Q x → R x) (h₃ : ∀ x, R x → S x) :
    ∀ x, P x → S x := by
  intro x
  intro h
  apply h₃
  apply h₂
  apply h₁
  assumption

theorem add_shuffle (a b c d : ℕ) : (a + b) + (c + d) = (d + b) + (c + a) := by
  rw [Nat.add_comm d b]
  rw [Nat.add_comm a b]
  rw [Nat.add_assoc]
  rw [Nat.add_assoc]
  rw [Nat.add_left_comm a]
  rw [Nat.add_left_comm d]
  rw [Nat.add_comm d a]

theorem length_of_append (α : Type) (xs ys : List α) : (xs ++ ys).length = ys.length + xs.length := by
  induction' xs with x xs ih
  · rw [List.nil_append]
    rw [List.length_nil]
    rw [Nat.add_zero]
  · rw [List.cons_append]
    rw [List.length_cons]
    rw [ih]
    rw [List.length_cons]
    rw [Nat.add_assoc]

theorem map_of_append (α β : Type) (f : α → β) (xs ys : List α) :
    (xs ++ ys).map f = xs.map f ++ ys.map f := by
  induction' xs with x xs ih
  · rw [List.nil_append]
    rw [List.map_nil]
    rw [List.nil_append]
  · rw [List.cons_append]
    rw [List.map_cons]
    rw [ih]
    rw [List.map_cons]
    rw [List.cons_append]

theorem fork_in_the_road (a b c d e f g i : Prop) (h₁ : a → c) (h₂ : b → c) (h₃ : c → e) (h₄ : d → e) (h₅ : e → g)
    (h₆ : f → g) (h₇ : g → i) (h₈ : b → i) : a ∨ b → i := by
  intro h
  rcases h with h | h
  · apply h₇
    apply h₅
    apply h₃
    apply h₁
    assumption
  · apply h₈
    assumption

theorem not_both (p q r : Prop) (h₁ : p → q) (h₂ : q → r) : ¬(p ∧ ¬r) := by
  intro hn
  obtain ⟨hp, hr⟩ := hn
  apply hr
  apply h₂
  apply h₁
  assumption

theorem nobody (α : Type) (P Q : α → Prop) (h : ¬∃ x, P x) (hq : ∀ x, Q x → P x) : ∀ x, ¬Q x := by
  intro x
  intro hx
  apply h
  refine ⟨x, ?_⟩
  apply hq
  assumption

theorem somebody (α : Type) (P Q R S : α → Prop) (h₁ : ∀ x, P x → Q x) (h₂ : ∀ x, Q x → R x) (h₃ : ∀ x, R x → S x)
    (h : ∃ x, P x) : ∃ x, S x := by
  obtain ⟨x, h⟩ := h
  refine ⟨x, ?_⟩
  apply h₃
  apply h₂
  apply h₁
  assumption

theorem pairs (p q r s : Prop) (h₁ : p ∧ q) (h₂ : r ∧ s) : (s ∧ p) ∧ (q ∧ r) := by
  obtain ⟨hp, hq⟩ := h₁
  obtain ⟨hr, hs⟩ := h₂
  constructor
  · constructor
    · assumption
    · assumption
  · constructor
    · assumption
    · assumption

theorem weigh_cases (p q r s : Prop) (h : (p ∧ q) ∨ (r ∧ s)) : (q ∨ s) ∧ (p ∨ r) := by
  rcases h with h | h
  · obtain ⟨hp, hq⟩ := h
    constructor
    · left
      assumption
    · left
      assumption
  · obtain ⟨hr, hs⟩ := h
    constructor
    · right
      assumption
    · right
      assumption

theorem implies_or (p q : Prop) (h : p → q) : ¬p ∨ q := by
  by_cases hp : p
  · right
    apply h
    assumption
  · left
    intro hn
    apply hp
    assumption

theorem mul_shuffle (a b c d : ℕ) : (a * b) * (c * d) = (d * b) * (c * a) := by
  rw [Nat.mul_comm d]
  rw [Nat.mul_comm a]
  rw [Nat.mul_assoc]
  rw [Nat.mul_assoc]
  rw [Nat.mul_left_comm a]
  rw [Nat.mul_left_comm d]
  rw [Nat.mul_comm d]

theorem reverse_twice (α : Type) (xs : List α) : xs.reverse.reverse = xs := by
  induction' xs with x xs ih
  · rw [List.reverse_nil]
    rw [List.reverse_nil]
  · rw [List.reverse_cons]
    rw [List.reverse_append]
    rw [ih]
    rw [List.reverse_cons]
    rw [List.reverse_nil]
    rw [List.nil_append]
    rw [List.cons_append]
    rw [List.nil_append]

theorem exists_both (α : Type) (P Q : α → Prop) (h : ∃ x, P x ∧ Q x) : (∃ x, P x) ∧ (∃ x, Q x) := by
  obtain ⟨x, h⟩ := h
  obtain ⟨hp, hq⟩ := h
  constructor
  · refine ⟨x, ?_⟩
    assumption
  · refine ⟨x, ?_⟩
    assumption

theorem or_turns (p q : Prop) : p ∨ q ↔ q ∨ p := by
  constructor
  · intro h
    rcases h with h | h
    · right
      assumption
    · left
      assumption
  · intro h
    rcases h with h | h
    · right
      assumption
    · left
      assumption

theorem and_turns (p q : Prop) : p ∧ q ↔ q ∧ p := by
  constructor
  · intro h
    obtain ⟨hp, hq⟩ := h
    constructor
    · assumption
    · assumption
  · intro h
    obtain ⟨hq, hp⟩ := h
    constructor
    · assumption
    · assumption

theorem neither (p q r : Prop) (h : p ∨ q) (hp : ¬p) (hq : ¬q) : r := by
  rcases h with h | h
  · exfalso
    apply hp
    assumption
  · exfalso
    apply hq
    assumption

theorem three_of_a_kind (p q r s : Prop) (h₁ : p → s) (h₂ : q → s) (h₃ : r → s) : (p ∨ q) ∨ r → s := by
  intro h
  rcases h with h | h
  · rcases h with h | h
    · apply h₁
      assumption
    · apply h₂
      assumption
  · apply h₃
    assumption

theorem detour (a b c d e : Prop) (h₁ : a → b ∧ c) (h₂ : b → c → d) (h₃ : d → e) (h₄ : e → b) : a ∧ b ∧ c → e := by
  intro h
  obtain ⟨ha, hc⟩ := h
  obtain ⟨hb, hd⟩ := hc
  apply h₃
  apply h₂
  · assumption
  · assumption
