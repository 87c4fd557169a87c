import Ember.Order
/-! `push_neg (at h)`: move negations inwards through `∧ ∨ → ↔ ∀ ∃ = ≠ ≤ <`, over linear orders and propositions; `push Not` is the same.
`¬ (p ∧ q)` becomes `p → ¬ q`, as in Mathlib. Also `contrapose (!) (h)` and `by_cases! h : p`. -/
universe u
namespace Ember.Tactic
theorem not_imp_eq (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp
theorem not_forall_eq {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x := propext Classical.not_forall
theorem not_exists_eq {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x := propext not_exists
theorem not_and_eq (p q : Prop) : (¬(p ∧ q)) = (p → ¬q) := propext not_and
theorem not_or_eq (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext not_or
theorem not_not_eq (p : Prop) : (¬¬p) = p := propext Classical.not_not
theorem not_ne_eq {α : Sort u} (a b : α) : (¬a ≠ b) = (a = b) := propext Classical.not_not
theorem not_iff_eq (p q : Prop) : (¬(p ↔ q)) = ((p ∧ ¬q) ∨ (¬p ∧ q)) := propext <| by
  refine ⟨fun h => ?_, fun h e => h.elim (fun k => k.2 (e.1 k.1)) (fun k => k.1 (e.2 k.2))⟩
  by_cases hp : p <;> by_cases hq : q
  · exact (h ⟨fun _ => hq, fun _ => hp⟩).elim
  · exact .inl ⟨hp, hq⟩
  · exact .inr ⟨hp, hq⟩
  · exact (h ⟨fun x => (hp x).elim, fun x => (hq x).elim⟩).elim
theorem exists_prop_eq (p q : Prop) : (∃ _ : p, q) = (p ∧ q) := propext ⟨fun ⟨x, y⟩ => ⟨x, y⟩, fun ⟨x, y⟩ => ⟨x, y⟩⟩
section
variable {α : Type u} [LE α] [LT α] [Ember.LinearOrder α] (a b : α)
theorem not_le_eq : (¬a ≤ b) = (b < a) := propext not_le
theorem not_lt_eq : (¬a < b) = (b ≤ a) := propext not_lt
theorem not_ge_eq : (¬a ≥ b) = (a < b) := propext not_le
theorem not_gt_eq : (¬a > b) = (a ≤ b) := propext not_lt
end
theorem not_eq_ne {α : Sort u} (a b : α) : (¬a = b) = (a ≠ b) := rfl
theorem contrapose₁ {p q : Prop} (h : ¬q → ¬p) : p → q := fun x => Classical.byContradiction fun n => h n x
theorem contrapose₂ {p q : Prop} (h : q → ¬p) : p → ¬q := fun x y => h y x
theorem contrapose₃ {p q : Prop} (h : ¬q → p) : ¬p → q := fun x => Classical.byContradiction fun n => x (h n)
theorem contrapose₄ {p q : Prop} (h : q → p) : ¬p → ¬q := fun x y => x (h y)
end Ember.Tactic
open Ember.Tactic in
syntax (name := pushNeg) "push_neg" (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| push_neg $[$l:location]?) => `(tactic| (set_option linter.unusedSimpArgs false in
      simp only [Ember.Tactic.not_imp_eq, Ember.Tactic.not_forall_eq, Ember.Tactic.exists_prop_eq, Ember.Tactic.not_exists_eq,
        Ember.Tactic.not_and_eq, Ember.Tactic.not_or_eq, Ember.Tactic.not_not_eq, Ember.Tactic.not_ne_eq, Ember.Tactic.not_iff_eq,
        Ember.Tactic.not_le_eq, Ember.Tactic.not_lt_eq, Ember.Tactic.not_ge_eq, Ember.Tactic.not_gt_eq,
        Ember.Tactic.not_eq_ne, not_true_eq_false, not_false_eq_true] $[$l:location]?))
syntax (name := contrapose) "contrapose" (ppSpace colGt ident (" with " ident)?)? : tactic
syntax (name := contraposeBang) "contrapose!" (ppSpace colGt ident (" with " ident)?)? : tactic
macro_rules
  | `(tactic| contrapose) => `(tactic| with_reducible first
      | refine Ember.Tactic.contrapose₄ ?_
      | refine Ember.Tactic.contrapose₃ ?_
      | refine Ember.Tactic.contrapose₂ ?_
      | refine Ember.Tactic.contrapose₁ ?_)
  | `(tactic| contrapose $h:ident) => `(tactic| (revert $h:ident; contrapose; intro $h:ident))
  | `(tactic| contrapose $h:ident with $k:ident) => `(tactic| (revert $h:ident; contrapose; intro $k:ident))
macro_rules
  | `(tactic| contrapose!) => `(tactic| (contrapose; try push_neg))
  | `(tactic| contrapose! $h:ident) => `(tactic| (revert $h:ident; contrapose; try push_neg
                                                  intro $h:ident))
  | `(tactic| contrapose! $h:ident with $k:ident) => `(tactic| (revert $h:ident; contrapose; try push_neg
                                                                intro $k:ident))
