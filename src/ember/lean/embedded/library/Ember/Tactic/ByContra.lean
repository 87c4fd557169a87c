import Init
import Ember.Tactic.PushNeg
/-! `by_contra h`, `by_contra! h`: assume the negation of the goal, `h : ¬ goal` (`this` when unnamed), and aim at `False`.
`¬ p` as a goal gives `h : p`. The form with `!` pushes the negation inwards (see `push_neg`). -/
theorem Ember.Tactic.notIntro {p : Prop} (h : p → False) : ¬p := h
theorem Ember.Tactic.byContra {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h
syntax (name := byContra) "by_contra" (ppSpace colGt ident)? (" : " term)? : tactic
macro_rules
  | `(tactic| by_contra) => `(tactic| by_contra $(Lean.mkIdent `this):ident)
  | `(tactic| by_contra $h:ident) => `(tactic| first
      | with_reducible refine Ember.Tactic.notIntro (fun $h:ident => ?_)
      | (refine Ember.Tactic.byContra (fun $h:ident => ?_)))
  | `(tactic| by_contra : $t) => `(tactic| by_contra $(Lean.mkIdent `this):ident : $t)
  | `(tactic| by_contra $h:ident : $t) => `(tactic| (by_contra $h:ident; change $t at $h:ident))
syntax (name := byContraBang) "by_contra!" (ppSpace colGt ident)? (" : " term)? : tactic
macro_rules
  | `(tactic| by_contra!) => `(tactic| by_contra! $(Lean.mkIdent `this):ident)
  | `(tactic| by_contra! $h:ident) => `(tactic| (by_contra $h:ident; try push_neg at $h:ident))
  | `(tactic| by_contra! : $t) => `(tactic| by_contra! $(Lean.mkIdent `this):ident : $t)
  | `(tactic| by_contra! $h:ident : $t) => `(tactic| (by_contra! $h:ident; change $t at $h:ident))
