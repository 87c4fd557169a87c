/-! `conv_lhs` and `conv_rhs`: `conv` that starts on one side of the goal. -/
syntax (name := convLHS) "conv_lhs" (" at " ident)? (" in " term)? " => " Lean.Parser.Tactic.Conv.convSeq : tactic
syntax (name := convRHS) "conv_rhs" (" at " ident)? (" in " term)? " => " Lean.Parser.Tactic.Conv.convSeq : tactic
macro_rules
  | `(tactic| conv_lhs => $steps) => `(tactic| conv => lhs; ($steps:convSeq))
  | `(tactic| conv_lhs at $h:ident => $steps) => `(tactic| conv at $h:ident => lhs; ($steps:convSeq))
  | `(tactic| conv_lhs in $p:term => $steps) => `(tactic| conv in $p:term => lhs; ($steps:convSeq))
  | `(tactic| conv_lhs at $h:ident in $p:term => $steps) => `(tactic| conv at $h:ident in $p:term => lhs; ($steps:convSeq))
  | `(tactic| conv_rhs => $steps) => `(tactic| conv => rhs; ($steps:convSeq))
  | `(tactic| conv_rhs at $h:ident => $steps) => `(tactic| conv at $h:ident => rhs; ($steps:convSeq))
  | `(tactic| conv_rhs in $p:term => $steps) => `(tactic| conv in $p:term => rhs; ($steps:convSeq))
  | `(tactic| conv_rhs at $h:ident in $p:term => $steps) => `(tactic| conv at $h:ident in $p:term => rhs; ($steps:convSeq))
