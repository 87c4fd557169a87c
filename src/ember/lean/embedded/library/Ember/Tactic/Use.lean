import Init
/-! `use e₁, …, eₙ` (and `existsi`): give the witnesses of an existential goal, or the first fields of a structure, in turn.
What remains is tried with `use_discharger`: `rfl`, `assumption`, `trivial`, `∧` taken apart.
Weaker than Mathlib's: `use!` and `use (discharger := …)` are not there. -/
/-- What `use` tries on the goal that it leaves. -/
syntax (name := useDischarger) "use_discharger" : tactic
macro_rules
  | `(tactic| use_discharger) =>
    `(tactic| with_reducible (and_intros <;> first | rfl | assumption | exact True.intro))
syntax (name := useSyntax) "use " term,+ : tactic
macro_rules
  | `(tactic| use $t) => `(tactic| first
      | (refine ⟨$t, ?_⟩; try use_discharger)
      | exact $t
      | refine ⟨$t, ?_⟩)
  | `(tactic| use $t, $ts,*) => `(tactic| (refine ⟨$t, ?_⟩; use $ts,*))
syntax (name := existsi) "existsi " term,+ : tactic
macro_rules
  | `(tactic| existsi $t) => `(tactic| refine ⟨$t, ?_⟩)
  | `(tactic| existsi $t, $ts,*) => `(tactic| (refine ⟨$t, ?_⟩; existsi $ts,*))
