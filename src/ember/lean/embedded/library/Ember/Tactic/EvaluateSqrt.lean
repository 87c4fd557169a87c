import Ember.Divisors
import Ember.Real.Sqrt
import Ember.Tactic.FieldNum
/-! Square roots of squares of fractions for `norm_num`: `√9` is `3`, `√(4 / 25)` is `2 / 5`. Other roots are left alone. -/
namespace Ember.NormNum
open Lean Lean.Meta Ember.Ring Ember.Ring.Meta
theorem sqrt_of_square (a r : ℝ) (h : a = r * r) (hr : 0 ≤ r) : √a = r := by rw [h, Real.sqrt_mul_self hr]
def squareRoot? (n : Nat) : Option Nat :=
  let r := Nat.sqrt n
  if Nat.beq (r * r) n then some r else none
def evaluateSqrt? (a : Expr) : MetaM (Option (Expr × Expr)) := do
  let ty := .const ``Real []
  match reifyField a {} with
  | (t, ⟨0, _, _⟩) => match value? t with
    | some (.ofNat p, q) => match squareRoot? p, squareRoot? q with
      | some p, some q => do
        let root ← valueExpr .zero ty (.ofNat p) q
        let square ← instantiateInMetaM (← mkAppM ``HMul.hMul #[root, root])
        match ← fieldEquation? ty a square, ← decide? `LE.le ty (← literalOf .zero ty 0) root with
        | some h, some (true, k) => pure (some (root, mkApps ``sqrt_of_square [a, root, h, k]))
        | _, _ => pure none
      | _, _ => pure none
    | _ => pure none
  | _ => pure none
def evalSqrt : Simp.Simproc := fun e => (do
  match headArgs e with
  | (_, [a]) => match ← evaluateSqrt? a with
    | some (new, proof) => pure (.done ⟨new, some proof, true⟩)
    | none => pure (.continue none)
  | _ => pure (.continue none) : MetaM Simp.Step)
def real_sqrt := evalSqrt
simproc_pattern% Real.sqrt _ => real_sqrt
end Ember.NormNum
