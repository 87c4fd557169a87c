prelude
import Init.Bind
/-! Parsers without a category of their own (locations, simp arguments, rewrite rules, configuration items):
`syntax` declarations refer to them by name, so a tactic written in Lean can reuse the native grammar. -/
@[extern "native"] opaque Lean.Parser.Tactic.location : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.locationHyp : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.locationWildcard : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.optConfig : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.simpArg : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.simpArgs : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.simpLemma : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.simpStar : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.simpErase : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.rwRule : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.rwRuleSeq : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.elimTarget : Lean.ParserDescr
@[extern "native"] opaque Lean.Parser.Tactic.inductionAlts : Lean.ParserDescr
@[extern "native"] opaque Lean.Syntax.isNone (stx : Lean.Syntax) : Bool
/-- Which of the matches of a pattern a rewrite replaces: `rw (occs := .pos [2]) [h]`. -/
inductive Lean.Meta.Occurrences where
  | all
  | pos (idxs : List Nat)
  | neg (idxs : List Nat)
@[extern "native"] opaque Lean.mkIdent (val : Lean.Name) : Lean.Ident
