import Ember.Order
/-! `Nat.find H`: the least number with a decidable property that some number has, as in Mathlib. Where Mathlib's is computed by search, ours is chosen:
`decide` does not evaluate it. -/
set_option autoImplicit false
namespace Nat
variable {p q : ℕ → Prop} {m n : ℕ}

theorem exists_least (h : ∃ n, p n) : ∃ n, p n ∧ ∀ m < n, ¬p m := by
  obtain ⟨n, hn⟩ := h
  induction n using Nat.strongRecOn with
  | ind n ih =>
    rcases Classical.em (∃ m, m < n ∧ p m) with ⟨m, l, hm⟩ | none
    · exact ih m l hm
    · exact ⟨n, hn, fun m l hm => none ⟨m, l, hm⟩⟩
/-- The least `n` with `p n`. -/
protected noncomputable def find [DecidablePred p] (H : ∃ n, p n) : ℕ := Classical.choose (exists_least H)
section
variable [DecidablePred p] [DecidablePred q] (H : ∃ n, p n)
protected theorem find_spec : p (Nat.find H) := (Classical.choose_spec (exists_least H)).1
protected theorem find_min : ∀ {m : ℕ}, m < Nat.find H → ¬p m := fun {m} h => (Classical.choose_spec (exists_least H)).2 m h
protected theorem find_min' {m : ℕ} (h : p m) : Nat.find H ≤ m := Nat.le_of_not_lt fun l => Nat.find_min H l h
theorem find_eq_iff (h : ∃ n : ℕ, p n) : Nat.find h = m ↔ p m ∧ ∀ n < m, ¬p n := by
  constructor
  · rintro rfl; exact ⟨Nat.find_spec h, fun n l => Nat.find_min h l⟩
  · rintro ⟨hm, least⟩
    exact Nat.le_antisymm (Nat.find_min' h hm) (Nat.le_of_not_lt fun l => least _ l (Nat.find_spec h))
theorem find_lt_iff (h : ∃ n : ℕ, p n) (n : ℕ) : Nat.find h < n ↔ ∃ m < n, p m :=
  ⟨fun l => ⟨_, l, Nat.find_spec h⟩, fun ⟨_, l, hm⟩ => Nat.lt_of_le_of_lt (Nat.find_min' h hm) l⟩
theorem find_le_iff (h : ∃ n : ℕ, p n) (n : ℕ) : Nat.find h ≤ n ↔ ∃ m ≤ n, p m :=
  ⟨fun l => ⟨_, l, Nat.find_spec h⟩, fun ⟨_, l, hm⟩ => Nat.le_trans (Nat.find_min' h hm) l⟩
theorem find_eq_zero (h : ∃ n : ℕ, p n) : Nat.find h = 0 ↔ p 0 := by
  rw [find_eq_iff]; exact ⟨And.left, fun k => ⟨k, fun n l => absurd l (Nat.not_lt_zero n)⟩⟩
theorem find_pos (h : ∃ n : ℕ, p n) : 0 < Nat.find h ↔ ¬p 0 := by rw [Nat.pos_iff_ne_zero, Ne, find_eq_zero]
end
end Nat
