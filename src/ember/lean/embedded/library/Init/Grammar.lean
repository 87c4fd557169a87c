prelude
import Init.Bind
/-! Functions and data that tactics written in Lean use together with the native grammar. -/
@[extern "native"] opaque Lean.Syntax.isNone (stx : Lean.Syntax) : Bool
/-- Which of the matches of a pattern a rewrite replaces: `rw (occs := .pos [2]) [h]`. -/
inductive Lean.Meta.Occurrences where
  | all
  | pos (idxs : List Nat)
  | neg (idxs : List Nat)
@[extern "native"] opaque Lean.mkIdent (val : Lean.Name) : Lean.Ident
/-- How far definitions are unfolded: `rw (transparency := .default) [h]`, which is `erw [h]`. -/
inductive Lean.Meta.TransparencyMode where
  | all | default | reducible | instances | none | implicit
