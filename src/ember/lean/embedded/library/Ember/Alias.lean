import Init
/-! `alias new := old`: the theorem `old` under a further name. Weaker than Mathlib's: for theorems alone, and without `alias ⟨f, g⟩ := iff`. -/
macro mods:declModifiers "alias " new:ident " := " old:ident : command => do
  let name : Lean.TSyntax `Lean.Parser.Command.declId := ⟨Lean.mkNode `Lean.Parser.Command.declId #[new, Lean.mkNullNode]⟩
  `($mods:declModifiers theorem $name : type_of% @$old := @$old)
