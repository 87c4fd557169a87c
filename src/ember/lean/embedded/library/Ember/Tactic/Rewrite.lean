import Init
/-! Rewriting under Mathlib's names: `nth_rw n [h] (at k)`, `nth_rewrite`, `simp_rw [h₁, h₂] (at k)`, `set x := e with h`,
`apply_fun f at h`, `subst` and `rename` relatives. `set` replaces `e` by `x` everywhere and keeps `x` a local definition. -/
syntax (name := nthRewriteSeq) "nth_rewrite" ppSpace num,+ Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| nth_rewrite $ns,* [$r,*] $[$l:location]?) =>
    `(tactic| rewrite (occs := .pos [$(⟨ns.elemsAndSeps⟩),*]) [$r,*] $[$l:location]?)
syntax (name := nthRwSeq) "nth_rw" ppSpace num,+ Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| nth_rw $ns,* [$r,*] $[$l:location]?) =>
    `(tactic| (rewrite (occs := .pos [$(⟨ns.elemsAndSeps⟩),*]) [$r,*] $[$l:location]?; try with_reducible rfl))
syntax (name := simpRw) "simp_rw" " [" Lean.Parser.Tactic.rwRule,* "]" (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| simp_rw [] $[$l:location]?) => `(tactic| skip)
  | `(tactic| simp_rw [$t:term] $[$l:location]?) => `(tactic| simp only [$t:term] $[$l:location]?)
  | `(tactic| simp_rw [← $t:term] $[$l:location]?) => `(tactic| simp only [← $t:term] $[$l:location]?)
  | `(tactic| simp_rw [$t:term, $ts,*] $[$l:location]?) =>
    `(tactic| (simp only [$t:term] $[$l:location]?; simp_rw [$ts,*] $[$l:location]?))
  | `(tactic| simp_rw [← $t:term, $ts,*] $[$l:location]?) =>
    `(tactic| (simp only [← $t:term] $[$l:location]?; simp_rw [$ts,*] $[$l:location]?))
syntax (name := setTactic) "set" ppSpace colGt ident (" : " term)? " := " term (" with " ("← ")? ident)? : tactic
macro_rules
  | `(tactic| set $x:ident $[: $t]? := $e) =>
    `(tactic| (let $x:ident $[: $t]? := $e; have set_eq : $e = $x := rfl; try simp only [set_eq] at *
               clear set_eq))
  | `(tactic| set $x:ident $[: $t]? := $e with $h:ident) =>
    `(tactic| (set $x:ident $[: $t]? := $e; have $h:ident : $x = $e := rfl))
  | `(tactic| set $x:ident $[: $t]? := $e with ← $h:ident) =>
    `(tactic| (set $x:ident $[: $t]? := $e; have $h:ident : $e = $x := rfl))
syntax (name := applyFun) "apply_fun " term " at " ident : tactic
macro_rules
  | `(tactic| apply_fun $f at $h:ident) => `(tactic| (replace $h:ident := congrArg $f $h; try simp only [] at $h:ident))
