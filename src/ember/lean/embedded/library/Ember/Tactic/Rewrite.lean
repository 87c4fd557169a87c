import Ember.Tactic.Reify
/-! Rewriting under Mathlib's names: `nth_rw n [h] (at k)`, `nth_rewrite`, `simp_rw [h₁, h₂] (at k)`, `set x := e with h`,
`apply_fun f at h`, `subst` and `rename` relatives. `set` replaces `e` by `x` everywhere and keeps `x` a local definition.
`rw` tries `rfl` afterwards, but never to evaluate a power of numerals: Mathlib's power on ℕ, that of its monoids, would not unfold there. -/
namespace Ember.Rewrite
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta
/-- Is there a power of two numerals? -/
partial def literalPower (e : Expr) : Bool :=
  match headArgs e with
  | (n, [_, _, _, _, a, b]) => if n == `HPow.hPow && (natLit? a).isSome && (natLit? b).isSome then true else inside e
  | _ => inside e
where inside : Expr → Bool
  | .app f a => literalPower f || literalPower a
  | .mdata _ e => literalPower e
  | _ => false
def evalRfl : Tactic := fun _ => withMainContext do
  let goal ← getMainGoal
  let target ← (do instantiateInMetaM (← goal.getType) : MetaM Expr)
  if literalPower target then
    (throwTacticEx `rfl goal (some (stringToMessageData "a power of numerals is not evaluated")) : MetaM Unit)
  else evalTactic (← `(tactic| with_reducible rfl))
end Ember.Rewrite
syntax (name := rewriteRfl) "rewrite_rfl" : tactic
attribute [tactic rewriteRfl] Ember.Rewrite.evalRfl
macro_rules
  | `(tactic| rw $c:optConfig $s:rwRuleSeq $[$l:location]?) => `(tactic| (rewrite $c:optConfig $s:rwRuleSeq $[$l:location]?; try rewrite_rfl))
syntax (name := nthRewriteSeq) "nth_rewrite" ppSpace num,+ Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| nth_rewrite $ns,* [$r,*] $[$l:location]?) =>
    `(tactic| rewrite (occs := .pos [$(⟨ns.elemsAndSeps⟩),*]) [$r,*] $[$l:location]?)
syntax (name := nthRwSeq) "nth_rw" ppSpace num,+ Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| nth_rw $ns,* [$r,*] $[$l:location]?) =>
    `(tactic| (rewrite (occs := .pos [$(⟨ns.elemsAndSeps⟩),*]) [$r,*] $[$l:location]?; try rewrite_rfl))
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
